package org.urbancoop.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text turned out to be. */
sealed interface ParsedEdtf permits DatePattern, ParsedEdtf.Moment, ParsedEdtf.Interval, ParsedEdtf.Members {

    /** A side of an interval or range that holds no date. */
    enum Blank {
        OPEN,
        UNKNOWN
    }

    /**
     * A day and a clock, where the second may be the leap second 60. The offset is in minutes, or {@link #NO_OFFSET}.
     */
    record Moment(DatePattern day, int hour, int minute, int second, int offset) implements ParsedEdtf {
        static final int NO_OFFSET = Integer.MAX_VALUE;

        private static final int LEAP_SECOND = 60;

        boolean hasOffset() {
            return offset != NO_OFFSET;
        }

        /** The moment by the calendar and clock as written, as {@link Span} counts. */
        long written() {
            long seconds = (hour * 60 + minute) * 60L + Math.min(second, 59);
            return Span.firstOfDay(day.first()) + seconds * Span.SECOND + (second == LEAP_SECOND ? 1 : 0);
        }

        long instant() {
            return written() - offset * 60L * Span.SECOND;
        }
    }

    /** Two sides with a slash between them; a side is a date or blank. */
    record Interval(@Nullable DatePattern start, @Nullable DatePattern end, Blank blank, int slash)
            implements ParsedEdtf {}

    /** All-of or one-of, in the order of the text. */
    record Members(boolean all, List<Member> members) implements ParsedEdtf {}

    /**
     * A date, or a range of dates with {@code ..} between, before or after, open where there is no date. Positions are
     * those in the text.
     */
    record Member(@Nullable DatePattern start, @Nullable DatePattern end, int from, int dots, int to) {
        static final int NO_DOTS = -1;

        boolean isRange() {
            return dots != NO_DOTS;
        }

        /** A range is what lies between its two dates, whichever of them comes first. */
        boolean isBackwards() {
            return start != null && end != null && start.first() > end.last();
        }
    }
}
