package org.urbancoop.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a text turned out to be. */
sealed interface Form permits DateForm, Form.DateTime, Form.Interval, Form.Members {

    /** One side of an interval or of a range. */
    enum Side {
        DATE,
        OPEN,
        UNKNOWN
    }

    /** A day and a clock. The offset is in minutes, or {@link #NO_OFFSET}. */
    record DateTime(DateForm day, int secondOfDay, int offset) implements Form {
        static final int NO_OFFSET = Integer.MAX_VALUE;
    }

    /** Two sides with a slash between them; a side without a date has no form. */
    record Interval(
            Side startSide,
            @Nullable DateForm start,
            Side endSide,
            @Nullable DateForm end,
            int slash) implements Form {}

    /** All-of or one-of, in the order of the text. */
    record Members(boolean all, List<Member> members) implements Form {}

    /** A date (without dots), or a range; a range without a date on one side is open there. Positions are those in the text. */
    record Member(@Nullable DateForm start, @Nullable DateForm end, int from, int dots, int to) {
        static final int NO_DOTS = -1;

        boolean isRange() {
            return dots != NO_DOTS;
        }
    }
}
