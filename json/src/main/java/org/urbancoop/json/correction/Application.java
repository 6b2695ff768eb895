package org.urbancoop.json.correction;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.dataset.DeclaredTotalCodec;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.record.CooperationRecordCodec;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.Document.Unit;
import org.urbancoop.json.stream.DocumentWriter;
import org.urbancoop.json.stream.WriteOptions;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** Corrections on their way into a dataset: each record as a tree, the edits in it, and the record read back. */
final class Application {

    private static final WriteOptions COMPACT = WriteOptions.of(false, JsonLimits.DEFAULT);

    /** The members of a dataset that are not its header. */
    private static final Set<String> RECORDS = Set.of(
            "format",
            "formatVersion",
            "sources",
            "cities",
            "organizations",
            "agreements",
            "projects",
            "events",
            "programs",
            "declaredTotals");

    private static final JsonPointer CORRECTIONS = JsonPointer.parse("/corrections");

    private final List<Correction> corrections;
    private final Dataset dataset;
    private final List<JsonProblem> problems = new ArrayList<>();
    private final Map<String, Extensible> corrected = new HashMap<>();

    Application(List<Correction> corrections, Dataset dataset) {
        this.corrections = corrections;
        this.dataset = dataset;
        Map<String, Extensible> subjects = subjects();
        Map<String, List<Integer>> bySubject = new LinkedHashMap<>();
        for (int i = 0; i < corrections.size(); i++) {
            String name = corrections.get(i).record();
            if (subjects.containsKey(name)) {
                bySubject.computeIfAbsent(name, none -> new ArrayList<>()).add(i);
            } else {
                refuse(i, "record", name, "the dataset has no such record", "데이터셋에 그런 레코드가 없습니다");
            }
        }
        bySubject.forEach((name, ofSubject) -> correct(name, subjects.get(name), ofSubject));
    }

    /** What can be corrected, by name; of two records of one name the first, as a reference finds it. */
    private Map<String, Extensible> subjects() {
        Map<String, Extensible> named = new HashMap<>();
        for (Correction correction : corrections) {
            named.put(correction.record(), dataset);
        }
        Map<String, Extensible> subjects = new HashMap<>();
        Stream.concat(dataset.records(), dataset.getDeclaredTotals().stream()).forEach(entry -> {
            String name = name(entry);
            if (named.containsKey(name)) {
                subjects.putIfAbsent(name, entry);
            }
        });
        subjects.put(DatasetDiff.HEADER, dataset.withoutRecords());
        return subjects;
    }

    private static String name(Extensible entry) {
        return entry instanceof CooperationRecord record
                ? record.reference().toString()
                : "declared-total/" + ((DeclaredTotal) entry).getId();
    }

    /** The problems by their places in the file. */
    List<JsonProblem> problems(Decoded<?> document) {
        Map<JsonPointer, Location> places =
                document.locationsOf(problems.stream().map(JsonProblem::pointer).toList());
        return problems.stream()
                .map(problem -> problem.withLocation(places.getOrDefault(problem.pointer(), Location.NONE)))
                .sorted((one, other) -> one.location().compareTo(other.location()))
                .toList();
    }

    /** The corrected dataset, if there are no problems. */
    Dataset result() {
        Dataset.Builder result =
                ((Dataset) corrected.getOrDefault(DatasetDiff.HEADER, dataset.withoutRecords())).toBuilder();
        Map<String, Extensible> left = new HashMap<>(corrected);
        dataset.records().forEach(entry -> {
            Extensible now = left.remove(name(entry));
            result.addUnchecked(now == null ? entry : (CooperationRecord) now);
        });
        dataset.getDeclaredTotals().forEach(total -> {
            Extensible now = left.remove(name(total));
            result.addDeclaredTotal(now == null ? total : (DeclaredTotal) now);
        });
        return result.build();
    }

    private void refuse(int index, String member, String value, String english, String korean) {
        refuse(index, JsonPointer.ROOT.child(member), value, new Message(english, korean));
    }

    private void refuse(int index, JsonPointer member, String value, Message message) {
        problems.add(JsonProblem.of(
                ProblemCode.INVALID_VALUE, CORRECTIONS.child(index).resolve(member), Location.NONE, value, message));
    }

    private void correct(String name, @Nullable Extensible subject, List<Integer> indexes) {
        if (subject == null) {
            return;
        }
        int before = problems.size();
        ValueTree tree = ValueTree.of(tree(subject));
        List<Integer> accepted = new ArrayList<>();
        for (int index : indexes) {
            if (isMember(subject, index) && fits(index, accepted) && edit(subject, tree, index)) {
                accepted.add(index);
            }
        }
        if (problems.size() == before) {
            read(name, subject, tree, indexes);
        }
    }

    /** Whether the place is in the subject itself: the header has no records. */
    private boolean isMember(Extensible subject, int index) {
        JsonPointer pointer = corrections.get(index).pointer();
        if (subject instanceof Dataset && RECORDS.contains(pointer.steps().get(0))) {
            refuse(
                    index,
                    "pointer",
                    pointer.toString(),
                    "a correction names its record, such as city/seoul; whole records come in by a merge",
                    "정정에는 city/seoul처럼 레코드를 적습니다. 레코드 전체는 병합으로 들여옵니다");
            return false;
        }
        return true;
    }

    /** Whether the place is one that a correction may be of, and no other correction is of it. */
    private boolean fits(int index, List<Integer> before) {
        JsonPointer pointer = corrections.get(index).pointer();
        List<String> steps = pointer.steps();
        if (steps.get(0).equals("id") || steps.get(0).equals("type")) {
            refuse(
                    index,
                    "pointer",
                    pointer.toString(),
                    "an id or a type is never corrected, for others refer to the record by it",
                    "다른 곳에서 가리키는 값이므로 id와 유형은 정정하지 않습니다");
            return false;
        }
        boolean append = steps.get(steps.size() - 1).equals(ValueTree.END);
        for (int other : before) {
            List<String> known = corrections.get(other).pointer().steps();
            int shared = Math.min(known.size(), steps.size());
            if (known.subList(0, shared).equals(steps.subList(0, shared)) && !(append && known.equals(steps))) {
                refuse(
                        index,
                        "pointer",
                        pointer.toString(),
                        "a correction before it is of the same value",
                        "앞의 정정이 같은 값을 다룹니다");
                return false;
            }
        }
        return true;
    }

    private boolean edit(Extensible subject, ValueTree tree, int index) {
        Correction correction = corrections.get(index);
        JsonPointer pointer = correction.pointer();
        Optional<ExtensionValue> now = tree.find(pointer);
        Optional<ExtensionValue> old = correction.oldValue();
        if (now.isPresent() && (old.isEmpty() || !ValueTree.isSame(now.get(), old.get()))) {
            boolean absent = old.isEmpty();
            refuse(
                    index,
                    absent ? "pointer" : "oldValue",
                    shown(now.get()),
                    absent
                            ? "the correction has no old value, but there is one"
                            : "the old value is no longer there; what stands there now",
                    absent ? "정정에는 이전 값이 없으나 값이 있습니다" : "이전 값이 더는 없습니다. 지금 있는 값");
            return false;
        }
        boolean known = Members.of(subject.getClass()).find(pointer).isPresent()
                || (now.isPresent() && tree.hasParent(pointer));
        if (!known || !(tree.hasParent(pointer) || isFirst(subject, pointer))) {
            refuse(index, "pointer", pointer.toString(), "the record has no such place", "레코드에 그런 위치가 없습니다");
            return false;
        }
        if (now.isEmpty() && old.isPresent()) {
            refuse(
                    index,
                    "oldValue",
                    shown(old.get()),
                    "the old value is no longer there; nothing stands there now",
                    "이전 값이 더는 없고 지금은 비어 있습니다");
            return false;
        }
        tree.set(pointer, correction.newValue());
        return true;
    }

    private static String shown(ExtensionValue value) {
        return value instanceof ExtensionValue.TextValue text ? text.value() : value.toString();
    }

    /** Whether the place is one in a list or a map that is not there yet, as nothing is in it. */
    private static boolean isFirst(Extensible subject, JsonPointer pointer) {
        List<String> steps = pointer.steps();
        Optional<Multiplicity> holder = Members.of(subject.getClass())
                .find(JsonPointer.of(steps.subList(0, steps.size() - 1)))
                .map(MemberDescription::multiplicity);
        return steps.size() == 2
                && (holder.equals(Optional.of(Multiplicity.MAP))
                        || (holder.equals(Optional.of(Multiplicity.LIST))
                                && steps.get(1).equals(ValueTree.END)));
    }

    private static ExtensionValue tree(Extensible subject) {
        byte[] bytes = write(subject);
        return Document.require(bytes, ExtensionValueCodec.CODEC, Unit.WHOLE, JsonLimits.DEFAULT, false);
    }

    private static byte[] write(Extensible subject) {
        if (subject instanceof CooperationRecord entry) {
            return DocumentWriter.toBytes(entry, CooperationRecordCodec.CODEC, Unit.TYPED_RECORD, COMPACT);
        }
        return subject instanceof DeclaredTotal total
                ? DocumentWriter.toBytes(total, DeclaredTotalCodec.CODEC, Unit.RECORD, COMPACT)
                : DocumentWriter.toBytes((Dataset) subject, DatasetCodec.CODEC, Unit.DATASET, COMPACT);
    }

    private void read(String name, Extensible subject, ValueTree tree, List<Integer> indexes) {
        byte[] bytes = DocumentWriter.toBytes(tree.toValue(), ExtensionValueCodec.CODEC, Unit.WHOLE, COMPACT);
        Decoded<? extends Extensible> decoded = subject instanceof CooperationRecord
                ? read(bytes, CooperationRecordCodec.CODEC, Unit.TYPED_RECORD)
                : subject instanceof DeclaredTotal
                        ? read(bytes, DeclaredTotalCodec.CODEC, Unit.RECORD)
                        : read(bytes, DatasetCodec.CODEC, Unit.DATASET);
        for (JsonProblem problem : decoded.problems()) {
            int index = cause(problem.pointer(), indexes);
            List<String> at = problem.pointer().steps();
            int depth = corrections.get(index).pointer().steps().size();
            JsonPointer below = at.size() > depth ? JsonPointer.of(at.subList(depth, at.size())) : JsonPointer.ROOT;
            String member = corrections.get(index).newValue().isPresent() ? "newValue" : "pointer";
            problems.add(problem.withPointer(CORRECTIONS
                    .child(index)
                    .child(member)
                    .resolve(member.equals("pointer") ? JsonPointer.ROOT : below)));
        }
        if (decoded.problems().isEmpty()) {
            decoded.value().ifPresent(value -> corrected.put(name, value));
        }
    }

    private static <T> Decoded<T> read(byte[] bytes, ValueCodec<T> codec, Unit unit) {
        return Document.read(bytes, codec, unit, JsonLimits.DEFAULT, false, Progress.NONE);
    }

    /** The correction that a problem with the corrected record is of: the one whose place is nearest to it. */
    private int cause(JsonPointer problem, List<Integer> indexes) {
        List<String> at = problem.steps();
        int best = indexes.get(0);
        int most = -1;
        for (int index : indexes) {
            List<String> steps = corrections.get(index).pointer().steps();
            int shared = 0;
            while (shared < Math.min(at.size(), steps.size()) && at.get(shared).equals(steps.get(shared))) {
                shared++;
            }
            if (shared > most) {
                most = shared;
                best = index;
            }
        }
        return best;
    }
}
