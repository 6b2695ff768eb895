package org.urbancoop.json.validation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.json.RealDataset;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Suppression;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** Reports of every kind there is, for whoever writes them. */
final class Reports {

    /** A document with something of everything: problems of reading, findings, what is undecided. */
    static final String MESSY = """
            {
              "format": "urbancoop", "formatVersion": "1.0", "id": "messy", "title": "Messy", "asOf": "2026-11-22",
              "sources": [{"id": "s", "title": "S"}],
              "cities": [
                {"id": "good", "name": "Good", "kind": "city", "country": "KR", "citations": [{"source": "source/s"}]},
                {"id": "nameless", "kind": "city"},
                {"id": "blank", "name": " ", "kind": "city", "parent": null, "citations": [{"source": "source/s"}]}
              ],
              "projects": [
                {"id": "lost", "title": 5},
                {"id": "metro", "title": "Metro", "citations": [{"source": "source/s"}],
                 "period": "2025/2014",
                 "participants": [{"party": "city/atlantis"}, {"party": "city/good"}]},
                {"id": "tram", "title": "Tram", "participants": [{"party": "city/atlantis"}]}
              ]
            }
            """;

    static final Suppression REVERSED = Suppression.builder()
            .rule("period-reversed")
            .subject("project/metro")
            .pointer(JsonPointer.parse("/period"))
            .reason("as printed")
            .author("kim")
            .expires(LocalDate.of(2027, 12, 31))
            .build();

    private Reports() {}

    static byte[] messy() {
        return MESSY.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] bundled() {
        try (InputStream stream = RealDataset.open()) {
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The reports by what is special about each. */
    static Map<String, ValidationReport> all() {
        Map<String, ValidationReport> all = new LinkedHashMap<>();
        ValidationReport messy = JsonValidator.standard().validate(messy());
        all.put("bundled dataset", JsonValidator.standard().validate(bundled()));
        all.put("dataset in memory", DatasetValidator.standard().validate(RealDataset.load()));
        all.put("problems of reading", messy);
        all.put("a file", messy.withDocument("data/messy%20file.json"));
        all.put(
                "suppressions",
                JsonValidator.of(ValidationConfig.builder()
                                .addSuppressions(
                                        REVERSED,
                                        Suppression.builder()
                                                .rule("missing-member")
                                                .subject("city/nameless")
                                                .reason("r")
                                                .author("a")
                                                .build(),
                                        Suppression.builder()
                                                .rule("id-duplicate")
                                                .subject("city/good")
                                                .reason("r")
                                                .author("a")
                                                .build(),
                                        Suppression.builder()
                                                .rule("reference-leads-nowhere")
                                                .subject("dataset")
                                                .pointer(JsonPointer.parse("/projects"))
                                                .reason("r")
                                                .author("a")
                                                .expires(LocalDate.of(2020, 1, 1))
                                                .build())
                                .build())
                        .validate(messy()));
        all.put(
                "a baseline",
                JsonValidator.of(ValidationConfig.builder()
                                .addBaseline(messy.findings().get(0).fingerprint())
                                .build())
                        .validate(messy()));
        all.put(
                "a cap",
                JsonValidator.of(ValidationConfig.builder().cap(1).build()).validate(bundled()));
        all.put(
                "other severities and rules left out",
                JsonValidator.of(ValidationConfig.builder()
                                .putSeverity("period-reversed", Severity.NOTICE)
                                .addSkippedRules("text")
                                .build())
                        .validate(messy()));
        all.put("a document that is no JSON", JsonValidator.standard().validate("{".getBytes(StandardCharsets.UTF_8)));
        all.put(
                "records one by one",
                DatasetValidator.standard()
                        .validate(List.of(City.builder()
                                        .id("c")
                                        .name(" \uD800 <b>")
                                        .kind(CityKind.CITY)
                                        .build())
                                .iterator()));
        all.put(
                "nothing wrong",
                DatasetValidator.of(ValidationConfig.builder()
                                .addRules("id-duplicate")
                                .build())
                        .validate(RealDataset.load()));
        return all;
    }
}
