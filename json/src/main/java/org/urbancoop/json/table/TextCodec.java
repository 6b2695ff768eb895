package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.notation.hint.Hints;
import org.urbancoop.text.MalformedTextException;

/**
 * The values that are a text with a grammar, such as {@code 2014/2025}: what {@code parse} reads and {@code toString}
 * writes.
 *
 * @param <V> the type of the values
 */
public final class TextCodec<V> extends ValueCodec<V> {

    private final String what;
    private final Function<String, V> parse;
    private final boolean emptyTextAbsent;
    private final @Nullable String grammar;
    private final int maxLength;
    private final List<String> closedTerms;
    private final @Nullable ValueCache<V> cache;
    private final boolean plain;

    private TextCodec(
            String typeName,
            String what,
            Function<String, V> parse,
            boolean emptyTextAbsent,
            @Nullable String grammar,
            int maxLength,
            List<String> closedTerms,
            @Nullable ValueCache<V> cache,
            boolean plain) {
        super(Kind.TEXT, typeName);
        this.what = what;
        this.parse = parse;
        this.emptyTextAbsent = emptyTextAbsent;
        this.grammar = grammar;
        this.maxLength = maxLength;
        this.closedTerms = closedTerms;
        this.cache = cache;
        this.plain = plain;
    }

    /**
     * Obtains the codec of a type whose grammar has no place for the empty text.
     *
     * @param what the type in words, such as {@code a date (EDTF)}
     * @param parse the inverse of {@code toString}
     */
    public static <V> TextCodec<V> of(Class<V> type, String what, Function<String, V> parse) {
        return new TextCodec<>(type.getSimpleName(), what, parse, true, null, 0, List.of(), null, false);
    }

    /**
     * Obtains the codec of a closed list.
     *
     * @param <V> the type of the values
     * @param what the type in words
     * @param parse the inverse of {@code toString}
     */
    public static <V extends Enum<V>> TextCodec<V> closed(String what, Function<String, V> parse, V[] values) {
        return new TextCodec<>(
                values[0].getDeclaringClass().getSimpleName(),
                what,
                parse,
                true,
                null,
                0,
                java.util.Arrays.stream(values).map(V::toString).toList(),
                null,
                false);
    }

    /**
     * Returns a copy that tells its grammar.
     *
     * @param expression a regular expression that the whole of each text matches
     */
    public TextCodec<V> withGrammar(String expression) {
        return new TextCodec<>(
                typeName(), what, parse, emptyTextAbsent, expression, maxLength, closedTerms, cache, plain);
    }

    /**
     * Returns a copy that tells how long a text may be.
     *
     * @param characters the greatest number of characters
     */
    public TextCodec<V> withMaxLength(int characters) {
        return new TextCodec<>(
                typeName(), what, parse, emptyTextAbsent, grammar, characters, closedTerms, cache, plain);
    }

    /** Returns a copy for a grammar in which the empty text is a value. */
    public TextCodec<V> withEmptyText() {
        return new TextCodec<>(typeName(), what, parse, false, grammar, maxLength, closedTerms, cache, plain);
    }

    /** Returns a copy for values whose texts are printable ASCII without quotation marks and backslashes. */
    public TextCodec<V> plain() {
        return new TextCodec<>(typeName(), what, parse, emptyTextAbsent, grammar, maxLength, closedTerms, cache, true);
    }

    /** Returns a copy that recalls the values of texts that it read lately, for those that stand in many records. */
    public TextCodec<V> recalling() {
        return new TextCodec<>(
                typeName(), what, parse, emptyTextAbsent, grammar, maxLength, closedTerms, new ValueCache<>(), plain);
    }

    @Override
    public @Nullable V read(JsonIn in) throws IOException {
        if (cache == null || in.token() != JsonIn.TEXT || !ValueCache.takes(in)) {
            return parse(in);
        }
        V known = cache.find(in);
        if (known != null) {
            return known;
        }
        V value = parse(in);
        if (value != null) {
            cache.keep(in, value);
        }
        return value;
    }

    private @Nullable V parse(JsonIn in) throws IOException {
        String text = in.readText(what);
        if (text == null) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (MalformedTextException e) {
            return in.refuse(
                    ProblemCode.MALFORMED_TEXT,
                    "expected " + what + ", there " + e.getExpected() + " but found " + e.getFound() + " at character "
                            + e.getPosition(),
                    ProblemReporter.perhaps(Hints.of(typeName(), text)));
        }
    }

    @Override
    public void write(JsonOut out, V value) throws IOException {
        if (plain) {
            out.plain(value.toString());
        } else {
            out.text(value.toString());
        }
    }

    @Override
    public Optional<String> grammar() {
        return Optional.ofNullable(grammar);
    }

    @Override
    public OptionalInt maxLength() {
        return maxLength == 0 ? OptionalInt.empty() : OptionalInt.of(maxLength);
    }

    @Override
    public List<String> closedTerms() {
        return closedTerms;
    }

    @Override
    protected boolean isEmptyTextAbsent() {
        return emptyTextAbsent;
    }
}
