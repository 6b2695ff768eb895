package org.urbancoop.exchange.jsonld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.riot.Lang;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.Renewal;
import org.urbancoop.amount.Money;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Currency;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.code.Role;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.participation.Participation;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Samples;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;

/** Documents of linked data as a whole: what is in them, and what hostile text cannot do to them. */
class DocumentTest {

    private static final Map<String, String> CONTEXT = new TreeMap<>(Context.PREFIXES);

    private static byte[] bytes(JsonLdFormat format, Dataset dataset) {
        try {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            format.write(dataset, FormatOutput.stream(to), FormatOptions.standard());
            return to.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static Written losses(Dataset dataset) throws IOException {
        return new JsonLdFormat()
                .write(dataset, FormatOutput.stream(new ByteArrayOutputStream()), FormatOptions.standard());
    }

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("x").title("X");
    }

    private static City.Builder city() {
        return City.builder().id("a").name("A").kind(CityKind.CITY);
    }

    /** The node of the record that is alone in a dataset, expanded. */
    private static JsonObject node(Dataset dataset, String id) {
        return node(JsonLdFormatTest.expand(bytes(new JsonLdFormat(), dataset)), JsonLdFormatTest.BASE + id);
    }

    private static JsonObject node(JsonArray nodes, String iri) {
        return nodes.stream()
                .map(JsonValue::asJsonObject)
                .filter(node -> node.getString("@id").equals(iri))
                .findFirst()
                .orElseThrow(() -> new AssertionError(iri));
    }

    private static JsonObject first(JsonObject node, String property) {
        return node.getJsonArray(property).getJsonObject(0);
    }

    private static JsonObject parse(byte[] document) {
        try (JsonReader reader = Json.createReader(new ByteArrayInputStream(document))) {
            return reader.readObject();
        }
    }

    // ------------------------------------------------------------------------------------------- nothing is dropped

    @Test
    void eachKey_standsInTheExpansion() {
        for (Dataset dataset : List.of(Samples.dataset(), UrbancoopDataset.load())) {
            byte[] document = bytes(new JsonLdFormat(), dataset);
            Map<String, Integer> written = new TreeMap<>();
            JsonObject context = parse(document).getJsonObject("@context");
            count(parse(document).getJsonArray("@graph"), context, written);
            Map<String, Integer> expanded = new TreeMap<>();
            count(JsonLdFormatTest.expand(document), JsonValue.EMPTY_JSON_OBJECT, expanded);
            assertThat(expanded).isEqualTo(written).hasSizeGreaterThan(60);
        }
    }

    /** Counts the keys by their IRIs; expansion puts each plain value into an object with a {@code @value}. */
    private static void count(JsonValue value, JsonObject context, Map<String, Integer> counts) {
        if (value instanceof JsonArray array) {
            array.forEach(element -> count(element, context, counts));
        } else if (value instanceof JsonObject object) {
            object.forEach((key, of) -> {
                if (!key.equals("@value")) {
                    counts.merge(iri(key, context), 1, Integer::sum);
                }
                count(of, context, counts);
            });
        }
    }

    private static String iri(String key, JsonObject context) {
        int colon = key.indexOf(':');
        if (key.startsWith("@") || key.startsWith("http")) {
            return key;
        }
        return colon < 0
                ? iri(context.getString(key), context)
                : context.getString(key.substring(0, colon)) + key.substring(colon + 1);
    }

    @Test
    void context_isThatOfTheDocument_andNothingIsFetched() {
        JsonObject context = parse(bytes(new JsonLdFormat(), dataset().build())).getJsonObject("@context");
        CONTEXT.forEach((prefix, iri) -> assertThat(context.getString(prefix)).isEqualTo(iri));
        assertThat(context.values()).allMatch(JsonString.class::isInstance);
        assertThat(context).doesNotContainKeys("@base", "@vocab", "@import", "node", "@id");
    }

    // ------------------------------------------------------------------------------------------------- publication

    @Test
    void base_isThatOfThePublication() {
        JsonLdFormat format = JsonLdFormat.of(new Publication(
                URI.create("https://data.seoul.example/coop/"),
                List.of(new Distribution(URI.create("https://data.seoul.example/coop.csv"), "text/csv"))));
        Dataset dataset = dataset().addCities(city().build()).build();
        JsonArray nodes = JsonLdFormatTest.expand(bytes(format, dataset));
        assertThat(node(nodes, "https://data.seoul.example/coop/city/a")).isNotNull();
        JsonArray files = node(nodes, "https://data.seoul.example/coop/dataset/x")
                .getJsonArray("http://www.w3.org/ns/dcat#distribution");
        assertThat(files).hasSize(2);
        JsonObject file = files.getJsonObject(1);
        assertThat(file.getString("@id")).isEqualTo("https://data.seoul.example/coop/dataset/x#/distributions/1");
        assertThat(first(file, "http://www.w3.org/ns/dcat#downloadURL"))
                .isEqualTo(first(file, Terms.SCHEMA + "contentUrl"))
                .hasToString("{\"@id\":\"https://data.seoul.example/coop.csv\"}");
        assertThat(first(file, "http://www.w3.org/ns/dcat#mediaType").getString("@id"))
                .isEqualTo("https://www.iana.org/assignments/media-types/text/csv");
        assertThat(first(file, Terms.SCHEMA + "encodingFormat").getString("@value"))
                .isEqualTo("text/csv");
        assertThat(file).hasSize(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/",
                "https://example.org/data",
                "https://example.org/?x=/",
                "https://example.org/#/",
                "urn:x:y/",
                "ftp://example.org/"
            })
    void base_thatNamesNothing_isRefused(String base) {
        assertThatThrownBy(() -> new Publication(URI.create(base), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("https://example.org/data/, not " + base);
    }

    @Test
    void distribution_withoutAddressOrType_isRefused() {
        assertThatThrownBy(() -> new Distribution(URI.create("a.csv"), "text/csv"))
                .hasMessageContaining("address of the web");
        assertThatThrownBy(() -> new Distribution(URI.create("https://example.org/a.csv"), "csv"))
                .hasMessageContaining("media type, such as text/csv, not 'csv'");
    }

    @Test
    void creditOfSomethingElse_isAnErrorThatSaysWhatIsMissing() {
        for (String other : List.of("{}", "[]", "{\"@graph\":[{\"@id\":\"x\"}]}", "{\"@graph\":1}")) {
            assertThatThrownBy(() -> new JsonLdFormat().credit(FormatInput.of(other.getBytes(StandardCharsets.UTF_8))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("title, licence and attribution");
        }
    }

    @Test
    void documentsOfOthers_areTheirs() {
        assertThat(new JsonLdFormat()
                        .recognises("{\"@context\":\"https://schema.org\",\"@type\":\"City\"}"
                                .getBytes(StandardCharsets.UTF_8)))
                .isFalse();
    }

    // -------------------------------------------------------------------------------------------------------- values

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2014 | xsd:gYear | 2014 |",
                "0000 | edtf:EDTF | |",
                "-0044 | edtf:EDTF | |",
                "2014-03 | xsd:gYearMonth | 2014-03 |",
                "2014-21 | edtf:EDTF | |",
                "2014-03-01 | xsd:date | 2014-03-01 |",
                "2014-03-01/2014-03-03 | edtf:EDTF | 2014-03-01 | 2014-03-03",
                "2014-03-01/.. | edtf:EDTF | 2014-03-01 |",
                "../2014-03 | edtf:EDTF | | 2014-03",
                "2014~/2015 | edtf:EDTF | | 2015",
                "2014-03-01T09:00:00+09:00 | xsd:dateTime | 2014-03-01T09:00:00+09:00 |",
                "201X | edtf:EDTF | |",
                "[2014,2016] | edtf:EDTF | |",
                "Y17000 | edtf:EDTF | |",
            })
    void dates_haveTheTypeThatSaysTheSame(String date, String type, @Nullable String start, @Nullable String end) {
        JsonObject event = node(
                dataset()
                        .addEvents(Event.builder()
                                .id("e")
                                .title("E")
                                .kind(EventKind.FORUM)
                                .when(Edtf.parse(date))
                                .build())
                        .build(),
                "event/e");
        JsonObject when = first(event, Terms.OWN + "when");
        assertThat(when.getString("@value")).isEqualTo(date);
        assertThat(when.getString("@type"))
                .isEqualTo(CONTEXT.get(type.substring(0, type.indexOf(':'))) + type.substring(type.indexOf(':') + 1));
        assertThat(value(event, "startDate")).isEqualTo(start);
        assertThat(value(event, "endDate")).isEqualTo(end);
    }

    private static @Nullable String value(JsonObject node, String property) {
        return node.containsKey(Terms.SCHEMA + property)
                ? first(node, Terms.SCHEMA + property).getString("@value")
                : null;
    }

    /** Schema.org has these for some kinds only. */
    @Test
    void classes_followTheKind() {
        for (Map.Entry<String, String> each : Map.of(
                        "event-series", "EventSeries", "degree-programme", "EducationalOccupationalProgram")
                .entrySet()) {
            JsonObject node = node(
                    dataset()
                            .addPrograms(Program.builder()
                                    .id("p")
                                    .title("P")
                                    .kind(ProgramKind.of(each.getKey()))
                                    .period(Edtf.parse("2014/2016"))
                                    .build())
                            .build(),
                    "program/p");
            assertThat(node.getJsonArray("@type").toString())
                    .isEqualTo("[\"https://schema.org/" + each.getValue() + "\",\"" + Terms.OWN + "Program\"]");
            assertThat(value(node, "endDate")).isEqualTo("2016");
        }
        JsonObject other = node(
                dataset()
                        .addPrograms(Program.builder()
                                .id("p")
                                .title("P")
                                .kind(ProgramKind.PLATFORM)
                                .period(Edtf.parse("2014/2016"))
                                .build())
                        .build(),
                "program/p");
        assertThat(other.getJsonArray("@type")).hasSize(1);
        assertThat(value(other, "startDate")).isNull();
    }

    @Test
    void unknownTerm_isAText_andNoConcept() {
        JsonArray nodes = JsonLdFormatTest.expand(bytes(
                new JsonLdFormat(),
                dataset().addCities(city().kind(CityKind.of("ciudad")).build()).build()));
        assertThat(node(nodes, JsonLdFormatTest.BASE + "city/a")
                        .getJsonArray(Terms.OWN + "kind")
                        .toString())
                .isEqualTo("[{\"@value\":\"ciudad\"}]");
        assertThat(nodes).hasSize(2);
    }

    @Test
    void amounts_haveTheirDigits() {
        JsonObject budget = first(
                node(
                        dataset()
                                .addProjects(Project.builder()
                                        .id("p")
                                        .title("P")
                                        .budget(Money.of(new BigDecimal("1250000.50"), Currency.of("KRW")))
                                        .build())
                                .build(),
                        "project/p"),
                Terms.OWN + "budget");
        assertThat(first(budget, Terms.SCHEMA + "value").toString())
                .isEqualTo("{\"@type\":\"http://www.w3.org/2001/XMLSchema#decimal\",\"@value\":\"1250000.50\"}");
        assertThat(first(budget, Terms.SCHEMA + "currency").toString()).isEqualTo("{\"@value\":\"KRW\"}");
    }

    /** A type of XML Schema that does not have the text would be ill-typed: it stays a text. */
    @ParameterizedTest
    @CsvSource({"P4Y, xsd:duration", "P1Y6M, xsd:duration", "P2W,"})
    void lengthsOfTime_haveAType_unlessTheyAreWeeks(String length, @Nullable String type) {
        Agreement agreement = Agreement.builder()
                .id("a")
                .kind(AgreementKind.SISTER_CITY)
                .addParties(Reference.parse("city/a"), Reference.parse("city/b"))
                .renewal(Renewal.builder()
                        .kind(RenewalKind.AUTOMATIC)
                        .term(IsoDuration.parse(length))
                        .build())
                .build();
        JsonObject renewal =
                first(node(dataset().addAgreements(agreement).build(), "agreement/a"), Terms.OWN + "renewal");
        assertThat(first(renewal, Terms.OWN + "renewalTerm").toString())
                .isEqualTo(
                        type == null
                                ? "{\"@value\":\"P2W\"}"
                                : "{\"@type\":\"http://www.w3.org/2001/XMLSchema#duration\",\"@value\":\"" + length
                                        + "\"}");
    }

    @Test
    void objectWithoutMembers_isNoNode_andTold() throws IOException {
        Event event = Event.builder()
                .id("e")
                .title("E")
                .kind(EventKind.FORUM)
                .venue(Venue.builder().build())
                .build();
        Dataset dataset = dataset().addEvents(event).build();
        assertThat(node(dataset, "event/e")).doesNotContainKey(Terms.SCHEMA + "location");
        assertThat(losses(dataset).losses())
                .extracting(Loss::toString)
                .containsExactly("left out: event/e/venue: An object without members is not written");
    }

    /** Organizations only: a city that funds is none of schema.org's funders. */
    @Test
    void roles_areSaidInTheWordsOfSchemaOrg() {
        Event.Builder event = Event.builder().id("e").title("E").kind(EventKind.FORUM);
        for (String role : List.of("organizer", "co-organizer", "sponsor", "funding", "donor", "provider", "host")) {
            event.addParticipants(participation(role, "organization/" + role), participation(role, "city/" + role));
        }
        JsonObject node = node(dataset().addEvents(event.build()).build(), "event/e");
        String before = "{\"@id\":\"" + JsonLdFormatTest.BASE + "organization/";
        assertThat(node.getJsonArray(Terms.SCHEMA + "organizer").toString())
                .isEqualTo("[" + before + "organizer\"}," + before + "co-organizer\"}]");
        assertThat(node.getJsonArray(Terms.SCHEMA + "sponsor").toString()).isEqualTo("[" + before + "sponsor\"}]");
        assertThat(node.getJsonArray(Terms.SCHEMA + "funder").toString())
                .isEqualTo("[" + before + "funding\"}," + before + "donor\"}]");
        assertThat(node).doesNotContainKey(Terms.SCHEMA + "provider");
    }

    private static Participation participation(String role, String party) {
        return Participation.builder()
                .role(Role.of(role))
                .party(Reference.parse(party))
                .build();
    }

    // ------------------------------------------------------------------------------------------------- hostile text

    private static JsonObject link(String url) {
        Dataset dataset = dataset()
                .addCities(city().addLinks(
                                Link.builder().rel(LinkRel.NEWS).url(url).build())
                        .build())
                .build();
        return first(first(node(dataset, "city/a"), Terms.OWN + "links"), Terms.SCHEMA + "url");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://example.org/a%20b?x=1&y=2#z",
                "https://서울.example/지도",
                "https://user@[2001:db8::1]:8080/",
                "HTTPS://EXAMPLE.ORG"
            })
    void address_isAnIri(String url) {
        assertThat(link(url).toString()).isEqualTo("{\"@id\":\"" + url + "\"}");
    }

    /** Prefixes of the context, keywords, other schemes, and what RFC 3987 does not let stand in an IRI. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "schema:name",
                "urbancoop:City",
                "code:role/donor",
                "_:b0",
                "@id",
                "@context",
                "city/seoul",
                "javascript:alert(1)",
                "mailto:a@example.org",
                "https:",
                "https://",
                "https:///path",
                "https://example.org/a b",
                "https://example.org/\"quoted\"",
                "https://example.org/<b>",
                "https://example.org/a\\b",
                "https://example.org/{x}",
                "https://example.org/%zz",
                "https://example.org/\u202Egnp.exe",
                "https://example.org/\u00A0",
                "https://example.org/\uFFFF",
                " https://example.org",
                "//example.org/"
            })
    void address_thatIsNone_isAText(String url) {
        assertThat(link(url).getString("@value")).isEqualTo(url);
        assertThat(link(url)).doesNotContainKey("@id");
    }

    @Test
    void description_cannotEndAScriptElement() {
        String hostile = "</script><!--<script>alert(\"x\")</script> &amp; <b>\u202Eabc";
        Dataset dataset = dataset()
                .addProjects(
                        Project.builder().id("p").title("P").summary(hostile).build())
                .build();
        assertThat(new String(bytes(new JsonLdFormat(), dataset), StandardCharsets.UTF_8))
                .doesNotContain("<");
        assertThat(first(node(dataset, "project/p"), Terms.SCHEMA + "description")
                        .getString("@value"))
                .isEqualTo(hostile);
    }

    @Test
    void textsThatLookLikeKeywords_areTexts() {
        Map<String, String> identifiers = new LinkedHashMap<>();
        identifiers.put("@id", "Q1");
        identifiers.put("wikidata", "Q1> <x");
        for (String text : List.of("@id", "@type", "{\"@id\":\"x\"}", "schema:name", "_:b0", "")) {
            Dataset dataset = dataset()
                    .addCities(city().name("n")
                            .identifiers(identifiers)
                            .names(Map.of("ko", text.isEmpty() ? " " : text))
                            .addAliases(text.isEmpty() ? " " : text)
                            .build())
                    .build();
            JsonObject node = node(dataset, "city/a");
            assertThat(first(node, Terms.SCHEMA + "alternateName").getString("@value"))
                    .isEqualTo(text.isEmpty() ? " " : text);
            // An identifier that is none of Wikidata's makes no IRI.
            assertThat(node).doesNotContainKey(Terms.SCHEMA + "sameAs");
            assertThat(first(first(node, Terms.SCHEMA + "identifier"), Terms.SCHEMA + "propertyID")
                            .getString("@value"))
                    .isEqualTo("@id");
        }
    }

    @Test
    void unknownMembers_areTold_whateverTheyAreCalled() throws IOException {
        Dataset dataset = dataset()
                .addCities(city().extensions(Extensions.from(Map.of("@id", new TextValue("https://evil.example/"))))
                        .build())
                .build();
        assertThat(new String(bytes(new JsonLdFormat(), dataset), StandardCharsets.UTF_8))
                .doesNotContain("evil");
        assertThat(losses(dataset).losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "left out: city/a/@id 'https://evil.example/': Nobody knows what a member means that the"
                                + " library does not know");
    }

    @Test
    void keysThatAreNoLanguages_andHalvesOfCharacters_areTold() throws IOException {
        Map<String, String> names = new LinkedHashMap<>();
        names.put("not a tag", "A");
        names.put("ko", "가\uD800");
        Dataset dataset = dataset().addCities(city().names(names).build()).build();
        assertThat(losses(dataset).losses())
                .extracting(Loss::toString)
                .containsExactly(
                        "left out: city/a/names/not a tag 'A': Its key is no language tag by BCP 47",
                        "in part: city/a/names/ko '가\\ud800': U+FFFD stands for a character that the format does not"
                                + " have");
        assertThat(node(dataset, "city/a").toString()).contains("가\uFFFD").doesNotContain("not a tag");
    }

    @Test
    void aHugeText_isThere() {
        String huge = "서울<".repeat(1_000_000);
        Dataset dataset = dataset()
                .addProjects(Project.builder().id("p").title("P").summary(huge).build())
                .build();
        assertThat(Sparql.of(bytes(new JsonLdFormat(), dataset), Lang.JSONLD11, JsonLdFormatTest.BASE)
                        .rows("SELECT ?d { ?x schema:description ?d }"))
                .containsExactly(List.of(huge));
    }
}
