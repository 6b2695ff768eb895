package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How an agreement is renewed when it ends, such as {@code automatic}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class RenewalKind extends Code implements Comparable<RenewalKind> {

    private static final CodeList<RenewalKind> LIST = new CodeList<>(RenewalKind.class, RenewalKind::new);

    /** Automatic, {@code automatic}. */
    public static final RenewalKind AUTOMATIC = LIST.constant("automatic");

    /** By agreement, {@code by-agreement}. */
    public static final RenewalKind BY_AGREEMENT = LIST.constant("by-agreement");

    /** None, {@code none}. */
    public static final RenewalKind NONE = LIST.constant("none");

    private RenewalKind(CodeList<RenewalKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code automatic}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static RenewalKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<RenewalKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(RenewalKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
