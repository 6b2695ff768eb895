package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a number is to be read, such as {@code about} or {@code at-least}.
 *
 * <p>That a number is only provisional is said apart from it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class QuantityQualifier extends Code implements Comparable<QuantityQualifier> {

    private static final CodeList<QuantityQualifier> LIST =
            new CodeList<>(QuantityQualifier.class, QuantityQualifier::new);

    /** Exact, {@code exact}. */
    public static final QuantityQualifier EXACT = LIST.constant("exact");

    /** About, {@code about}. */
    public static final QuantityQualifier ABOUT = LIST.constant("about");

    /** At least, {@code at-least}. */
    public static final QuantityQualifier AT_LEAST = LIST.constant("at-least");

    /** At most, {@code at-most}. */
    public static final QuantityQualifier AT_MOST = LIST.constant("at-most");

    /** Inferred, {@code inferred}. */
    public static final QuantityQualifier INFERRED = LIST.constant("inferred");

    private QuantityQualifier(CodeList<QuantityQualifier> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code exact}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static QuantityQualifier of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<QuantityQualifier> list() {
        return LIST;
    }

    @Override
    public int compareTo(QuantityQualifier other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
