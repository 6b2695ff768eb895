package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A report for a terminal: plain lines, the numbers first. */
final class TextReport {

    private final ValidationReport report;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    TextReport(ValidationReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    String write() {
        line(ReportWords.summary(report).in(locale));
        line(report.datasetId().map(id -> id + " · ").orElse("")
                + report.asOf()
                        .map(LocalDate::toString)
                        .map(day -> ReportWords.AS_OF.in(locale) + " " + day)
                        .orElse(ReportWords.NO_DAY.in(locale))
                + " · " + ReportWords.LIBRARY.in(locale) + " " + report.libraryVersion());
        findings();
        undecided();
        totals();
        counts();
        notRun();
        return out.toString();
    }

    private void findings() {
        heading(ReportWords.FINDINGS);
        if (report.findings().isEmpty()) {
            line(ReportWords.NOTHING.in(locale));
        }
        for (FindingGroup group : report.groups()) {
            boolean several = group.findings().size() > 1;
            if (several) {
                line(group.cause() + ": " + group.findings().size() + " " + ReportWords.SAME_CAUSE.in(locale));
            }
            group.findings().forEach(finding -> finding(finding, several ? "  " : ""));
        }
    }

    private void finding(Finding finding, String indent) {
        line(indent + finding.severity().label(locale) + "  " + place(finding) + "  [" + finding.code() + "]");
        line(indent + "    " + finding.message(locale));
        if (!finding.evidence().isEmpty()) {
            line(indent + "    " + ReportWords.EVIDENCE.in(locale) + ": " + String.join(", ", finding.evidence()));
        }
        line(indent + "    → " + finding.hint().in(locale));
    }

    private static String place(Finding finding) {
        return finding.subject()
                + finding.pointer()
                + finding.location().map(location -> " (" + location + ")").orElse("");
    }

    private void undecided() {
        List<Finding> undecided = report.undecided();
        if (!undecided.isEmpty()) {
            heading(ReportWords.UNDECIDED);
            undecided.forEach(
                    finding -> line(place(finding) + ": " + finding.message(locale) + " [" + finding.code() + "]"));
        }
    }

    private void totals() {
        if (!report.totals().isEmpty()) {
            heading(ReportWords.TOTALS);
            for (Reconciliation total : report.totals()) {
                line(ReportWords.verdict(total).in(locale) + "  "
                        + total.total().getId() + ": " + total.words().in(locale));
            }
        }
    }

    private void counts() {
        if (!report.counts().isEmpty()) {
            heading(ReportWords.COUNTS);
            report.counts()
                    .forEach((code, count) -> line(code + ": " + ReportWords.WRONG.in(locale) + " "
                            + count.failed() + and(ReportWords.OPEN, count.undecided())
                            + and(ReportWords.SUPPRESSED, count.suppressed()) + and(ReportWords.KNOWN, count.known())
                            + and(ReportWords.CUT, count.cut())));
        }
    }

    private String and(Words what, long number) {
        return number == 0 ? "" : ", " + what.in(locale) + " " + number;
    }

    private void notRun() {
        if (!report.notRun().isEmpty()) {
            heading(ReportWords.NOT_RUN);
            for (Map.Entry<String, Words> rule : report.notRun().entrySet()) {
                line(rule.getKey() + ": " + rule.getValue().in(locale));
            }
        }
    }

    private void heading(Words words) {
        String text = words.in(locale);
        out.append('\n')
                .append(text)
                .append('\n')
                .append("-".repeat(text.length()))
                .append('\n');
    }

    /** Control characters of the data must not reach the terminal. */
    private void line(String text) {
        text.codePoints().forEach(c -> out.appendCodePoint(Character.getType(c) == Character.CONTROL ? '\uFFFD' : c));
        out.append('\n');
    }
}
