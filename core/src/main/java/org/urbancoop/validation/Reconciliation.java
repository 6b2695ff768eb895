package org.urbancoop.validation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.message.Message;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.document.Unread;

/**
 * A declared total beside what the records list, such as {@code stated 16, listed 17}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Reconciliation permits ImmutableReconciliation {

    Reconciliation() {}

    /** {@return what the source states} */
    public abstract DeclaredTotal total();

    /** {@return what the records list; empty if they do not tell} */
    public abstract Optional<BigDecimal> listed();

    /** {@return whether the two agree} */
    public abstract Verdict agrees();

    /** {@return both numbers and how they come about} */
    public abstract Message message();

    /** {@return the totals that the difference comes from: the parts that differ themselves, or this one} */
    public abstract List<Slug> origins();

    /** {@return the records that were counted, as references, at most {@value #EVIDENCE}} */
    public abstract List<String> evidence();

    /** Makes the words ones to show. */
    @Value.Check
    Reconciliation shown() {
        Message shown = message().visible();
        return shown.equals(message()) ? this : toBuilder().message(shown).build();
    }

    /** How many of the counted records are named: {@value}. */
    public static final int EVIDENCE = 20;

    /**
     * Compares every declared total of a dataset with its records.
     *
     * @param dataset the dataset
     * @return a reconciliation for each total, in the order of the document
     */
    public static List<Reconciliation> of(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        return new Reconciler(dataset, Unread.NONE).reconcile();
    }

    /**
     * Obtains a builder without anything set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with all of this set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Reconciliation}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableReconciliation.Builder {

        Builder() {}
    }
}
