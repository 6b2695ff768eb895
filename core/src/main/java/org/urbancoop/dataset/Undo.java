package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Copy;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.record.CooperationRecord;

/**
 * Takes changes back in a dataset that may have changed since. A member is what is taken back: one that is no longer
 * as the changes left it is somebody's work, and nothing is taken back then.
 */
final class Undo {

    private final Map<String, Extensible> before;
    private final Map<String, Extensible> after;
    private final Set<String> changed;
    private final List<String> refused = new ArrayList<>();

    private Undo(Dataset before, Dataset after, Set<String> changed) {
        this.before = subjects(before);
        this.after = subjects(after);
        this.changed = changed;
    }

    static Dataset of(Dataset before, Dataset after, List<DatasetDiff.Change> changes, Dataset current) {
        Set<String> changed = new HashSet<>();
        changes.forEach(change -> changed.add(change.subject()));
        return new Undo(before, after, changed).apply(current);
    }

    private static Map<String, Extensible> subjects(Dataset dataset) {
        Map<String, Extensible> subjects = new LinkedHashMap<>();
        Names names = new Names();
        dataset.records()
                .forEach(entry -> subjects.put(names.next(entry.reference().toString()), entry));
        dataset.getDeclaredTotals().forEach(total -> subjects.put(names.next(name(total)), total));
        subjects.put(DatasetDiff.HEADER, dataset.withoutRecords());
        return subjects;
    }

    private static String name(DeclaredTotal total) {
        return "declared-total/" + total.getId();
    }

    /** Of several records of one reference, the second and so on have a number behind it. */
    private static final class Names {

        private final Map<String, Integer> seen = new HashMap<>();

        String next(String name) {
            int number = seen.merge(name, 1, Integer::sum);
            return number == 1 ? name : name + " " + number;
        }
    }

    private boolean isChanged(String subject) {
        int end = subject.indexOf(' ');
        return changed.contains(end < 0 ? subject : subject.substring(0, end));
    }

    private Dataset apply(Dataset current) {
        Map<String, Extensible> there = subjects(current);
        Map<String, Extensible> back = new HashMap<>();
        Set<String> all = new LinkedHashSet<>(there.keySet());
        all.addAll(before.keySet());
        all.addAll(after.keySet());
        all.removeIf(subject -> !isChanged(subject));
        for (String subject : all) {
            Extensible now = back(subject, there.get(subject));
            if (now != null) {
                back.put(subject, now);
            }
        }
        if (!refused.isEmpty()) {
            refused.sort(null);
            throw new IllegalArgumentException("What is to be taken back was changed since, at " + refused.size()
                    + " places: " + String.join(", ", refused.subList(0, Math.min(refused.size(), 10))));
        }
        Dataset.Builder result = ((Dataset)
                        Objects.requireNonNull(back.getOrDefault(DatasetDiff.HEADER, there.get(DatasetDiff.HEADER))))
                .toBuilder();
        Names names = new Names();
        current.records()
                .flatMap(entry -> stays(entry, names.next(entry.reference().toString()), back))
                .forEach(result::addUnchecked);
        current.getDeclaredTotals().stream()
                .flatMap(total -> stays(total, names.next(name(total)), back))
                .forEach(result::addDeclaredTotal);
        before.forEach((subject, old) -> {
            if (isChanged(subject) && !there.containsKey(subject)) {
                if (old instanceof CooperationRecord entry) {
                    result.addUnchecked(entry);
                } else if (old instanceof DeclaredTotal total) {
                    result.addDeclaredTotal(total);
                }
            }
        });
        return result.build();
    }

    /** What a record of the dataset becomes: nothing if it was added by the changes. */
    @SuppressWarnings("unchecked") // what is under a name is of one type
    private <T extends Extensible> Stream<T> stays(T entry, String name, Map<String, Extensible> back) {
        if (!isChanged(name)) {
            return Stream.of(entry);
        }
        return Optional.ofNullable((T) back.get(name)).stream();
    }

    private @Nullable Extensible back(String subject, @Nullable Extensible now) {
        Extensible old = before.get(subject);
        Extensible left = after.get(subject);
        if (Objects.equals(now, left)) {
            return old;
        }
        if (old == null || left == null || now == null) {
            refused.add(subject);
            return now;
        }
        Map<String, Object> was = MemberValues.of(old);
        Map<String, Object> became = MemberValues.of(left);
        Map<String, Object> is = MemberValues.of(now);
        Map<String, Object> changes = new LinkedHashMap<>();
        for (MemberDescription member : Members.of(now.getClass()).all()) {
            String name = member.name();
            take(subject, name, was.get(name), became.get(name), is.get(name), absent(member), changes);
        }
        take(
                subject,
                "extensions",
                old.getExtensions(),
                left.getExtensions(),
                now.getExtensions(),
                old.getExtensions(),
                changes);
        return Copy.with(now, changes);
    }

    private void take(
            String subject,
            String member,
            @Nullable Object was,
            @Nullable Object became,
            @Nullable Object is,
            Object absent,
            Map<String, Object> to) {
        if (Objects.equals(was, became)) {
            return;
        }
        if (Objects.equals(is, became)) {
            to.put(member, was == null ? absent : was);
        } else if (!Objects.equals(is, was)) {
            refused.add(subject + " /" + member);
        }
    }

    private static Object absent(MemberDescription member) {
        return switch (member.multiplicity()) {
            case LIST -> List.of();
            case MAP -> Map.of();
            case OPTIONAL -> Optional.empty();
            case ONE -> false;
        };
    }
}
