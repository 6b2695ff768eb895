package org.urbancoop.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Verdict;

/**
 * A declared total beside what the records list, such as {@code stated 16, listed 17}.
 *
 * @param total what the source states
 * @param listed what the records list; empty if they do not tell
 * @param agrees whether the two agree
 * @param words both numbers and how they come about
 * @param origins the totals that the difference comes from: the parts that differ themselves, or this one
 * @param evidence the records that were counted, as references, at most {@value #EVIDENCE}
 */
public record Reconciliation(
        DeclaredTotal total,
        Optional<BigDecimal> listed,
        Verdict agrees,
        Words words,
        List<Slug> origins,
        List<String> evidence) {

    /** How many of the counted records are named: {@value}. */
    public static final int EVIDENCE = 20;

    /**
     * Copies the lists, and makes the words ones to show.
     *
     * @param total what the source states
     * @param listed what the records list
     * @param agrees whether the two agree
     * @param words both numbers and how they come about
     * @param origins the totals that the difference comes from
     * @param evidence the records that were counted
     */
    public Reconciliation {
        Objects.requireNonNull(total, "total");
        Objects.requireNonNull(listed, "listed");
        Objects.requireNonNull(agrees, "agrees");
        words = Objects.requireNonNull(words, "words").visible();
        origins = Copies.list(origins, "origins");
        evidence = Copies.list(evidence, "evidence");
    }

    /**
     * Compares every declared total of a dataset with its records.
     *
     * @param dataset the dataset
     * @return a reconciliation for each total, in the order of the document
     */
    public static List<Reconciliation> of(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        return new Reconciler(dataset).reconcile();
    }
}
