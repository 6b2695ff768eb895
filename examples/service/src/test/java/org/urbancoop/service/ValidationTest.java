package org.urbancoop.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Ability;
import org.urbancoop.format.Carrier;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.format.Formats;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.project.Project;
import org.urbancoop.service.Running.Answer;
import org.urbancoop.time.Edtf;

/** Reports of documents that are sent. */
class ValidationTest {

    private static final String BAD = """
        {"format": "urbancoop", "formatVersion": "1.0", "id": "mine", "title": "Mine",
         "projects": [{"id": "metro", "title": "Metro", "period": "2025/2014", "citations": [{"source": "source/s"}]}]}
        """;

    private final Running service = Running.shared();

    @Test
    void report_isThatOfTheLibrary() {
        Answer answer = service.send("POST", "/validate", BAD, "Content-Type", "application/json");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualTo("application/json");
        assertThat(ReportJson.read(answer.bytes()))
                .isEqualTo(JsonValidator.standard().validate(BAD.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        application/json                    | application/json      | en | "period-reversed"
        application/sarif+json              | application/sarif+json| en | "period-reversed"
        text/plain                          | text/plain            | en | ends before it starts
        text/plain                          | text/plain            | ko | 시작
        text/html                           | text/html             | ko | <html lang="ko"
        text/html,application/xml;q=0.9     | text/html             | en | <html lang="en"
        */*                                 | application/json      | en | "period-reversed"
        text/*                              | text/html             | en | <html lang="en"
        """)
    void report_isGivenAsAccepted(String accept, String type, String language, String part) {
        Answer answer = service.send("POST", "/validate", BAD, "Accept", accept, "Accept-Language", language);
        assertThat(answer.header("Content-Type")).startsWith(type);
        assertThat(answer.text()).contains(part);
    }

    @Test
    void reportThatNobodyCanGive_is406() {
        assertThat(service.send("POST", "/validate", BAD, "Accept", "image/png").status())
                .isEqualTo(406);
        assertThat(service.send("POST", "/validate", BAD, "Accept", "x").status())
                .isEqualTo(406);
    }

    static Stream<Format> formats() {
        return Formats.installed().all().stream()
                .filter(format ->
                        format.info().abilities().containsAll(List.of(Ability.READ_DATASET, Ability.WRITE_DATASET)))
                .filter(format -> format.info().reads().contains(Carrier.STREAM));
    }

    /** Whatever is written is read, by its media type and by its content. */
    @ParameterizedTest
    @MethodSource("formats")
    void eachFormatThatIsRead_isChecked(Format format) throws IOException {
        Dataset dataset = Dataset.builder()
                .id("mine")
                .title("Mine")
                .asOf(Edtf.parse("2026-11-29"))
                .addCity(City.builder()
                        .id("seoul")
                        .name("Seoul")
                        .kind(CityKind.METROPOLIS)
                        .build())
                .addProject(Project.builder()
                        .id("metro")
                        .title("Metro")
                        .status(ProjectStatus.of("completion"))
                        .period(Edtf.parse("2025/2014"))
                        .build())
                .build();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(
                dataset,
                FormatOutput.stream(bytes),
                FormatOptions.builder().mayInvent(true).build());
        for (String type :
                List.of(format.info().mediaType(), "application/octet-stream", "application/x-www-form-urlencoded")) {
            Answer answer = service.send(
                    "POST", "/validate", bytes.toByteArray(), "Content-Type", type, "Accept", "text/plain");
            assertThat(answer.status())
                    .as("%s as %s: %s", format, type, answer.text())
                    .isEqualTo(200);
            // A calendar holds events only.
            assertThat(answer.text())
                    .contains(format.info().id().equals("icalendar") ? "Urbancoop" : "period-reversed");
        }
    }

    @Test
    void whatIsNoFormat_isReadAsJson_unlessItIsCalledSomethingElse() {
        assertThat(service.send("POST", "/validate", "hello", "Accept", "text/plain")
                        .text())
                .contains("malformed-json", "(1:1)");
        assertThat(service.send("POST", "/validate", new byte[0], "Accept", "text/plain")
                        .text())
                .contains("empty-document");
        Answer image = service.send("POST", "/validate", "hello", "Content-Type", "image/png");
        assertThat(image.status()).isEqualTo(415);
        assertThat(image.text()).contains("image/png");
        assertThat(service.send("POST", "/validate", "<a/>", "Content-Type", "application/xml")
                        .status())
                .isEqualTo(415);
    }

    @Test
    void limits() {
        assertThat(service.send("POST", "/validate", " ".repeat(1_200_000)).status())
                .isEqualTo(413);
        assertThat(service.get("/validate").status()).isEqualTo(404);
    }
}
