package org.urbancoop.exchange.jsonld;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.code.Code;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.format.Credit;
import org.urbancoop.text.JsonPointer;

/** Reads nodes that Titanium has expanded, by the catalogue of members and {@link Terms} alone. */
final class LinkedReading {

    private final String base;
    private final Dataset dataset;
    private final Reading reading = new Reading();
    private final Map<String, Class<? extends Extensible>> types = new HashMap<>();
    /** All records of one name, where ids are repeated. */
    private final Map<String, List<Extensible>> records = new HashMap<>();

    LinkedReading(Dataset dataset, String base) {
        this.base = base;
        this.dataset = dataset;
        know("dataset/" + dataset.getId(), dataset);
        dataset.records().forEach(each -> know(each.reference().toString(), each));
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            know("declared-total/" + total.getId(), total);
        }
    }

    private void know(String name, Extensible record) {
        types.put(name, record.getClass().getSuperclass().asSubclass(Extensible.class));
        records.computeIfAbsent(name, key -> new ArrayList<>()).add(record);
    }

    Reading read(JsonArray nodes) {
        for (JsonValue each : nodes) {
            JsonObject node = each.asJsonObject();
            String id = node.getString("@id");
            if (id.startsWith(Terms.CODES)) {
                concept(node);
            } else if (id.startsWith(base) && types.containsKey(id.substring(base.length()))) {
                record(id.substring(base.length()), node);
            } else {
                reading.unexplained("node " + id);
            }
        }
        return reading;
    }

    private void record(String name, JsonObject node) {
        Class<? extends Extensible> type = Objects.requireNonNull(types.get(name), name);
        boolean header = type == Dataset.class;
        String subject = header ? "dataset" : name;
        reading.add(subject, "/id", name.substring(name.indexOf('/') + 1));
        if (Members.of(type).find("type").isPresent()) {
            String own = Terms.OWN + type.getSimpleName();
            boolean typed = strings(node.getJsonArray("@type")).contains(own);
            reading.add(subject, "/type", typed ? name.substring(0, name.indexOf('/')) : "not " + own);
        }
        object(subject, name, type, JsonPointer.ROOT, node);
    }

    private void object(
            String subject, String name, Class<? extends Extensible> type, JsonPointer at, JsonObject node) {
        node.forEach((property, values) -> {
            if (property.equals("@id") || property.equals("@type")) {
                return;
            }
            boolean derived = at.equals(JsonPointer.ROOT) && isDerived(name, property, values.asJsonArray());
            List<MemberDescription> members = Members.of(type).all().stream()
                    .filter(member ->
                            Terms.of(type.getSimpleName(), member.name()).equals(property))
                    .toList();
            if (!derived && members.isEmpty()) {
                reading.unexplained(subject + at + " " + property);
            }
            // One property may stand for two members: a name, and names in languages.
            Map<String, Integer> next = new HashMap<>();
            if (!derived) {
                values.asJsonArray().forEach(value -> value(subject, name, members, at, value.asJsonObject(), next));
            }
        });
    }

    private void value(
            String subject,
            String name,
            List<MemberDescription> members,
            JsonPointer at,
            JsonObject value,
            Map<String, Integer> next) {
        boolean tagged = value.containsKey("@language");
        MemberDescription member = members.stream()
                .filter(each -> members.size() == 1 || (each.multiplicity() == Multiplicity.MAP) == tagged)
                .findFirst()
                .orElseThrow(() -> new AssertionError(subject + at + " " + members + " " + value));
        JsonPointer place = at.child(member.name());
        if (tagged) {
            String tag = key(name, place, value.getString("@language"));
            reading.add(subject, place.child(tag).toString(), value.getString("@value"));
            return;
        }
        boolean map = member.multiplicity() == Multiplicity.MAP;
        if (member.multiplicity() == Multiplicity.LIST && member.kind() == ValueKind.OBJECT) {
            // An object without members has no node: the others keep their places.
            String id = value.getString("@id");
            place = place.child(id.substring(id.lastIndexOf('/') + 1));
        } else if (member.multiplicity() == Multiplicity.LIST) {
            place = place.child(Integer.toString(next.merge(member.name(), 1, Integer::sum) - 1));
        }
        if (map) {
            place = place.child(text(value.getJsonArray(Terms.SCHEMA + "propertyID")));
        }
        if (!map && member.kind() == ValueKind.OBJECT && !value.getString("@id").equals(base + name + "#" + place)) {
            reading.unexplained(value.getString("@id") + " is not " + place);
        }
        if (map) {
            reading.add(subject, place.toString(), text(value.getJsonArray(Terms.SCHEMA + "value")));
        } else if (member.kind() == ValueKind.OBJECT) {
            object(subject, name, member.valueType().asSubclass(Extensible.class), place, value);
        } else {
            reading.add(subject, place.toString(), leaf(member, value));
        }
    }

    /** Language tags are the same in all cases (RFC 5646), and a processor may write them in small letters. */
    private String key(String name, JsonPointer map, String tag) {
        return records.getOrDefault(name, List.of()).stream()
                .flatMap(record -> MemberValues.find(record, map).stream())
                .flatMap(names -> ((Map<?, ?>) names).keySet().stream())
                .map(Object::toString)
                .filter(tag::equalsIgnoreCase)
                .findFirst()
                .orElse(tag);
    }

    private String leaf(MemberDescription member, JsonObject value) {
        if (value.containsKey("@id")) {
            String id = value.getString("@id");
            if (member.kind() == ValueKind.CODE) {
                String list = member.codeList().orElseThrow().name();
                return id.startsWith(Terms.CODES + list + "/")
                        ? id.substring((Terms.CODES + list + "/").length())
                        : "no " + list + " " + id;
            } else if (member.kind() == ValueKind.REFERENCE && id.startsWith(Terms.CODES + "country/")) {
                return id.substring(Terms.CODES.length());
            } else if (member.kind() == ValueKind.IDENTIFIER) {
                return id.substring((base + "declared-total/").length());
            }
            return id.startsWith(base) ? id.substring(base.length()) : id;
        }
        String text = text(value);
        String type = value.getString("@type", "");
        String expected = switch (member.kind()) {
            case NUMBER -> Terms.XSD + "decimal";
            case DURATION -> text.contains("W") ? "" : Terms.XSD + "duration";
            case DATE, MOMENT -> dateType(text);
            default -> "";
        };
        return type.equals(expected) ? text : text + " as " + type;
    }

    /** The type of XML Schema that has the text among its own: by what the JDK and the catalogue say of it. */
    static String dateType(String text) {
        return text.matches("[0-9]{4}") && !text.equals("0000")
                ? Terms.XSD + "gYear"
                : text.matches("[0-9]{4}-(0[1-9]|1[012])") && !text.startsWith("0000")
                        ? Terms.XSD + "gYearMonth"
                        : text.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}") && !text.startsWith("0000")
                                ? Terms.XSD + "date"
                                : text.matches("(?!0000)[0-9]{4}-[0-9]{2}-[0-9]{2}T.*")
                                                && !text.contains(":60")
                                                && !text.contains("T24")
                                                && !text.matches(".*[+-]([0-9]{2}|14:00)")
                                        ? Terms.XSD + "dateTime"
                                        : Terms.EDTF;
    }

    // ------------------------------------------------------------------------------------------- what is derived

    private boolean isDerived(String name, String property, JsonArray values) {
        List<Extensible> of = records.getOrDefault(name, List.of());
        return switch (property.substring(Math.max(property.lastIndexOf('/'), property.lastIndexOf('#')) + 1)) {
            case "name", "creditText", "source", "distribution" ->
                types.get(name) == Dataset.class && isOfHeader(property, values);
            case "license" -> each(of, "/licence", values, (licence, id) -> id.endsWith("/" + licence));
            case "startDate" ->
                // An event has its days, a programme its period.
                each(of, "/when", values, (when, date) -> when.split("/", -1)[0].equals(date))
                        || each(of, "/period", values, (when, date) -> when.split("/", -1)[0].equals(date));
            case "endDate" ->
                each(of, "/when", values, (when, date) -> when.endsWith("/" + date))
                        || each(of, "/period", values, (when, date) -> when.endsWith("/" + date));
            case "previousStartDate" ->
                each(of, "/previousWhen", values, (when, date) -> when.split("/", -1)[0].equals(date));
            case "datePublished" -> each(of, "/published", values, String::equals);
            case "superEvent" -> each(of, "/partOf", values, (whole, id) -> id.equals(base + whole));
            case "eventStatus" -> equal(of, "/status", values);
            case "eventAttendanceMode" -> equal(of, "/attendanceMode", values);
            case "sameAs" ->
                each(of, "/identifiers/wikidata", values, (known, id) -> id.endsWith("wikidata.org/entity/" + known))
                        || each(
                                of,
                                "/identifiers/geonames",
                                values,
                                (known, id) -> id.endsWith("geonames.org/" + known + "/"))
                        || values.size() == 2;
            case "organizer", "sponsor", "funder", "provider" ->
                strings(values).stream()
                        .allMatch(id -> of.stream()
                                .anyMatch(record -> MemberValues.leaves(record).values().stream()
                                        .anyMatch(leaf -> id.equals(base + leaf))));
            case "wasDerivedFrom" -> isCited(of, strings(values));
            default -> false;
        };
    }

    private interface Rule {
        boolean holds(String member, String value);
    }

    private static boolean each(List<Extensible> of, String pointer, JsonArray values, Rule rule) {
        return strings(values).stream()
                .allMatch(value -> of.stream()
                        .flatMap(record -> MemberValues.find(record, JsonPointer.of(pointer)).stream())
                        .anyMatch(member -> rule.holds(member.toString(), value)));
    }

    private static boolean equal(List<Extensible> of, String pointer, JsonArray values) {
        return strings(values).stream()
                .allMatch(value -> of.stream()
                        .flatMap(record -> MemberValues.find(record, JsonPointer.of(pointer)).stream())
                        .anyMatch(code -> ((Code) code)
                                .sameAs().stream()
                                        .anyMatch(uri -> uri.toString().equals(value))));
    }

    /** Where ids are repeated, by any of the records of that name. */
    private boolean isCited(List<Extensible> of, List<String> sources) {
        return of.stream()
                .anyMatch(record -> MemberValues.leaves(record).entrySet().stream()
                        .filter(leaf -> leaf.getKey().toString().matches("/citations/[0-9]+/source"))
                        .map(leaf -> base + leaf.getValue())
                        .distinct()
                        .toList()
                        .equals(sources));
    }

    private boolean isOfHeader(String property, JsonArray values) {
        if (property.endsWith("distribution")) {
            return values.size() == 1;
        }
        List<String> expected = property.endsWith("name")
                ? List.of(dataset.getTitle())
                : property.endsWith("source")
                        ? dataset.getSources().stream()
                                .map(source -> base + source.reference())
                                .toList()
                        : Credit.of(dataset).sources();
        return strings(values).equals(expected);
    }

    /** A term of a list, with the words that the list has for it. */
    private void concept(JsonObject node) {
        if (node.toString().contains("prefLabel") && node.containsKey("@type")) {
            return;
        }
        reading.unexplained("no concept " + node);
    }

    private static List<String> strings(JsonArray values) {
        List<String> strings = new ArrayList<>();
        values.forEach(value -> strings.add(value instanceof JsonString string ? string.getString() : text(value)));
        return strings;
    }

    private static String text(JsonValue value) {
        if (value instanceof JsonArray array) {
            return text(array.get(0));
        }
        JsonObject object = value.asJsonObject();
        if (object.containsKey("@id")) {
            return object.getString("@id");
        }
        JsonValue literal = object.get("@value");
        return literal instanceof JsonString string ? string.getString() : String.valueOf(literal);
    }
}
