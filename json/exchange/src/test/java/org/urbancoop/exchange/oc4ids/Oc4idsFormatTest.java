package org.urbancoop.exchange.oc4ids;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.amount.Money;
import org.urbancoop.code.Currency;
import org.urbancoop.code.Role;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.ExchangeFormat;
import org.urbancoop.exchange.testing.AccountLaw;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Written;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Reference;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.time.Edtf;

class Oc4idsFormatTest extends AccountLaw {

    private static final Publication PUBLICATION = new Publication(
            URI.create("https://example.org/projects.json"),
            "Example City",
            Instant.parse("2026-11-29T09:00:00.5Z"),
            "oc4ids-test-");

    private static final FormatOptions INVENTING =
            FormatOptions.builder().mayInvent(true).build();

    /** Keeps the digits of decimals. */
    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String IDS = "https://standard.open-contracting.org/infrastructure/schema/0__9__5/";

    @Override
    protected ExchangeFormat format() {
        return Oc4idsFormat.of(PUBLICATION);
    }

    /** Of other records only the names of parties are there. */
    @Override
    protected boolean isReadBack(String subject) {
        return subject.equals("dataset") || subject.startsWith("project/");
    }

    /** A package without a project is none. */
    @Override
    @Provide
    protected Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets().filter(dataset -> !dataset.getProjects().isEmpty());
    }

    @Override
    protected Reading read(byte[] written, Dataset dataset) throws IOException {
        return new PackageReading(dataset).read(MAPPER.readTree(written));
    }

    private static byte[] write(Format format, Dataset dataset, FormatOptions options) throws IOException {
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        format.write(dataset, FormatOutput.stream(to), options);
        return to.toByteArray();
    }

    /** The published schema speaks, where -Durbancoop.schemas names the folder that has it. */
    private static List<String> faults(byte[] written) throws IOException {
        Path folder = Path.of(System.getProperty("urbancoop.schemas", ""), "oc4ids");
        assumeThat(folder.resolve("project-schema.json"))
                .as("-Durbancoop.schemas=FOLDER names the folder above oc4ids")
                .exists();
        Map<String, String> schemas = Map.of(
                IDS + "project-schema.json",
                Files.readString(folder.resolve("project-schema.json")),
                IDS + "project-package-schema.json",
                Files.readString(folder.resolve("project-package-schema.json")));
        Schema schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_4, builder -> builder.schemas(schemas))
                .getSchema(SchemaLocation.of(IDS + "project-package-schema.json"));
        return schema.validate(MAPPER.readTree(written)).stream()
                .map(Error::toString)
                .toList();
    }

    @Test
    @Tag("readers")
    void bundledDataset_isValidByThePublishedSchema() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        byte[] written = write(format(), dataset, FormatOptions.standard());
        assertThat(faults(written)).isEmpty();
        assertThat(faults(write(new Oc4idsFormat(), dataset, INVENTING))).isEmpty();
        // The schema does speak.
        String broken = new String(written, StandardCharsets.UTF_8).replace("\"status\":\"", "\"status\":\"un");
        assertThat(faults(broken.replace("\"title\":\"", "\"title\":7,\"x\":\"").getBytes(StandardCharsets.UTF_8)))
                .isNotEmpty();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void arbitraryDatasets_areValidByThePublishedSchema(@ForAll("datasets") Dataset dataset) throws IOException {
        if (!System.getProperty("urbancoop.schemas", "").isEmpty()) {
            assertThat(faults(write(format(), dataset, FormatOptions.standard())))
                    .isEmpty();
        }
    }

    @Test
    void bundledDataset_projectsWithPartiesAndSectors() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        JsonNode head = MAPPER.readTree(write(format(), dataset, FormatOptions.standard()));
        assertThat(head.path("publishedDate").textValue()).isEqualTo("2026-11-29T09:00:00Z");
        assertThat(head.path("projects")).hasSize(dataset.getProjects().size());
        JsonNode bangkok = null;
        for (JsonNode project : head.path("projects")) {
            if (project.path("id").textValue().endsWith("-bangkok-smartcard-ticketing-2012")) {
                bangkok = project;
            }
        }
        assertThat(bangkok).isNotNull();
        assertThat(String.valueOf(bangkok))
                .contains(
                        "\"sector\":[\"transport\",\"transport.urban\"]",
                        "{\"id\":\"city/bangkok\",\"name\":\"Bangkok\",\"roles\":[\"counterpart\"]}")
                .doesNotContain("startDate");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "2014-03-01/2015-04-30, 2014-03-01T00:00:00Z, 2015-04-30T23:59:59Z, 0",
                "2014-03-01, 2014-03-01T00:00:00Z, 2014-03-01T23:59:59Z, 0",
                "2014-03-01/.., 2014-03-01T00:00:00Z, -, 0",
                "2014/2025, 2014-01-01T00:00:00Z, 2025-12-31T23:59:59Z, 1",
                "2014-02, 2014-02-01T00:00:00Z, 2014-02-28T23:59:59Z, 1",
                "../2016-02, -, 2016-02-29T23:59:59Z, 1",
                "2014?, -, -, 0",
                "2014-21, -, -, 0",
                "201X, -, -, 0",
            })
    void periods_areCarriedAsDays_andMadeUpOnlyIfAllowed(
            String period, @Nullable String start, @Nullable String end, int invented) throws IOException {
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .addProjects(Project.builder()
                        .id("p")
                        .title("P")
                        .period(Edtf.parse(period))
                        .build())
                .build();
        for (FormatOptions options : List.of(FormatOptions.standard(), INVENTING)) {
            ByteArrayOutputStream to = new ByteArrayOutputStream();
            Written written = format().write(dataset, FormatOutput.stream(to), options);
            JsonNode found =
                    MAPPER.readTree(to.toByteArray()).path("projects").get(0).path("period");
            boolean carried = (start != null || end != null) && (invented == 0 || options.mayInvent());
            assertThat(found.path("startDate").textValue()).isEqualTo(carried ? start : null);
            assertThat(found.path("endDate").textValue()).isEqualTo(carried ? end : null);
            assertThat(written.losses())
                    .extracting(Loss::kind)
                    .containsExactlyElementsOf(
                            !carried
                                    ? List.of(Loss.Kind.LEFT_OUT)
                                    : invented == 1 ? List.of(Loss.Kind.INVENTED) : List.of());
        }
    }

    /** A party stands once, with each role once; who funds is a funder there. */
    @Test
    void parties_haveEachRoleOnce() throws IOException {
        Project.Builder project = Project.builder().id("p").title("P");
        for (Role role : List.of(Role.FUNDING, Role.COUNTERPART, Role.FUNDING)) {
            project.addParticipants(Participation.builder()
                    .role(role)
                    .party(Reference.parse("city/a"))
                    .build());
        }
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .addProjects(project.build())
                .build();
        assertThat(MAPPER.readTree(write(format(), dataset, FormatOptions.standard()))
                        .at("/projects/0/parties")
                        .toString())
                .isEqualTo("[{\"id\":\"city/a\",\"roles\":[\"funder\",\"counterpart\"]}]");
    }

    /** The schema has a list of currencies, and another one is no amount there. */
    @ParameterizedTest
    @CsvSource({"KRW, true", "ZZZ, false"})
    void budget_inACurrencyOfTheirList_isCarried(String currency, boolean carried) throws IOException {
        Dataset dataset = Dataset.builder()
                .id("x")
                .title("X")
                .addProjects(Project.builder()
                        .id("p")
                        .title("P")
                        .budget(Money.of(new BigDecimal("12.50"), Currency.of(currency)))
                        .build())
                .build();
        ByteArrayOutputStream to = new ByteArrayOutputStream();
        Written written = format().write(dataset, FormatOutput.stream(to), FormatOptions.standard());
        assertThat(MAPPER.readTree(to.toByteArray())
                        .at("/projects/0/budget/amount")
                        .toString())
                .isEqualTo(carried ? "{\"amount\":12.50,\"currency\":\"KRW\"}" : "");
        assertThat(written.losses())
                .extracting(loss -> loss.pointer().toString())
                .containsExactlyElementsOf(carried ? List.of() : List.of("/budget/currency", "/budget/amount"));
    }

    @Test
    void whatNoDatasetKnows_isAskedFor() throws IOException {
        Dataset dataset = UrbancoopDataset.load();
        assertThatThrownBy(() -> write(new Oc4idsFormat(), dataset, FormatOptions.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Oc4idsFormat.of(new Publication(…))");
        Written written =
                new Oc4idsFormat().write(dataset, FormatOutput.stream(new ByteArrayOutputStream()), INVENTING);
        assertThat(written.losses())
                .filteredOn(loss ->
                        loss.kind() == Loss.Kind.INVENTED && loss.subject().equals("dataset"))
                .extracting(loss -> loss.value().orElseThrow())
                .containsExactly("urn:urbancoop:" + dataset.getId(), dataset.getTitle(), "2026-11-29T00:00:00Z");
        assertThatThrownBy(() ->
                        write(format(), Dataset.builder().id("x").title("X").build(), FormatOptions.standard()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("one project or more");
        assertThatThrownBy(() -> new Publication(URI.create("a.json"), "A", Instant.EPOCH, ""))
                .hasMessageContaining("absolute");
        assertThatThrownBy(() -> new Publication(URI.create("https://example.org"), " ", Instant.EPOCH, ""))
                .hasMessageContaining("has a name");
    }
}
