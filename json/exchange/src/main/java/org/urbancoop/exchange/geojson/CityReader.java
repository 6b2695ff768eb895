package org.urbancoop.exchange.geojson;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.code.CityKind;
import org.urbancoop.exchange.reading.Countries;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.reference.RecordType;

/**
 * Reads a feature of others as a city, by the names that its properties usually have. What is not known to mean a
 * member is kept in the extension {@code geojson}.
 */
final class CityReader {

    /** A name in a language, as OpenStreetMap and Natural Earth have it: {@code name:ko}, {@code name_ko}. */
    private static final Pattern NAME = Pattern.compile("name[:_]([a-z]{2,3}(?:[-_](?:[a-z]{4}|[a-z]{2}))?)");

    /** Which property is the name, the best first. */
    private static final List<String> NAMES = List.of("english", "name", "ascii");

    private final Terms terms;
    private final Heading heading;
    private final Ids ids;
    private final boolean hasDegrees;

    /**
     * Creates a reader for one file.
     *
     * @param hasDegrees false if the file says that its positions are no degrees of WGS 84
     */
    CityReader(Terms terms, Heading heading, Ids ids, boolean hasDegrees) {
        this.terms = terms;
        this.heading = heading;
        this.ids = ids;
        this.hasDegrees = hasDegrees;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    ReadEntry read(Node feature, Problems problems, JsonPart part) {
        Draft draft = new Draft(RecordType.CITY, feature, problems);
        Map<String, List<Node>> members = new LinkedHashMap<>();
        Map<String, Node> names = new LinkedHashMap<>();
        feature.object("properties")
                .ifPresent(properties ->
                        properties.members().forEach((key, node) -> sort(fold(key), node, members, names)));
        List<Node> ranked = NAMES.stream()
                .flatMap(member -> members.getOrDefault(member, List.of()).stream())
                .filter(node -> text(node).isPresent())
                .toList();
        Optional<Node> identifier = feature.get("id").filter(node -> text(node).isPresent());
        draft.put(
                "id",
                ids.ofNames(
                        identifier.flatMap(CityReader::text),
                        ranked.stream().flatMap(node -> text(node).stream()).toList()));
        if (!ranked.isEmpty()) {
            names(draft, ranked, names);
        }
        kind(draft, members, problems);
        members.getOrDefault("country", List.of()).forEach(node -> country(node, draft));
        for (String register : List.of("wikidata", "geonames")) {
            members.getOrDefault(register, List.of())
                    .forEach(node -> text(node).ifPresent(id -> draft.putEntry("identifiers", register, id, node)));
        }
        identifier.ifPresent(node -> draft.putEntry(
                "identifiers", GeoJsonFormat.INFO.id(), text(node).orElseThrow(), node));
        feature.nulls("geometry");
        feature.nulls("properties");
        if (hasDegrees) {
            feature.object("geometry").ifPresent(geometry -> new PointReader(problems).read(geometry, draft));
        }
        feature.get("type").ifPresent(node -> node.carried(true));
        draft.cite(heading.source(), part.pointer().toString());
        draft.keep(GeoJsonFormat.INFO.id(), feature::left);
        return draft.make(part::raw);
    }

    private void sort(String key, Node node, Map<String, List<Node>> members, Map<String, Node> names) {
        Matcher name = NAME.matcher(key);
        Optional<String> member = terms.alias("property", key);
        if (member.isPresent()) {
            members.computeIfAbsent(member.orElseThrow(), each -> new ArrayList<>())
                    .add(node);
        } else if (name.matches()) {
            names.put(name.group(1), node);
        }
    }

    /** Gets a text or a number as it is written. */
    private static Optional<String> text(Node node) {
        return node.textOrNumber();
    }

    /** The name in English, or else the one that is there; other names by language, and as spellings. */
    private static void names(Draft draft, List<Node> ranked, Map<String, Node> names) {
        String main = text(ranked.get(0)).orElseThrow();
        draft.put("name", main, ranked.get(0));
        names.forEach((language, node) -> text(node).ifPresent(name -> {
            String tag = Locale.forLanguageTag(language.replace('_', '-')).toLanguageTag();
            draft.putEntry("names", tag, name, node);
        }));
        List<String> known = new ArrayList<>(List.of(main));
        for (Node other : ranked.subList(1, ranked.size())) {
            String name = text(other).orElseThrow();
            if (known.contains(name)) {
                other.carried(true);
            } else {
                known.add(name);
                draft.add("aliases", name, other);
            }
        }
    }

    /** A place whose level of administration is not known is a locality, as our list defines it. */
    private void kind(Draft draft, Map<String, List<Node>> members, Problems problems) {
        for (Node node : members.getOrDefault("kind", List.of())) {
            Optional<String> theirs = text(node);
            Optional<CityKind> ours = theirs.flatMap(term -> terms.find(CityKind.list(), "place", term));
            ours.ifPresent(kind -> draft.put("kind", kind.toString(), node));
            if (theirs.isPresent() && ours.isEmpty()) {
                problems.add(ReadingProblem.NO_TERM, node, theirs.orElseThrow(), "place");
            }
            if (ours.isPresent()) {
                return;
            }
        }
        draft.put("kind", CityKind.LOCALITY.toString());
    }

    /** Of several properties that name one country, each is carried; what names another stays. */
    private static void country(Node node, Draft draft) {
        Optional<String> code = text(node).flatMap(Countries::find);
        code.ifPresent(country -> draft.put("country", country, node));
    }
}
