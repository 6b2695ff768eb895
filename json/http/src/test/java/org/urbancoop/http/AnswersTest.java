package org.urbancoop.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.urbancoop.data.UrbancoopDataset;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Written;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.message.Message;
import org.urbancoop.query.FilterCondition;
import org.urbancoop.query.FilterException;
import org.urbancoop.query.RecordFinder;
import org.urbancoop.reference.RecordType;
import org.urbancoop.validation.ValidationReport;

/** What is given, with the bundled dataset and all formats of this class path. */
class AnswersTest {

    private static final Dataset BUNDLED = UrbancoopDataset.load();

    private static final List<Representation> ALL = Representation.of(Formats.installed());

    private static final FormatOptions OPTIONS =
            FormatOptions.builder().keepsPersonalData(true).build();

    private static ByteArrayOutputStream written(String name, RecordType type) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Representation.choose(ALL, null, name)
                .write(
                        BUNDLED,
                        type,
                        BUNDLED.records()
                                .filter(entry -> entry.getType() == type)
                                .toList(),
                        out,
                        OPTIONS);
        return out;
    }

    @Test
    void formats_areFound_jsonFirst() {
        assertThat(ALL.get(0).isJson()).isTrue();
        assertThat(ALL)
                .extracting(Representation::name)
                .contains("ndjson", "geojson", "jsonld", "csv")
                .doesNotHaveDuplicates();
        assertThat(ALL.get(0)).hasToString("json (application/json)");
    }

    @Test
    void json_hasTheRecordsAlone_andLinesAreStreamed() throws IOException {
        Dataset read = UrbancoopJson.of().read(written("json", RecordType.CITY).toByteArray(), Dataset.class);
        assertThat(read.getCities()).isEqualTo(BUNDLED.getCities());
        assertThat(read.getProjects()).isEmpty();
        assertThat(Representation.choose(ALL, "application/x-ndjson", null).isStreamed())
                .isTrue();
        assertThat(written("ndjson", RecordType.PROJECT)
                        .toString(StandardCharsets.UTF_8)
                        .lines())
                .hasSize(1 + BUNDLED.getProjects().size());
    }

    @Test
    void aMapOfProjects_hasThePlacesOfTheirCities() throws IOException {
        assertThat(written("geojson", RecordType.PROJECT).toString(StandardCharsets.UTF_8))
                .contains("city/ulaanbaatar");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Written account = Representation.choose(ALL, null, "geojson")
                .write(BUNDLED, RecordType.PROJECT, BUNDLED.getProjects(), out, OPTIONS);
        assertThat(account.losses()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource(RecordType.class)
    void csv_isTheTableOfTheType(RecordType type) throws IOException {
        String table = written("csv", type).toString(StandardCharsets.UTF_8);
        assertThat(table).contains("id");
        assertThat(table.lines().count())
                .isGreaterThan(BUNDLED.records()
                        .filter(entry -> entry.getType() == type)
                        .count());
    }

    @Test
    void tables_areAZip_thatLeavesTheAnswerOpen() throws IOException {
        Representation zip = ALL.stream()
                .filter(one -> one.mediaType().equals("application/zip"))
                .findFirst()
                .orElseThrow();
        boolean[] isClosed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        zip.write(BUNDLED, RecordType.CITY, BUNDLED.getCities(), out, OPTIONS);
        List<String> names = new ArrayList<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(out.toByteArray()))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                names.add(entry.getName());
            }
        }
        assertThat(names).contains("cities.csv", "datapackage.json");
        assertThat(isClosed[0]).isFalse();
    }

    @Test
    void whatCannotBeGiven_isRefused_withWhatThereIs() {
        Refusal name = catchThrowableOfType(Refusal.class, () -> Representation.choose(ALL, null, "nix"));
        assertThat(name.getStatus()).isEqualTo(406);
        assertThat(name.getWords().english()).contains("geojson (application/geo+json)");
        Refusal type = catchThrowableOfType(Refusal.class, () -> Representation.choose(ALL, "image/png", null));
        assertThat(type.getWords().korean()).contains("application/geo+json");
        Refusal invented = catchThrowableOfType(Refusal.class, () -> written("oc4ids", RecordType.PROJECT));
        assertThat(invented.getCode()).isEqualTo("not-to-be-written");
        assertThat(catchThrowableOfType(Refusal.class, () -> ReportForm.choose("image/png"))
                        .getWords()
                        .english())
                .contains("application/sarif+json");
    }

    @Test
    void reports_areGivenInEachForm() throws IOException {
        BodyCheck check = BodyCheck.of(Formats.installed(), new BodyReader(1_000_000, Duration.ofMinutes(1)));
        byte[] body = "{\"formatVersion\":\"1.1\",\"id\":\"d\",\"title\":\" \"}".getBytes(StandardCharsets.UTF_8);
        ValidationReport report = check.validate(body, "application/json", Locale.ENGLISH);
        assertThat(ReportForm.choose(null)).isEqualTo(ReportForm.JSON);
        assertThat(ReportForm.JSON.of(report, Locale.ENGLISH)).contains("missing-member");
        assertThat(ReportForm.choose("application/sarif+json").of(report, Locale.ENGLISH))
                .contains("\"2.1.0\"");
        assertThat(ReportForm.choose("text/html").of(report, Locale.KOREAN)).contains("<html lang=\"ko\"");
        assertThat(ReportForm.choose("text/plain").of(report, Locale.ENGLISH)).contains("(1:");
    }

    @ParameterizedTest
    @CsvSource(nullValues = "none", textBlock = """
        none
        application/json
        application/octet-stream
        application/x-ndjson
        application/geo+json
        """)
    void bodies_areCheckedByTheirFormat(String type) throws IOException {
        BodyCheck check = BodyCheck.of(Formats.installed(), new BodyReader(20_000_000, Duration.ofMinutes(1)));
        String name = type == null || !type.contains("nd") ? "json" : "ndjson";
        ByteArrayOutputStream body = "application/geo+json".equals(type)
                ? written("geojson", RecordType.CITY)
                : written(name, RecordType.CITY);
        assertThat(check.validate(body.toByteArray(), type, Locale.ENGLISH).records())
                .isGreaterThanOrEqualTo(BUNDLED.getCities().size());
    }

    @Test
    void unknownTypes_areRefused_andWhatIsNothingIsReadAsJson() throws IOException {
        BodyCheck check = BodyCheck.of(Formats.installed(), new BodyReader(1_000_000, Duration.ofMinutes(1)));
        byte[] nothing = "nothing".getBytes(StandardCharsets.UTF_8);
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> check.validate(nothing, "image/png", Locale.ENGLISH));
        assertThat(refusal.getStatus()).isEqualTo(415);
        assertThat(ReportForm.TEXT.of(check.validate(nothing, null, Locale.ENGLISH), Locale.ENGLISH))
                .contains("(1:");
    }

    @Test
    void filters_areRefused_byTheNameOfTheirParameter() {
        FilterException wrong = catchThrowableOfType(
                FilterException.class,
                () -> RecordFinder.of(BUNDLED).parse(Map.of(FilterCondition.IN_FORCE, List.of("2014-02-30"))));
        Refusal refusal = Refusal.of(wrong, "inForce");
        assertThat(refusal.getStatus()).isEqualTo(400);
        assertThat(refusal.getCode()).isEqualTo("malformed-value");
        assertThat(refusal.getWords().english()).startsWith("inForce='2014-02-30': ");
        FilterException unknown = catchThrowableOfType(
                FilterException.class,
                () -> RecordFinder.of(BUNDLED).parse(Map.of(FilterCondition.COUNTRY, List.of("Atlantis"))));
        assertThat(Refusal.of(unknown, "country").getWords().korean()).isEqualTo("country: 없는 국가: 'Atlantis'");
        for (FilterException.Problem problem : FilterException.Problem.values()) {
            assertThat(RefusalCode.find(problem.toString())).as("%s", problem).isPresent();
        }
    }

    @Test
    void problems_areJson_inTheLanguageOfTheCaller() {
        Refusal own = new Refusal(409, "desk-is-closed", new Message("Closed: \"today\"", "오늘은 쉽니다"), List.of());
        assertThat(own).hasMessage("desk-is-closed: Closed: \"today\"");
        assertThat(own.toJson(Locale.KOREAN))
                .isEqualTo("{\"status\":409,\"detail\":\"오늘은 쉽니다\",\"code\":\"desk-is-closed\"}");
        assertThat(own.toJson(Locale.ENGLISH)).contains("Closed: \\\"today\\\"");
        assertThat(Refusal.of(RefusalCode.TOKEN_NEEDED).toMembers(Locale.ENGLISH))
                .containsEntry("status", 401)
                .doesNotContainKey("flaws");
        for (RefusalCode code : RefusalCode.values()) {
            assertThat(code.status()).isBetween(400, 599);
            assertThat(code.words().korean()).isNotBlank();
            assertThat(RefusalCode.find(code.toString())).contains(code);
        }
    }
}
