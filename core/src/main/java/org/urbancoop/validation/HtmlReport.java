package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * A report as one page: no script, no other file, headings and tables that a screen reader finds its way in, and lines that
 * fit a telephone.
 */
final class HtmlReport {

    private static final String STYLE = """
            :root{color-scheme:light dark;--line:#8886;--error:#b00020;--warning:#8a5a00;--notice:#00639a}
            @media(prefers-color-scheme:dark){:root{--error:#ff8a95;--warning:#ffc46b;--notice:#8fd0ff}}
            body{font:1rem/1.5 system-ui,sans-serif;max-width:60rem;margin:0 auto;padding:1rem;overflow-wrap:anywhere}
            h1{font-size:1.6rem;line-height:1.2}h2{font-size:1.25rem;margin-top:2rem}
            ul.findings{list-style:none;padding:0}
            ul.findings>li{border-left:.3rem solid var(--line);padding:.2rem 0 .2rem .8rem;margin:0 0 1rem}
            li.error{border-color:var(--error)!important}li.warning{border-color:var(--warning)!important}
            li.notice{border-color:var(--notice)!important}
            .error b{color:var(--error)}.warning b{color:var(--warning)}.notice b{color:var(--notice)}
            p{margin:.2rem 0}code{font-size:.9em}summary{cursor:pointer}
            .table{overflow-x:auto}table{border-collapse:collapse;width:100%}
            th,td{text-align:start;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid var(--line)}
            """;

    private final ValidationReport report;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    HtmlReport(ValidationReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    String write() {
        String language = locale.getLanguage().equals("ko") ? "ko" : "en";
        String title =
                say(ReportWords.TITLE) + report.datasetId().map(id -> ": " + id).orElse("");
        raw("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .text(title);
        raw("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<main>\n<h1>")
                .text(title)
                .raw("</h1>\n<p><strong>");
        text(ReportWords.summary(report).in(locale)).raw("</strong></p>\n<p>");
        text(report.asOf()
                        .map(LocalDate::toString)
                        .map(day -> say(ReportWords.AS_OF) + " " + day)
                        .orElse(say(ReportWords.NO_DAY))
                + " · " + say(ReportWords.LIBRARY) + " " + report.libraryVersion());
        raw("</p>\n");
        findings();
        undecided();
        totals();
        counts();
        notRun();
        return raw("</main>\n</body>\n</html>\n").out.toString();
    }

    private void findings() {
        heading("findings", ReportWords.FINDINGS);
        if (report.findings().isEmpty()) {
            raw("<p>").text(say(ReportWords.NOTHING)).raw("</p>\n");
        }
        for (FindingGroup group : report.groups()) {
            if (group.findings().size() == 1) {
                list(group.findings());
            } else {
                raw("<details open>\n<summary>")
                        .text(group.cause() + ": " + group.findings().size() + " " + say(ReportWords.SAME_CAUSE))
                        .raw("</summary>\n");
                list(group.findings());
                raw("</details>\n");
            }
        }
        end();
    }

    private void list(List<Finding> findings) {
        raw("<ul class=\"findings\">\n");
        for (Finding finding : findings) {
            raw("<li class=\"" + finding.severity() + "\">\n<p><b>")
                    .text(finding.decided() ? finding.severity().label(locale) : say(ReportWords.OPEN))
                    .raw("</b> <code>");
            text(finding.subject() + finding.pointer());
            raw("</code>")
                    .text(finding.location().map(at -> " (" + at + ")").orElse(""))
                    .raw("</p>\n<p>");
            text(finding.message(locale)).raw("</p>\n");
            if (!finding.evidence().isEmpty()) {
                raw("<p>")
                        .text(say(ReportWords.EVIDENCE) + ": " + String.join(", ", finding.evidence()))
                        .raw("</p>\n");
            }
            raw("<p>")
                    .text(say(ReportWords.HINT) + ": " + finding.hint().in(locale))
                    .raw("</p>\n<p>");
            text(say(ReportWords.RULE) + ": ")
                    .raw("<code>")
                    .text(finding.code())
                    .raw("</code></p>\n</li>\n");
        }
        raw("</ul>\n");
    }

    private void undecided() {
        if (!report.undecided().isEmpty()) {
            heading("undecided", ReportWords.UNDECIDED);
            list(report.undecided());
            end();
        }
    }

    private void totals() {
        if (!report.totals().isEmpty()) {
            heading("totals", ReportWords.TOTALS);
            table(ReportWords.TOTALS);
            for (Reconciliation total : report.totals()) {
                row(
                        total.total().getId().toString(),
                        say(ReportWords.verdict(total)) + ": " + total.words().in(locale));
            }
            endTable();
        }
    }

    private void counts() {
        if (!report.counts().isEmpty()) {
            heading("counts", ReportWords.COUNTS);
            table(ReportWords.COUNTS);
            report.counts()
                    .forEach((code, count) -> row(
                            code,
                            say(ReportWords.WRONG) + " " + count.failed() + ", " + say(ReportWords.OPEN) + " "
                                    + count.undecided()
                                    + ", " + say(ReportWords.SUPPRESSED) + " " + count.suppressed() + ", "
                                    + say(ReportWords.KNOWN) + " " + count.known() + ", " + say(ReportWords.CUT) + " "
                                    + count.cut()));
            endTable();
        }
    }

    private void notRun() {
        if (!report.notRun().isEmpty()) {
            heading("not-run", ReportWords.NOT_RUN);
            table(ReportWords.NOT_RUN);
            report.notRun().forEach((code, why) -> row(code, why.in(locale)));
            endTable();
        }
    }

    private void heading(String id, Words words) {
        raw("<section aria-labelledby=\"" + id + "\">\n<h2 id=\"" + id + "\">")
                .text(say(words))
                .raw("</h2>\n");
    }

    private void end() {
        raw("</section>\n");
    }

    private void table(Words caption) {
        raw("<div class=\"table\"><table aria-label=\"").text(say(caption)).raw("\">\n<tbody>\n");
    }

    private void row(String head, String cell) {
        raw("<tr><th scope=\"row\"><code>")
                .text(head)
                .raw("</code></th><td>")
                .text(cell)
                .raw("</td></tr>\n");
    }

    private void endTable() {
        raw("</tbody>\n</table></div>\n");
        end();
    }

    private String say(Words words) {
        return words.in(locale);
    }

    private HtmlReport raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Data may hold anything: markup is escaped, and what HTML cannot hold is replaced. */
    private HtmlReport text(String text) {
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                default -> out.appendCodePoint(isAllowed(c) ? c : 0xFFFD);
            }
        });
        return this;
    }

    private static boolean isAllowed(int c) {
        int type = Character.getType(c);
        return c == '\n' || (type != Character.CONTROL && type != Character.SURROGATE && type != Character.FORMAT);
    }
}
