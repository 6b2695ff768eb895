package org.urbancoop.validation.rules.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.urbancoop.key.Key;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.RuleContext;

/** How a rule finds and reports that a record may be one that stands in the dataset already. */
final class Repetition {

    /** With how many records of its name one is compared; none has more in real data. */
    static final int COMPARED = 50;

    private Repetition() {}

    /**
     * Compares each record with those before it that have the same key, and reports the likeliest: one that is the
     * same, else one that may be. Of a record that could not be read as a whole, nobody knows.
     *
     * @param name what records of one thing have in common
     * @param same whether two records of one name are of one thing
     */
    static <T extends CooperationRecord> void check(
            List<T> entries, Function<T, List<?>> name, BiFunction<T, T, Verdict> same, RuleContext context) {
        Map<Key, List<T>> alike = new HashMap<>();
        for (T entry : entries) {
            if (context.isUnread(entry, JsonPointer.ROOT)) {
                continue;
            }
            List<T> others = alike.computeIfAbsent(Key.of(name.apply(entry)), none -> new ArrayList<>(1));
            Verdict verdict = Verdict.NO;
            T likeliest = entry;
            for (T other : others) {
                Verdict found = same.apply(entry, other);
                if (found.isYes() ? !verdict.isYes() : found.isUndecided() && verdict.isNo()) {
                    verdict = found;
                    likeliest = other;
                }
            }
            if (!verdict.isNo()) {
                report(verdict, entry, likeliest, context).add();
            }
            if (!verdict.isYes() && others.size() < COMPARED) {
                others.add(entry);
            }
        }
    }

    /** Starts a finding, or an undecided one, that a record is the same as another one. */
    static RuleContext.Draft report(
            Verdict same, CooperationRecord entry, CooperationRecord other, RuleContext context) {
        RuleContext.Draft draft =
                same.isYes() ? context.report(entry, JsonPointer.ROOT) : context.undecided(entry, JsonPointer.ROOT);
        return draft.value(entry.reference())
                .with("other", other.reference())
                .evidence(other.reference())
                .cause("same as " + other.reference());
    }
}
