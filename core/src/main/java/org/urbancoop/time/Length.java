package org.urbancoop.time;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a value lasts, in whole units, where it lasts as long whatever the unstated parts are. */
final class Length {

    private static final int MONTHS_PER_YEAR = 12;

    private Length() {}

    static OptionalLong of(ParsedEdtf form, ChronoUnit unit) {
        if (form instanceof DatePattern date) {
            return ofDate(date, unit);
        }
        if (form instanceof ParsedEdtf.Moment) {
            return OptionalLong.of(0);
        }
        if (form instanceof ParsedEdtf.Interval interval) {
            return ofSpan(Comparison.isReversed(form) ? null : Comparison.span(interval), unit);
        }
        ParsedEdtf.Members set = (ParsedEdtf.Members) form;
        if (set.all()) {
            return ofSpan(Comparison.exactSpan(set), unit);
        }
        return common(set.members().stream().map(member -> ofOne(member, unit)));
    }

    /** One date of a range is as long as the others, unless months, seasons or leap years come in between. */
    private static OptionalLong ofOne(ParsedEdtf.Member member, ChronoUnit unit) {
        DatePattern date = member.start() == null ? member.end() : member.start();
        if (date == null || (member.isRange() && !isUniform(date.precision(), unit))) {
            return OptionalLong.empty();
        }
        OptionalLong length = ofDate(date, unit);
        return member.end() == null ? length : common(Stream.of(length, ofDate(member.end(), unit)));
    }

    private static boolean isUniform(Precision precision, ChronoUnit unit) {
        return precision == Precision.DAY || (precision != Precision.PART_OF_YEAR && unit != ChronoUnit.DAYS);
    }

    private static OptionalLong ofDate(DatePattern date, ChronoUnit unit) {
        if (date.isQualified() || date.isSeason()) {
            return OptionalLong.empty();
        }
        int months = switch (date.precision()) {
            case YEAR -> MONTHS_PER_YEAR;
            case PART_OF_YEAR ->
                date.partOfYear().lastMonth() - date.partOfYear().firstMonth() + 1;
            case MONTH -> 1;
            case DAY, SECOND -> 0;
        };
        if (unit == ChronoUnit.YEARS) {
            return OptionalLong.of(months / MONTHS_PER_YEAR);
        }
        if (unit == ChronoUnit.MONTHS) {
            return OptionalLong.of(months);
        }
        if (months == 0) {
            return OptionalLong.of(1);
        }
        return date.isInRange()
                ? common(Stream.of(true, false)
                        .filter(date::mayBeLeap)
                        .flatMap(leap -> lengthsInDays(date, leap))
                        .map(OptionalLong::of))
                : OptionalLong.empty();
    }

    /** The days of the year or of the part of it, or of each month that fits. */
    private static Stream<Long> lengthsInDays(DatePattern date, boolean leap) {
        boolean part = date.isPartOfYear();
        int first = part ? date.partOfYear().firstMonth() : 1;
        int last = part ? date.partOfYear().lastMonth() : MONTHS_PER_YEAR;
        LongStream lengths = LongStream.rangeClosed(first, last)
                .filter(m -> part || DatePattern.fits(date.month(), (int) m))
                .map(m -> Month.of((int) m).length(leap));
        return date.precision() == Precision.MONTH ? lengths.boxed() : Stream.of(lengths.sum());
    }

    /** From the first day to the last, both included, if the shortest and the longest reading agree. */
    private static OptionalLong ofSpan(@Nullable Span span, ChronoUnit unit) {
        if (span == null || !span.isBounded() || Span.day(span.maxEnd()) >= DatePattern.MAX_DAY) {
            return OptionalLong.empty();
        }
        long longest = between(span.minStart(), span.maxEnd(), unit);
        long shortest = span.maxStart() > span.minEnd() ? 0 : between(span.maxStart(), span.minEnd(), unit);
        return shortest == longest ? OptionalLong.of(longest) : OptionalLong.empty();
    }

    private static long between(long start, long end, ChronoUnit unit) {
        long first = Span.day(start);
        long after = Span.day(end) + 1;
        return unit == ChronoUnit.DAYS
                ? after - first
                : unit.between(LocalDate.ofEpochDay(first), LocalDate.ofEpochDay(after));
    }

    private static OptionalLong common(Stream<OptionalLong> lengths) {
        return lengths.distinct().reduce((a, b) -> OptionalLong.empty()).orElse(OptionalLong.empty());
    }
}
