package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status of an agreement, such as {@code in-force} or {@code expired}.
 *
 * <p>It is what a source or a party declared, not what follows from dates.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class AgreementStatus extends Code implements Comparable<AgreementStatus> {

    private static final CodeList<AgreementStatus> LIST = new CodeList<>(AgreementStatus.class, AgreementStatus::new);

    /** Proposed, {@code proposed}. */
    public static final AgreementStatus PROPOSED = LIST.constant("proposed");

    /** Signed, {@code signed}. */
    public static final AgreementStatus SIGNED = LIST.constant("signed");

    /** In force, {@code in-force}. */
    public static final AgreementStatus IN_FORCE = LIST.constant("in-force");

    /** Suspended, {@code suspended}. */
    public static final AgreementStatus SUSPENDED = LIST.constant("suspended");

    /** Dormant, {@code dormant}. */
    public static final AgreementStatus DORMANT = LIST.constant("dormant");

    /** Expired, {@code expired}. */
    public static final AgreementStatus EXPIRED = LIST.constant("expired");

    /** Terminated, {@code terminated}. */
    public static final AgreementStatus TERMINATED = LIST.constant("terminated");

    /** Denounced, {@code denounced}. */
    public static final AgreementStatus DENOUNCED = LIST.constant("denounced");

    /** Superseded, {@code superseded}. */
    public static final AgreementStatus SUPERSEDED = LIST.constant("superseded");

    /** Unknown, {@code unknown}. */
    public static final AgreementStatus UNKNOWN = LIST.constant("unknown");

    private AgreementStatus(CodeList<AgreementStatus> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code proposed}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static AgreementStatus of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<AgreementStatus> list() {
        return LIST;
    }

    /**
     * Checks whether an agreement in this state has ended: true of {@code expired}, {@code terminated},
     * {@code denounced} and {@code superseded}, false of {@code suspended} and {@code dormant}.
     *
     * @return true if it has
     */
    public boolean isOver() {
        return equals(EXPIRED) || equals(TERMINATED) || equals(DENOUNCED) || equals(SUPERSEDED);
    }

    @Override
    public int compareTo(AgreementStatus other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
