package org.urbancoop.exchange.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The first and the last day of a date, for a format whose dates are days.
 *
 * @param start the first day, such as {@code 2014-03-01}; empty if the start is open
 * @param end the last day; empty if the end is open
 * @param isStartExact whether the start is open or a day that the date names, and not the first one of a month or a
 *     year
 * @param isEndExact the same of the end
 */
public record DateBounds(Optional<LocalDate> start, Optional<LocalDate> end, boolean isStartExact, boolean isEndExact) {

    private static final Pattern SIDE = Pattern.compile("(\\d{4})(?:-(\\d{2})(?:-(\\d{2}))?)?");

    /** Reads what has bounds: a day, month or year, or two of these, of which one may be open. */
    public static Optional<DateBounds> of(String edtf) {
        String[] sides = edtf.split("/", -1);
        String from = sides[0];
        String to = sides[sides.length - 1];
        Optional<LocalDate> first = day(from, false);
        Optional<LocalDate> last = day(to, true);
        boolean read = (first.isPresent() || isOpen(from)) && (last.isPresent() || isOpen(to));
        if (sides.length > 2 || !read || (first.isEmpty() && last.isEmpty())) {
            return Optional.empty();
        }
        return Optional.of(new DateBounds(first, last, isExact(from), isExact(to)));
    }

    /** Checks whether both are days that the date names, or open. */
    public boolean isExact() {
        return isStartExact && isEndExact;
    }

    private static boolean isOpen(String side) {
        return side.equals("..");
    }

    private static boolean isExact(String side) {
        return isOpen(side) || side.length() == "2014-03-01".length();
    }

    private static Optional<LocalDate> day(String side, boolean last) {
        Matcher matcher = SIDE.matcher(side);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        @Nullable String month = matcher.group(2);
        @Nullable String day = matcher.group(3);
        if (day != null && month != null) {
            return Optional.of(LocalDate.of(year, Integer.parseInt(month), Integer.parseInt(day)));
        }
        // Seasons (21 to 41) are no months.
        int number = month == null ? (last ? 12 : 1) : Integer.parseInt(month);
        return number > 12
                ? Optional.empty()
                : Optional.of(last ? YearMonth.of(year, number).atEndOfMonth() : LocalDate.of(year, number, 1));
    }
}
