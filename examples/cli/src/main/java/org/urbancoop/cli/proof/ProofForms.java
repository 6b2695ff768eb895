package org.urbancoop.cli.proof;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.cli.process.Json;
import org.urbancoop.evidence.CheckedQuotation;
import org.urbancoop.evidence.CheckedValue;
import org.urbancoop.evidence.EvidenceReport;
import org.urbancoop.evidence.Occurrence;
import org.urbancoop.evidence.Proof;
import org.urbancoop.evidence.SourceTexts;

/** The report of a proof as JSON and as CSV. */
public final class ProofForms {

    private static final List<String> COLUMNS = List.of(
            "subject",
            "pointer",
            "value",
            "verdict",
            "ground",
            "why",
            "citation",
            "source",
            "quotation",
            "line",
            "column",
            "offset",
            "length",
            "before",
            "after",
            "sha256",
            "differences");

    private ProofForms() {}

    /**
     * Writes a report as JSON: the counts, the quotations that are missing, and each value.
     *
     * @return one object over several lines
     */
    public static String json(EvidenceReport report, SourceTexts texts, Locale locale) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("sound", report.isSound());
        object.put("values", counts(report));
        Map<String, Object> quotations = new LinkedHashMap<>();
        quotations.put(
                "found",
                report.quotations().stream()
                        .filter(quotation -> quotation.occurrence().isPresent())
                        .count());
        quotations.put("missing", (long) report.missingQuotations().size());
        quotations.put(
                "withoutText",
                report.quotations().stream()
                        .filter(quotation -> !quotation.hasText())
                        .count());
        object.put("quotations", quotations);
        object.put("unusedFiles", texts.unusedFiles());
        object.put(
                "missingQuotations",
                report.missingQuotations().stream().map(ProofForms::missing).toList());
        object.put(
                "results",
                report.values().stream().map(value -> cells(value, locale)).toList());
        return Json.toText(object);
    }

    /**
     * Writes the values of a report as CSV (RFC 4180), the names of the columns first.
     *
     * @return a line for each value
     */
    public static String csv(EvidenceReport report, Locale locale) {
        StringBuilder csv = new StringBuilder(String.join(",", COLUMNS)).append("\r\n");
        for (CheckedValue value : report.values()) {
            Map<String, Object> cells = cells(value, locale);
            csv.append(COLUMNS.stream()
                            .map(column -> quoted(cells.getOrDefault(column, "").toString()))
                            .collect(Collectors.joining(",")))
                    .append("\r\n");
        }
        return csv.toString();
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static Map<String, Object> counts(EvidenceReport report) {
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Proof proof : Proof.values()) {
            counts.put(proof.term(), report.counts().get(proof));
        }
        return counts;
    }

    private static Map<String, Object> missing(CheckedQuotation quotation) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("subject", quotation.subject());
        object.put("citation", quotation.pointer());
        object.put("source", quotation.citation().getSource());
        object.put("quotation", quotation.citation().getVerbatim().orElse(""));
        return object;
    }

    private static Map<String, Object> cells(CheckedValue value, Locale locale) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("subject", value.subject());
        cells.put("pointer", value.pointer());
        cells.put("value", value.value());
        cells.put("verdict", value.proof().term());
        cells.put("ground", value.ground().term());
        cells.put("why", value.message().in(locale));
        value.citation().ifPresent(pointer -> cells.put("citation", pointer));
        value.quotation().ifPresent(quotation -> {
            cells.put("source", quotation.citation().getSource());
            cells.put("quotation", quotation.citation().getVerbatim().orElse(""));
            quotation.occurrence().ifPresent(at -> place(at, cells));
        });
        return cells;
    }

    private static void place(Occurrence at, Map<String, Object> cells) {
        cells.put("line", at.line());
        cells.put("column", at.column());
        cells.put("offset", at.offset());
        cells.put("length", at.length());
        cells.put("before", at.before());
        cells.put("after", at.after());
        cells.put("sha256", at.sha256());
        List<String> differences = new ArrayList<>();
        at.differences().forEach(difference -> differences.add(difference.label(Locale.ENGLISH)));
        if (!differences.isEmpty()) {
            cells.put("differences", String.join(", ", differences));
        }
    }
}
