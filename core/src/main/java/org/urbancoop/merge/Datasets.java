package org.urbancoop.merge;

import java.util.Objects;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.progress.Progress;

/**
 * Operations on several datasets.
 *
 * @since 0.1.0
 */
public final class Datasets {

    private Datasets() {}

    /**
     * Merges a dataset into another one, such as last year's partners of a city into the bundled dataset.
     *
     * <p>Records are matched by what persons have decided, by their identifiers in other registers, by id, and by name;
     * two of one name are one only if nothing tells them apart, as the rules on repeated records have it. A record that
     * fits several, or perhaps, is kept beside them and is a question. Ids that have to change are changed in all that
     * refers to them. Of one thing, what only one of the two says is taken, lists and evidence are united, and where
     * the two say something else, the policy tells which stands.
     *
     * @param base the dataset that keeps its ids and its order
     * @param other the dataset that is merged into it
     * @param policy whose claims stand, what ids mean, and what persons have decided
     * @return the decisions and the result
     * @throws RefusedRulingsException if a ruling of the policy names what is not there, or contradicts another one
     */
    public static Merge merge(Dataset base, Dataset other, MergePolicy policy) {
        return merge(base, other, policy, Progress.NONE);
    }

    /**
     * Merges a dataset into another one, as the method without progress does.
     *
     * @param base the dataset that keeps its ids and its order
     * @param other the dataset that is merged into it
     * @param policy whose claims stand, what ids mean, and what persons have decided
     * @param progress who is told how far it has come, and may cancel
     * @return the decisions and the result
     * @throws RefusedRulingsException if a ruling of the policy names what is not there, or contradicts another one
     */
    public static Merge merge(Dataset base, Dataset other, MergePolicy policy, Progress progress) {
        Objects.requireNonNull(base, "base");
        Objects.requireNonNull(other, "other");
        Objects.requireNonNull(policy, "policy");
        Objects.requireNonNull(progress, "progress");
        return Merging.of(base, other, policy, progress);
    }
}
