package org.urbancoop.exchange.wikidata;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Origin;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.Terms;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Credit;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatInfo;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.tree.DatasetOfEntries;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.json.tree.JsonParts;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;

/**
 * Twin towns (P190, twinned administrative body) as a query of Wikidata gives them, {@code wikidata}: JSON or CSV of
 * SPARQL. It is only read.
 *
 * <p>A row has the items {@code city} and {@code twin}, and may have {@code statement}, {@code start}, {@code
 * startPrecision}, {@code end}, {@code endPrecision} and {@code reference}, and of each town {@code cityLabel}, {@code
 * cityLabelKo}, {@code cityCoordinates} and {@code cityCountryCode}; variables with other names are kept in the
 * extension {@code wikidata}. Rows of one statement are one. The statements of both towns become one agreement with a
 * citation each, so that a one-sided claim has one; its statement is the place that is cited. Of a date, its precision
 * says how much is meant; without one, only what is certain is read.
 *
 * <p>A result has no order: the rows of a statement, and the statements of two towns, may stand anywhere. So records
 * come at its end, and memory grows with the towns and statements, each of whose values is held once; not with the
 * rows.
 *
 * @see <a href="https://query.wikidata.org/">Wikidata Query Service</a>
 * @since 0.1.0
 */
public final class WikidataFormat extends Format {

    /** What the format is: {@code wikidata}, {@code application/sparql-results+json}, {@code .srj}. */
    public static final FormatInfo INFO = FormatInfo.builder()
            .id("wikidata")
            .mediaType("application/sparql-results+json")
            .addFileEndings(".srj")
            .addAbilities(Ability.READ_DATASET)
            .addReads(Carrier.STREAM, Carrier.FILE)
            .build();

    private static final String NAME = "SPARQL (P190)";
    private static final String BINDINGS = "/results/bindings";

    private static final Pattern JSON =
            Pattern.compile("\\A\uFEFF?\\s*+\\{\\s*+\"head\"\\s*+:\\s*+\\{.*?\"vars\"", Pattern.DOTALL);
    private static final Pattern CSV =
            Pattern.compile("\\A\uFEFF?[\\w,\"]*+\\r?\\n.*?http://www\\.wikidata\\.org/entity/", Pattern.DOTALL);

    private static final Message NO_BINDINGS = new Message(
            "it is no object with an array 'bindings' in 'results'", "'results' 안에 'bindings' 배열이 있는 객체가 아닙니다");
    private static final Message NO_TWINS = new Message("no variable is 'city' or 'twin'", "'city'나 'twin' 변수가 없습니다");

    private final Optional<Dataset> header;

    /** Creates the format. */
    public WikidataFormat() {
        this(Optional.empty());
    }

    private WikidataFormat(Optional<Dataset> header) {
        super(INFO);
        this.header = header;
    }

    /**
     * Returns a copy that reads into a dataset of a name: {@code format.withHeader(Dataset.builder().id("twins")
     * .title("Twin towns").build())}.
     *
     * @param dataset the dataset whose header and sources what is read gets; records cite the first of its sources
     * @return the copy
     */
    public WikidataFormat withHeader(Dataset dataset) {
        return new WikidataFormat(Optional.of(dataset));
    }

    @Override
    public boolean recognises(byte[] start) {
        String text = new String(Objects.requireNonNull(start, "start"), StandardCharsets.UTF_8);
        return JSON.matcher(text).find() || CSV.matcher(text).find();
    }

    @Override
    protected ReadResult readDataset(FormatInput input, FormatOptions options) throws IOException {
        Objects.requireNonNull(input, "input");
        Objects.requireNonNull(options, "options");
        Heading heading = Heading.of(header, input, INFO.id(), options.mayInvent());
        TwinReader twins = new TwinReader(Terms.of(WikidataFormat.class, "http://www.wikidata.org/entity/"), heading);
        DatasetOfEntries dataset =
                new DatasetOfEntries(ReadingProblem.MISSING_HEADER.words(), ReadingProblem.MISSING_HEADER.hint());
        options.progress().at(Progress.Phase.READING, 0, Progress.UNKNOWN);
        Optional<ReadEntry> refused = isCsv(input.start())
                ? csv(input, twins, heading, dataset)
                : json(input, twins, heading, dataset, options);
        if (refused.isPresent()) {
            ReadEntry entry = refused.orElseThrow();
            return ReadResult.of(null, entry.problems(), List.of(entry), List.of());
        }
        return dataset.result(options.mayInvent());
    }

    /** What does not start as JSON does is CSV; bytes that are no text of either are told by the reader of JSON. */
    private static boolean isCsv(byte[] start) {
        int i = start.length > 2 && (start[0] & 0xFF) == 0xEF ? 3 : 0;
        while (i < start.length && Character.isWhitespace(start[i])) {
            i++;
        }
        return i < start.length && (Character.isLetter(start[i]) || start[i] == '"' || start[i] == '?');
    }

    private static Optional<ReadEntry> json(
            FormatInput input, TwinReader twins, Heading heading, DatasetOfEntries dataset, FormatOptions options)
            throws IOException {
        try (JsonParts parts = new JsonParts(input.open(), Set.of(BINDINGS))) {
            for (@Nullable JsonPart part = parts.next(); part != null; part = parts.next()) {
                if (!part.isRest()) {
                    twins.add(row(part));
                } else if (part.value().isEmpty()) {
                    return Optional.of(refused(part, new Problems()));
                } else {
                    Optional<ReadEntry> refused = rest(part, twins, heading, dataset);
                    if (refused.isPresent()) {
                        return refused;
                    }
                }
            }
            options.progress().at(Progress.Phase.READING, parts.bytes(), parts.bytes());
        }
        return Optional.empty();
    }

    private static ReadEntry refused(JsonPart part, Problems problems) {
        return ReadEntry.builder()
                .pointer(part.pointer())
                .location(part.location())
                .raw(part.raw())
                .addAllProblems(part.problems())
                .addAllProblems(problems.all())
                .build();
    }

    private static Optional<ReadEntry> rest(
            JsonPart part, TwinReader twins, Heading heading, DatasetOfEntries dataset) {
        Problems problems = new Problems();
        Node whole = Node.of(part, problems);
        Optional<Node> bindings = whole.get("results")
                .flatMap(results -> results.get("bindings"))
                .filter(list -> list.value() instanceof ArrayValue);
        if (bindings.isEmpty()) {
            problems.add(ReadingProblem.OTHER_FORMAT, whole, NAME, NO_BINDINGS);
            return Optional.of(refused(part, problems));
        }
        bindings.orElseThrow().carried(true);
        finish(whole, twins, heading, dataset, whole.left(), part.problems());
        return Optional.empty();
    }

    private static void finish(
            Origin whole,
            TwinReader twins,
            Heading heading,
            DatasetOfEntries dataset,
            Optional<ExtensionValue> left,
            List<Problem> problems) {
        twins.entries().forEach(dataset::add);
        Optional<String> title = heading.title(Optional.empty());
        if (!heading.hasSource() && title.isPresent()) {
            Draft source = new Draft(RecordType.SOURCE, whole, new Problems());
            source.put("id", heading.source().substring("source/".length()));
            source.put("title", title.orElseThrow());
            source.put("publisher", "Wikidata");
            source.put("licence", "CC0-1.0");
            source.put("url", "https://www.wikidata.org/");
            dataset.add(source.make(() -> ""));
        }
        dataset.add(heading.entry(whole, Optional.empty(), left, () -> "").toBuilder()
                .addAllProblems(problems)
                .build());
    }

    private static ResultRow row(JsonPart part) {
        Map<String, Cell> cells = new LinkedHashMap<>();
        if (part.value().isPresent()) {
            Node.of(part, new Problems()).members().forEach((variable, node) -> {
                String text = node.get("value").flatMap(Node::textOrNumber).orElse("");
                String language =
                        node.get("xml:lang").flatMap(Node::textOrNumber).orElse("");
                boolean isBlank = node.get("type")
                        .flatMap(Node::textOrNumber)
                        .filter("bnode"::equals)
                        .isPresent();
                Optional<Location> location = part.locationOf(JsonPointer.ROOT.child(variable));
                cells.put(variable, new Cell(node.pointer(), location, text, language, isBlank, node.value()));
            });
        }
        return new ResultRow(
                part.pointer(),
                Optional.of(part.location()).filter(Location::isKnown),
                cells,
                part.raw(),
                part.problems());
    }

    private static Optional<ReadEntry> csv(
            FormatInput input, TwinReader twins, Heading heading, DatasetOfEntries dataset) throws IOException {
        ResultRow whole = new ResultRow(JsonPointer.ROOT, Optional.of(Location.of(1, 1)), Map.of(), "", List.of());
        Problems problems = new Problems();
        try (InputStream stream = input.open()) {
            CsvRows rows = new CsvRows(stream);
            try {
                List<String> names = rows.names();
                if (rows.isTooLarge()) {
                    problems.add(ReadingProblem.TOO_LARGE, whole, CsvRows.LIMITS);
                } else if (!twins.knows(names)) {
                    problems.add(ReadingProblem.OTHER_FORMAT, whole, NAME, NO_TWINS);
                } else {
                    for (@Nullable ResultRow row = rows.next(); row != null; row = rows.next()) {
                        twins.add(row);
                    }
                }
            } catch (CharacterCodingException e) {
                Optional<Location> at = Optional.of(rows.at());
                problems.add(ReadingProblem.NOT_UTF8, new ResultRow(JsonPointer.ROOT, at, Map.of(), "", List.of()));
            }
        }
        if (!problems.all().isEmpty()) {
            return Optional.of(ReadEntry.builder()
                    .location(whole.location())
                    .addAllProblems(problems.all())
                    .build());
        }
        finish(whole, twins, heading, dataset, Optional.empty(), List.of());
        return Optional.empty();
    }

    @Override
    protected Credit readCredit(FormatInput input) {
        throw new IllegalArgumentException(
                "The format " + INFO.id() + " is only read: there is no credit that it wrote");
    }
}
