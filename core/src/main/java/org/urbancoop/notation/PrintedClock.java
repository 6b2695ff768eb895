package org.urbancoop.notation;

import org.urbancoop.time.TimeOfDay;

/** A time of day as printed, such as {@code 3:30 pm} or {@code 15:30}. */
record PrintedClock(int hour, int minute, Mark mark) {

    /** The half of the day, if it is printed. */
    enum Mark {
        NONE,
        AM,
        PM;

        Mark other() {
            return this == AM ? PM : AM;
        }
    }

    boolean isMarked() {
        return mark != Mark.NONE;
    }

    /** Tells whether the hour exists on a 12-hour clock. */
    boolean mayBeMarked() {
        return hour >= 1 && hour <= 12;
    }

    /** Tells whether the time exists, on a 12-hour clock if it has a mark. */
    boolean exists() {
        boolean isHour = isMarked() ? mayBeMarked() : hour >= 0 && hour <= 23;
        return isHour && minute >= 0 && minute <= 59;
    }

    TimeOfDay time() {
        return time(mark);
    }

    /** Returns the time of day that another mark would give. */
    TimeOfDay time(Mark assumed) {
        return switch (assumed) {
            case NONE -> TimeOfDay.of(hour, minute);
            case AM -> TimeOfDay.of(hour % 12, minute);
            case PM -> TimeOfDay.of(hour % 12 + 12, minute);
        };
    }
}
