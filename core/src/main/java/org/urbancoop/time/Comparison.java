package org.urbancoop.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares values by when their stretches may begin and end.
 *
 * <p>A value is a choice of alternatives: one, except for a one-of set. An alternative is a list of stretches: one, except
 * for an all-of set.
 */
final class Comparison {

    /** More pairs than this are not tried one by one, so that two huge sets cannot hold up a program. */
    private static final long MAX_PAIRS = 1_000_000;

    private Comparison() {}

    /** One stretch: its span and, where no interval or range blurs it and nothing qualifies it, its date. */
    private record Stretch(Span span, @Nullable DateForm date) {

        static Stretch of(DateForm date) {
            return new Stretch(date.certainSpan(), date.isQualified() ? null : date);
        }

        boolean mayTouch(Stretch that) {
            return (date == null || date.mayTouch(that.span.minStart(), that.span.maxEnd()))
                    && (that.date == null || that.date.mayTouch(span.minStart(), span.maxEnd()))
                    && (date == null || that.date == null || !date.contradicts(that.date));
        }

        Verdict overlaps(Stretch that) {
            return mayTouch(that) ? span.overlaps(that.span) : Verdict.NO;
        }

        Verdict contains(Stretch that) {
            return mayTouch(that) && !isFinerThan(that) ? span.contains(that.span) : Verdict.NO;
        }

        Verdict isSame(Stretch that) {
            boolean apart = !mayTouch(that) || isFinerThan(that) || that.isFinerThan(this);
            return apart ? Verdict.NO : span.isSame(that.span);
        }

        /** Whether it is shorter, wherever it lies, as a day is shorter than a month. */
        private boolean isFinerThan(Stretch that) {
            return date != null
                    && that.date != null
                    && date.precision().compareTo(that.date.precision()) > 0
                    && !date.isSeason()
                    && !that.date.isSeason();
        }
    }

    private interface Relation {
        Verdict of(List<Stretch> a, List<Stretch> b);
    }

    static Verdict isBefore(Form a, Form b) {
        return decide(a, b, Comparison::isBefore);
    }

    static Verdict isSame(Form a, Form b) {
        return decide(a, b, Comparison::isSame);
    }

    static Verdict contains(Form a, Form b) {
        return decide(a, b, Comparison::contains);
    }

    static Verdict overlaps(Form a, Form b) {
        return decide(a, b, Comparison::overlaps);
    }

    /** All of a set as one exact stretch; null if it is several, or depends on what is not stated. */
    static @Nullable Span exactSpan(Form.Members allOf) {
        List<Span> union = union(alternatives(allOf, false).get(0));
        return union.size() == 1 ? union.get(0) : null;
    }

    static boolean isReversed(Form form) {
        return form instanceof Form.Interval interval
                && interval.start() != null
                && interval.end() != null
                && interval.start().first() > interval.end().last();
    }

    // --- deciding

    private static Verdict decide(Form a, Form b, Relation relation) {
        if (isReversed(a) || isReversed(b)) {
            return Verdict.UNDECIDED;
        }
        boolean instants = a instanceof Form.Moment x && x.hasOffset() && b instanceof Form.Moment y && y.hasOffset();
        if ((long) size(a) * size(b) > MAX_PAIRS) {
            return Verdict.UNDECIDED;
        }
        Verdict common = null;
        for (List<Stretch> left : alternatives(a, instants)) {
            for (List<Stretch> right : alternatives(b, instants)) {
                Verdict verdict = relation.of(left, right);
                if (common != null && common != verdict) {
                    return Verdict.UNDECIDED;
                }
                common = verdict;
            }
        }
        return common == null ? Verdict.UNDECIDED : common;
    }

    private static Verdict isBefore(List<Stretch> a, List<Stretch> b) {
        Verdict all = Verdict.YES;
        for (Stretch left : a) {
            for (Stretch right : b) {
                all = all.and(left.span().isBefore(right.span()));
            }
        }
        return all;
    }

    private static Verdict overlaps(List<Stretch> a, List<Stretch> b) {
        Verdict any = Verdict.NO;
        for (Stretch left : a) {
            for (Stretch right : b) {
                any = any.or(left.overlaps(right));
            }
        }
        return any;
    }

    private static Verdict isSame(List<Stretch> a, List<Stretch> b) {
        return a.size() == 1 && b.size() == 1
                ? a.get(0).isSame(b.get(0))
                : contains(a, b).and(contains(b, a));
    }

    private static Verdict contains(List<Stretch> a, List<Stretch> b) {
        if (a.size() == 1 && b.size() == 1) {
            return a.get(0).contains(b.get(0));
        }
        boolean oneByOne = true;
        for (Stretch inner : b) {
            if (overlaps(a, List.of(inner)).isNo()) {
                return Verdict.NO;
            }
            oneByOne &= a.stream().anyMatch(outer -> outer.contains(inner).isYes());
        }
        if (oneByOne) {
            return Verdict.YES;
        }
        List<Span> outer = union(a);
        List<Span> inner = union(b);
        if (outer.isEmpty() || inner.isEmpty()) {
            return Verdict.UNDECIDED;
        }
        int at = 0;
        for (Span part : inner) {
            while (at < outer.size() - 1 && outer.get(at).maxEnd() < part.minStart()) {
                at++;
            }
            if (!outer.get(at).contains(part).isYes()) {
                return Verdict.NO;
            }
        }
        return Verdict.YES;
    }

    /** The stretches joined where they meet, in order; none if one of them is not exact. */
    private static List<Span> union(List<Stretch> stretches) {
        List<Span> sorted = new ArrayList<>(stretches.size());
        for (Stretch stretch : stretches) {
            if (!stretch.span().isExact()) {
                return List.of();
            }
            sorted.add(stretch.span());
        }
        sorted.sort(Comparator.comparingLong(Span::minStart));
        List<Span> union = new ArrayList<>();
        for (Span next : sorted) {
            Span last = union.isEmpty() ? null : union.get(union.size() - 1);
            if (last == null || (last.maxEnd() != Span.FUTURE && next.minStart() > last.maxEnd() + 1)) {
                union.add(next);
            } else {
                long end = Math.max(last.maxEnd(), next.maxEnd());
                union.set(union.size() - 1, new Span(last.minStart(), last.minStart(), end, end));
            }
        }
        return union;
    }

    // --- stretches

    private static int size(Form form) {
        return form instanceof Form.Members set ? set.members().size() : 1;
    }

    private static List<List<Stretch>> alternatives(Form form, boolean instants) {
        if (form instanceof DateForm date) {
            return List.of(List.of(Stretch.of(date)));
        }
        if (form instanceof Form.Moment moment) {
            return List.of(List.of(new Stretch(Span.ofSecond(instants ? moment.instant() : moment.written()), null)));
        }
        if (form instanceof Form.Interval interval) {
            return List.of(List.of(new Stretch(span(interval), null)));
        }
        Form.Members set = (Form.Members) form;
        List<Stretch> stretches = new ArrayList<>(set.members().size());
        for (Form.Member member : set.members()) {
            DateForm start = member.start();
            stretches.add(
                    start == null || member.isRange()
                            ? new Stretch(range(member, set.all()), null)
                            : Stretch.of(start));
        }
        if (set.all()) {
            return List.of(stretches);
        }
        List<List<Stretch>> alternatives = new ArrayList<>(stretches.size());
        stretches.forEach(stretch -> alternatives.add(List.of(stretch)));
        return alternatives;
    }

    /** An interval begins on some day of its start and ends on some day of its end, and not before it begins. */
    static Span span(Form.Interval interval) {
        Span open = new Span(Span.PAST, Span.PAST, Span.FUTURE, Span.FUTURE);
        Span blank = interval.blank() == Form.Blank.OPEN ? open : Span.ANYTHING;
        Span start = interval.start() == null ? blank : days(interval.start().certainSpan());
        Span end = interval.end() == null ? blank : days(interval.end().certainSpan());
        return new Span(
                start.minStart(),
                Math.min(start.maxStart(), firstSecondOfDay(end.maxEnd())),
                Math.max(end.minEnd(), lastSecondOfDay(start.minStart())),
                end.maxEnd());
    }

    private static Span days(Span span) {
        return new Span(
                span.minStart(), firstSecondOfDay(span.maxEnd()), lastSecondOfDay(span.minStart()), span.maxEnd());
    }

    private static long firstSecondOfDay(long second) {
        return Span.firstSecond(Span.day(second));
    }

    private static long lastSecondOfDay(long second) {
        return Span.lastSecond(Span.day(second));
    }

    /** All of a range is one stretch from end to end; one of it is any of the dates between. */
    private static Span range(Form.Member member, boolean all) {
        DateForm first = member.isBackwards() ? member.end() : member.start();
        DateForm last = member.isBackwards() ? member.start() : member.end();
        Span from = first == null ? new Span(Span.PAST, Span.PAST, Span.PAST, Span.PAST) : first.certainSpan();
        Span to = last == null ? new Span(Span.FUTURE, Span.FUTURE, Span.FUTURE, Span.FUTURE) : last.certainSpan();
        return all
                ? new Span(from.minStart(), from.maxStart(), to.minEnd(), to.maxEnd())
                : new Span(from.minStart(), to.maxStart(), from.minEnd(), to.maxEnd());
    }
}
