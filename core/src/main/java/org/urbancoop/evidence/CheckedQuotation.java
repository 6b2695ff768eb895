package org.urbancoop.evidence;

import java.util.Objects;
import java.util.Optional;
import org.urbancoop.citation.Citation;
import org.urbancoop.text.JsonPointer;

/**
 * A quotation, and where it stands in the text of its source.
 *
 * @param subject the record or declared total that cites, such as {@code project/beijing-fare-collection-2006}
 * @param pointer the citation in it, such as {@code /citations/0}
 * @param citation the citation; it has words
 * @param hasText whether the text of the source is at hand
 * @param occurrence where the words stand, if they do
 * @since 0.1.0
 */
public record CheckedQuotation(
        String subject, JsonPointer pointer, Citation citation, boolean hasText, Optional<Occurrence> occurrence) {

    /**
     * Checks that nothing is null.
     *
     * @param subject the record or declared total that cites
     * @param pointer the citation in it
     * @param citation the citation
     * @param hasText whether the text of the source is at hand
     * @param occurrence where the words stand
     */
    public CheckedQuotation {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(citation, "citation");
        Objects.requireNonNull(occurrence, "occurrence");
    }

    /**
     * Checks whether the text is at hand and the words do not stand in it.
     *
     * @return true if the quotation is wrong
     */
    public boolean isMissing() {
        return hasText && occurrence.isEmpty();
    }
}
