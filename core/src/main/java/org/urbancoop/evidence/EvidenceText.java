package org.urbancoop.evidence;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;

/** The report for a person. */
final class EvidenceText {

    /** Of what is not provable there may be as much as there are values. */
    private static final int MOST_LINES = 200;

    private final EvidenceReport report;
    private final Locale locale;
    private final StringBuilder text = new StringBuilder();

    EvidenceText(EvidenceReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    @Override
    public String toString() {
        text.setLength(0);
        line(words("values: ", "값: ") + counts(report.counts()));
        long found = report.quotations().stream()
                .filter(quotation -> quotation.occurrence().isPresent())
                .count();
        line(words("quotations: ", "인용문: ") + found + words(" found", "개 찾음") + ", "
                + report.missingQuotations().size() + words(" not in the text", "개 원문에 없음") + ", "
                + report.quotations().stream()
                        .filter(quotation -> !quotation.hasText())
                        .count()
                + words(" without a text", "개 원문 없음"));
        report.countsByType().forEach((type, counts) -> line("  " + type + ": " + counts(counts)));
        quotations(report.missingQuotations());
        values(Proof.CONTRADICTED);
        values(Proof.NOT_PROVABLE);
        return text.toString();
    }

    private void quotations(List<CheckedQuotation> missing) {
        if (!missing.isEmpty()) {
            line("");
            line(words("quotations that do not stand in the text", "원문에 없는 인용문"));
            missing.stream()
                    .limit(MOST_LINES)
                    .forEach(quotation -> line(quotation.subject() + " " + quotation.pointer() + ": \""
                            + quotation.citation().getVerbatim().orElse("") + "\" ("
                            + quotation.citation().getSource() + ")"));
            more(missing.size());
        }
    }

    private void values(Proof proof) {
        List<CheckedValue> values = report.values(proof);
        if (!values.isEmpty()) {
            line("");
            line(proof.label(locale));
            values.stream().limit(MOST_LINES).forEach(this::value);
            more(values.size());
        }
    }

    private void value(CheckedValue value) {
        String place = value.quotation()
                .flatMap(CheckedQuotation::occurrence)
                .map(at -> " (" + value.quotation().orElseThrow().citation().getSource() + ":" + at.line() + ":"
                        + at.column() + ")")
                .orElse("");
        line(value.subject() + " " + value.pointer() + " = " + value.value() + ": "
                + value.message().in(locale) + place);
    }

    private void more(int size) {
        if (size > MOST_LINES) {
            int rest = size - MOST_LINES;
            line(words("… and " + rest + " more", "… 외 " + rest + "개"));
        }
    }

    private String counts(Map<Proof, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> count.getValue() + " " + count.getKey().label(locale))
                .collect(Collectors.joining(", "));
    }

    private String words(String english, String korean) {
        return new Message(english, korean).in(locale);
    }

    private void line(String line) {
        text.append(VisibleText.isolated(line)).append('\n');
    }
}
