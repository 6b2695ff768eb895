package org.urbancoop.json.growth;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.correction.Correction;
import org.urbancoop.json.correction.Overlay;
import org.urbancoop.json.migration.Migrations;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.validation.JsonValidator;
import org.urbancoop.json.validation.ReportJson;
import org.urbancoop.merge.Datasets;
import org.urbancoop.merge.Merge;
import org.urbancoop.merge.MergePolicy;
import org.urbancoop.merge.Ruling;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Suppression;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;
import org.urbancoop.validation.document.DocumentValidation;

/** A document of one shape and size and what is made of it, each when it is first asked for. */
final class Input {

    /** No limit that would end the work before it grows. */
    static final JsonLimits LIMITS = JsonLimits.DEFAULT
            .withProblems(Integer.MAX_VALUE)
            .withTextLength(JsonLimits.RECORD_SIZE_CEILING)
            .withRecordSize(JsonLimits.RECORD_SIZE_CEILING)
            .withValues(Integer.MAX_VALUE);

    static final UrbancoopJson JSON = UrbancoopJson.of().withLimits(LIMITS);

    /** Lists every finding, on one thread. */
    static final ValidationConfig ALL =
            ValidationConfig.builder().cap(Integer.MAX_VALUE).parallel(false).build();

    final byte[] bytes;
    final byte[] older;
    final byte[] lines;
    final String text;
    private @Nullable Decoded<Dataset> decoded;
    private @Nullable Dataset changed;
    private @Nullable ValidationReport report;
    private @Nullable List<Suppression> suppressions;
    private byte @Nullable [] reportBytes;
    private @Nullable List<JsonPointer> pointers;

    Input(Documents documents) {
        text = documents.json("1.0");
        bytes = text.getBytes(StandardCharsets.UTF_8);
        older = documents.json("0.9").getBytes(StandardCharsets.UTF_8);
        lines = documents.lines().getBytes(StandardCharsets.UTF_8);
    }

    Decoded<Dataset> decoded() {
        if (decoded == null) {
            decoded = JSON.decode(bytes, Dataset.class);
        }
        return decoded;
    }

    /** The dataset as far as it can be read, without what it had found out before. */
    Dataset dataset() {
        return decoded()
                .value()
                .orElseGet(() -> Dataset.builder().id("none").title("None").build())
                .toBuilder()
                .build();
    }

    Dataset changed() {
        if (changed == null) {
            changed = MemberValues.withTexts(dataset(), text -> text.length() % 3 == 0 ? text + "x" : text);
        }
        return changed.toBuilder().build();
    }

    Merge merge() {
        return Datasets.merge(dataset(), changed(), MergePolicy.builder().build());
    }

    /** What a person decides of each record. */
    List<Ruling> rulings() {
        return references().stream()
                .map(name -> Ruling.builder()
                        .base(name.toString())
                        .other(name.toString())
                        .outcome(Ruling.Outcome.SAME)
                        .reason("why")
                        .author("somebody")
                        .build())
                .toList();
    }

    /** A new member of each record. */
    Overlay overlay() {
        return Overlay.of(references().stream()
                .map(name -> new Correction(
                        name.toString(),
                        JsonPointer.parse("/title"),
                        Optional.empty(),
                        Optional.of(new ExtensionValue.TextValue("x")),
                        "why",
                        "somebody",
                        LocalDate.of(2026, 11, 29)))
                .toList());
    }

    List<Reference> references() {
        List<Reference> references = new ArrayList<>();
        dataset().records().forEach(entry -> references.add(entry.reference()));
        return references;
    }

    List<JsonPointer> pointers() {
        if (pointers == null) {
            pointers = List.copyOf(MemberValues.leaves(dataset()).keySet());
        }
        return pointers;
    }

    ValidationReport report() {
        if (report == null) {
            report = JsonValidator.of(ALL).withLimits(LIMITS).validate(bytes);
        }
        return DocumentValidation.get().toBuilder(report).build();
    }

    byte[] reportBytes() {
        if (reportBytes == null) {
            reportBytes = ReportJson.toText(report()).getBytes(StandardCharsets.UTF_8);
        }
        return reportBytes;
    }

    List<Suppression> suppressions() {
        if (suppressions == null) {
            suppressions = report().findings().stream()
                    .map(finding -> Suppression.builder()
                            .rule(finding.code())
                            .subject(finding.subject())
                            .pointer(finding.pointer())
                            .reason("why")
                            .author("somebody")
                            .build())
                    .distinct()
                    .toList();
        }
        return suppressions;
    }

    /** The members of the older document; of one that cannot be migrated, the texts of its lines. */
    Extensions olderMembers() {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        try {
            members.putAll(JSON.migrate(bytes, Migrations.of()).document().asMap());
        } catch (UrbancoopJsonException e) {
            text.lines().forEach(line -> members.put("line " + members.size(), new ExtensionValue.TextValue(line)));
        }
        members.put("formatVersion", new ExtensionValue.TextValue("0.9"));
        return Extensions.from(members);
    }
}
