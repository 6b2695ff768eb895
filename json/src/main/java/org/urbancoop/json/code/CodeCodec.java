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
import org.urbancoop.code.FormerCountry;
import org.urbancoop.json.table.JsonIn;
import org.urbancoop.json.table.JsonOut;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;

/**
 * The terms of one code list, such as {@code "sister-city"}; an unknown one survives.
 */
public final class CodeCodec<C extends Code> extends ValueCodec<C> {

    /** The grammar of the terms of countries. */
    public static final String COUNTRY = "[A-Z]{2}";

    /** Of the lists of ISO codes, by the class of their terms. */
    private static final Map<Class<?>, String> GRAMMARS =
            Map.of(Country.class, COUNTRY, FormerCountry.class, "[A-Z]{4}", Currency.class, "[A-Z]{3}");

    private static final Map<CodeList<?>, CodeCodec<?>> ALL = new ConcurrentHashMap<>();

    private final CodeList<C> list;
    private final TextCodec<C> terms;

    private CodeCodec(CodeList<C> list) {
        super(Kind.TEXT, list.type().getSimpleName());
        this.list = list;
        this.terms = TextCodec.of(list.type(), "a term of the list " + list.name(), list::of)
                .recalling();
    }

    /**
     * Obtains the codec of a list.
     *
     * @param <C> the class of the terms
     */
    @SuppressWarnings("unchecked") // A codec stands under the list that it was made for.
    public static <C extends Code> CodeCodec<C> of(CodeList<C> list) {
        return (CodeCodec<C>) ALL.computeIfAbsent(list, key -> new CodeCodec<>(list));
    }

    @Override
    public @Nullable C read(JsonIn in) throws IOException {
        return terms.read(in);
    }

    @Override
    public void write(JsonOut out, C value) throws IOException {
        out.text(value.term());
    }

    @Override
    public Optional<String> grammar() {
        return Optional.ofNullable(GRAMMARS.get(list.type()));
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
