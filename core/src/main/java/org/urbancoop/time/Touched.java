package org.urbancoop.time;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The calendar months that a value may touch, each as its number from year 0 on. They are found stretch by stretch,
 * never by trying all the months between the first one and the last.
 */
final class Touched {

    private static final int MONTHS_PER_YEAR = 12;

    /** Several months in a row, the first and the last included. */
    private record Run(long first, long last) {}

    /** The years of dates with unspecified digits: what fits one date of a group by its year fits all of it. */
    private record Group(DatePattern date) {

        static final Comparator<Group> ORDER = Comparator.<Group>comparingInt(group -> group.date.yearMask())
                .thenComparingInt(group -> group.date.minYear())
                .thenComparingInt(group -> group.date.maxYear());
    }

    /** Months of a year as bits, January the lowest. */
    private record Bits(int common, int leap) {

        Bits and(Bits that) {
            return new Bits(common | that.common, leap | that.leap);
        }

        boolean has(int year, int month) {
            return ((Year.isLeap(year) ? leap : common) & (1 << (month - 1))) != 0;
        }
    }

    private final List<Run> runs;
    private final Map<Group, Bits> groups = new TreeMap<>(Group.ORDER);

    private Touched(List<Stretch> stretches) {
        List<Run> all = new ArrayList<>();
        for (Stretch stretch : stretches) {
            DatePattern date = stretch.date();
            if (date != null && stretch.hasGaps()) {
                groups.merge(new Group(date), new Bits(date.months(false), date.months(true)), Bits::and);
            } else {
                add(stretch.span(), all);
            }
        }
        runs = joined(all);
    }

    static Touched of(ParsedEdtf form) {
        return new Touched(Comparison.isReversed(form) ? List.of() : Comparison.stretches(form));
    }

    static long month(YearMonth month) {
        return month.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    static YearMonth month(long month) {
        return YearMonth.of(year(month), (int) Math.floorMod(month, (long) MONTHS_PER_YEAR) + 1);
    }

    private static int year(long month) {
        return (int) Math.floorDiv(month, (long) MONTHS_PER_YEAR);
    }

    LongStream months(long first, long last) {
        return within(first, last).stream().flatMapToLong(run -> LongStream.rangeClosed(run.first, run.last));
    }

    IntStream years(int first, int last) {
        List<Run> years = new ArrayList<>();
        within((long) first * MONTHS_PER_YEAR, (long) last * MONTHS_PER_YEAR + MONTHS_PER_YEAR - 1)
                .forEach(run -> years.add(new Run(year(run.first), year(run.last))));
        return joined(years).stream().flatMapToInt(run -> IntStream.rangeClosed((int) run.first, (int) run.last));
    }

    private List<Run> within(long first, long last) {
        List<Run> all = new ArrayList<>();
        for (Run run : runs) {
            if (run.first <= last && run.last >= first) {
                all.add(new Run(Math.max(run.first, first), Math.min(run.last, last)));
            }
        }
        groups.forEach((group, months) -> group.date
                .years(year(first), year(last))
                .forEach(y -> IntStream.rangeClosed(1, MONTHS_PER_YEAR)
                        .filter(m -> months.has(y, m))
                        .mapToLong(m -> month(YearMonth.of(y, m)))
                        .filter(month -> month >= first && month <= last)
                        .forEach(month -> all.add(new Run(month, month)))));
        return joined(all);
    }

    private static void add(Span span, List<Run> runs) {
        long first = Math.max(Span.day(span.minStart()), DatePattern.MIN_DAY);
        long last = Math.min(Span.day(span.maxEnd()), DatePattern.MAX_DAY);
        if (first <= last) {
            runs.add(new Run(monthOfDay(first), monthOfDay(last)));
        }
    }

    private static long monthOfDay(long epochDay) {
        return month(YearMonth.from(LocalDate.ofEpochDay(epochDay)));
    }

    /** The runs in order, as few as there can be. */
    private static List<Run> joined(List<Run> runs) {
        Run[] sorted = runs.toArray(new Run[0]);
        Arrays.sort(sorted, Comparator.comparingLong(Run::first));
        List<Run> joined = new ArrayList<>();
        for (Run next : sorted) {
            Run last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last == null || next.first > last.last + 1) {
                joined.add(next);
            } else {
                joined.set(joined.size() - 1, new Run(last.first, Math.max(last.last, next.last)));
            }
        }
        return joined;
    }
}
