package org.urbancoop.identity;

import org.urbancoop.event.Event;
import org.urbancoop.time.Verdict;

/** Whether two records of events, whose titles and wholes are alike, are of one event. */
public final class SameEvent {

    /** What has more dates than this is not compared with another such, date by date. */
    public static final int COMPARED = 20;

    private static final Sameness ONE_DAY = Sameness.yes("their days are the same", "날짜가 같습니다");
    private static final Sameness OTHER_DAYS = Sameness.no("their days differ", "날짜가 서로 다릅니다");
    private static final Sameness DAYS_UNKNOWN =
            Sameness.open("their days do not tell whether they are one", "날짜로는 같은 행사인지 알 수 없습니다");

    private SameEvent() {}

    /** Gets how many dates an event has, one at least. */
    public static int dates(Event event) {
        return event.getWhen().map(when -> Math.max(1, when.members().size())).orElse(1);
    }

    /** Compares the days; the titles are not looked at. */
    public static Sameness of(Event one, Event other) {
        if (dates(one) > COMPARED && dates(other) > COMPARED) {
            return DAYS_UNKNOWN;
        }
        if (one.getWhen().isPresent() && other.getWhen().isPresent()) {
            Verdict same = one.getWhen().get().isSame(other.getWhen().get());
            return same.isYes() ? ONE_DAY : same.isNo() ? OTHER_DAYS : DAYS_UNKNOWN;
        }
        return one.getWhen().isEmpty() && other.getWhen().isEmpty() ? Sameness.NOTHING_APART : DAYS_UNKNOWN;
    }
}
