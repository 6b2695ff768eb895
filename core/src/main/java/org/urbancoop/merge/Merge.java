package org.urbancoop.merge;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.merge.MergeDecision.Kind;

/**
 * What comes of merging two datasets: each decision with its reason, and the result. Nothing is changed but in
 * {@link #result}.
 *
 * <p>Nothing is lost: what both datasets say stands in the result, or in a decision.
 *
 * @since 0.1.0
 */
public final class Merge {

    private final Dataset base;
    private final Dataset other;
    private final Dataset result;
    private final List<MergeDecision> decisions;

    Merge(Dataset base, Dataset other, Dataset result, List<MergeDecision> decisions) {
        this.base = base;
        this.other = other;
        this.result = result;
        this.decisions = decisions;
    }

    /**
     * Gets the dataset that the other one was merged into.
     *
     * @return the base, as it was
     */
    public Dataset base() {
        return base;
    }

    /**
     * Gets the dataset that was merged into it.
     *
     * @return the other dataset, as it was
     */
    public Dataset other() {
        return other;
    }

    /**
     * Gets the one dataset.
     *
     * @return the header, the records and totals of the base in their order, then what only the other dataset has
     */
    public Dataset result() {
        return result;
    }

    /**
     * Gets all decisions.
     *
     * @return the decisions on the header, on the records of each type and on the totals; those on claims follow that
     *     on their record
     */
    public List<MergeDecision> decisions() {
        return decisions;
    }

    /**
     * Gets what a person should decide, by a {@link Ruling} that is given with the policy next time.
     *
     * @return the decisions that {@linkplain Kind#NEEDS_PERSON need a person}, and the conflicts where the policy
     *     prefers no side and nobody has decided
     */
    public List<MergeDecision> open() {
        return decisions.stream()
                .filter(decision -> decision.kind() == Kind.NEEDS_PERSON
                        || (decision.kind() == Kind.CONFLICT
                                && decision.ruling().isEmpty()
                                && decision.reason().equals(Reasons.NO_PREFERENCE)))
                .toList();
    }

    /**
     * Gets how many decisions there are of each kind.
     *
     * @return the numbers, without the kinds of which there is none
     */
    public Map<Kind, Integer> counts() {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        decisions.forEach(decision -> counts.merge(decision.kind(), 1, Integer::sum));
        return counts;
    }

    /**
     * Gets what the merge changes in the base: what somebody looks at before it is taken.
     *
     * @return the differences from the base to the result
     */
    public DatasetDiff preview() {
        return DatasetDiff.between(base, result);
    }

    /**
     * Takes the merge back in a dataset that may have changed since: what only the merge brought goes, and what was
     * changed elsewhere stays.
     *
     * @param current the result, or what has become of it
     * @return the dataset without what the merge brought; the base itself if nothing was changed since
     * @throws IllegalArgumentException if something that the merge brought is no longer as it was; it names the places
     */
    public Dataset undo(Dataset current) {
        return preview().undo(Objects.requireNonNull(current, "current"));
    }

    /**
     * Gets the decisions for a person to read, a line each, without the records that both say the same of.
     *
     * @param locale the language; Korean, and English for any other
     * @return lines of text, each with a line end
     */
    public String toText(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        StringJoiner numbers = new StringJoiner(", ");
        counts().forEach((kind, number) -> numbers.add(kind.label(locale) + " " + number));
        StringBuilder text = new StringBuilder()
                .append(base.getId())
                .append(" + ")
                .append(other.getId())
                .append(": ")
                .append(numbers)
                .append('\n');
        for (MergeDecision decision : decisions) {
            if (!decision.reason().equals(Reasons.EQUAL)) {
                text.append(decision.toText(locale)).append('\n');
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        return toText(Locale.ROOT);
    }
}
