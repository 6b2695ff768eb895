package org.urbancoop.validation.rules.time;

import org.urbancoop.time.Edtf;
import org.urbancoop.time.Precision;
import org.urbancoop.time.Verdict;

/** Whether a part lies within its whole, when both are dates as sources state them. */
final class Containment {

    private Containment() {}

    /**
     * A coarse part such as {@code 2016} may mean any day of its year: it is outside only if it touches no day of the
     * whole.
     */
    static Verdict within(Edtf whole, Edtf part) {
        Verdict contains = whole.contains(part);
        if (!contains.isNo() || whole.overlaps(part).isNo()) {
            return contains;
        }
        // A period takes in some of its first and of its last days, however coarse they are.
        boolean reachesOut = part.kind() == Edtf.Kind.INTERVAL
                && (part.start().filter(start -> start.isBefore(whole).isYes()).isPresent()
                        || part.end().filter(end -> end.isAfter(whole).isYes()).isPresent());
        if (reachesOut) {
            return Verdict.NO;
        }
        boolean exact = isDays(whole) && isDays(part);
        return exact ? Verdict.NO : Verdict.UNDECIDED;
    }

    private static boolean isDays(Edtf date) {
        return date.precision().filter(Precision.DAY::equals).isPresent();
    }
}
