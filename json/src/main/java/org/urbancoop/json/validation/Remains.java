package org.urbancoop.json.validation;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.Slice;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.message.Location;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.validation.document.PointerOrder;
import org.urbancoop.validation.document.Unread;

/**
 * What is left of rejected records and of a rejected header, so that their absence is not found: their identity, all
 * members that could be read, and what they refer to. In place of a mandatory member stands something that nothing else
 * is called.
 */
final class Remains implements Unread {

    /** What stands for a term, and starts what stands for a name. */
    private static final String UNREADABLE = "unreadable";

    /** How deep a mandatory member may be missing: each level takes a turn. */
    private static final int TURNS = 12;

    /** How many references of what could not be read are kept. */
    private static final int MENTIONS = 1_000;

    private final IdentityHashMap<Extensible, Lost> lost = new IdentityHashMap<>();
    private final Dataset dataset;
    private final Decoded<Dataset> decoded;

    private Remains(Dataset read, Decoded<Dataset> decoded, List<JsonPointer> header) {
        this.decoded = decoded;
        this.dataset = decoded.rejected().isEmpty() ? read : withRemains(read);
        if (!header.isEmpty()) {
            Lost of = new Lost();
            header.forEach(of::member);
            lost.put(dataset, of);
        }
    }

    /** Gathers what is left of a document, if it is JSON of a format that can be read. */
    static Optional<Remains> of(Decoded<Dataset> decoded, JsonLimits limits) {
        if (decoded.value().isPresent()) {
            return decoded.value().map(read -> new Remains(read, decoded, List.of()));
        }
        return MendedHeader.of(decoded).flatMap(header -> {
            Decoded<Dataset> mended = header.read(limits);
            return mended.value().map(read -> new Remains(read, mended, header.unread()));
        });
    }

    /** The dataset with all records, in the order of the document. */
    Dataset dataset() {
        return dataset;
    }

    @Override
    public List<JsonPointer> of(Extensible subject) {
        Lost of = lost.get(subject);
        return of == null ? List.of() : of.places();
    }

    @Override
    public JsonPointer printed(Extensible subject, JsonPointer pointer) {
        Lost of = lost.get(subject);
        return of == null ? pointer : of.printed(pointer);
    }

    @Override
    public JsonPointer place(JsonPointer subject) {
        // All records are there; totals that could not be read are not.
        return subject.steps().get(0).equals("declaredTotals") ? decoded.documentPointer(subject) : subject;
    }

    @Override
    public long records() {
        return lost.containsKey(dataset) ? lost.size() - 1L : lost.size();
    }

    private Dataset withRemains(Dataset read) {
        Map<String, TreeMap<Integer, RejectedRecord>> rejected = new LinkedHashMap<>();
        for (RejectedRecord reject : decoded.rejected()) {
            List<String> steps = reject.pointer().steps();
            if (steps.size() == 2 && steps.get(1).matches("[0-9]{1,9}")) {
                rejected.computeIfAbsent(steps.get(0), array -> new TreeMap<>())
                        .put(Integer.parseInt(steps.get(1)), reject);
            }
        }
        Dataset.Builder all = read.withoutRecords().toBuilder();
        read.getDeclaredTotals().forEach(all::addDeclaredTotal);
        Map<String, Object> members = MemberValues.of(read);
        for (Member<?, ?> member : DatasetCodec.CODEC.members()) {
            if (member.codec() instanceof ObjectCodec<?, ?> table
                    && CooperationRecord.class.isAssignableFrom(table.type())) {
                List<?> good = members.get(member.name()) instanceof List<?> list ? list : List.of();
                TreeMap<Integer, RejectedRecord> bad = rejected.getOrDefault(member.name(), new TreeMap<>());
                int next = 0;
                for (int i = 0; i < good.size() + bad.size(); i++) {
                    RejectedRecord reject = bad.get(i);
                    all.addUnchecked(
                            reject != null
                                    ? remains(reject, table, member.name() + "-" + i)
                                    : (CooperationRecord) good.get(next++));
                }
            }
        }
        return all.build();
    }

    private CooperationRecord remains(RejectedRecord reject, ObjectCodec<?, ?> table, String place) {
        String name = UNREADABLE + "-" + place;
        LooseTree tree = LooseTree.parse(reject.raw());
        Map<String, @Nullable Object> object = tree.object();
        Object id = object.get("id");
        Lost of = new Lost();
        Set<RecordReference> mentions = new LinkedHashSet<>();
        List<JsonPointer> wrong = new ArrayList<>();
        for (JsonProblem problem : reject.problems()) {
            if (problem.isError()) {
                wrong.add(Lost.of(problem.pointer()
                        .steps()
                        .subList(2, problem.pointer().steps().size())));
            }
        }
        @Nullable CooperationRecord read = null;
        for (int turn = 0; read == null && turn < TURNS; turn++) {
            take(wrong, object, of, mentions);
            fill(object, table, name, of);
            Decoded<?> attempt = decode(object, table);
            read = (CooperationRecord) attempt.value().orElse(null);
            wrong = attempt.problems().stream()
                    .filter(JsonProblem::isError)
                    .map(JsonProblem::pointer)
                    .filter(pointer -> !pointer.equals(JsonPointer.ROOT))
                    .toList();
            if (wrong.isEmpty()) {
                break;
            }
        }
        if (read == null) {
            LooseTree.texts(object, text -> mention(text, mentions));
            object.clear();
            object.put("id", id);
            fill(object, table, name, of);
            Decoded<?> attempt = decode(object, table);
            if (attempt.value().isEmpty()) {
                object.clear();
                fill(object, table, name, of);
            }
        }
        boolean known = tree.isWhole() && read != null && !name.equals(object.get("id"));
        if (!known) {
            of.all();
        }
        addMentions(object, of, mentions);
        CooperationRecord left = (CooperationRecord) decode(object, table)
                .value()
                .orElseThrow(() -> new IllegalStateException("Nothing is left of " + reject.pointer()));
        lost.put(left, of);
        return left;
    }

    private static Decoded<?> decode(Map<String, @Nullable Object> object, ObjectCodec<?, ?> table) {
        return Document.read(
                Slice.of(LooseTree.bytes(object)),
                Location.of(1, 1),
                table,
                Document.Unit.WHOLE,
                JsonLimits.DEFAULT,
                false);
    }

    /** Takes what is wrong out of an object, from its end on, so that the places before stay the same. */
    private static void take(
            List<JsonPointer> wrong, Map<String, @Nullable Object> object, Lost of, Set<RecordReference> mentions) {
        List<JsonPointer> fromTheEnd = wrong.stream()
                .distinct()
                .filter(pointer -> !pointer.equals(JsonPointer.ROOT))
                .sorted(PointerOrder.ORDER.reversed())
                .toList();
        for (JsonPointer pointer : fromTheEnd) {
            JsonPointer printed = of.printed(pointer);
            boolean element = LooseTree.isElement(object, pointer.steps());
            @Nullable Object taken = LooseTree.remove(object, pointer.steps());
            LooseTree.texts(taken, text -> mention(text, mentions));
            if (element) {
                of.element(printed);
            } else {
                of.member(printed);
            }
        }
    }

    /** Puts something in place of the mandatory members that are missing. */
    private static void fill(Map<String, @Nullable Object> object, ObjectCodec<?, ?> table, String name, Lost of) {
        for (Member<?, ?> member : table.members()) {
            @Nullable Object value = object.get(member.name());
            boolean isThere = value instanceof List<?> list ? !list.isEmpty() : value != null && !value.equals("");
            if (member.isMandatory() && !isThere) {
                object.put(
                        member.name(),
                        member.presence() == Member.Presence.LIST
                                ? new ArrayList<@Nullable Object>(List.of("city/" + name))
                                : member.codec().codeList().isPresent() ? UNREADABLE : name);
                of.member(JsonPointer.ROOT.child(member.name()));
            }
        }
    }

    private static void mention(String text, Set<RecordReference> mentions) {
        if (mentions.size() < MENTIONS && text.indexOf('/') > 0) {
            try {
                mentions.add(RecordReference.parse(text));
            } catch (MalformedTextException e) {
                // Any other text.
            }
        }
    }

    /** Keeps what could not be read pointing to where it pointed, as relations that no rule is told of. */
    private static void addMentions(Map<String, @Nullable Object> object, Lost of, Set<RecordReference> mentions) {
        if (mentions.isEmpty()) {
            return;
        }
        List<@Nullable Object> relations = new ArrayList<>();
        if (object.get("relations") instanceof List<?> list) {
            relations.addAll(list);
        }
        for (RecordReference mention : mentions) {
            JsonPointer place = JsonPointer.ROOT.child("relations").child(relations.size());
            Map<String, @Nullable Object> relation = new LinkedHashMap<>();
            relation.put("kind", UNREADABLE);
            relation.put("target", mention.toString());
            relations.add(relation);
            of.member(of.printed(place));
        }
        object.put("relations", relations);
    }
}
