package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.ChangeClassifier.Background;
import org.urbancoop.dataset.DatasetDiff.Change;
import org.urbancoop.dataset.DatasetDiff.Side;
import org.urbancoop.element.Elements;
import org.urbancoop.element.Pair;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** Compares two datasets, by reference and member. */
final class Differences {

    private static final String AGENDA = "agenda";

    private final List<Change> changes = new ArrayList<>();

    static List<Change> between(Dataset before, Dataset after, Progress progress) {
        Differences differences = new Differences();
        Background background = Background.of(before, after);
        Subject header = new Subject(DatasetDiff.HEADER, new ChangeClassifier(background, before, after));
        differences.members(
                header,
                Members.of(Dataset.class).names(),
                JsonPointer.ROOT,
                header(before),
                JsonPointer.ROOT,
                header(after));
        List<Both> subjects = new ArrayList<>(
                subjects("", before.records().toList(), after.records().toList(), CooperationRecord::reference));
        subjects.addAll(subjects(
                "declared-total/", before.getDeclaredTotals(), after.getDeclaredTotals(), DeclaredTotal::getId));
        progress.at(Progress.Phase.COMPARING, 0, subjects.size());
        for (int i = 0; i < subjects.size(); i++) {
            Both both = subjects.get(i);
            if (!Objects.equals(both.before, both.after)) {
                Subject subject = new Subject(both.name(), new ChangeClassifier(background, both.before, both.after));
                differences.compare(subject, JsonPointer.ROOT, both.before, JsonPointer.ROOT, both.after);
            }
            progress.at(Progress.Phase.COMPARING, i + 1, subjects.size());
        }
        return List.copyOf(differences.changes);
    }

    /** A subject under comparison: what its changes are called and judged by. */
    private record Subject(String name, ChangeClassifier meanings) {}

    /** What is to be compared; one of the two may be absent. */
    private record Both(
            String kind,
            Comparable<?> identity,
            @Nullable Extensible before,
            @Nullable Extensible after) {

        /** What it is called, such as {@code city/seoul}. */
        String name() {
            return kind + identity;
        }
    }

    private static Map<String, Object> header(Dataset dataset) {
        Map<String, Object> header = MemberValues.children(dataset);
        header.values().removeIf(List.class::isInstance);
        return header;
    }

    /** Records or totals, by their identity: those of the newer dataset in its order, then those that are gone. */
    private static <T extends Extensible> List<Both> subjects(
            String kind, List<T> left, List<T> right, Function<T, ? extends Comparable<?>> identity) {
        List<Both> subjects = new ArrayList<>(right.size());
        for (Pair pair : Elements.pairs(left, right, identity)) {
            T old = pair.left() < 0 ? null : left.get(pair.left());
            T now = pair.right() < 0 ? null : right.get(pair.right());
            subjects.add(new Both(kind, identity.apply(now == null ? Objects.requireNonNull(old) : now), old, now));
        }
        return subjects;
    }

    /** Compares two values, one of which may be absent. */
    private void compare(
            Subject subject, JsonPointer leftAt, @Nullable Object left, JsonPointer rightAt, @Nullable Object right) {
        if (Objects.equals(left, right)) {
            return;
        }
        if ((left == null || left instanceof List) && (right == null || right instanceof List)) {
            lists(subject, leftAt, list(left), rightAt, list(right));
        } else if ((left == null || left instanceof Map) && (right == null || right instanceof Map)) {
            members(subject, List.of(), leftAt, map(left), rightAt, map(right));
        } else if (left instanceof Extensible object && right instanceof Extensible) {
            members(
                    subject,
                    Members.of(object.getClass()).names(),
                    leftAt,
                    MemberValues.children(left),
                    rightAt,
                    MemberValues.children(right));
        } else {
            add(subject, side(leftAt, left), side(rightAt, right));
        }
    }

    private static List<?> list(@Nullable Object value) {
        return value == null ? List.of() : (List<?>) value;
    }

    private static Map<String, Object> map(@Nullable Object value) {
        return value == null ? Map.of() : MemberValues.children(value);
    }

    private void members(
            Subject subject,
            List<String> order,
            JsonPointer leftAt,
            Map<String, Object> left,
            JsonPointer rightAt,
            Map<String, Object> right) {
        Set<String> names = new LinkedHashSet<>(order);
        names.addAll(left.keySet());
        names.addAll(right.keySet());
        for (String name : names) {
            compare(subject, leftAt.child(name), left.get(name), rightAt.child(name), right.get(name));
        }
    }

    private void lists(Subject subject, JsonPointer leftAt, List<?> left, JsonPointer rightAt, List<?> right) {
        List<Pair> pairs = Elements.pairs(left, right);
        for (Pair pair : pairs) {
            if (pair.left() < 0) {
                add(subject, Optional.empty(), side(rightAt.child(pair.right()), right.get(pair.right())));
            } else if (pair.right() < 0) {
                add(subject, side(leftAt.child(pair.left()), left.get(pair.left())), Optional.empty());
            } else {
                compare(
                        subject,
                        leftAt.child(pair.left()),
                        left.get(pair.left()),
                        rightAt.child(pair.right()),
                        right.get(pair.right()));
            }
        }
        if (rightAt.equals(JsonPointer.ROOT.child(AGENDA)) && isReordered(pairs)) {
            add(subject, side(leftAt, titles(left)), side(rightAt, titles(right)));
        }
    }

    private static boolean isReordered(List<Pair> pairs) {
        int last = -1;
        for (Pair pair : pairs) {
            if (pair.left() >= 0 && pair.right() >= 0) {
                if (pair.left() < last) {
                    return true;
                }
                last = pair.left();
            }
        }
        return false;
    }

    private static List<String> titles(List<?> agenda) {
        return agenda.stream().map(item -> ((AgendaItem) item).getTitle()).toList();
    }

    private void add(Subject subject, Optional<Side> left, Optional<Side> right) {
        changes.add(new Change(subject.name, subject.meanings.of(left, right), left, right));
    }

    private static Optional<Side> side(JsonPointer at, @Nullable Object value) {
        return Optional.ofNullable(value).map(known -> new Side(at, known));
    }
}
