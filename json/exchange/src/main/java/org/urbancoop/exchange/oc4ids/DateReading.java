package org.urbancoop.exchange.oc4ids;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * A day as a package has it: {@code 2016-01-01T00:00:00Z}.
 *
 * @param day the day as it is written, in the zone that is written
 * @param isWhole whether the time is the first second of the day, or the last one, which by the convention of the
 *     standard says that it is not known
 */
record DateReading(LocalDate day, boolean isWhole) {

    static Optional<DateReading> of(String text) {
        try {
            if (text.length() == "2016-01-01".length()) {
                return Optional.of(new DateReading(LocalDate.parse(text), true));
            }
            OffsetDateTime moment = OffsetDateTime.parse(text);
            int second = moment.toLocalTime().toSecondOfDay();
            boolean isWhole = (second == 0 || second == 86_399) && moment.getNano() == 0;
            return Optional.of(new DateReading(
                    moment.toLocalDate(), isWhole && moment.getOffset().getTotalSeconds() == 0));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
