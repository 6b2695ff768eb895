package org.urbancoop.time;

import java.time.Month;
import java.time.Year;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says whether a text is EDTF, by patterns written down from the specification and by trying days: the second, slow
 * opinion on what the parser accepts.
 */
final class SlowGrammar {

    private static final String Q = "[?~%]?";
    private static final String CALENDAR_DATE = Q + "(?<year>-?[0-9X]{4})" + Q + "(?:-" + Q
            + "(?:(?<part>2[1-9]|3[0-9]|4[01])" + Q + "|(?<month>0[1-9X]|1[0-2X]|X[0-9X])" + Q + "(?:-" + Q
            + "(?<day>[0-3X][0-9X])" + Q + ")?))?";
    private static final Pattern CALENDAR = Pattern.compile(CALENDAR_DATE);
    private static final Pattern YEAR_ONLY = Pattern.compile(
            Q + "(?:-?[0-9]{4}S[1-9][0-9]*|Y-?(?<digits>[1-9][0-9]*)(?:E(?<exponent>[1-9][0-9]*))?(?:S[1-9][0-9]*)?)"
                    + Q);
    private static final Pattern MOMENT =
            Pattern.compile("(?<date>-?[0-9]{4}-[0-9]{2}-[0-9]{2})T(?<hour>[01][0-9]|2[0-3])"
                    + ":(?<minute>[0-5][0-9]):(?<second>[0-5][0-9]|60)"
                    + "(?:Z|(?<sign>[+-])(?<offsetHour>[01][0-9]|2[0-3])(?::(?<offsetMinute>[0-5][0-9]))?)?");

    private SlowGrammar() {}

    static boolean accepts(String text) {
        if (text.matches("(?s)\\[.*]|\\{.*}")) {
            return isSet(text.substring(1, text.length() - 1));
        }
        if (text.contains("/")) {
            List<String> sides = List.of(text.split("/", -1));
            return sides.size() == 2
                    && sides.stream().allMatch(side -> side.isEmpty() || side.equals("..") || isDate(side))
                    && sides.stream().anyMatch(SlowGrammar::isDate);
        }
        return text.contains("T") ? isMoment(text) : isDate(text);
    }

    private static boolean isSet(String members) {
        String[] all = members.split(",", -1);
        for (int i = 0; i < all.length; i++) {
            String[] ends = all[i].split("\\.\\.", -1);
            boolean before = i == 0 && ends.length == 2 && ends[0].isEmpty() && isDate(ends[1]);
            boolean after = i == all.length - 1 && ends.length == 2 && ends[1].isEmpty() && isDate(ends[0]);
            boolean range =
                    ends.length == 2 && isDate(ends[0]) && isDate(ends[1]) && precision(ends[0]) == precision(ends[1]);
            if (!before && !after && !range && !(ends.length == 1 && isDate(all[i]))) {
                return false;
            }
        }
        return true;
    }

    private static int precision(String date) {
        Matcher parts = CALENDAR.matcher(date);
        if (!parts.matches() || (parts.group("month") == null && parts.group("part") == null)) {
            return 0;
        }
        return parts.group("part") != null ? 1 : parts.group("day") == null ? 2 : 3;
    }

    private static boolean isDate(String text) {
        Matcher year = YEAR_ONLY.matcher(text);
        if (year.matches()) {
            String digits = year.group("digits");
            String exponent = year.group("exponent");
            // The exponents of the texts here are small.
            return !text.contains("-0000")
                    && (digits == null
                            || digits.length() > 4
                            || (exponent != null
                                    && (exponent.length() > 5 || digits.length() + Integer.parseInt(exponent) > 4)));
        }
        Matcher parts = CALENDAR.matcher(text);
        return parts.matches()
                && !parts.group("year").equals("-0000")
                && (parts.group("day") == null
                        || hasDay(parts.group("year"), parts.group("month"), parts.group("day")));
    }

    private static boolean hasDay(String year, String month, String day) {
        for (int m = 1; m <= 12; m++) {
            for (int d = 1; d <= Month.of(m).maxLength(); d++) {
                if (fits(month, String.format("%02d", m))
                        && fits(day, String.format("%02d", d))
                        && (m != 2 || d != 29 || hasLeapYear(year))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean hasLeapYear(String year) {
        String digits = year.startsWith("-") ? year.substring(1) : year;
        for (int y = 0; y <= 9999; y += 4) {
            if (Year.isLeap(y) && fits(digits, String.format("%04d", y)) && (y > 0 || !year.startsWith("-"))) {
                return true;
            }
        }
        return false;
    }

    private static boolean fits(String mask, String digits) {
        return digits.matches(mask.replace('X', '.'));
    }

    private static boolean isMoment(String text) {
        Matcher parts = MOMENT.matcher(text);
        if (!parts.matches() || !isDate(parts.group("date"))) {
            return false;
        }
        int offset = 0;
        if (parts.group("sign") != null) {
            String minutes = parts.group("offsetMinute");
            offset = Integer.parseInt(parts.group("offsetHour")) * 60
                    + (minutes == null ? 0 : Integer.parseInt(minutes));
            if (parts.group("sign").equals("-")) {
                if (offset == 0) {
                    return false;
                }
                offset = -offset;
            }
        }
        if (!parts.group("second").equals("60")) {
            return true;
        }
        int minute = Integer.parseInt(parts.group("hour")) * 60 + Integer.parseInt(parts.group("minute"));
        boolean local = !text.endsWith("Z") && parts.group("sign") == null;
        return local ? minute % 15 == 14 : Math.floorMod(minute - offset, 1440) == 1439;
    }
}
