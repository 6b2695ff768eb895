package org.urbancoop.evidence;

import java.util.Objects;
import java.util.Optional;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * A value of a dataset, and how far what is cited for it proves it.
 *
 * @param subject the record or declared total, such as {@code project/beijing-fare-collection-2006}
 * @param pointer the member, such as {@code /period}
 * @param value the value as a document has it, such as {@code 2006/2010}
 * @param ground why it counts as proved or not
 * @param said what the citation says that matters here: a date that differs, a reading, words; may be empty
 * @param citation the citation that the ground rests on, such as {@code /citations/0}, if one does
 * @param quotation the words of that citation and where they stand, if it has words
 * @since 0.1.0
 */
public record CheckedValue(
        String subject,
        JsonPointer pointer,
        String value,
        Ground ground,
        String said,
        Optional<JsonPointer> citation,
        Optional<CheckedQuotation> quotation) {

    /**
     * Checks that nothing is null.
     *
     * @param subject the record or declared total
     * @param pointer the member
     * @param value the value
     * @param ground why it counts as proved or not
     * @param said what the citation says
     * @param citation the citation
     * @param quotation its words
     */
    public CheckedValue {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(ground, "ground");
        Objects.requireNonNull(said, "said");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(quotation, "quotation");
    }

    /**
     * Gets the verdict, such as {@link Proof#PROVED}.
     *
     * @return that of the ground
     */
    public Proof proof() {
        return ground.proof();
    }

    /**
     * Gets why, such as {@code the quotation says another date: 2006/2010}.
     *
     * @return a sentence in both languages
     */
    public Message message() {
        return ground.message(said);
    }
}
