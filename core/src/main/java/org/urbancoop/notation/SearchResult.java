package org.urbancoop.notation;

import java.util.Objects;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.VisibleText;

/**
 * A record that is found for a text, such as {@code city/ho-chi-minh-city} for {@code Saigon}.
 *
 * @param record the record
 * @param name its name or title that was found, such as {@code Ho Chi Minh City}
 * @param reason why it is found
 * @since 0.1.0
 */
public record SearchResult(CooperationRecord record, String name, SearchReason reason) {

    /**
     * Checks that nothing is null.
     *
     * @param record the record
     * @param name its name or title that was found
     * @param reason why it is found
     */
    public SearchResult {
        Objects.requireNonNull(record, "record");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(reason, "reason");
    }

    /**
     * Gets the result in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code city/ho-chi-minh-city (Ho Chi Minh City, other-name)}
     */
    @Override
    public String toString() {
        return record.reference() + " (" + VisibleText.of(name) + ", " + reason.term() + ')';
    }
}
