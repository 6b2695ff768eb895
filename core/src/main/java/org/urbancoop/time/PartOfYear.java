package org.urbancoop.time;

import java.time.YearMonth;
import java.util.Optional;

/**
 * A season or another division of a year, such as {@code SPRING} of {@code 2001-21}.
 *
 * <p>Source: EDTF, level 1 "Seasons" (21 to 24) and level 2 "Sub-year groupings" (21 to 41). The specification gives
 * the seasons no months; {@link #earliest(int)} and {@link #latest(int)} are the widest that the meteorological and the
 * astronomical reckoning allow, on both hemispheres where the code names none, and a season that spans New Year may
 * belong to either year.
 *
 * @since 0.1.0
 */
public enum PartOfYear {
    /** Spring wherever it is, {@code 21}. */
    SPRING(21, 3, 12),
    /** Summer wherever it is, {@code 22}. */
    SUMMER(22, 0, 15),
    /** Autumn wherever it is, {@code 23}. */
    AUTUMN(23, 3, 12),
    /** Winter wherever it is, {@code 24}. */
    WINTER(24, 0, 15),
    /** Spring of the northern hemisphere, {@code 25}. */
    NORTHERN_SPRING(25, 3, 6),
    /** Summer of the northern hemisphere, {@code 26}. */
    NORTHERN_SUMMER(26, 6, 9),
    /** Autumn of the northern hemisphere, {@code 27}. */
    NORTHERN_AUTUMN(27, 9, 12),
    /** Winter of the northern hemisphere, {@code 28}. */
    NORTHERN_WINTER(28, 0, 15),
    /** Spring of the southern hemisphere, {@code 29}. */
    SOUTHERN_SPRING(29, 9, 12),
    /** Summer of the southern hemisphere, {@code 30}. */
    SOUTHERN_SUMMER(30, 0, 15),
    /** Autumn of the southern hemisphere, {@code 31}. */
    SOUTHERN_AUTUMN(31, 3, 6),
    /** Winter of the southern hemisphere, {@code 32}. */
    SOUTHERN_WINTER(32, 6, 9),
    /** January to March, {@code 33}. */
    QUARTER_1(33, 1, 3),
    /** April to June, {@code 34}. */
    QUARTER_2(34, 4, 6),
    /** July to September, {@code 35}. */
    QUARTER_3(35, 7, 9),
    /** October to December, {@code 36}. */
    QUARTER_4(36, 10, 12),
    /** January to April, {@code 37}. */
    QUADRIMESTER_1(37, 1, 4),
    /** May to August, {@code 38}. */
    QUADRIMESTER_2(38, 5, 8),
    /** September to December, {@code 39}. */
    QUADRIMESTER_3(39, 9, 12),
    /** January to June, {@code 40}. */
    SEMESTER_1(40, 1, 6),
    /** July to December, {@code 41}. */
    SEMESTER_2(41, 7, 12);

    static final int MIN_CODE = 21;
    static final int MAX_CODE = 41;

    private static final PartOfYear[] VALUES = values();

    private final int code;
    /** Months counted from January of the year as 1: 0 is December of the year before, 15 March of the year after. */
    private final int firstMonth;

    private final int lastMonth;

    PartOfYear(int code, int firstMonth, int lastMonth) {
        this.code = code;
        this.firstMonth = firstMonth;
        this.lastMonth = lastMonth;
    }

    /**
     * Obtains the part of a year by its code, such as {@code QUARTER_2} for {@code 34}.
     *
     * @param code any number
     * @return the part, or nothing if the code is not from 21 to 41
     */
    public static Optional<PartOfYear> of(int code) {
        return code < MIN_CODE || code > MAX_CODE ? Optional.empty() : Optional.of(VALUES[code - MIN_CODE]);
    }

    /**
     * Gets the code, such as {@code 34}.
     *
     * @return from 21 to 41
     */
    public int code() {
        return code;
    }

    /**
     * Checks whether its months are agreed, as for {@code 33} to {@code 41}, quarters, quadrimesters and semesters.
     *
     * @return false for the seasons
     */
    public boolean isExact() {
        return this.compareTo(QUARTER_1) >= 0;
    }

    /**
     * Returns the earliest month it may begin with, such as {@code 2000-12} for winter of {@code 2001}.
     *
     * @param year the year of the date, from -999,999,998 to 999,999,998
     * @return the month
     * @throws java.time.DateTimeException if the year is out of its range
     */
    public YearMonth earliest(int year) {
        return YearMonth.of(year, 1).plusMonths(firstMonth - 1L);
    }

    /**
     * Returns the latest month it may end with, such as {@code 2002-03} for winter of {@code 2001}.
     *
     * @param year the year of the date, from -999,999,998 to 999,999,998
     * @return the month
     * @throws java.time.DateTimeException if the year is out of its range
     */
    public YearMonth latest(int year) {
        return YearMonth.of(year, 1).plusMonths(lastMonth - 1L);
    }

    int firstMonth() {
        return firstMonth;
    }

    int lastMonth() {
        return lastMonth;
    }

    static PartOfYear ofCode(int code) {
        return VALUES[code - MIN_CODE];
    }
}
