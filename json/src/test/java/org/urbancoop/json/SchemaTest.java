package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.testing.Broken;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;

/**
 * The schema says what the reader and the constraints say, but for the differences that
 * {@code docs/schema/differences.md} lists.
 */
class SchemaTest {

    /** Constraints that a schema cannot state: what a register lists, and what an address of electronic mail is. */
    private static final Set<String> OF_REGISTERS = Set.of(
            "constraint-country-code",
            "constraint-currency-code",
            "constraint-language-tag",
            "constraint-time-zone-id",
            "constraint-email");

    /**
     * The documents on which ajv says another thing than networknt: JavaScript's parser takes half of a pair for a name
     * and any number of digits, and ajv checks formats.
     */
    private static final Set<String> AJV_DIFFERS = Set.of(
            "record/i_email_in_korean",
            "record/i_email_without_at",
            "record/i_lone_surrogate_in_name",
            "record/i_number_of_a_thousand_digits",
            "record/i_url_in_korean");

    /** Everything that is said of a document. */
    private record Verdicts(Decoded<?> reading, List<String> findings, boolean schema) {

        boolean isRead() {
            return !reading.hasErrors();
        }

        boolean isRight() {
            return isRead() && findings.isEmpty();
        }

        boolean has(ProblemCode... codes) {
            return reading.problems().stream().map(JsonProblem::code).anyMatch(List.of(codes)::contains);
        }

        boolean violates(Predicate<String> constraint) {
            return findings.stream().anyMatch(constraint);
        }

        static Verdicts of(Corpus.Document document) {
            Decoded<? extends Extensible> decoded = UrbancoopJson.of().decode(document.bytes(), document.type());
            return new Verdicts(
                    decoded,
                    decoded.value().map(SchemaTest::findings).orElse(List.of()),
                    SchemaDoor.refusals(document.bytes(), document.type().getSimpleName())
                            .isEmpty());
        }
    }

    /** A reason for which the doors differ, and how such a document is known. */
    private record Difference(String title, String reason, Predicate<Verdicts> applies) {}

    private static final List<Difference> DIFFERENCES = List.of(
            new Difference(
                    "Null and empty members",
                    "A member that is null or empty is read as absent, with a warning, so that real files can be "
                            + "read. The"
                            + " schema is for those who write: leave the member out.",
                    said -> said.isRead()
                            && !said.schema()
                            && said.has(ProblemCode.NULL_MEMBER, ProblemCode.EMPTY_MEMBER)),
            new Difference(
                    "Constraints of single members",
                    "What can be represented is read, and the validator reports what is wrong with it. A schema has one"
                            + " verdict only, and it is the validator's.",
                    said -> said.isRead() && !said.schema() && said.violates(code -> !OF_REGISTERS.contains(code))),
            new Difference(
                    "What a register lists",
                    "Countries, currencies, languages and time zones come and go, and an e-mail address has no "
                            + "simple grammar."
                            + " The schema states their form; the validator knows the registers. Where `format` is "
                            + "checked, as"
                            + " ajv does, the address is refused.",
                    said -> said.schema() && said.violates(OF_REGISTERS::contains)),
            new Difference(
                    "Addresses with letters beyond ASCII",
                    "The reader and the validator take them. `format: uri` is an annotation by the specification; "
                            + "where it is"
                            + " checked, as ajv does, such letters must be percent-encoded.",
                    said -> said.isRight() && said.schema()),
            new Difference(
                    "How characters are counted",
                    "Java counts the units of UTF-16, a schema counts code points: an emoji is two or one.",
                    said -> said.schema()
                            && (said.violates("constraint-size"::equals)
                                    || said.reading().problems().stream()
                                            .anyMatch(problem -> problem.rule().contains("after 200 characters")))),
            new Difference(
                    "Dates that no calendar has",
                    "The pattern knows how a date is written. That February has no 30th, what a set holds and what "
                            + "decision 10"
                            + " refuses beyond it, only the reader knows.",
                    said -> said.schema() && said.has(ProblemCode.MALFORMED_TEXT)),
            new Difference(
                    "Members that stand twice",
                    "The parser drops all but the last before a validator sees the document.",
                    said -> said.schema() && said.has(ProblemCode.DUPLICATE_MEMBER)),
            new Difference(
                    "Halves of surrogate pairs",
                    "Most parsers let them pass; they cannot be written as UTF-8 again. Jackson refuses them in names.",
                    said -> said.has(ProblemCode.LONE_SURROGATE)),
            new Difference(
                    "Digits of numbers",
                    "A validator sees a number after its parser has rounded it. The reader keeps digits and bounds "
                            + "them."
                            + " Jackson has a bound of its own.",
                    said -> said.has(ProblemCode.NUMBER_OUT_OF_RANGE, ProblemCode.NUMBER_TOO_LONG)),
            new Difference(
                    "Nesting",
                    "A schema cannot bound it; the reader does (`JsonLimits`).",
                    said -> said.schema() && said.has(ProblemCode.TOO_DEEP)));

    private static List<String> findings(Extensible value) {
        return RecordValidator.standard().validateConstraints(value).stream()
                .map(Finding::code)
                .toList();
    }

    @Test
    void schema_isShipped() throws IOException {
        JsonNode schema = new ObjectMapper().readTree(UrbancoopJson.schema());
        assertThat(schema.get("$id").asText())
                .isEqualTo(UrbancoopJson.SCHEMA_ID)
                .endsWith(Path.of(SchemaDoor.FILE).getFileName().toString());
        for (ObjectCodec<? extends Extensible, ?> table : Tables.ALL) {
            JsonNode properties = schema.at("/$defs/" + table.typeName() + "/properties");
            assertThat(properties.fieldNames())
                    .toIterable()
                    .containsExactlyElementsOf(
                            table.members().stream().map(Member::name).toList());
            properties.forEach(
                    property -> assertThat(property.get("description").asText()).isNotBlank());
        }
        schema.findValuesAsText("$ref")
                .forEach(ref -> assertThat(schema.at(ref.substring(1)).isObject())
                        .as(ref)
                        .isTrue());
    }

    @Test
    void corpus_hasTheSameVerdictEverywhere_butForTheDifferences() {
        Map<Difference, Map<String, Verdicts>> found = new LinkedHashMap<>();
        DIFFERENCES.forEach(difference -> found.put(difference, new TreeMap<>()));
        for (Corpus.Document document : Corpus.all()) {
            Verdicts said = Verdicts.of(document);
            String why = document + ": " + said.reading().problems() + " " + said.findings() + " "
                    + SchemaDoor.refusals(document.bytes(), document.type().getSimpleName());
            if (document.verdict() == 'y') {
                assertThat(said.isRight() && said.schema()).as(why).isTrue();
            } else if (document.verdict() == 'n') {
                assertThat(!said.isRead() && !said.schema()).as(why).isTrue();
            } else {
                assertThat(said.isRead() != said.schema()
                                || said.isRight() != said.schema()
                                || AJV_DIFFERS.contains(document.name()))
                        .as("All doors agree, so that the document is no difference: " + why)
                        .isTrue();
                Difference first = DIFFERENCES.stream()
                        .filter(difference -> difference.applies().test(said))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("No reason is given for the difference on " + why));
                found.getOrDefault(first, new TreeMap<>()).put(document.name(), said);
            }
        }
        assertThat(found)
                .allSatisfy((difference, documents) -> assertThat(documents)
                        .as("The difference '%s' has a document", difference.title())
                        .isNotEmpty());
        GeneratedFile.check("docs/schema/differences.md", differences(found));
    }

    private static String differences(Map<Difference, Map<String, Verdicts>> found) {
        Map<Character, Long> verdicts =
                Corpus.all().stream().collect(Collectors.groupingBy(Corpus.Document::verdict, Collectors.counting()));
        StringBuilder text = new StringBuilder(
                """
                # Where reading and the schema differ

                Written by `SchemaTest` from the documents of the corpus in `%s`; do not edit.

                The same documents go through the reader (strict), the constraints of single members, and the
                [schema](urbancoop-1.1.schema.json) in two validators, networknt with Jackson's parser and ajv with \
                JavaScript's.

                | Documents | |
                |---|---|
                | read, right, accepted by both validators (`y_`) | %d |
                | refused by the reader and by both validators (`n_`) | %d |
                | different on purpose (`i_`), listed here | %d |
                """.formatted(Corpus.FOLDER, verdicts.get('y'), verdicts.get('n'), verdicts.get('i')));
        found.forEach((difference, documents) -> {
            text.append("\n## ")
                    .append(difference.title())
                    .append("\n\n")
                    .append(difference.reason())
                    .append("\n\n| Document | reader | constraints | networknt | ajv |\n|---|---|---|---|---|\n");
            documents.forEach((name, said) -> text.append("| `")
                    .append(name)
                    .append("` | ")
                    .append(word(said.isRead()))
                    .append(" | ")
                    .append(said.isRead() ? word(said.isRight()) : "")
                    .append(" | ")
                    .append(word(said.schema()))
                    .append(" | ")
                    .append(word(said.schema() != AJV_DIFFERS.contains(name)))
                    .append(" |\n"));
        });
        return text.toString();
    }

    private static String word(boolean accepted) {
        return accepted ? "accepts" : "refuses";
    }

    @Test
    void bundledDataset_isAccepted() throws IOException {
        byte[] written = UrbancoopJson.of().toBytes(RealDataset.load());
        assertThat(SchemaDoor.refusals(written, "Dataset")).isEmpty();
        RealDataset.load()
                .records()
                .forEach(entry -> assertThat(
                                SchemaDoor.refusals(UrbancoopJson.of().toBytes(entry), "CooperationRecord"))
                        .isEmpty());
        for (String line : lines()) {
            assertThat(SchemaDoor.refusals(line.getBytes(StandardCharsets.UTF_8), "Line"))
                    .as(line)
                    .isEmpty();
        }
    }

    private static List<String> lines() throws IOException {
        java.io.ByteArrayOutputStream lines = new java.io.ByteArrayOutputStream();
        try (RecordWriter writer = UrbancoopJson.of().lineWriter(lines)) {
            writer.writeAll(RealDataset.load());
        }
        return lines.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Provide
    Arbitrary<Extensible> anything() {
        return net.jqwik.api.Arbitraries.oneOf(Arbitraries.everyType().values().stream()
                .map(each -> each.map(Extensible.class::cast))
                .toList());
    }

    @Property(tries = 1000)
    void anything_isAccepted_ifItMeetsTheConstraints(@ForAll("anything") Extensible value) {
        assertSameVerdict(value);
    }

    @Test
    void broken_isRefused() {
        List<Extensible> samples =
                Stream.concat(samples(), Stream.of(Samples.dataset())).toList();
        List<String> codes = Broken.all().stream()
                .flatMap(broken -> samples.stream()
                        .filter(broken.type()::isInstance)
                        .flatMap(sample -> assertSameVerdict(broken.apply(sample)).stream()))
                .distinct()
                .toList();
        assertThat(codes)
                .contains(
                        "constraint-at-least",
                        "constraint-max",
                        "constraint-min",
                        "constraint-not-blank",
                        "constraint-not-negative",
                        "constraint-positive",
                        "constraint-sha-256",
                        "constraint-size",
                        "constraint-telephone",
                        "constraint-url");
    }

    /** Gets the codes of the constraints that a value violates and that the schema states. */
    private static List<String> assertSameVerdict(Extensible value) {
        List<String> stated = findings(value).stream()
                .filter(code -> !OF_REGISTERS.contains(code))
                .toList();
        List<String> refusals = SchemaDoor.refusals(
                exactTree(value), RoundTripTest.typeOf(value).getSimpleName());
        assertThat(refusals.isEmpty())
                .as(() -> stated + " " + refusals + " " + UrbancoopJson.of().toText(value))
                .isEqualTo(stated.isEmpty());
        return stated;
    }

    /** Gets the tree of a value, its numbers not rounded. */
    private static JsonNode exactTree(Extensible value) {
        try {
            return new ObjectMapper()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .readTree(UrbancoopJson.of().toBytes(value));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Extensible> samples() {
        return Stream.of(Samples.all(), Samples.declaredTotals(), Samples.values())
                .flatMap(each -> each.values().stream());
    }

    @Test
    void eachMemberOfEachSample_isMandatoryHereAndThere() throws IOException {
        ObjectMapper trees = new ObjectMapper();
        int refused = 0;
        for (Extensible sample : samples().toList()) {
            Class<Extensible> type = RoundTripTest.typeOf(sample);
            JsonNode whole = trees.readTree(UrbancoopJson.of().toBytes(sample));
            for (Map.Entry<String, JsonNode> member : whole.properties()) {
                JsonNode without = whole.deepCopy();
                ((com.fasterxml.jackson.databind.node.ObjectNode) without).remove(member.getKey());
                boolean read = !UrbancoopJson.of()
                        .decode(trees.writeValueAsBytes(without), type)
                        .hasErrors();
                refused += read ? 0 : 1;
                assertThat(SchemaDoor.refusals(without, type.getSimpleName()).isEmpty())
                        .as("%s without %s", without, member.getKey())
                        .isEqualTo(read);
            }
        }
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    @Tag("slow")
    void ajv_saysTheSame() throws IOException, InterruptedException {
        Map<String, String> refusals = ajv();
        for (Corpus.Document document : Corpus.all()) {
            boolean networknt = SchemaDoor.refusals(
                            document.bytes(), document.type().getSimpleName())
                    .isEmpty();
            assertThat(refusals).containsKey(document.name());
            assertThat(String.valueOf(refusals.get(document.name())).isEmpty() != networknt)
                    .as("%s: networknt %s, ajv says '%s'", document, word(networknt), refusals.get(document.name()))
                    .isEqualTo(AJV_DIFFERS.contains(document.name()));
        }
        Map<String, String> bundled = new TreeMap<>(refusals);
        bundled.keySet().removeIf(name -> !name.startsWith("bundled"));
        assertThat(bundled)
                .hasSize(1
                        + (int) RealDataset.load().records().count()
                        + RealDataset.load().getDeclaredTotals().size())
                .allSatisfy((name, why) -> assertThat(why).as(name).isEmpty());
    }

    /** What the script in {@code src/test/node/schema} says against each document, empty if it accepts it. */
    private static Map<String, String> ajv() throws IOException, InterruptedException {
        Npm npm = Npm.install("schema");
        Files.writeString(
                npm.file("documents.tsv"),
                Corpus.all().stream()
                        .map(document ->
                                document.name() + "\t" + document.type().getSimpleName() + "\t"
                                        + document.file().toAbsolutePath() + "\n")
                        .collect(Collectors.joining()));
        assertThat(npm.run(
                        "node",
                        "verdicts.mjs",
                        absolute(SchemaDoor.FILE),
                        "documents.tsv",
                        absolute("json/data/src/main/resources/org/urbancoop/data/" + RealDataset.RESOURCE)))
                .as(() -> "node fails: " + npm.errors())
                .isZero();
        return npm.output().stream()
                .collect(Collectors.toMap(
                        line -> line.substring(0, line.indexOf('\t')), line -> line.substring(line.indexOf('\t') + 1)));
    }

    private static String absolute(String file) {
        return GeneratedFile.path(file).toAbsolutePath().toString();
    }

    /**
     * Java takes {@code $} for a place before a final line terminator, as Python does before a line feed: what no
     * pattern accepts behind a good text here, it accepts in no other engine.
     */
    @Test
    void patterns_refuseALineTerminatorBehindAGoodText() throws IOException {
        JsonNode all = new ObjectMapper().readTree(UrbancoopJson.schema()).get("$defs");
        Map<String, List<String>> good = new TreeMap<>(Map.ofEntries(
                Map.entry("/Contact/properties/telephone", List.of("+82-44-211-3222")),
                Map.entry("/Country", List.of("KR")),
                Map.entry("/Currency", List.of("USD")),
                Map.entry(
                        "/Edtf", List.of("2014", "2014/2025", "../2014", "2014/", "/2014-05", "[2014,2015]", "{2014}")),
                Map.entry("/FormatVersion", List.of("1.0")),
                Map.entry("/Link/properties/url", List.of("https://example.org/a")),
                Map.entry("/RecordReference", List.of("city/seoul")),
                Map.entry("/Reference", List.of("city/seoul", "country/KR")),
                Map.entry("/Slug", List.of("seoul")),
                Map.entry("/Source/properties/sha256", List.of("0".repeat(64))),
                Map.entry("/IsoDuration", List.of("P4Y", "P1Y6M", "P2W")),
                Map.entry("/TimeOfDay", List.of("15:30"))));
        good.forEach((place, texts) -> {
            JsonNode schema = all.at(place);
            for (String text : texts) {
                assertThat(accepts(schema, text)).as(text).isTrue();
                for (String end : List.of("\n", "\r", "\r\n", "\u0085", "\u2028", "\u2029")) {
                    boolean oneOfAnAddress = place.endsWith("url") && end.charAt(0) > '\r';
                    assertThat(accepts(schema, text + end))
                            .as("%s U+%04X", text, (int) end.charAt(0))
                            .isEqualTo(oneOfAnAddress);
                }
            }
        });
        assertThat(all.findParents("pattern").stream()
                        .map(schema -> schema.get("pattern").asText()))
                .isNotEmpty()
                .allSatisfy(pattern -> assertThat(pattern).doesNotContain("(?=", "(?!", "\\u", "\\d", "\\s", "\\S"));
        JsonNode reference = all.get("RecordReference");
        assertThat(accepts(reference, "city/" + "a".repeat(80))).isTrue();
        assertThat(accepts(reference, "city/" + "a".repeat(81))).isFalse();
        JsonNode date = all.get("Edtf");
        for (String open : List.of("/", "../..", "/..", "../", "..")) {
            assertThat(accepts(date, open)).as(open).isFalse();
        }
    }

    private static boolean accepts(JsonNode schema, String text) {
        boolean all = true;
        for (JsonNode part : schema.path("allOf")) {
            all &= accepts(part, text);
        }
        return all
                && (!schema.has("pattern")
                        || java.util.regex.Pattern.compile(schema.get("pattern").asText())
                                .matcher(text)
                                .find())
                && !(schema.has("not") && accepts(schema.get("not"), text));
    }
}
