package org.urbancoop.notation;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.time.Qualifier;

/**
 * A date or period and its hours as printed: what {@link PeriodGrammar} reads and {@link PeriodResolver} interprets.
 *
 * @param span the text without leading blanks
 * @param sense what the words and signs around the dates mean
 * @param start the first date or time; null if the text only says that it is to be decided
 * @param between the dates between the first and the last one of a list, as in {@code 10, 11 and 12 May 2016}
 * @param end the second date or time, after a sign or word such as {@code -} or {@code and}
 * @param closing the last time of {@code 5-9 October 2015, 9:00-17:00}
 * @param qualifier what a remark says of the certainty of both dates
 * @param undecided the remarks that something is to be decided
 * @param remarks what the value does not hold of the dates
 */
record PrintedPeriod(
        Span span,
        Sense sense,
        @Nullable PrintedDate start,
        List<PrintedDate> between,
        @Nullable PrintedDate end,
        @Nullable PrintedClock closing,
        Qualifier qualifier,
        List<Span> undecided,
        List<Remark> remarks) {

    /** What a period means beyond its dates. */
    enum Sense {
        /** One date, or the time from one date to another. */
        PLAIN,
        /** {@code from 2016} or {@code 2016-}: the end is open or unknown. */
        FROM,
        /** {@code since 2016} or {@code 2016-present}: the end is open. */
        SINCE,
        /** {@code until 2016}: the start is open or unknown. */
        UNTIL,
        /** {@code ~2016}: until that date, or about that date. */
        TILDE,
        END_UNKNOWN,
        START_UNKNOWN,
        /** {@code 2015 and 2016}. */
        ALL_OF,
        /** {@code 2015 or 2016}. */
        ONE_OF
    }

    boolean isUndecided() {
        return start == null || !undecided.isEmpty();
    }

    boolean hasDate() {
        return (start != null && start.hasDate()) || (end != null && end.hasDate());
    }
}
