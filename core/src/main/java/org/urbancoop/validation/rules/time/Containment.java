package org.urbancoop.validation.rules.time;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.urbancoop.time.Bound;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Precision;
import org.urbancoop.time.Qualifier;
import org.urbancoop.time.Verdict;

/** Whether a part lies within its whole, when both are dates as sources state them. */
final class Containment {

    private Containment() {}

    /**
     * A coarse part such as {@code 2016} may mean any day of its year: it is outside only if it touches no day of the
     * whole.
     */
    static Verdict within(Edtf whole, Edtf part) {
        Verdict contains = toFullUnits(whole).contains(part);
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

    /**
     * A period since 2019 takes in all of 2019: nobody can act on the doubt whether the first event of a series was
     * before it.
     */
    private static Edtf toFullUnits(Edtf whole) {
        if (whole.kind() != Edtf.Kind.INTERVAL) {
            return whole;
        }
        String text = whole.toString();
        int slash = text.indexOf('/');
        return Edtf.parse(day(whole.start(), Edtf::earliest).orElse(text.substring(0, slash))
                + "/"
                + day(whole.end(), Edtf::latest).orElse(text.substring(slash + 1)));
    }

    private static Optional<String> day(Optional<Edtf> side, Function<Edtf, Bound> bound) {
        return side.filter(date -> date.qualifier() == Qualifier.NONE && !date.isUnspecified())
                .filter(date -> date.precision()
                        .filter(Set.of(Precision.YEAR, Precision.MONTH)::contains)
                        .isPresent())
                .flatMap(date -> bound.apply(date).toLocalDate())
                .filter(date -> Math.abs(date.getYear()) <= 9999)
                .map(LocalDate::toString);
    }

    private static boolean isDays(Edtf date) {
        return date.precision().filter(Precision.DAY::equals).isPresent();
    }
}
