package org.urbancoop.element;

import java.util.Optional;
import org.urbancoop.code.CityKind;
import org.urbancoop.time.Bound;
import org.urbancoop.time.Edtf;

/** Whether a value says all that another one says, and more. */
public final class Refinement {

    private Refinement() {}

    /** Whether a date is told more precisely, or a kind is told where only {@code locality} was. */
    public static boolean isRefined(Object old, Object now) {
        if (old instanceof Edtf before && now instanceof Edtf after) {
            return isRefined(before, after);
        }
        return old.equals(CityKind.LOCALITY) && now instanceof CityKind && !now.equals(old);
    }

    /**
     * Whether a date says all that the other said, and more: {@code 2016-06-11} after {@code 2016}, an end after none
     * known.
     */
    public static boolean isRefined(Edtf old, Edtf now) {
        if (old.kind() == Edtf.Kind.INTERVAL && now.kind() == Edtf.Kind.INTERVAL) {
            return isRefined(old.start(), old.earliest(), now.start(), now.earliest())
                    && isRefined(old.end(), old.latest(), now.end(), now.latest());
        }
        return old.kind() == Edtf.Kind.DATE
                && now.kind() == Edtf.Kind.DATE
                && (old.equals(now) || old.contains(now).isYes());
    }

    private static boolean isRefined(Optional<Edtf> old, Bound oldBound, Optional<Edtf> now, Bound nowBound) {
        if (old.isEmpty()) {
            return oldBound == Bound.Unknown.UNKNOWN || (now.isEmpty() && oldBound == nowBound);
        }
        return now.isPresent() && isRefined(old.get(), now.get());
    }
}
