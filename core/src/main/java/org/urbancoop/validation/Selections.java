package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.key.Key;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.document.Unread;

/**
 * Finds the records that each declared total speaks of.
 *
 * <p>Any total may speak of all records, so that many totals over many records are more work than their document is
 * long. No more than {@value #LOOKS} looks at each record are taken; the totals beyond that are not counted.
 */
final class Selections {

    /** How often each record is looked at, on average: far more often than a person declares totals. */
    static final int LOOKS = 1_000;

    /** Stands before a text of a member, and alone for any text. */
    private static final String ANY = "=";

    /** The records that meet the conditions of a total, and those of which that cannot be said. */
    record Selection(List<CooperationRecord> met, List<CooperationRecord> open, boolean told) {}

    /** The records of a type that meet some conditions. */
    private record Wanted(RecordType what, List<Condition> where) {}

    /** There was too much to look at. */
    static final class TooMuch extends IllegalArgumentException {

        private static final long serialVersionUID = 1;
    }

    private final Map<RecordType, List<CooperationRecord>> byType;
    /** By type and member, the records that have it, in order, by each text of it; all of them by {@link #ANY}. */
    private final Map<String, Map<String, List<CooperationRecord>>> byMember = new HashMap<>();
    /** By conditions: what several totals speak of is selected once. */
    private final Map<Key, Selection> selections = new HashMap<>();

    private final Unread unread;
    /** What is left of records that could not be read as a whole. */
    private final Map<RecordType, List<CooperationRecord>> partial;

    private long left;

    Selections(Dataset dataset, Unread unread) {
        this.unread = unread;
        this.byType = dataset.getDeclaredTotals().isEmpty()
                ? Map.of()
                : dataset.records().collect(Collectors.groupingBy(CooperationRecord::getType));
        this.partial = unread.records() == 0
                ? Map.of()
                : byType.values().stream()
                        .flatMap(List::stream)
                        .filter(entry -> !unread.of(entry).isEmpty())
                        .collect(Collectors.groupingBy(CooperationRecord::getType));
        long all = byType.values().stream().mapToLong(List::size).sum();
        this.left = LOOKS * (all + dataset.getDeclaredTotals().size());
    }

    /** Gets how many records there are of the type that a total speaks of. */
    int all(DeclaredTotal total) {
        return ofType(total.getWhat()).size();
    }

    /**
     * Selects the records that a total speaks of.
     *
     * @throws TooMuch if too many records have been looked at
     */
    Selection select(DeclaredTotal total) {
        Wanted wanted = new Wanted(total.getWhat(), total.getWhere());
        Key key = Key.of(List.of(wanted.what(), wanted.where()));
        Selection known = selections.get(key);
        if (known == null) {
            known = selectAnew(wanted);
            selections.put(key, known);
        }
        return known;
    }

    /**
     * Says before the work that some records are looked at.
     *
     * @throws TooMuch if these are too many
     */
    void look(long records) {
        if (records > left) {
            throw new TooMuch();
        }
        left -= records;
    }

    private Selection selectAnew(Wanted wanted) {
        List<CooperationRecord> met = new ArrayList<>();
        List<CooperationRecord> open = new ArrayList<>();
        List<CooperationRecord> candidates = candidates(wanted, true);
        look((long) candidates.size() * wanted.where().size());
        for (CooperationRecord entry : candidates) {
            Verdict verdict = Verdict.YES;
            for (Condition condition : wanted.where()) {
                verdict = verdict.and(meets(condition, entry));
            }
            if (verdict.isYes()) {
                met.add(entry);
            } else if (verdict.isUndecided()) {
                open.add(entry);
            }
        }
        addUnread(wanted, met, open);
        boolean told = !met.isEmpty() || !open.isEmpty() || wanted.where().isEmpty() || isTold(wanted);
        return new Selection(met, open, told);
    }

    /** Adds the records of which what the conditions are about could not be read. */
    private void addUnread(Wanted wanted, List<CooperationRecord> met, List<CooperationRecord> open) {
        List<CooperationRecord> some = partial.getOrDefault(wanted.what(), List.of());
        if (some.isEmpty()) {
            return;
        }
        IdentityHashMap<CooperationRecord, Boolean> decided = new IdentityHashMap<>();
        met.forEach(entry -> decided.put(entry, true));
        open.forEach(entry -> decided.put(entry, true));
        for (CooperationRecord entry : some) {
            if (!decided.containsKey(entry) && mayMeet(wanted, entry)) {
                open.add(entry);
            }
        }
    }

    private boolean mayMeet(Wanted wanted, CooperationRecord entry) {
        look(wanted.where().size());
        return wanted.where().stream()
                .allMatch(condition -> unread.touches(entry, condition.getMember())
                        || !meets(condition, entry).isNo());
    }

    /** Whether any record has all the members that the conditions are about. */
    private boolean isTold(Wanted wanted) {
        List<CooperationRecord> candidates = candidates(wanted, false);
        look((long) candidates.size() * wanted.where().size());
        return candidates.stream()
                .anyMatch(entry -> wanted.where().stream()
                        .allMatch(condition ->
                                MemberValues.find(entry, condition.getMember()).isPresent()));
    }

    /** The records that meet the one condition that the fewest meet: no others can meet all. */
    private List<CooperationRecord> candidates(Wanted wanted, boolean withText) {
        return wanted.where().stream()
                .map(condition -> byMember(wanted.what(), condition.getMember())
                        .getOrDefault(
                                withText ? condition.getIs().map(ANY::concat).orElse(ANY) : ANY, List.of()))
                .min(Comparator.comparing(List::size))
                .orElseGet(() -> ofType(wanted.what()));
    }

    private List<CooperationRecord> ofType(RecordType type) {
        return byType.getOrDefault(type, List.of());
    }

    private Map<String, List<CooperationRecord>> byMember(RecordType type, JsonPointer member) {
        String key = type + member.toString();
        Map<String, List<CooperationRecord>> known = byMember.get(key);
        if (known == null) {
            look(ofType(type).size());
            known = grouped(type, member);
            byMember.put(key, known);
        }
        return known;
    }

    private Map<String, List<CooperationRecord>> grouped(RecordType type, JsonPointer member) {
        Map<String, List<CooperationRecord>> grouped = new HashMap<>();
        for (CooperationRecord entry : ofType(type)) {
            MemberValues.find(entry, member).ifPresent(value -> {
                grouped.computeIfAbsent(ANY, any -> new ArrayList<>()).add(entry);
                texts(value)
                        .distinct()
                        .forEach(text -> grouped.computeIfAbsent(ANY + text, first -> new ArrayList<>())
                                .add(entry));
            });
        }
        return grouped;
    }

    private static Stream<String> texts(Object value) {
        return (value instanceof List<?> list ? list.stream() : Stream.of(value)).map(MemberValues::text);
    }

    private Verdict meets(Condition condition, CooperationRecord entry) {
        Object value = MemberValues.find(entry, condition.getMember()).orElse(null);
        if (value == null) {
            return Verdict.NO;
        }
        look(value instanceof List<?> list ? list.size() : 0);
        Verdict verdict = Verdict.of(condition.getIs().isEmpty()
                || texts(value).anyMatch(condition.getIs().get()::equals));
        boolean isMoment = value instanceof Edtf && isMoment(entry, condition.getMember());
        if (condition.getSince().isPresent()) {
            Edtf since = condition.getSince().get();
            verdict = verdict.and(
                    compare(value, date -> isMoment ? Moment.of(date).isBefore(since) : date.isBefore(since)));
        }
        if (condition.getUntil().isPresent()) {
            Edtf until = condition.getUntil().get();
            verdict = verdict.and(
                    compare(value, date -> isMoment ? Moment.of(date).isAfter(until) : date.isAfter(until)));
        }
        return verdict;
    }

    private static boolean isMoment(CooperationRecord entry, JsonPointer pointer) {
        return Members.of(entry.getClass())
                .find(pointer)
                .filter(member -> member.kind() == ValueKind.MOMENT)
                .isPresent();
    }

    /** Whether a date is not outside on one side. */
    private static Verdict compare(Object value, Function<Edtf, Verdict> outside) {
        return value instanceof Edtf date ? outside.apply(date).not() : Verdict.NO;
    }
}
