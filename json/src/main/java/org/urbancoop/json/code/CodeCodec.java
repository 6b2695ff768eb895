package org.urbancoop.json.code;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;

/**
 * The terms of one code list, such as {@code "sister-city"}. A known term is found by its characters, without a text of its own;
 * an unknown one survives.
 *
 * @param <C> the class of the terms
 */
public final class CodeCodec<C extends Code> extends ValueCodec<C> {

    private static final Map<CodeList<?>, CodeCodec<?>> ALL = new ConcurrentHashMap<>();

    private final CodeList<C> list;
    private final TextCodec<C> unknown;
    /** The known terms, each at the first free place from its hash on; less than half full. */
    private final @Nullable Known<C>[] table;

    private CodeCodec(CodeList<C> list) {
        super(Kind.TEXT, list.type().getSimpleName());
        this.list = list;
        this.unknown = TextCodec.of(list.type(), "a term of the list " + list.name(), list::of);
        int size = Integer.highestOneBit(list.terms().size()) * 4;
        this.table = table(size);
        for (C term : list.terms()) {
            int at = JsonIn.hash(term.term()) & (size - 1);
            while (table[at] != null) {
                at = (at + 1) & (size - 1);
            }
            table[at] = new Known<>(term.term(), term);
        }
    }

    /** A term and its text. */
    private record Known<C>(String term, C code) {}

    @SuppressWarnings({"unchecked", "rawtypes"}) // Java has no arrays of a generic type; nobody else sees this one.
    private static <C> @Nullable Known<C>[] table(int size) {
        return new Known[size];
    }

    /**
     * Obtains the codec of a list.
     *
     * @param <C> the class of the terms
     * @param list the list
     * @return the one codec of the list
     */
    @SuppressWarnings("unchecked") // A codec stands under the list that it was made for.
    public static <C extends Code> CodeCodec<C> of(CodeList<C> list) {
        return (CodeCodec<C>) ALL.computeIfAbsent(list, key -> new CodeCodec<>(list));
    }

    @Override
    public @Nullable C read(JsonIn in) throws IOException {
        if (in.token() == JsonIn.TEXT) {
            C known = find(in);
            if (known != null) {
                return known;
            }
        }
        return unknown.read(in);
    }

    private @Nullable C find(JsonIn in) throws IOException {
        for (int at = in.textHash() & (table.length - 1); ; at = (at + 1) & (table.length - 1)) {
            Known<C> known = table[at];
            if (known == null) {
                return null;
            }
            if (in.textIs(known.term())) {
                return known.code();
            }
        }
    }

    @Override
    public void write(JsonOut out, C value) throws IOException {
        out.text(value.term());
    }

    @Override
    public Optional<String> grammar() {
        return list.type() == Country.class
                ? Optional.of("[A-Z]{2}")
                : list.type() == Currency.class ? Optional.of("[A-Z]{3}") : Optional.empty();
    }

    @Override
    public OptionalInt maxLength() {
        return OptionalInt.of(Code.MAX_LENGTH);
    }

    @Override
    public Optional<CodeList<?>> codeList() {
        return Optional.of(list);
    }

    @Override
    protected boolean isEmptyTextAbsent() {
        return true;
    }
}
