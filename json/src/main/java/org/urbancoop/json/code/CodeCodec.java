package org.urbancoop.json.code;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    private final List<@Nullable C> table;

    private CodeCodec(CodeList<C> list) {
        super(Kind.TEXT, list.type().getSimpleName());
        this.list = list;
        this.unknown = TextCodec.of(list.type(), "a term of the list " + list.name(), list::of);
        int size = Integer.highestOneBit(list.terms().size()) * 4;
        @Nullable Object[] slots = new Object[size];
        for (C term : list.terms()) {
            int at = slot(term.term().hashCode(), size);
            while (slots[at] != null) {
                at = (at + 1) & (size - 1);
            }
            slots[at] = term;
        }
        this.table = asList(slots);
    }

    @SuppressWarnings("unchecked") // The slots hold terms of this list and nothing else.
    private static <C> List<@Nullable C> asList(@Nullable Object[] slots) {
        return (List<@Nullable C>) (List<?>) Arrays.asList(slots);
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
            C known = find(in.chars(), in.charsFrom(), in.charsLength());
            if (known != null) {
                return known;
            }
        }
        return unknown.read(in);
    }

    private @Nullable C find(char[] chars, int from, int length) {
        int hash = 0;
        for (int i = from; i < from + length; i++) {
            hash = 31 * hash + chars[i];
        }
        for (int at = slot(hash, table.size()); ; at = (at + 1) & (table.size() - 1)) {
            C term = table.get(at);
            if (term == null || equal(term.term(), chars, from, length)) {
                return term;
            }
        }
    }

    /** Spreads the bits of the text's hash code, whose low ones alone collide often. */
    private static int slot(int hash, int size) {
        return (hash ^ (hash >>> 15)) & (size - 1);
    }

    private static boolean equal(String term, char[] chars, int from, int length) {
        if (term.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (term.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
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
    public Optional<CodeList<?>> codeList() {
        return Optional.of(list);
    }

    @Override
    protected boolean isEmptyTextAbsent() {
        return true;
    }
}
