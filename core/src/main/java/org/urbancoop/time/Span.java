package org.urbancoop.time;

import java.util.List;

/**
 * When a stretch of time may begin and when it may end, each as the first and last moment that it could be, both
 * included, by the calendar as written. Moments are counted in half seconds: the leap second 23:59:60 lies between
 * 23:59:59 and the next midnight.
 *
 * <p>{@link #PAST} and {@link #FUTURE} stand for "no limit": a begin that is exactly {@code PAST} is open, one that
 * merely reaches there is unknown or out of range. Begin and end are taken as independent of each other, which only
 * ever turns an answer into {@code UNDECIDED}.
 */
record Span(long minStart, long maxStart, long minEnd, long maxEnd) {

    static final long PAST = Long.MIN_VALUE;
    static final long FUTURE = Long.MAX_VALUE;

    static final Span ANYTHING = new Span(PAST, FUTURE, PAST, FUTURE);

    static final int SECOND = 2;

    private static final long DAY = 86_400L * SECOND;

    static Span ofDays(long minStart, long maxStart, long minEnd, long maxEnd) {
        return new Span(firstOfDay(minStart), firstOfDay(maxStart), lastOfDay(minEnd), lastOfDay(maxEnd));
    }

    /** A stretch somewhere from the first to the last day, of unknown length. */
    static Span withinDays(long first, long last) {
        return ofDays(first, last, first, last);
    }

    static Span ofMoment(long moment) {
        return new Span(moment, moment, moment, moment);
    }

    /** What begins when any of several begins, and ends when any of them ends. */
    static Span around(List<Span> spans) {
        long minStart = FUTURE;
        long maxStart = PAST;
        long minEnd = FUTURE;
        long maxEnd = PAST;
        for (Span span : spans) {
            minStart = Math.min(minStart, span.minStart);
            maxStart = Math.max(maxStart, span.maxStart);
            minEnd = Math.min(minEnd, span.minEnd);
            maxEnd = Math.max(maxEnd, span.maxEnd);
        }
        return new Span(minStart, maxStart, minEnd, maxEnd);
    }

    static long firstOfDay(long day) {
        return day == PAST || day == FUTURE ? day : day * DAY;
    }

    static long lastOfDay(long day) {
        return day == PAST || day == FUTURE ? day : day * DAY + (DAY - 1);
    }

    static long day(long moment) {
        return moment == PAST || moment == FUTURE ? moment : Math.floorDiv(moment, DAY);
    }

    boolean isExact() {
        return minStart == maxStart && minEnd == maxEnd;
    }

    boolean isBounded() {
        return minStart != PAST && maxEnd != FUTURE;
    }

    Verdict isBefore(Span that) {
        if (maxEnd < that.minStart) {
            return Verdict.YES;
        }
        return minEnd >= that.maxStart ? Verdict.NO : Verdict.UNDECIDED;
    }

    Verdict contains(Span that) {
        if (maxStart <= that.minStart && minEnd >= that.maxEnd) {
            return Verdict.YES;
        }
        return minStart > that.maxStart || maxEnd < that.minEnd ? Verdict.NO : Verdict.UNDECIDED;
    }

    Verdict overlaps(Span that) {
        if (maxStart <= that.minEnd && that.maxStart <= minEnd) {
            return Verdict.YES;
        }
        return minStart > that.maxEnd || that.minStart > maxEnd ? Verdict.NO : Verdict.UNDECIDED;
    }

    Verdict isSame(Span that) {
        if (isExact() && that.isExact()) {
            return Verdict.of(equals(that));
        }
        boolean apart =
                minStart > that.maxStart || that.minStart > maxStart || minEnd > that.maxEnd || that.minEnd > maxEnd;
        return apart ? Verdict.NO : Verdict.UNDECIDED;
    }
}
