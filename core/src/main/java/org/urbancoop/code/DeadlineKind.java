package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What must be done by a deadline, such as {@code registration}.
 *
 * <p>It does not say by whom.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class DeadlineKind extends Code implements Comparable<DeadlineKind> {

    private static final CodeList<DeadlineKind> LIST = new CodeList<>(DeadlineKind.class, DeadlineKind::new);

    /** Application, {@code application}. */
    public static final DeadlineKind APPLICATION = LIST.constant("application");

    /** Registration, {@code registration}. */
    public static final DeadlineKind REGISTRATION = LIST.constant("registration");

    /** Early registration, {@code early-registration}. */
    public static final DeadlineKind EARLY_REGISTRATION = LIST.constant("early-registration");

    /** Expression of interest, {@code expression-of-interest}. */
    public static final DeadlineKind EXPRESSION_OF_INTEREST = LIST.constant("expression-of-interest");

    /** Abstract submission, {@code abstract-submission}. */
    public static final DeadlineKind ABSTRACT_SUBMISSION = LIST.constant("abstract-submission");

    /** Paper submission, {@code paper-submission}. */
    public static final DeadlineKind PAPER_SUBMISSION = LIST.constant("paper-submission");

    /** Nomination, {@code nomination}. */
    public static final DeadlineKind NOMINATION = LIST.constant("nomination");

    /** Payment, {@code payment}. */
    public static final DeadlineKind PAYMENT = LIST.constant("payment");

    /** Final report, {@code final-report}. */
    public static final DeadlineKind FINAL_REPORT = LIST.constant("final-report");

    private DeadlineKind(CodeList<DeadlineKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code application}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static DeadlineKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<DeadlineKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(DeadlineKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
