package org.urbancoop.time;

import org.jspecify.annotations.Nullable;

/** One stretch: its span and, where no interval or range blurs it and nothing qualifies it, its date. */
record Stretch(Span span, @Nullable DatePattern date) {

    static Stretch of(DatePattern date) {
        return new Stretch(date.certainSpan(), date.isQualified() ? null : date);
    }

    /** Whether unspecified digits leave gaps in its span, as those between the Mays of {@code XXXX-05}. */
    boolean hasGaps() {
        return date != null && date.isUnspecified() && !date.isPartOfYear();
    }

    private boolean mayTouch(Stretch that) {
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
