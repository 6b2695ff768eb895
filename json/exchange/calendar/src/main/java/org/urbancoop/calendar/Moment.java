package org.urbancoop.calendar;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or a time as a calendar has it.
 *
 * @param at the time; of a day, its start
 * @param isDay whether it is a day
 * @param zone the zone; empty if it is by the clock of the place, or if nobody knows the zone
 * @param isWhole whether it has no seconds
 */
record Moment(LocalDateTime at, boolean isDay, Optional<ZoneId> zone, boolean isWhole) {

    private static final Pattern MOMENT =
            Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:T(\\d{2})(\\d{2})(\\d{2})?(Z)?)?", Pattern.CASE_INSENSITIVE);

    private static final ZoneId UTC = ZoneId.of("Etc/UTC");

    /**
     * Parses {@code 20191015}, {@code 20191015T090000} or {@code 20191015T000000Z}.
     *
     * @param text the value
     * @param zone the zone that is named beside it
     */
    static Optional<Moment> parse(String text, Optional<ZoneId> zone) {
        Matcher matcher = MOMENT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean isDay = matcher.group(4) == null;
        int second = number(matcher, 6);
        try {
            LocalDateTime at = LocalDateTime.of(
                    number(matcher, 1), number(matcher, 2), number(matcher, 3), number(matcher, 4), number(matcher, 5));
            // A minute may have a second more, and no record has any.
            return second > 60
                    ? Optional.empty()
                    : Optional.of(new Moment(
                            at,
                            isDay,
                            matcher.group(7) == null ? zone.filter(of -> !isDay) : Optional.of(UTC),
                            second == 0));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher matcher, int group) {
        String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }
}
