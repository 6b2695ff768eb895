package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.urbancoop.data.ChangedValues.Change;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.evidence.CheckedValue;
import org.urbancoop.evidence.EvidenceReport;
import org.urbancoop.evidence.Ground;
import org.urbancoop.evidence.Proof;
import org.urbancoop.evidence.SourceTexts;
import org.urbancoop.testing.GeneratedFile;

/** Writes the page on what the texts of the sources prove of the bundled dataset, docs/evidence.md. */
class EvidenceDocTest {

    private static final Dataset DATASET = UrbancoopDataset.load();

    /** How many changed values the page tells one by one. */
    private static final int TOLD = 50;

    private static final long SEED = 24;

    private final StringBuilder page = new StringBuilder();

    @Test
    void page_isUpToDate() throws IOException {
        SourceTexts texts = SourceFolder.read();
        EvidenceReport report = EvidenceReport.prove(DATASET, texts);
        line("<!-- Generated from the bundled dataset and the texts of its sources by EvidenceDocTest: run the tests"
                + " with -Durbancoop.update=true and -Durbancoop.sources=FOLDER. -->");
        line("# What the sources prove");
        line("");
        line("The [bundled dataset](dataset.md), edition "
                + DATASET.getVersion().orElseThrow()
                + ", compared with the texts of its sources, value by value, by `EvidenceReport`"
                + " ([guide](guide/own-data.md), `urbancoop prove`). The texts are not published with it; who has"
                + " them can repeat it.");
        line("");
        line("- " + report.quotations().size() + " quotations: "
                + report.quotations().stream()
                        .filter(quotation -> quotation.occurrence().isPresent())
                        .count() + " stand in the text of their source, "
                + report.quotations().stream()
                        .filter(quotation -> quotation
                                .occurrence()
                                .filter(at -> !at.differences().isEmpty())
                                .isPresent())
                        .count()
                + " of them with other white space, such as a line break.");
        line("- " + report.values().size() + " values: " + report.counts().get(Proof.PROVED) + " proved, "
                + report.counts().get(Proof.EXPLAINED) + " explained, "
                + report.counts().get(Proof.NOT_PROVABLE) + " not provable, "
                + report.counts().get(Proof.CONTRADICTED) + " contradicted.");
        byType(report);
        bySource(report);
        grounds(report);
        explained(report);
        changed(texts);
        GeneratedFile.check("docs/evidence.md", page.toString());
    }

    private void byType(EvidenceReport report) {
        heading("By record type");
        counts("record type", report.countsByType());
    }

    private void bySource(EvidenceReport report) {
        heading("By source");
        line("");
        line("By the source of the quotation that the verdict rests on. Values that are cited without words, from"
                + " registers such as ISO 3166-1 and GeoNames, rest on none.");
        counts("source", report.countsBySource());
    }

    private void counts(String first, Map<?, Map<Proof, Long>> counts) {
        List<Object> names = new ArrayList<>(List.of(first));
        Stream.of(Proof.values()).forEach(proof -> names.add(proof.label(Locale.ENGLISH)));
        table(names);
        counts.forEach((name, numbers) -> {
            List<Object> cells = new ArrayList<>(List.of("`" + name + "`"));
            cells.addAll(numbers.values());
            row(cells);
        });
    }

    private void grounds(EvidenceReport report) {
        heading("By ground");
        table(List.of("verdict", "ground", "values", "meaning"));
        report.countsByGround()
                .forEach((ground, number) -> row(List.of(
                        ground.proof().label(Locale.ENGLISH),
                        "`" + ground.term() + "`",
                        number,
                        ground.message("…").english())));
    }

    private void explained(EvidenceReport report) {
        heading("Explained, by reason");
        line("");
        line("What the words do not say as they stand, and why it is there: each reason with the number of values and"
                + " the first of them. What only a person can judge is `judgement`.");
        Map<Ground, Map<String, List<CheckedValue>>> byReason = new TreeMap<>();
        for (CheckedValue value : report.values(Proof.EXPLAINED)) {
            String reason = value.ground() == Ground.ENTRY ? value.said().replaceAll(",.*", "") : value.said();
            byReason.computeIfAbsent(value.ground(), none -> new TreeMap<>())
                    .computeIfAbsent(reason, none -> new ArrayList<>())
                    .add(value);
        }
        table(List.of("ground", "reason", "values", "first of them", "value"));
        byReason.forEach((ground, reasons) -> reasons.forEach((reason, values) -> row(List.of(
                "`" + ground.term() + "`",
                reason,
                values.size(),
                "`" + values.get(0).subject() + values.get(0).pointer() + "`",
                values.get(0).value()))));
    }

    private void changed(SourceTexts texts) {
        heading("Would a wrong value be noticed?");
        ChangedValues changed = new ChangedValues(DATASET, SEED);
        EvidenceReport report = EvidenceReport.prove(changed.dataset(), texts);
        Map<String, CheckedValue> values = new TreeMap<>();
        report.values().forEach(value -> values.put(value.subject() + value.pointer(), value));
        Map<String, Map<String, Integer>> byKind = new TreeMap<>();
        int noticed = 0;
        Map<Change, CheckedValue> told = new LinkedHashMap<>();
        for (Change change : changed.changes()) {
            CheckedValue value = Objects.requireNonNull(values.get(change.record() + change.pointer()));
            Map<String, Integer> kind = byKind.computeIfAbsent(change.kind(), none -> new TreeMap<>());
            kind.merge("changed", 1, Integer::sum);
            kind.merge(value.proof().term(), 1, Integer::sum);
            noticed += value.ground().proof().compareTo(Proof.NOT_PROVABLE) >= 0 ? 1 : 0;
            told.put(change, value);
        }
        line("");
        line("One value of each record, drawn at random, was changed into a wrong one: a digit of a date, a time or"
                + " a number, a letter of a text, another record, country or code. " + noticed + " of "
                + changed.changes().size() + " wrong values are noticed, as contradicted or not provable. The others"
                + " hide where no words are compared: a value that is cited from a"
                + " register, a reason for a person to judge, a summary in the authors' own"
                + " words.");
        table(List.of("kind", "changed", "contradicted", "not provable", "noticed", "explained", "proved"));
        byKind.forEach((kind, counts) -> row(List.of(
                kind,
                counts.get("changed"),
                counts.getOrDefault("contradicted", 0),
                counts.getOrDefault("not-provable", 0),
                counts.getOrDefault("contradicted", 0) + counts.getOrDefault("not-provable", 0),
                counts.getOrDefault("explained", 0),
                counts.getOrDefault("proved", 0))));
        line("");
        line("The first " + TOLD + " that are not noticed:");
        table(List.of("value", "wrong value", "verdict", "ground"));
        told.entrySet().stream()
                .filter(one -> one.getValue().proof().compareTo(Proof.NOT_PROVABLE) < 0)
                .limit(TOLD)
                .forEach(one -> row(List.of(
                        "`" + one.getKey().record() + one.getKey().pointer() + "`",
                        one.getValue().value(),
                        one.getValue().proof().label(Locale.ENGLISH),
                        "`" + one.getValue().ground().term() + "`")));
        assertThat(noticed).isGreaterThan(changed.changes().size() / 2);
    }

    private void heading(String text) {
        line("");
        line("## " + text);
    }

    private void table(List<?> names) {
        line("");
        row(names);
        line("|---".repeat(names.size()) + "|");
    }

    private void row(List<?> cells) {
        line("| "
                + String.join(
                        " | ",
                        cells.stream()
                                .map(cell ->
                                        cell.toString().replaceAll("\\s+", " ").replace("|", "\\|"))
                                .toList())
                + " |");
    }

    private void line(String text) {
        page.append(text).append('\n');
    }
}
