package org.urbancoop.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.key.Key;
import org.urbancoop.merge.RefusedRulingsException.Objection;
import org.urbancoop.merge.Ruling.Outcome;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** What persons have decided, by what it is about, and whether each decision was of use. */
final class Rulings {

    private final List<Ruling> all;
    private final Map<Key, Integer> ofPairs = new HashMap<>();
    private final Map<Key, Integer> ofClaims = new HashMap<>();
    private final Set<Integer> used = new HashSet<>();
    private final List<Objection> objections = new ArrayList<>();

    /**
     * Takes the rulings.
     *
     * @throws RefusedRulingsException if one names what is not there, or two contradict each other
     */
    Rulings(List<Ruling> all, Dataset base, Dataset other) {
        this.all = all;
        if (all.isEmpty()) {
            return;
        }
        Map<String, Integer> sameBase = new HashMap<>();
        Map<String, Integer> sameOther = new HashMap<>();
        Set<String> ofBase = subjects(base);
        Set<String> ofOther = subjects(other);
        for (int i = 0; i < all.size(); i++) {
            Ruling ruling = all.get(i);
            checkSubject(i, "base", ruling.base(), ofBase, "the base has no such record", "기준 데이터셋에 그런 레코드가 없습니다");
            checkSubject(
                    i,
                    "other",
                    ruling.other(),
                    ofOther,
                    "the other dataset has no such record",
                    "다른 데이터셋에 그런 레코드가 없습니다");
            if (!type(ruling.base()).equals(type(ruling.other()))) {
                object(i, "other", ruling.other(), "the two are of different types", "두 레코드의 유형이 다릅니다");
            }
            if (!ruling.isOfClaim() && !isRecord(ruling.base())) {
                object(i, "outcome", ruling.outcome().toString(), "only records are one or two", "레코드만 같거나 다를 수 있습니다");
            }
            Key key = ruling.isOfClaim()
                    ? claim(ruling.base(), ruling.other(), ruling.pointer().orElseThrow())
                    : pair(ruling.base(), ruling.other());
            if ((ruling.isOfClaim() ? ofClaims : ofPairs).putIfAbsent(key, i) != null) {
                object(i, "other", ruling.other(), "a ruling before decides the same", "앞의 판단이 같은 것을 다룹니다");
            } else if (ruling.outcome() == Outcome.SAME) {
                if (sameBase.putIfAbsent(ruling.base(), i) != null) {
                    object(
                            i,
                            "base",
                            ruling.base(),
                            "a ruling before has another partner for it",
                            "앞의 판단이 이미 다른 짝을 정했습니다");
                }
                if (sameOther.putIfAbsent(ruling.other(), i) != null) {
                    object(
                            i,
                            "other",
                            ruling.other(),
                            "a ruling before has another partner for it",
                            "앞의 판단이 이미 다른 짝을 정했습니다");
                }
            }
        }
        refuse();
    }

    private static Set<String> subjects(Dataset dataset) {
        Set<String> subjects = new HashSet<>();
        subjects.add(DatasetDiff.HEADER);
        dataset.records().map(CooperationRecord::reference).forEach(name -> subjects.add(name.toString()));
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            subjects.add(Subjects.of(total));
        }
        return subjects;
    }

    private static boolean isRecord(String subject) {
        return !subject.equals(DatasetDiff.HEADER) && !subject.startsWith(Subjects.TOTAL);
    }

    private static String type(String subject) {
        return subject.substring(0, Math.max(0, subject.indexOf('/')));
    }

    private void checkSubject(int i, String member, String name, Set<String> known, String english, String korean) {
        if (!known.contains(name)) {
            object(i, member, name, english, korean);
        }
    }

    private void object(int index, String member, String value, String english, String korean) {
        objections.add(new Objection(index, member, value, new Message(english, korean)));
    }

    private void refuse() {
        if (!objections.isEmpty()) {
            throw new RefusedRulingsException(objections);
        }
    }

    private static Key pair(String base, String other) {
        return Key.of(List.of(base, other));
    }

    private static Key claim(String base, String other, JsonPointer pointer) {
        return Key.of(List.of(base, other, pointer));
    }

    /** The rulings that two records are one. */
    List<Ruling> same() {
        return all.stream().filter(ruling -> ruling.outcome() == Outcome.SAME).toList();
    }

    boolean isEmpty() {
        return all.isEmpty();
    }

    /** What was decided of two records, if anything was. */
    @Nullable
    Ruling ofPair(CooperationRecord base, CooperationRecord other) {
        return ofPairs.isEmpty()
                ? null
                : use(ofPairs.get(
                        pair(base.reference().toString(), other.reference().toString())));
    }

    /** What was decided of a place where two records differ, if anything was. */
    Optional<Ruling> ofClaim(String base, String other, JsonPointer pointer) {
        return ofClaims.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(use(ofClaims.get(claim(base, other, pointer))));
    }

    private @Nullable Ruling use(@Nullable Integer index) {
        if (index == null) {
            return null;
        }
        used.add(index);
        return all.get(index);
    }

    /**
     * Checks at the end that each ruling on a claim met one: a place where the two do not differ is a wrong one.
     *
     * @throws RefusedRulingsException if one did not
     */
    void checkUsed() {
        ofClaims.values().stream()
                .sorted()
                .filter(index -> !used.contains(index))
                .forEach(index -> {
                    String pointer = Objects.toString(all.get(index).pointer().orElse(JsonPointer.ROOT));
                    object(index, "pointer", pointer, "the two do not differ at this place", "두 레코드가 그 위치에서 다르지 않습니다");
                });
        refuse();
    }
}
