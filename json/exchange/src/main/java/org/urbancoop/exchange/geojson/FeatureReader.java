package org.urbancoop.exchange.geojson;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.source.Source;

/** Reads features: our own ones as the records that they were, those of others as cities. */
final class FeatureReader {

    private static final String NAME = "GeoJSON";

    private static final Message NO_FEATURE = new Message("it is no feature", "피처가 아닙니다");
    private static final Message NO_FEATURES = new Message(
            "it is no feature, and no collection with an array 'features'", "피처도 아니고 'features' 배열이 있는 컬렉션도 아닙니다");

    private static final Map<RecordType, Class<? extends CooperationRecord>> TYPES = types();

    /** How files of before RFC 7946 name degrees of WGS 84, longitude first. */
    private static final Pattern DEGREES = Pattern.compile("(?i).*(CRS:?84|EPSG:(?:\\w*:)?4326)");

    private static final Pattern CRS =
            Pattern.compile("\"crs\"\\s*+:\\s*+\\{[^{}]*+\\{[^{}]*?\"name\"\\s*+:\\s*+\"([^\"]*+)\"");

    private final Heading heading;
    private final CityReader cities;
    private final boolean hasDegrees;
    private final boolean isSequence;
    private boolean hasHeader;
    private boolean hasFeatures;

    private FeatureReader(Heading heading, CityReader cities, boolean hasDegrees, boolean isSequence) {
        this.heading = heading;
        this.cities = cities;
        this.hasDegrees = hasDegrees;
        this.isSequence = isSequence;
    }

    /**
     * Starts to read a file.
     *
     * @param start its first bytes, which say what its positions are, where they say it
     * @param isSequence whether it is a sequence of texts
     */
    static FeatureReader of(Heading heading, Ids ids, byte[] start, boolean isSequence) {
        Matcher crs = CRS.matcher(new String(start, StandardCharsets.UTF_8));
        boolean hasDegrees = !crs.find() || DEGREES.matcher(crs.group(1)).matches();
        // Our lists have no terms of GeoJSON as equal: it has no lists.
        Terms terms = Terms.of(GeoJsonFormat.class, "https://www.rfc-editor.org/rfc/rfc7946#");
        return new FeatureReader(heading, new CityReader(terms, heading, ids, hasDegrees), hasDegrees, isSequence);
    }

    private static Map<RecordType, Class<? extends CooperationRecord>> types() {
        Map<RecordType, Class<? extends CooperationRecord>> types = new EnumMap<>(RecordType.class);
        types.put(RecordType.CITY, City.class);
        types.put(RecordType.ORGANIZATION, Organization.class);
        types.put(RecordType.AGREEMENT, Agreement.class);
        types.put(RecordType.PROJECT, Project.class);
        types.put(RecordType.EVENT, Event.class);
        types.put(RecordType.PROGRAM, Program.class);
        types.put(RecordType.SOURCE, Source.class);
        return types;
    }

    List<ReadEntry> read(JsonPart part) {
        Problems problems = new Problems();
        problems.addAll(part.problems());
        Node node = Node.of(part, problems);
        if (!part.isRest()) {
            hasFeatures = true;
            return List.of(feature(node, problems, part));
        }
        if (hasHeader) {
            return List.of();
        }
        return isFeature(node) ? single(node, problems, part) : collection(node, problems, part);
    }

    private static boolean isFeature(Node node) {
        return node.get("type")
                .flatMap(Node::textOrNumber)
                .filter("Feature"::equals)
                .isPresent();
    }

    private ReadEntry feature(Node node, Problems problems, JsonPart part) {
        if (!isFeature(node)) {
            problems.add(ReadingProblem.OTHER_FORMAT, node, NAME, NO_FEATURE);
            return rejected(node, problems, part);
        }
        Optional<Dataset> header = header(node);
        if (header.isPresent()) {
            hasHeader = true;
            return heading.entry(node, header.orElseThrow(), node.left()).toBuilder()
                    .addAllProblems(problems.all())
                    .build();
        }
        return OwnFeature.of(node, TYPES)
                .map(own -> own.read(problems, part))
                .orElseGet(() -> cities.read(node, problems, part));
    }

    /** The first text of our sequences holds the header of the dataset. */
    private Optional<Dataset> header(Node node) {
        Optional<Dataset> header = node.get("properties")
                .filter(of -> of.get("type")
                        .flatMap(Node::textOrNumber)
                        .filter("dataset"::equals)
                        .isPresent())
                .flatMap(heading::own);
        if (header.isPresent()) {
            node.members().forEach((name, member) -> {
                if (!name.equals("properties")) {
                    member.carried(true);
                }
            });
        }
        return header;
    }

    private List<ReadEntry> single(Node node, Problems problems, JsonPart part) {
        List<ReadEntry> entries = new ArrayList<>(List.of(feature(node, problems, part)));
        heading.fileAsSource(node, Optional.empty()).ifPresent(entries::add);
        entries.add(heading.entry(node, Optional.empty(), Optional.empty(), part::raw));
        return entries;
    }

    private List<ReadEntry> collection(Node whole, Problems problems, JsonPart part) {
        boolean isCollection = whole.get("features")
                        .filter(list -> list.value() instanceof ArrayValue)
                        .isPresent()
                && whole.get("type")
                        .flatMap(Node::textOrNumber)
                        .filter("FeatureCollection"::equals)
                        .isPresent();
        if (!isCollection && !(isSequence && hasFeatures)) {
            problems.add(ReadingProblem.OTHER_FORMAT, whole, NAME, NO_FEATURES);
            return List.of(rejected(whole, problems, part));
        }
        for (String member : List.of("features", "type")) {
            whole.get(member).ifPresent(node -> node.carried(true));
        }
        if (!hasDegrees) {
            whole.get("crs").ifPresent(crs -> problems.add(ReadingProblem.NO_DEGREES, crs));
        }
        Optional<Dataset> own = whole.object("dataset").flatMap(heading::own);
        Optional<String> title = whole.get("name").or(() -> whole.get("title")).flatMap(Node::text);
        List<ReadEntry> entries = new ArrayList<>();
        if (own.isEmpty()) {
            heading.fileAsSource(whole, title).ifPresent(entries::add);
        }
        ReadEntry header = own.map(known -> heading.entry(whole, known, whole.left()))
                .orElseGet(() -> heading.entry(whole, title, whole.left(), part::raw));
        entries.add(header.toBuilder().addAllProblems(problems.all()).build());
        return entries;
    }

    private static ReadEntry rejected(Node node, Problems problems, JsonPart part) {
        return ReadEntry.builder()
                .pointer(node.pointer())
                .location(node.location())
                .raw(part.raw())
                .addAllProblems(problems.all())
                .build();
    }
}
