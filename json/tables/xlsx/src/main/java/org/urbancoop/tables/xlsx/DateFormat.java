package org.urbancoop.tables.xlsx;

import java.util.Locale;
import java.util.Set;

/**
 * What a number format shows of a date.
 *
 * @param year whether the year
 * @param month whether the month
 * @param day whether the day
 * @param time whether the time of day
 */
record DateFormat(boolean year, boolean month, boolean day, boolean time) {

    /** A format of numbers that are no dates. */
    static final DateFormat NONE = new DateFormat(false, false, false, false);

    private static final DateFormat DAY = new DateFormat(true, true, true, false);
    private static final DateFormat MOMENT = new DateFormat(true, true, true, true);
    private static final DateFormat CLOCK = new DateFormat(false, false, false, true);
    /** The formats that need no code (ECMA-376, part 1, 18.8.30), those of East Asia too. */
    private static final Set<Integer> DAYS = Set.of(14, 15, 16, 17, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58);

    private static final Set<Integer> CLOCKS = Set.of(18, 19, 20, 21, 32, 33, 34, 35, 45, 46, 47, 55, 56);
    private static final int MOMENT_ID = 22;
    private static final int MONTH_OF_YEAR = 17;
    private static final int DAY_OF_MONTH = 16;

    boolean isDate() {
        return year || month || day;
    }

    /** What a format without a code shows. */
    static DateFormat of(int id) {
        if (id == MONTH_OF_YEAR) {
            return new DateFormat(true, true, false, false);
        }
        if (id == DAY_OF_MONTH) {
            return new DateFormat(false, true, true, false);
        }
        if (id == MOMENT_ID) {
            return MOMENT;
        }
        return DAYS.contains(id) ? DAY : CLOCKS.contains(id) ? CLOCK : NONE;
    }

    /** What a format with a code shows, such as {@code yyyy-mm-dd}, {@code mmm yyyy} or {@code 0.00}. */
    static DateFormat of(String code) {
        int end = code.indexOf(';');
        String first = (end < 0 ? code : code.substring(0, end))
                .replaceAll("\"[^\"]*\"", "")
                .replaceAll("\\\\.|_.|\\*.", "")
                .replaceAll("\\[[^\\]]*\\]", "")
                .toLowerCase(Locale.ROOT);
        if (first.contains("general") || first.contains("0") || first.contains("#") || first.contains("@")) {
            return NONE;
        }
        boolean hasClock = first.contains("h") || first.contains("s") || first.contains("am/pm");
        boolean hasYear = first.contains("y") || first.contains("e");
        boolean hasDay = first.contains("d");
        // Beside hours or seconds alone, m is minutes.
        boolean hasMonth = first.contains("m") && (hasYear || hasDay || !hasClock);
        return new DateFormat(hasYear, hasMonth, hasDay, hasClock);
    }
}
