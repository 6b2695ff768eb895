package org.urbancoop.exchange.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.MalformedTextException;

/** Reads a feature that our writer has written: its columns become members again, by the catalogue of members. */
final class OwnFeature {

    private final RecordType recordType;
    private final Class<? extends CooperationRecord> type;
    private final Node feature;
    private final Node properties;

    private OwnFeature(RecordType recordType, Class<? extends CooperationRecord> type, Node feature, Node properties) {
        this.recordType = recordType;
        this.type = type;
        this.feature = feature;
        this.properties = properties;
    }

    /** Recognises a feature of ours: its id is the reference of the record that its properties say it is. */
    static Optional<OwnFeature> of(Node feature, Map<RecordType, Class<? extends CooperationRecord>> types) {
        Optional<Node> properties = feature.get("properties");
        Optional<String> type = properties.flatMap(node -> node.get("type")).flatMap(Node::textOrNumber);
        Optional<String> id = properties.flatMap(node -> node.get("id")).flatMap(Node::textOrNumber);
        boolean isOwn = type.isPresent()
                && id.isPresent()
                && feature.get("id")
                        .flatMap(Node::textOrNumber)
                        .filter(text -> text.equals(type.orElseThrow() + "/" + id.orElseThrow()))
                        .isPresent();
        if (!isOwn) {
            return Optional.empty();
        }
        try {
            RecordType recordType = RecordType.parse(type.orElseThrow());
            return Optional.ofNullable(types.get(recordType))
                    .map(found -> new OwnFeature(recordType, found, feature, properties.orElseThrow()));
        } catch (MalformedTextException e) {
            return Optional.empty();
        }
    }

    ReadEntry read(Problems problems, JsonPart part) {
        Draft draft = new Draft(recordType, feature, problems);
        Map<String, Object> tree = new LinkedHashMap<>();
        Map<String, List<Node>> origins = new LinkedHashMap<>();
        properties.members().forEach((column, node) -> {
            List<String> steps = List.of(column.split("\\.", -1));
            if (!column.equals("type") && put(tree, Members.of(type), steps, node.value())) {
                origins.computeIfAbsent(steps.get(0), member -> new ArrayList<>())
                        .add(node);
            }
        });
        tree.forEach((member, value) ->
                draft.put(member, value, origins.getOrDefault(member, List.of()).toArray(Node[]::new)));
        for (String member : List.of("type", "id")) {
            feature.get(member).ifPresent(node -> node.carried(true));
        }
        properties.get("type").ifPresent(node -> node.carried(true));
        if (recordType == RecordType.CITY) {
            feature.object("geometry").ifPresent(geometry -> new PointReader(problems).read(geometry, draft));
        } else {
            // The positions are those of cities.
            feature.get("geometry").ifPresent(node -> node.carried(true));
        }
        feature.nulls("geometry");
        draft.keep(GeoJsonFormat.INFO.id(), feature::left);
        return draft.make(part::raw);
    }

    /** Puts the value of a column where its steps lead; false if there is no such member. */
    private static boolean put(Map<String, Object> to, Members members, List<String> steps, ExtensionValue value) {
        @Nullable MemberDescription member = members.find(steps.get(0)).orElse(null);
        if (member == null) {
            return false;
        }
        String name = member.name();
        List<String> rest = steps.subList(1, steps.size());
        boolean isObject = member.kind() == ValueKind.OBJECT;
        if (member.multiplicity() == Multiplicity.MAP) {
            map(to.computeIfAbsent(name, key -> new LinkedHashMap<>())).put(String.join(".", rest), value);
            return !rest.isEmpty();
        }
        if (member.multiplicity() == Multiplicity.LIST && isObject && !rest.isEmpty()) {
            return value instanceof ArrayValue array && putAll(to, member, rest, array.values());
        }
        if (isObject && !rest.isEmpty()) {
            return put(map(to.computeIfAbsent(name, key -> new LinkedHashMap<>())), of(member), rest, value);
        }
        to.put(name, value);
        return rest.isEmpty();
    }

    private static boolean putAll(
            Map<String, Object> to, MemberDescription member, List<String> rest, List<ExtensionValue> values) {
        List<Object> elements = list(to.computeIfAbsent(member.name(), key -> new ArrayList<>()));
        boolean isPut = true;
        for (int i = 0; i < values.size(); i++) {
            if (i == elements.size()) {
                elements.add(new LinkedHashMap<String, Object>());
            }
            if (!(values.get(i) instanceof NullValue)) {
                isPut &= put(map(elements.get(i)), of(member), rest, values.get(i));
            }
        }
        return isPut;
    }

    private static Members of(MemberDescription member) {
        return Members.of(member.valueType().asSubclass(Extensible.class));
    }

    @SuppressWarnings("unchecked") // made above
    private static Map<String, Object> map(Object value) {
        return (Map<String, Object>) value;
    }

    @SuppressWarnings("unchecked") // made above
    private static List<Object> list(Object value) {
        return (List<Object>) value;
    }
}
