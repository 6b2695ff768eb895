package org.urbancoop.validation;

import java.util.List;
import java.util.Locale;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;

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
        line(ReportWords.facts(report, locale));
        findings();
        undecided();
        suppressed();
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
                line(ReportWords.sameCause(group).in(locale));
            }
            group.findings().forEach(finding -> finding(finding, several ? "  " : ""));
        }
        ReportWords.cut(report).forEach(words -> line(words.in(locale)));
    }

    private void finding(Finding finding, String indent) {
        line(indent + finding.severity().label(locale) + "  " + place(finding) + "  [" + finding.code() + "]");
        line(indent + "    " + finding.message(locale));
        value(finding, indent);
        if (!finding.evidence().isEmpty()) {
            detail(indent, ReportWords.EVIDENCE, String.join(", ", finding.evidence()));
        }
        if (!finding.hint().in(locale).isEmpty()) {
            line(indent + "    → " + finding.hint().in(locale));
        }
    }

    /** Tells the value as it is written where the message has it in words or not at all. */
    private void value(Finding finding, String indent) {
        finding.value()
                .filter(value -> !finding.message(locale).contains(VisibleText.of(value)))
                .ifPresent(value -> detail(indent, ReportWords.VALUE, value));
    }

    private void detail(String indent, Message label, String text) {
        line(indent + "    " + label.in(locale) + ": " + text);
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
            for (Finding finding : undecided) {
                line(place(finding) + ": " + finding.message(locale) + " [" + finding.code() + "]");
                value(finding, "");
            }
        }
    }

    private void suppressed() {
        if (!report.suppressed().isEmpty()) {
            heading(ReportWords.ACCEPTED);
            for (SuppressedFinding each : report.suppressed()) {
                Finding finding = each.finding();
                line(place(finding) + ": " + finding.message(locale) + " [" + finding.code() + "]");
                value(finding, "");
                detail("", ReportWords.ACCEPTED_BY, ReportWords.accepted(each.suppression(), locale));
            }
        }
    }

    private void totals() {
        if (!report.totals().isEmpty()) {
            heading(ReportWords.TOTALS);
            for (Reconciliation total : report.totals()) {
                line(ReportWords.verdict(total).in(locale) + "  "
                        + total.total().getId() + ": " + total.message().in(locale));
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

    private String and(Message what, long number) {
        return number == 0 ? "" : ", " + what.in(locale) + " " + number;
    }

    private void notRun() {
        if (!report.notRun().isEmpty()) {
            heading(ReportWords.NOT_RUN);
            ReportWords.notRun(report).forEach((why, codes) -> line(why.in(locale) + ": " + codes));
        }
    }

    private void heading(Message words) {
        String text = words.in(locale);
        out.append('\n')
                .append(text)
                .append('\n')
                .append("-".repeat(width(text)))
                .append('\n');
    }

    /** Hangul is twice as wide as other letters. */
    private static int width(String text) {
        return text.codePoints()
                .map(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL ? 2 : 1)
                .sum();
    }

    /** What the data hide must not reach the terminal. */
    private void line(String text) {
        out.append(VisibleText.isolated(text)).append('\n');
    }
}
