package org.urbancoop.time;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Stretches that are all meant. Those without gaps are compared by their spans alone, so that sorting them finds
 * whether any of them meets another one; those with gaps are tried one by one.
 */
final class Stretches {

    /** Sorting pays from this many on. */
    private static final int FEW = 8;

    private final List<Stretch> all;
    private final List<Stretch> withGaps;
    private @Nullable Sorted certain;
    private @Nullable Sorted possible;

    Stretches(List<Stretch> all) {
        this.all = all;
        this.withGaps = all.stream().filter(Stretch::hasGaps).toList();
    }

    static Stretches of(Stretch stretch) {
        return new Stretches(List.of(stretch));
    }

    List<Stretch> all() {
        return all;
    }

    int size() {
        return all.size();
    }

    /** How many pairs with those of another are tried one by one; a single stretch is compared with any number. */
    long pairs(Stretches that) {
        return size() == 1 || that.size() == 1
                ? 0
                : (long) withGaps.size() * that.size() + (long) that.withGaps.size() * size();
    }

    Span hull() {
        return Span.around(all.stream().map(Stretch::span).toList());
    }

    /** When the first one of them starts. */
    Span start() {
        Span hull = hull();
        long maxStart =
                all.stream().mapToLong(each -> each.span().maxStart()).min().orElse(hull.maxStart());
        return new Span(hull.minStart(), maxStart, hull.minEnd(), hull.maxEnd());
    }

    /** When the last one of them ends. */
    Span end() {
        Span hull = hull();
        long minEnd = all.stream().mapToLong(each -> each.span().minEnd()).max().orElse(hull.minEnd());
        return new Span(hull.minStart(), hull.maxStart(), minEnd, hull.maxEnd());
    }

    /** Whether any of them overlaps a stretch. */
    Verdict overlaps(Stretch stretch) {
        if (all.size() < FEW || stretch.hasGaps()) {
            return overlaps(all, stretch);
        }
        Span span = stretch.span();
        Verdict plain = certain().isAny(span.minEnd(), span.maxStart())
                ? Verdict.YES
                : possible().isAny(span.maxEnd(), span.minStart()) ? Verdict.UNDECIDED : Verdict.NO;
        return plain.or(overlaps(withGaps, stretch));
    }

    private static Verdict overlaps(List<Stretch> stretches, Stretch stretch) {
        Verdict any = Verdict.NO;
        for (Stretch each : stretches) {
            any = any.or(each.overlaps(stretch));
        }
        return any;
    }

    /** Whether one of them contains all of a stretch for certain. */
    boolean certainlyContain(Stretch stretch) {
        if (all.size() < FEW || stretch.hasGaps()) {
            return all.stream().anyMatch(each -> each.contains(stretch).isYes());
        }
        // What has gaps starts and ends on no certain day, and so contains nothing for certain but what is unspecified
        // too.
        return certain().isAny(stretch.span().minStart(), stretch.span().maxEnd())
                || withGaps.stream().anyMatch(each -> each.contains(stretch).isYes());
    }

    /** By what each one covers for certain. */
    private Sorted certain() {
        if (certain == null) {
            certain = new Sorted(all, Span::maxStart, Span::minEnd);
        }
        return certain;
    }

    /** By what each one may cover. */
    private Sorted possible() {
        if (possible == null) {
            possible = new Sorted(all, Span::minStart, Span::maxEnd);
        }
        return possible;
    }

    /** The stretches without gaps by their starts, each with the greatest end so far. */
    private static final class Sorted {

        private final long[] starts;
        private final long[] ends;

        Sorted(List<Stretch> stretches, ToLongFunction<Span> start, ToLongFunction<Span> end) {
            List<Span> spans = stretches.stream()
                    .filter(each -> !each.hasGaps())
                    .map(Stretch::span)
                    .sorted(Comparator.comparingLong(start))
                    .toList();
            starts = spans.stream().mapToLong(start).toArray();
            ends = spans.stream().mapToLong(end).toArray();
            for (int i = 1; i < ends.length; i++) {
                ends[i] = Math.max(ends[i], ends[i - 1]);
            }
        }

        /** Whether one starts no later than the first second given, and ends no earlier than the other. */
        boolean isAny(long latestStart, long earliestEnd) {
            int low = 0;
            int high = starts.length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (starts[middle] <= latestStart) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            return low > 0 && ends[low - 1] >= earliestEnd;
        }
    }
}
