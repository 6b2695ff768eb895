package org.urbancoop.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbancoop.format.Format;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.ApiSignature;
import org.urbancoop.testing.Arguments;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;

/** The module as a whole: what it offers, and that no method takes a null by accident. */
class HttpModuleTest {

    private static final Finding FINDING = Finding.builder()
            .code("city-repeated")
            .severity(Severity.WARNING)
            .subject("city/seoul")
            .pointer(JsonPointer.ROOT)
            .message(Message.of("words"))
            .hint(Message.of("words"))
            .cause("")
            .build();

    @Test
    void api_isTheCommittedOne() {
        GeneratedFile.check("docs/api/urbancoop-http.txt", ApiSignature.of(Accept.class));
    }

    @Test
    void nulls_areRefusedByName() {
        BodyReader reader = new BodyReader(1_000, Duration.ofSeconds(1));
        Arguments arguments = Arguments.of(Accept.class)
                .sample(Accept.of("text/csv"))
                .sample(reader)
                .sample(Duration.ofSeconds(1))
                .sample(Formats.installed())
                .sample(Format.class, () -> Formats.installed().byId("json"))
                .sample(BodyCheck.of(Formats.installed(), reader))
                .sample(FormatOptions.builder().build())
                .sample(Samples.dataset())
                .sample(Message.of("words"))
                .sample(Representation.of(Formats.installed()).get(0))
                .sample(new Refusal(409, "closed", Message.of("words"), List.of()))
                .sample(reader.record(
                        "{\"id\":\"seoul\",\"name\":\"Seoul\",\"kind\":\"city\"}".getBytes(StandardCharsets.UTF_8),
                        null,
                        RecordType.CITY))
                .sample(FINDING)
                .sample(DatasetValidator.standard().validate(Samples.dataset()))
                .except("http.Page <T> of(List<T>): List<T> #all", "it only cuts the list");
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(20);
    }
}
