package org.urbancoop.exchange.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.tree.JsonTree;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;

/**
 * A record that is being made of values of a file. What it may hold is decided by the reader of JSON, as for any
 * record: a value that it refuses goes back to where it came from and is told; without one that is mandatory, the
 * record is rejected.
 */
public final class Draft {

    private static final JsonLimits LIMITS = JsonLimits.DEFAULT
            .withDepth(JsonLimits.DEPTH_CEILING)
            .withTextLength(JsonLimits.RECORD_SIZE_CEILING)
            .withRecordSize(JsonLimits.RECORD_SIZE_CEILING)
            .withValues(Integer.MAX_VALUE);

    private static final UrbancoopJson JSON = UrbancoopJson.of().withLimits(LIMITS);

    private static final Message PERSONS = new Message(
            "Personal data have no member here, and could not be taken out of an extension again: {0}",
            "개인정보를 둘 항목이 없고, 확장에 두면 다시 뺄 수 없습니다: {0}");

    /** A value at a place of its own. */
    private static final class Unit {
        private final String member;
        private final @Nullable String key;
        private final boolean isElement;
        private final Object value;
        private final List<Origin> origins;

        Unit(String member, @Nullable String key, boolean isElement, Object value, List<Origin> origins) {
            this.member = member;
            this.key = key;
            this.isElement = isElement;
            this.value = value;
            this.origins = new ArrayList<>(origins);
        }
    }

    private final RecordType type;
    private final Origin start;
    private final Problems problems;
    private final List<Unit> units = new ArrayList<>();
    private final List<Message> withheld = new ArrayList<>();
    private String extension = "";
    private Supplier<Optional<ExtensionValue>> left = Optional::empty;

    /**
     * Starts a record.
     *
     * @param type its type
     * @param start what it is made of
     * @param problems takes what is wrong with it
     */
    public Draft(RecordType type, Origin start, Problems problems) {
        this.type = type;
        this.start = start;
        this.problems = problems;
    }

    /** Puts a member: a text, number, truth value, map or list. A second value that differs is told, and stays. */
    public void put(String member, Object value, Origin... from) {
        add(new Unit(member, null, false, value, List.of(from)));
    }

    /** Puts a text into a member that is a map, such as {@code identifiers}. A second one of a key is told. */
    public void putEntry(String member, String key, Object value, Origin... from) {
        add(new Unit(member, key, false, value, List.of(from)));
    }

    /** Adds an element to a member that is a list. */
    public void add(String member, Object element, Origin... from) {
        add(new Unit(member, null, true, element, List.of(from)));
    }

    private void add(Unit unit) {
        Optional<Unit> first = units.stream()
                .filter(each -> !unit.isElement
                        && each.member.equals(unit.member)
                        && (each.key == null || each.key.equals(unit.key)))
                .findFirst();
        if (first.filter(each -> each.value.equals(unit.value)).isPresent()) {
            first.orElseThrow().origins.addAll(unit.origins);
            unit.origins.forEach(origin -> origin.carried(true));
        } else if (first.isPresent()) {
            unit.origins.stream().findFirst().ifPresent(origin -> problems.add(ReadingProblem.ONE_MORE, origin));
        } else {
            units.add(unit);
            unit.origins.forEach(origin -> origin.carried(true));
        }
    }

    /** Cites the place in the file. */
    public void cite(String source, String where) {
        Map<String, Object> citation = new LinkedHashMap<>();
        citation.put("source", source);
        if (!where.isEmpty()) {
            citation.put("where", where);
        }
        add("citations", citation);
    }

    /** Keeps what is left of the file's value in an extension, once all that can be carried is. */
    public void keep(String name, Supplier<Optional<ExtensionValue>> rest) {
        extension = name;
        left = rest;
    }

    /** Leaves personal data out, which could not be taken out of an extension again; tells the place, not the value. */
    public void withhold(Origin origin) {
        origin.carried(true);
        withheld.add(withheld(origin));
    }

    /** Says why personal data are left out. */
    public static Message withheld(Origin origin) {
        return PERSONS.fill(Map.of("0", origin.pointer()));
    }

    /**
     * Makes the record.
     *
     * @param raw the text that it is made of, in case that it is rejected
     * @return the record, or why there is none, with all problems so far
     */
    public ReadEntry make(Supplier<String> raw) {
        Optional<CooperationRecord> made = made();
        return ReadEntry.builder()
                .value(made)
                .pointer(start.pointer())
                .location(start.location())
                .raw(made.isPresent() ? "" : raw.get())
                .addAllProblems(problems.all())
                .addAllLosses(made.map(entry -> withheld.stream()
                                .map(why -> Loss.builder()
                                        .kind(Loss.Kind.LEFT_OUT)
                                        .subject(entry.reference().toString())
                                        .pointer(JsonPointer.ROOT)
                                        .why(why)
                                        .build())
                                .toList())
                        .orElse(List.of()))
                .build();
    }

    private Optional<CooperationRecord> made() {
        while (true) {
            Map<JsonPointer, Unit> places = new LinkedHashMap<>();
            Decoded<CooperationRecord> decoded = JSON.decode(JsonTree.toBytes(tree(places)), CooperationRecord.class);
            if (decoded.value().isPresent()) {
                return decoded.value();
            }
            boolean released = false;
            for (JsonProblem problem : decoded.problems()) {
                released |= problem.isError() && release(problem, places);
            }
            if (!released) {
                decoded.problems().stream().filter(JsonProblem::isError).forEach(this::reject);
                return Optional.empty();
            }
        }
    }

    private boolean release(JsonProblem problem, Map<JsonPointer, Unit> places) {
        List<String> steps = problem.pointer().steps();
        Unit unit = null;
        for (int i = steps.size(); unit == null && i > 0; i--) {
            unit = places.get(JsonPointer.of(steps.subList(0, i)));
        }
        if (unit == null || unit.origins.isEmpty() || !units.remove(unit)) {
            return false;
        }
        unit.origins.forEach(origin -> origin.carried(false));
        problems.add(ReadingProblem.REFUSED, unit.origins.get(0), problem.ruleMessage(), problem.hintMessage());
        return true;
    }

    private void reject(JsonProblem problem) {
        problems.add(ReadingProblem.REJECTED, start, problem.ruleMessage(), problem.hintMessage());
    }

    private Map<String, Object> tree(Map<JsonPointer, Unit> places) {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("type", type.toString());
        for (Unit unit : units) {
            JsonPointer at = JsonPointer.ROOT.child(unit.member);
            if (unit.isElement) {
                List<Object> list = list(tree.computeIfAbsent(unit.member, name -> new ArrayList<>()));
                at = at.child(list.size());
                list.add(unit.value);
            } else if (unit.key != null) {
                at = at.child(unit.key);
                map(tree.computeIfAbsent(unit.member, name -> new LinkedHashMap<>()))
                        .put(unit.key, unit.value);
            } else {
                tree.put(unit.member, unit.value);
            }
            places.put(at, unit);
        }
        left.get().ifPresent(value -> tree.put(extension, value));
        return tree;
    }

    @SuppressWarnings("unchecked") // made above
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }

    @SuppressWarnings("unchecked") // made above
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }
}
