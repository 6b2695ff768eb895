package org.urbancoop.validation;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.text.Slug;

/** Explains the difference of a total by those of its parts. */
final class TotalDifferences {

    /**
     * The totals that a difference comes from, at most {@value Reconciliation#EVIDENCE}, and whether there are more.
     */
    record Origins(List<Slug> totals, boolean more) {

        static final Origins NONE = new Origins(List.of(), false);

        private static Origins of(Set<Slug> all) {
            return new Origins(
                    all.stream().limit(Reconciliation.EVIDENCE).toList(), all.size() > Reconciliation.EVIDENCE);
        }
    }

    /** How much of a total's difference its parts explain, and the parts that it comes from: enough of them to name. */
    private record Explained(BigDecimal difference, Set<Slug> origins) {

        static final Explained NOTHING = new Explained(BigDecimal.ZERO, Set.of());
    }

    private final Map<Slug, DeclaredTotal> totals = new LinkedHashMap<>();
    private final IdentityHashMap<DeclaredTotal, Explained> explained = new IdentityHashMap<>();
    private final Selections selections;

    TotalDifferences(List<DeclaredTotal> totals, Selections selections) {
        totals.forEach(total -> this.totals.putIfAbsent(total.getId(), total));
        this.selections = selections;
    }

    DeclaredTotal total(Slug id) {
        return Objects.requireNonNull(totals.get(id), "an origin is a total");
    }

    /**
     * The parts that a difference comes from, down to those without parts of their own; this total if none explains it.
     */
    Origins origins(DeclaredTotal total, BigDecimal listed) {
        Explained parts = explain(total);
        boolean whole = parts.difference().compareTo(listed.subtract(total.getStated())) == 0;
        return whole && !parts.origins().isEmpty()
                ? Origins.of(parts.origins())
                : new Origins(List.of(total.getId()), false);
    }

    /** The parts whose number is not the one that is listed, down to those without parts of their own. */
    Origins differing(DeclaredTotal total) {
        return Origins.of(explain(total).origins());
    }

    /**
     * Explains each part before its whole, and once only, however many totals it is part of. Where totals are parts of
     * each other, the way ends at the one that it began with.
     */
    private Explained explain(DeclaredTotal total) {
        Deque<DeclaredTotal> open = new ArrayDeque<>(List.of(total));
        Set<DeclaredTotal> begun = Collections.newSetFromMap(new IdentityHashMap<>());
        while (!open.isEmpty()) {
            DeclaredTotal at = open.peek();
            if (explained.containsKey(at)) {
                open.pop();
            } else if (begun.add(at)) {
                parts(at).filter(part -> !begun.contains(part)).forEach(open::push);
            } else {
                open.pop();
                explained.put(at, sum(at));
            }
        }
        return Objects.requireNonNull(explained.get(total), "it was explained last");
    }

    private Explained sum(DeclaredTotal total) {
        BigDecimal sum = BigDecimal.ZERO;
        Set<Slug> origins = new LinkedHashSet<>();
        for (DeclaredTotal part : parts(total).toList()) {
            Explained below = explained.getOrDefault(part, Explained.NOTHING);
            BigDecimal difference = difference(part);
            boolean whole = below.difference().compareTo(difference) == 0
                    && !below.origins().isEmpty();
            (whole ? below.origins().stream() : Stream.of(part.getId()))
                    .filter(origin -> origins.size() <= Reconciliation.EVIDENCE)
                    .forEach(origins::add);
            sum = sum.add(difference);
        }
        return new Explained(sum, origins);
    }

    /** The parts of a total whose number is not the one that is listed. */
    private Stream<DeclaredTotal> parts(DeclaredTotal total) {
        return total.getParts().stream()
                .flatMap(id -> Optional.ofNullable(totals.get(id)).stream())
                .filter(part -> part.getMeasure() == Measure.COUNT)
                .filter(part -> difference(part).signum() != 0);
    }

    private BigDecimal difference(DeclaredTotal part) {
        return BigDecimal.valueOf(selections.select(part).met().size()).subtract(part.getStated());
    }
}
