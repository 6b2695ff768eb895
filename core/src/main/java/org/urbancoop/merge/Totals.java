package org.urbancoop.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.element.Elements;
import org.urbancoop.element.Pair;
import org.urbancoop.key.Key;
import org.urbancoop.text.Slug;

/** Which totals count the same by one source, and how all are called. */
final class Totals {

    final List<DeclaredTotal> base;
    final List<DeclaredTotal> other;
    final Matching<DeclaredTotal> matching;
    /** The totals with their new ids and those of what they refer to. */
    final List<DeclaredTotal> renamedBase;

    final List<DeclaredTotal> renamedOther;

    private Totals(Dataset base, Dataset other, Renaming ofBase, Renaming ofOther, boolean baseStays) {
        this.base = base.getDeclaredTotals();
        this.other = other.getDeclaredTotals();
        matching = new Matching<>(
                this.base.stream().map(ofBase::apply).toList(),
                this.other.stream().map(ofOther::apply).toList());
        match();
        Ids ids = Ids.of(matching, DeclaredTotal::getId, baseStays);
        renamedBase = renamed(this.base, ids.base, ofBase);
        renamedOther = renamed(this.other, ids.other, ofOther);
    }

    static Totals match(Dataset base, Dataset other, Renaming ofBase, Renaming ofOther, boolean baseStays) {
        return new Totals(base, other, ofBase, ofOther, baseStays);
    }

    private void match() {
        for (Pair pair : Elements.<DeclaredTotal>pairs(matching.base, matching.other, List.of())) {
            if (pair.isBoth()) {
                matching.match(pair.left(), pair.right(), Reasons.EQUAL);
            }
        }
        Map<Key, Integer> counted = new HashMap<>();
        for (int i = 0; i < matching.base.size(); i++) {
            counted.putIfAbsent(question(matching.base.get(i), true), i);
            counted.putIfAbsent(question(matching.base.get(i), false), i);
        }
        // One id first: two totals may count the same, such as one of this year and one of the last.
        for (boolean byId : List.of(true, false)) {
            for (int i = 0; i < matching.other.size(); i++) {
                DeclaredTotal total = matching.other.get(i);
                Integer found = counted.get(question(total, byId));
                if (found != null && matching.isFree(found, i) && (byId || isEqual(matching.base.get(found), total))) {
                    matching.match(found, i, matching.base.get(found).equals(total) ? Reasons.EQUAL : Reasons.TOTAL);
                }
            }
        }
    }

    private static boolean isEqual(DeclaredTotal one, DeclaredTotal other) {
        return other.toBuilder().id(one.getId()).build().equals(one);
    }

    /** What is counted, by whom, and the id if it counts. */
    private static Key question(DeclaredTotal total, boolean withId) {
        return Key.of(List.of(
                withId ? total.getId().toString() : "",
                total.getWhat().toString(),
                total.getMeasure().toString(),
                total.getOf(),
                total.getWhere(),
                total.getCitation().getSource()));
    }

    private static List<DeclaredTotal> renamed(List<DeclaredTotal> totals, Slug[] ids, Renaming renaming) {
        for (int i = 0; i < ids.length; i++) {
            renaming.renameTotal(totals.get(i).getId(), ids[i]);
        }
        DeclaredTotal[] renamed = new DeclaredTotal[ids.length];
        for (int i = 0; i < ids.length; i++) {
            DeclaredTotal referring = renaming.apply(totals.get(i));
            renamed[i] = referring.getId().equals(ids[i])
                    ? referring
                    : referring.toBuilder().id(ids[i]).build();
        }
        return List.of(renamed);
    }
}
