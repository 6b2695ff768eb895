package org.urbancoop.time;

import java.time.YearMonth;

/**
 * The texts of plain years, months and days, such as {@code 2016-06-11}, which are read and written without the parser.
 */
final class PlainText {

    private static final int MONTHS_PER_YEAR = 12;

    /** The halves of a year, and what follows it by {@link #tail}: a text is put together with nothing thrown away. */
    private static final String[] HALVES = halves();

    private static final String[] TAILS = tails();

    private PlainText() {}

    static String format(int year, int month, int day) {
        if (year < 0) {
            return '-' + format(-year, month, day);
        }
        // One concatenation makes one String and nothing else.
        return HALVES[year / 100] + HALVES[year % 100] + TAILS[tail(month, day)];
    }

    private static String[] halves() {
        String[] halves = new String[100];
        for (int i = 0; i < halves.length; i++) {
            halves[i] = twoDigits(i);
        }
        return halves;
    }

    /** By month and day, each 0 where absent. */
    private static int tail(int month, int day) {
        return (month << 5) | day;
    }

    private static String[] tails() {
        String[] tails = new String[tail(MONTHS_PER_YEAR + 1, 0)];
        for (int i = 0; i < tails.length; i++) {
            int month = i >> 5;
            int day = i & 31;
            tails[i] = (month == 0 ? "" : '-' + twoDigits(month)) + (day == 0 ? "" : '-' + twoDigits(day));
        }
        return tails;
    }

    private static String twoDigits(int number) {
        return (number < 10 ? "0" : "") + number;
    }

    static int number(String text, int from, int to) {
        int tens = text.charAt(from) - '0';
        int ones = text.charAt(to - 1) - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1_000_000 : tens * 10 + ones;
    }

    static boolean isDay(int year, int month, int day) {
        if (day < 1 || month < 1 || month > 12) {
            return false;
        }
        return day <= 28 || day <= YearMonth.of(year, month).lengthOfMonth();
    }
}
