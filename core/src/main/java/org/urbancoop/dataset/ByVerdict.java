package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.urbancoop.Copies;
import org.urbancoop.time.Verdict;

/**
 * Things by the answer to one question about each, such as the agreements that are in force on a day, that are not, and
 * those of which dates leave it open. Each thing stands in exactly one of the lists.
 *
 * @param <T> what is asked about
 * @param yes those for which it holds, whatever the unstated parts are
 * @param undecided those for which it depends on what is not stated
 * @param no those for which it does not hold, whatever the unstated parts are
 * @since 0.1.0
 */
public record ByVerdict<T>(List<T> yes, List<T> undecided, List<T> no) {

    /**
     * Copies the lists.
     *
     * @param yes those for which it holds
     * @param undecided those for which it depends on what is not stated
     * @param no those for which it does not hold
     */
    public ByVerdict {
        yes = Copies.list(yes, "yes");
        undecided = Copies.list(undecided, "undecided");
        no = Copies.list(no, "no");
    }

    /** Asks one question about each thing; each list is in the order that they came in. */
    static <T> ByVerdict<T> of(Iterable<? extends T> all, Function<? super T, Verdict> question) {
        List<T> yes = new ArrayList<>();
        List<T> undecided = new ArrayList<>();
        List<T> no = new ArrayList<>();
        for (T each : all) {
            switch (question.apply(each)) {
                case YES -> yes.add(each);
                case NO -> no.add(each);
                case UNDECIDED -> undecided.add(each);
            }
        }
        return new ByVerdict<>(yes, undecided, no);
    }

    /**
     * Gets the things with one answer, such as those for which it is {@link Verdict#YES}.
     *
     * @param verdict the answer
     * @return the list of that answer
     */
    public List<T> of(Verdict verdict) {
        return switch (Objects.requireNonNull(verdict, "verdict")) {
            case YES -> yes;
            case NO -> no;
            case UNDECIDED -> undecided;
        };
    }
}
