package org.urbancoop.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.element.Elements;
import org.urbancoop.element.Pair;
import org.urbancoop.key.Key;
import org.urbancoop.text.Slug;

/** Which totals count the same by one source, and how all are called. */
final class Totals {

    private static final Slug UNKNOWN = Slug.parse("0");

    final List<DeclaredTotal> base;
    final List<DeclaredTotal> other;
    final Matching<DeclaredTotal> matching;
    /** The totals with their new ids and those of what they refer to. */
    final List<DeclaredTotal> renamedBase;

    final List<DeclaredTotal> renamedOther;

    private Totals(
            List<DeclaredTotal> base,
            List<DeclaredTotal> other,
            Matching<DeclaredTotal> matching,
            List<DeclaredTotal> renamedBase,
            List<DeclaredTotal> renamedOther) {
        this.base = base;
        this.other = other;
        this.matching = matching;
        this.renamedBase = renamedBase;
        this.renamedOther = renamedOther;
    }

    static Totals match(Dataset base, Dataset other, Renaming ofBase, Renaming ofOther, boolean baseStays) {
        List<DeclaredTotal> allBase = base.getDeclaredTotals();
        List<DeclaredTotal> allOther = other.getDeclaredTotals();
        for (int round = 1; ; round++) {
            Matching<DeclaredTotal> matching = new Matching<>(
                    allBase.stream().map(ofBase::apply).toList(),
                    allOther.stream().map(ofOther::apply).toList());
            match(matching, round == 1);
            Ids ids = Ids.of(matching, DeclaredTotal::getId, baseStays);
            boolean baseChanged = rename(allBase, ids.base, ofBase);
            boolean otherChanged = rename(allOther, ids.other, ofOther);
            if (!(baseChanged || otherChanged) || round == Merging.ROUNDS) {
                return new Totals(
                        allBase,
                        allOther,
                        matching,
                        renamed(allBase, ids.base, ofBase),
                        renamed(allOther, ids.other, ofOther));
            }
        }
    }

    private static boolean rename(List<DeclaredTotal> totals, Slug[] ids, Renaming renaming) {
        boolean changed = false;
        for (int i = 0; i < ids.length; i++) {
            changed |= renaming.renameTotal(totals.get(i).getId(), ids[i]);
        }
        return changed;
    }

    private static void match(Matching<DeclaredTotal> matching, boolean anyParts) {
        for (Pair pair : Elements.<DeclaredTotal>pairs(
                matching.base, matching.other, List.of(total -> Optional.of(content(total, anyParts))))) {
            if (pair.isBoth()) {
                matching.match(pair.left(), pair.right(), Reasons.EQUAL);
            }
        }
        Map<Key, Integer> counted = new HashMap<>();
        for (int i = 0; i < matching.base.size(); i++) {
            counted.putIfAbsent(question(matching.base.get(i)), i);
        }
        for (int i = 0; i < matching.other.size(); i++) {
            Integer found = counted.get(question(matching.other.get(i)));
            if (found != null && matching.isFree(found, i)) {
                matching.match(found, i, Reasons.TOTAL);
            }
        }
    }

    /** All of a total but its id; at first without the ids of its parts, which may be other ones as well. */
    private static Key content(DeclaredTotal total, boolean anyParts) {
        DeclaredTotal.Builder content = total.toBuilder().id(UNKNOWN);
        return Key.of((anyParts ? content.parts(List.of()) : content).build());
    }

    /** What is counted, by whom, and the id: two totals may count the same, one of this year and one of the last. */
    private static Key question(DeclaredTotal total) {
        return Key.of(List.of(
                total.getId().toString(),
                total.getWhat().toString(),
                total.getMeasure().toString(),
                total.getOf(),
                total.getWhere(),
                total.getCitation().getSource()));
    }

    private static List<DeclaredTotal> renamed(List<DeclaredTotal> totals, Slug[] ids, Renaming renaming) {
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
