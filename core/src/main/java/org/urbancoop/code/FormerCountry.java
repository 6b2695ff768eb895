package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A country or territory that is no more, by its code of ISO 3166-3, such as {@code SUHH}.
 *
 * <p>Any four capital letters are a code; the list has those that ISO 3166-3 assigns.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class FormerCountry extends Code implements Comparable<FormerCountry> {

    private static final CodeList<FormerCountry> LIST =
            new CodeList<>(FormerCountry.class, FormerCountry::new, (type, text) -> checkCapitals(type, text, 4));

    private FormerCountry(CodeList<FormerCountry> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the former country with the given code, such as {@code SUHH}.
     *
     * @param code four letters from A to Z
     * @return the former country
     * @throws org.urbancoop.text.MalformedTextException if the code is not four capital letters of ASCII
     */
    public static FormerCountry of(String code) {
        Objects.requireNonNull(code, "code");
        return LIST.of(code);
    }

    /**
     * Gets the list of the codes of ISO 3166-3.
     *
     * @return the list, by code
     */
    public static CodeList<FormerCountry> list() {
        return LIST;
    }

    @Override
    public int compareTo(FormerCountry other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
