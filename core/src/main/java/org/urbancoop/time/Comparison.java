package org.urbancoop.time;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Compares values by when their stretches may begin and end.
 *
 * <p>A value is a choice of alternatives: one, except for a one-of set. An alternative is a list of stretches: one,
 * except for an all-of set.
 */
final class Comparison {

    /** More pairs than this are not tried one by one, so that two huge sets cannot hold up a program. */
    private static final long MAX_PAIRS = 10_000;

    private Comparison() {}

    private interface Relation<T> {
        Verdict of(T a, T b);
    }

    static Verdict isBefore(ParsedEdtf a, ParsedEdtf b) {
        if (isReversed(a) || isReversed(b)) {
            return Verdict.UNDECIDED;
        }
        boolean instants = areInstants(a, b);
        if (!(a instanceof ParsedEdtf.Members) && !(b instanceof ParsedEdtf.Members)) {
            return single(a, instants).span().isBefore(single(b, instants).span());
        }
        return end(a, instants).isBefore(start(b, instants));
    }

    private static Span start(ParsedEdtf form, boolean instants) {
        return Span.around(
                alternatives(form, instants).stream().map(Stretches::start).toList());
    }

    private static Span end(ParsedEdtf form, boolean instants) {
        return Span.around(
                alternatives(form, instants).stream().map(Stretches::end).toList());
    }

    // --- moments

    /** A moment on some day that a date may mean: of a set, on a day of any of its dates. */
    static Span moment(ParsedEdtf form, boolean instants) {
        return form instanceof ParsedEdtf.Moment moment
                ? single(moment, instants).span()
                : Span.around(
                        stretches(form).stream().map(each -> days(each.span())).toList());
    }

    static Verdict isMomentBefore(ParsedEdtf moment, ParsedEdtf other) {
        boolean instants = areInstants(moment, other);
        return moment(moment, instants).isBefore(moment(other, instants));
    }

    static Verdict isMomentSame(ParsedEdtf moment, ParsedEdtf other) {
        boolean instants = areInstants(moment, other);
        return overlaps(moment, other).isNo()
                ? Verdict.NO
                : moment(moment, instants).isSame(moment(other, instants));
    }

    static Verdict isMomentBeforePeriod(ParsedEdtf moment, ParsedEdtf period) {
        boolean instants = areInstants(moment, period);
        return isReversed(period) ? Verdict.UNDECIDED : moment(moment, instants).isBefore(start(period, instants));
    }

    static Verdict isMomentAfterPeriod(ParsedEdtf moment, ParsedEdtf period) {
        boolean instants = areInstants(moment, period);
        return isReversed(period) ? Verdict.UNDECIDED : end(period, instants).isBefore(moment(moment, instants));
    }

    static Verdict isMomentWithin(ParsedEdtf moment, ParsedEdtf period) {
        if (contains(period, moment).isYes()) {
            return Verdict.YES;
        }
        return overlaps(period, moment).isNo() ? Verdict.NO : Verdict.UNDECIDED;
    }

    static Verdict isSame(ParsedEdtf a, ParsedEdtf b) {
        return decide(a, b, Stretch::isSame, Comparison::isSame);
    }

    static Verdict contains(ParsedEdtf a, ParsedEdtf b) {
        return decide(a, b, Stretch::contains, Comparison::contains);
    }

    static Verdict overlaps(ParsedEdtf a, ParsedEdtf b) {
        return decide(a, b, Stretch::overlaps, Comparison::overlaps);
    }

    /** All of a set as one exact stretch; null if it is several, or depends on what is not stated. */
    static @Nullable Span exactSpan(ParsedEdtf.Members allOf) {
        List<Span> union = union(alternatives(allOf, false).get(0).all());
        return union.size() == 1 ? union.get(0) : null;
    }

    static boolean isReversed(ParsedEdtf form) {
        return form instanceof ParsedEdtf.Interval interval
                && interval.start() != null
                && interval.end() != null
                && interval.start().first() > interval.end().last();
    }

    // --- deciding

    private static Verdict decide(ParsedEdtf a, ParsedEdtf b, Relation<Stretch> ofTwo, Relation<Stretches> ofMany) {
        if (isReversed(a) || isReversed(b)) {
            return Verdict.UNDECIDED;
        }
        boolean instants = areInstants(a, b);
        if (!(a instanceof ParsedEdtf.Members) && !(b instanceof ParsedEdtf.Members)) {
            return ofTwo.of(single(a, instants), single(b, instants));
        }
        List<Stretches> left = alternatives(a, instants);
        List<Stretches> right = alternatives(b, instants);
        if (pairs(left, right) > MAX_PAIRS) {
            return hull(left).overlaps(hull(right)).isNo() ? Verdict.NO : Verdict.UNDECIDED;
        }
        Verdict common = null;
        for (Stretches one : left) {
            for (Stretches other : right) {
                Verdict verdict = ofMany.of(one, other);
                if (common != null && common != verdict) {
                    return Verdict.UNDECIDED;
                }
                common = verdict;
            }
        }
        return common == null ? Verdict.UNDECIDED : common;
    }

    private static boolean areInstants(ParsedEdtf a, ParsedEdtf b) {
        return a instanceof ParsedEdtf.Moment x && x.hasOffset() && b instanceof ParsedEdtf.Moment y && y.hasOffset();
    }

    /** How many pairs are tried one by one; a single stretch is compared with any number. */
    private static long pairs(List<Stretches> a, List<Stretches> b) {
        if (a.size() == 1 && b.size() == 1) {
            return a.get(0).pairs(b.get(0));
        }
        long left = a.stream().mapToLong(Stretches::size).sum();
        long right = b.stream().mapToLong(Stretches::size).sum();
        return left == 1 || right == 1 ? 0 : left * right;
    }

    private static Span hull(List<Stretches> alternatives) {
        return Span.around(alternatives.stream().map(Stretches::hull).toList());
    }

    private static Verdict overlaps(Stretches a, Stretches b) {
        return a.size() < b.size() ? overlapsAny(b, a) : overlapsAny(a, b);
    }

    private static Verdict overlapsAny(Stretches a, Stretches b) {
        Verdict any = Verdict.NO;
        for (Stretch stretch : b.all()) {
            any = any.or(a.overlaps(stretch));
            if (any.isYes()) {
                break;
            }
        }
        return any;
    }

    private static Verdict isSame(Stretches a, Stretches b) {
        return a.size() == 1 && b.size() == 1
                ? a.all().get(0).isSame(b.all().get(0))
                : contains(a, b).and(contains(b, a));
    }

    private static Verdict contains(Stretches a, Stretches b) {
        if (a.size() == 1 && b.size() == 1) {
            return a.all().get(0).contains(b.all().get(0));
        }
        boolean oneByOne = true;
        for (Stretch inner : b.all()) {
            if (a.overlaps(inner).isNo()) {
                return Verdict.NO;
            }
            oneByOne &= a.certainlyContain(inner);
        }
        if (oneByOne) {
            return Verdict.YES;
        }
        List<Span> outer = union(a.all());
        List<Span> inner = union(b.all());
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

    /** What is no set. */
    private static Stretch single(ParsedEdtf form, boolean instants) {
        if (form instanceof DatePattern date) {
            return Stretch.of(date);
        }
        if (form instanceof ParsedEdtf.Moment moment) {
            return new Stretch(Span.ofMoment(instants ? moment.instant() : moment.written()), null);
        }
        return new Stretch(span((ParsedEdtf.Interval) form), null);
    }

    /** Every stretch of a value, whether all of them are meant or one. */
    static List<Stretch> stretches(ParsedEdtf form) {
        if (!(form instanceof ParsedEdtf.Members set)) {
            return List.of(single(form, false));
        }
        List<Stretch> stretches = new ArrayList<>(set.members().size());
        for (ParsedEdtf.Member member : set.members()) {
            DatePattern start = member.start();
            stretches.add(
                    start == null || member.isRange()
                            ? new Stretch(range(member, set.all()), null)
                            : Stretch.of(start));
        }
        return stretches;
    }

    private static List<Stretches> alternatives(ParsedEdtf form, boolean instants) {
        if (!(form instanceof ParsedEdtf.Members set)) {
            return List.of(Stretches.of(single(form, instants)));
        }
        return set.all()
                ? List.of(new Stretches(stretches(set)))
                : stretches(set).stream().map(Stretches::of).toList();
    }

    /** An interval begins on some day of its start and ends on some day of its end, and not before it begins. */
    static Span span(ParsedEdtf.Interval interval) {
        Span open = new Span(Span.PAST, Span.PAST, Span.FUTURE, Span.FUTURE);
        Span blank = interval.blank() == ParsedEdtf.Blank.OPEN ? open : Span.ANYTHING;
        Span start = interval.start() == null ? blank : days(interval.start().certainSpan());
        Span end = interval.end() == null ? blank : days(interval.end().certainSpan());
        return new Span(
                start.minStart(),
                Math.min(start.maxStart(), startOfDay(end.maxEnd())),
                Math.max(end.minEnd(), endOfDay(start.minStart())),
                end.maxEnd());
    }

    private static Span days(Span span) {
        return new Span(span.minStart(), startOfDay(span.maxEnd()), endOfDay(span.minStart()), span.maxEnd());
    }

    private static long startOfDay(long moment) {
        return Span.firstOfDay(Span.day(moment));
    }

    private static long endOfDay(long moment) {
        return Span.lastOfDay(Span.day(moment));
    }

    /** All of a range is one stretch from end to end; one of it is any of the dates between. */
    private static Span range(ParsedEdtf.Member member, boolean all) {
        DatePattern first = member.isBackwards() ? member.end() : member.start();
        DatePattern last = member.isBackwards() ? member.start() : member.end();
        Span from = first == null ? new Span(Span.PAST, Span.PAST, Span.PAST, Span.PAST) : first.certainSpan();
        Span to = last == null ? new Span(Span.FUTURE, Span.FUTURE, Span.FUTURE, Span.FUTURE) : last.certainSpan();
        return all
                ? new Span(from.minStart(), from.maxStart(), to.minEnd(), to.maxEnd())
                : new Span(from.minStart(), to.maxStart(), from.minEnd(), to.maxEnd());
    }
}
