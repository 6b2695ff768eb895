package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The grounds on which support is given, such as {@code merit}.
 *
 * <p>Several may apply together.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class SupportBasis extends Code implements Comparable<SupportBasis> {

    private static final CodeList<SupportBasis> LIST = new CodeList<>(SupportBasis.class, SupportBasis::new);

    /** Need, {@code need}. */
    public static final SupportBasis NEED = LIST.constant("need");

    /** Merit, {@code merit}. */
    public static final SupportBasis MERIT = LIST.constant("merit");

    /** Membership, {@code membership}. */
    public static final SupportBasis MEMBERSHIP = LIST.constant("membership");

    private SupportBasis(CodeList<SupportBasis> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code need}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static SupportBasis of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<SupportBasis> list() {
        return LIST;
    }

    @Override
    public int compareTo(SupportBasis other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
