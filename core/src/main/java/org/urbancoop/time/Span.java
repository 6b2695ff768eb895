package org.urbancoop.time;

/**
 * When a stretch of days may begin and when it may end, each as the first and last epoch day that it could be.
 *
 * <p>{@link #PAST} and {@link #FUTURE} stand for "no limit". A begin or end that is exactly one of them is open; one that
 * merely reaches to it is unknown or out of range. The two are taken as independent, which only ever turns an answer into
 * {@code UNDECIDED}.
 */
record Span(long minStart, long maxStart, long minEnd, long maxEnd) {

    static final long PAST = Long.MIN_VALUE;
    static final long FUTURE = Long.MAX_VALUE;

    static final Span ANYTHING = new Span(PAST, FUTURE, PAST, FUTURE);

    static Span exact(long first, long last) {
        return new Span(first, first, last, last);
    }

    /** A stretch somewhere from the first to the last day, of unknown length. */
    static Span within(long first, long last) {
        return new Span(first, last, first, last);
    }

    boolean isExact() {
        return minStart == maxStart && minEnd == maxEnd;
    }

    boolean isReversed() {
        return minStart > maxEnd;
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
