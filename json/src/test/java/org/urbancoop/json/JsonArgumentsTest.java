package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.urbancoop.city.City;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.FormatOutput;
import org.urbancoop.json.canonical.CanonicalJson;
import org.urbancoop.json.correction.Correction;
import org.urbancoop.json.correction.Overlay;
import org.urbancoop.json.correction.RefusedOverlayException;
import org.urbancoop.json.format.JsonFormat;
import org.urbancoop.json.format.NdjsonFormat;
import org.urbancoop.json.migration.Migrated;
import org.urbancoop.json.migration.Migration;
import org.urbancoop.json.migration.MigrationNote;
import org.urbancoop.json.migration.Migrations;
import org.urbancoop.json.outcome.DecodedFactory;
import org.urbancoop.json.outcome.Locations;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.merge.RefusedRulingsException;
import org.urbancoop.merge.Ruling;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.progress.Progress;
import org.urbancoop.testing.Arguments;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Suppression;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** No public method takes a null by accident, and none breaks at an extreme. */
class JsonArgumentsTest {

    private static final Correction CORRECTION = new Correction(
            "city/seoul",
            JsonPointer.parse("/names/fr"),
            Optional.empty(),
            Optional.of(new ExtensionValue.TextValue("Séoul")),
            "missing",
            "kim",
            LocalDate.of(2026, 11, 29));

    @TempDir
    @SuppressWarnings("NullAway.Init") // set by JUnit
    private Path folder;

    @SuppressWarnings("NullAway.Init") // set before each test
    private Arguments arguments;

    @BeforeEach
    void collect() {
        UrbancoopJson json = UrbancoopJson.of();
        City city = Samples.get("city-minimal", City.class);
        byte[] line = json.toBytes(city);
        JsonProblem problem =
                JsonProblem.of(ProblemCode.WRONG_TYPE, JsonPointer.ROOT, Location.NONE, "text", "rule", "hint");
        ValidationReport report = DatasetValidator.standard().validate(Samples.dataset());
        arguments = Arguments.of(UrbancoopJson.class)
                .sample(json)
                .sample(JsonLimits.DEFAULT)
                .sample(JsonPointer.parse("/name"))
                .sample(Samples.extensions())
                .sample(problem)
                .sample(CanonicalJson.parse("{}"))
                .sample(Migrations.of())
                .sample(new Migrated(Extensions.none(), List.of()))
                .sample(Migration.class, SameAgain::new)
                .sample(DecodedFactory.get().create(Samples.dataset(), List.of(), List.of(), Locations.NONE))
                .sample(ReadRecord.of(city, JsonPointer.ROOT, Location.NONE, "{}", List.of(problem)))
                .sample(new JsonFormat())
                .sample(new NdjsonFormat())
                .sample(FormatOptions.standard())
                .sample(FormatInput.class, () -> FormatInput.of(line))
                .sample(FormatOutput.class, () -> FormatOutput.stream(OutputStream.nullOutputStream()))
                .sample(Consumer.class, () -> (Consumer<Object>) loss -> {})
                .sample(JsonValidator.standard())
                .sample(new LineStretch(0, 10, 0))
                .sample(new LineStretch.Lines(java.io.InputStream.nullInputStream(), 0))
                .sample(ValidationConfig.standard())
                .sample(Suppression.builder()
                        .rule("total-differs")
                        .subject("dataset")
                        .reason("The source does not add up")
                        .author("kim")
                        .build())
                .sample(report)
                .sample(CORRECTION)
                .sample(Overlay.of(List.of(CORRECTION)))
                .sample(new RefusedOverlayException(List.of(problem)))
                .sample(new RefusedRulingsException(
                        List.of(new RefusedRulingsException.Objection(0, "base", "city/x", Message.of("not there")))))
                .sample(Ruling.builder()
                        .base("city/a")
                        .other("city/b")
                        .outcome(Ruling.Outcome.SAME)
                        .reason("looked it up")
                        .author("kim")
                        .build())
                .sample(Path.class, this::file)
                .sample(RecordReader.class, () -> json.lines(new java.io.ByteArrayInputStream(line)))
                .sample(Progress.class, () -> Progress.NONE)
                .sample(RecordWriter.class, () -> json.lineWriter(OutputStream.nullOutputStream()))
                .sample(UrbancoopJson.LineContent.class, () -> writer -> writer.write(city));
        assertThat(report.count(Severity.ERROR)).isNotNegative();
    }

    @Test
    void nulls_areRefusedByName() {
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(80);
    }

    @Test
    void extremes_areTakenOrRefused() {
        assertThat(arguments.extremes()).isEmpty();
        assertThat(arguments.count()).isGreaterThan(500);
    }

    private Path file() {
        Path file = folder.resolve("file.json");
        try {
            Files.write(file, "{}".getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    private static final class SameAgain implements Migration {

        @Override
        public String from() {
            return "0.9";
        }

        @Override
        public String to() {
            return "1.0";
        }

        @Override
        public Extensions apply(Extensions document, List<MigrationNote> notes) {
            return document;
        }
    }
}
