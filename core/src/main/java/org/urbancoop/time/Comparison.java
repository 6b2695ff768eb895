package org.urbancoop.time;

import java.util.ArrayList;
import java.util.List;

/** Compares values by when each of their stretches may begin and end. */
final class Comparison {

    private Comparison() {}

    private interface Test {
        Verdict of(Span a, Span b);
    }

    static Verdict isBefore(Edtf a, Edtf b) {
        // All of a must end before all of b starts, for those members that are meant.
        return decide(a, b, Span::isBefore, true);
    }

    static Verdict overlaps(Edtf a, Edtf b) {
        return decide(a, b, Span::overlaps, false);
    }

    static Verdict contains(Edtf a, Edtf b) {
        boolean single = !isAllOf(a) && !isAllOf(b);
        if (single) {
            return decide(a, b, Span::contains, true);
        }
        if (overlaps(a, b).isNo()) {
            return Verdict.NO;
        }
        for (Span inner : spans(b)) {
            Verdict covered = Verdict.NO;
            for (Span outer : spans(a)) {
                covered = covered.or(outer.contains(inner));
            }
            if (!covered.isYes() || a.isReversed() || b.isReversed()) {
                return Verdict.UNDECIDED;
            }
        }
        return isAllOf(a) || spans(a).size() == 1 ? Verdict.YES : Verdict.UNDECIDED;
    }

    static Verdict isSame(Edtf a, Edtf b) {
        if (!isAllOf(a) && !isAllOf(b)) {
            return decide(a, b, Span::isSame, true);
        }
        return contains(a, b).and(contains(b, a));
    }

    private static boolean isAllOf(Edtf value) {
        return value.kind() == Edtf.Kind.ALL_OF;
    }

    /** The verdict over all pairs: alternatives must agree, parts that are all meant combine by "and" or by "or". */
    private static Verdict decide(Edtf a, Edtf b, Test test, boolean every) {
        if (a.isReversed() || b.isReversed()) {
            return Verdict.UNDECIDED;
        }
        List<Verdict> outer = new ArrayList<>();
        for (Span left : spans(a)) {
            List<Verdict> inner = new ArrayList<>();
            for (Span right : spans(b)) {
                inner.add(test.of(left, right));
            }
            outer.add(combine(inner, isAllOf(b), every));
        }
        return combine(outer, isAllOf(a), every);
    }

    private static Verdict combine(List<Verdict> verdicts, boolean all, boolean every) {
        Verdict combined = verdicts.get(0);
        for (Verdict next : verdicts) {
            if (all) {
                combined = every ? combined.and(next) : combined.or(next);
            } else if (next != combined) {
                return Verdict.UNDECIDED;
            }
        }
        return combined;
    }

    private static List<Span> spans(Edtf value) {
        Form form = value.form();
        if (form == null) {
            return List.of(value.plainDate().span());
        }
        if (form instanceof DateForm date) {
            return List.of(date.certainSpan());
        }
        if (form instanceof Form.DateTime time) {
            return List.of(time.day().span());
        }
        if (form instanceof Form.Interval interval) {
            return List.of(interval(interval));
        }
        List<Span> spans = new ArrayList<>();
        Form.Members set = (Form.Members) form;
        for (Form.Member member : set.members()) {
            spans.add(member(member, set.all()));
        }
        return spans;
    }

    private static Span interval(Form.Interval interval) {
        Span start = interval.start() == null ? null : interval.start().certainSpan();
        Span end = interval.end() == null ? null : interval.end().certainSpan();
        long minStart = start == null ? Span.PAST : start.minStart();
        long maxStart = start != null
                ? start.maxEnd()
                : interval.startSide() == Form.Side.OPEN || end == null ? Span.PAST : end.maxEnd();
        long maxEnd = end == null ? Span.FUTURE : end.maxEnd();
        long minEnd = end != null
                ? end.minStart()
                : interval.endSide() == Form.Side.OPEN || start == null ? Span.FUTURE : start.minStart();
        return new Span(minStart, maxStart, minEnd, maxEnd);
    }

    private static Span member(Form.Member member, boolean all) {
        Span start = member.start() == null ? null : member.start().certainSpan();
        Span end = member.end() == null ? null : member.end().certainSpan();
        if (!member.isRange() && start != null) {
            return start;
        }
        Span from = start == null ? new Span(Span.PAST, Span.PAST, Span.PAST, Span.PAST) : start;
        Span to = end == null ? new Span(Span.FUTURE, Span.FUTURE, Span.FUTURE, Span.FUTURE) : end;
        return all
                ? new Span(from.minStart(), from.maxStart(), to.minEnd(), to.maxEnd())
                : Span.within(from.minStart(), to.maxEnd());
    }
}
