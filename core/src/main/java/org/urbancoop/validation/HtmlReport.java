package org.urbancoop.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.VisibleText;

/**
 * A report as one page: no script, no other file, landmarks, headings and tables that a screen reader finds its way in,
 * and lines that fit a telephone.
 */
final class HtmlReport {

    private static final String STYLE = """
            :root{color-scheme:light dark;--page:#f6f7f9;--card:#fff;--ink:#1c2230;--soft:#555e70;--line:#d5dae3;
            --link:#0b57a4;--error:#b00020;--warning:#845400;--notice:#00608f;--open:#5a5470;--on:#fff}
            @media(prefers-color-scheme:dark){:root{--page:#12151c;--card:#1b202a;--ink:#e8ebf2;--soft:#a9b2c4;
            --line:#363e4d;--link:#8ec5ff;--error:#ff949d;--warning:#f5bd5f;--notice:#7cc7f5;--open:#c3b8e8;--on:\
            #12151c}}
            *{box-sizing:border-box}:lang(ko){word-break:keep-all}
            body{margin:0;background:var(--page);color:var(--ink);font:1rem/1.55 \
            system-ui,sans-serif;overflow-wrap:anywhere}
            a{color:var(--link)}a:focus-visible,summary:focus-visible{outline:3px solid var(--link);outline-offset:2px}
            .skip{position:absolute;left:-99rem}.skip:focus{left:1rem;top:1rem;padding:.5rem \
            1rem;background:var(--card)}
            header,nav,main,footer{max-width:64rem;margin:0 auto;padding:0 1rem}
            header{padding-top:2rem}h1{font-size:1.7rem;line-height:1.2;margin:0 0 .8rem}
            h2{font-size:1.3rem;margin:2.2rem 0 .8rem}h3{display:inline;font-size:1rem;margin:0}
            dl,dd,p{margin:0}dt{color:var(--soft);font-size:.85rem}
            .facts{display:flex;flex-wrap:wrap;gap:.6rem 2rem}
            .tiles{display:grid;grid-template-columns:repeat(auto-fit,minmax(8rem,1fr));gap:.7rem;list-style:\
            none;margin:1.2rem 0;
            padding:0}
            .tiles li{background:var(--card);border:1px solid var(--line);border-top:.3rem solid var(--c,var(--line));
            border-radius:.4rem;padding:.6rem .8rem}
            .tiles b{display:block;font-size:1.8rem;line-height:1.2;color:var(--c)}
            nav ul{display:flex;flex-wrap:wrap;gap:0 1.2rem;list-style:none;margin:0;padding:0}
            nav a{display:inline-block;padding:.35rem 0}
            .error{--c:var(--error)}.warning{--c:var(--warning)}.notice{--c:var(--notice)}.open{--c:var(--open)}
            .findings{list-style:none;margin:0;padding:0}
            .findings>li{background:var(--card);border:1px solid var(--line);border-left:.3rem solid var(--c);
            border-radius:.4rem;padding:.7rem .9rem;margin:0 0 .7rem}
            .badge{display:inline-block;background:var(--c);color:var(--on);border-radius:.25rem;padding:0 .5rem;
            font-size:.8rem;font-weight:600;margin-right:.4rem}
            .at{color:var(--soft);font-size:.85rem;white-space:nowrap}.message{font-weight:600;margin:.3rem 0}
            .more{display:grid;grid-template-columns:max-content minmax(0,1fr);gap:.1rem .9rem;font-size:.92rem}.more \
            dt{padding-top:.1rem}
            code{font:.88em ui-monospace,monospace}
            details{border:1px solid var(--line);border-radius:.5rem;padding:.2rem .7rem;margin:0 0 .9rem}
            summary{cursor:pointer;padding:.45rem 0}
            table{border-collapse:collapse;width:100%;background:var(--card);border:1px solid var(--line)}
            th,td{text-align:start;vertical-align:top;padding:.45rem .7rem;border-bottom:1px solid var(--line)}
            thead th{font-size:.85rem;color:var(--soft)}tbody th{font-weight:400}.n{text-align:end;white-space:nowrap}
            footer{color:var(--soft);font-size:.85rem;padding-top:2rem;padding-bottom:2rem}
            @media(max-width:40rem){h1{font-size:1.4rem}.tiles{grid-template-columns:1fr 1fr}
            .more{display:block}.more dd{margin-bottom:.25rem}
            table,tbody,tr,th,td{display:block}thead{position:absolute;left:-99rem}tr{padding:.4rem \
            0;border-bottom:1px solid var(--line)}
            th,td{border:0;padding:.1rem .7rem}.n{text-align:start}
            td[data-label]::before{content:attr(data-label) ": ";color:var(--soft);font-size:.85rem}}
            @media print{body{background:none}nav,.skip{display:none}.findings>li,tr{break-inside:avoid}}
            """;

    private final ValidationReport report;
    private final Locale locale;
    private final StringBuilder out = new StringBuilder();

    HtmlReport(ValidationReport report, Locale locale) {
        this.report = report;
        this.locale = locale;
    }

    /** A part of the page, if it has anything to show. */
    private record Section(String id, Message title, long size, Runnable content) {}

    /** A column of numbers. */
    private record Column(Message title, ToLongFunction<RuleCount> number) {}

    String write() {
        String language = locale.getLanguage().equals("ko") ? "ko" : "en";
        String title = say(ReportWords.TITLE)
                + report.datasetId()
                        .or(report::document)
                        .map(name -> ": " + name)
                        .orElse("");
        raw("<!DOCTYPE html>\n<html lang=\"" + language + "\">\n<head>\n<meta charset=\"utf-8\">\n");
        raw("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
                .plain(title);
        raw("</title>\n<style>\n" + STYLE + "</style>\n</head>\n<body>\n<a class=\"skip\" href=\"#findings\">");
        text(say(ReportWords.SKIP)).raw("</a>\n<header>\n<h1>").text(title).raw("</h1>\n");
        facts();
        raw("</header>\n");
        List<Section> sections = sections();
        contents(sections);
        raw("<main>\n");
        tiles();
        for (Section section : sections) {
            raw("<section aria-labelledby=\"" + section.id() + "\">\n<h2 id=\"" + section.id() + "\">")
                    .text(say(section.title()))
                    .raw("</h2>\n");
            section.content().run();
            raw("</section>\n");
        }
        raw("</main>\n<footer>\n<p>").text(ReportWords.facts(report, locale));
        return raw("</p>\n</footer>\n</body>\n</html>\n").out.toString();
    }

    private void facts() {
        raw("<dl class=\"facts\">\n");
        report.document().ifPresent(name -> fact(ReportWords.DOCUMENT, name));
        report.datasetId().ifPresent(id -> fact(ReportWords.DATASET, id));
        fact(ReportWords.RECORDS, Long.toString(report.records()));
        fact(
                ReportWords.AS_OF,
                report.asOf().map(day -> ReportWords.day(day).in(locale)).orElse(say(ReportWords.NO_DAY)));
        fact(ReportWords.LIBRARY, report.libraryVersion());
        raw("</dl>\n");
    }

    private void fact(Message label, String text) {
        raw("<div><dt>").text(say(label)).raw("</dt><dd>").text(text).raw("</dd></div>\n");
    }

    private List<Section> sections() {
        List<Section> all = new ArrayList<>();
        all.add(new Section("findings", ReportWords.FINDINGS, report.findings().size(), this::findings));
        all.add(new Section(
                "undecided", ReportWords.UNDECIDED, report.undecided().size(), () -> list(report.undecided())));
        all.add(new Section(
                "suppressed", ReportWords.ACCEPTED, report.suppressed().size(), this::suppressed));
        all.add(new Section("totals", ReportWords.TOTALS, report.totals().size(), this::totals));
        all.add(new Section("counts", ReportWords.COUNTS, report.counts().size(), this::counts));
        all.add(new Section("not-run", ReportWords.NOT_RUN, report.notRun().size(), this::notRun));
        all.removeIf(section -> section.size() == 0 && !section.id().equals("findings"));
        return all;
    }

    private void contents(List<Section> sections) {
        raw("<nav aria-label=\"").text(say(ReportWords.CONTENTS)).raw("\">\n<ul>\n");
        for (Section section : sections) {
            raw("<li><a href=\"#" + section.id() + "\">")
                    .text(say(section.title()) + " (" + section.size() + ")")
                    .raw("</a></li>\n");
        }
        raw("</ul>\n</nav>\n");
    }

    private void tiles() {
        raw("<section aria-labelledby=\"summary\">\n<h2 id=\"summary\">")
                .text(say(ReportWords.SUMMARY))
                .raw("</h2>\n<p>");
        text(ReportWords.summary(report).in(locale)).raw("</p>\n<ul class=\"tiles\">\n");
        for (Severity severity : Severity.values()) {
            tile(severity.toString(), report.count(severity), severity.label(locale));
        }
        tile("open", report.countUndecided(), say(ReportWords.OPEN));
        tile(
                "",
                report.counts().values().stream()
                        .mapToLong(RuleCount::suppressed)
                        .sum(),
                say(ReportWords.SUPPRESSED));
        raw("</ul>\n</section>\n");
    }

    private void tile(String style, long number, String label) {
        raw("<li class=\"" + style + "\"><b>" + number + "</b> ").text(label).raw("</li>\n");
    }

    private void findings() {
        if (report.findings().isEmpty()) {
            paragraph(say(ReportWords.NOTHING));
        }
        List<Finding> alone = new ArrayList<>();
        for (FindingGroup group : report.groups()) {
            if (group.findings().size() == 1) {
                alone.addAll(group.findings());
                continue;
            }
            list(alone);
            alone.clear();
            raw("<details open>\n<summary><h3>")
                    .text(ReportWords.sameCause(group).in(locale))
                    .raw("</h3></summary>\n");
            list(group.findings());
            raw("</details>\n");
        }
        list(alone);
        ReportWords.cut(report).forEach(words -> paragraph(words.in(locale)));
    }

    private void list(List<Finding> findings) {
        if (!findings.isEmpty()) {
            raw("<ul class=\"findings\">\n");
            findings.forEach(finding -> item(finding, Optional.empty()));
            raw("</ul>\n");
        }
    }

    private void suppressed() {
        raw("<ul class=\"findings\">\n");
        report.suppressed().forEach(each -> item(each.finding(), Optional.of(each.suppression())));
        raw("</ul>\n");
    }

    private void item(Finding finding, Optional<Suppression> accepted) {
        String style = finding.decided() ? finding.severity().toString() : "open";
        raw("<li class=\"" + style + "\">\n<p><span class=\"badge\">")
                .text(finding.decided() ? finding.severity().label(locale) : say(ReportWords.OPEN))
                .raw("</span><code>");
        text(finding.subject() + finding.pointer()).raw("</code>");
        finding.location()
                .ifPresent(
                        at -> raw(" <span class=\"at\">").text("(" + at + ")").raw("</span>"));
        String message = finding.message(locale);
        raw("</p>\n<p class=\"message\">").text(message).raw("</p>\n<dl class=\"more\">\n");
        finding.value().filter(value -> !message.contains(value)).ifPresent(value -> more(ReportWords.VALUE, value));
        if (!finding.evidence().isEmpty()) {
            more(ReportWords.EVIDENCE, String.join(", ", finding.evidence()));
        }
        accepted.ifPresentOrElse(
                suppression -> more(ReportWords.ACCEPTED_BY, ReportWords.accepted(suppression, locale)),
                () -> more(ReportWords.HINT, finding.hint().in(locale)));
        raw("<dt>").text(say(ReportWords.RULE)).raw("</dt><dd><code>");
        text(finding.code()).raw("</code>");
        report.description(finding.code())
                .ifPresent(rule -> text(" · " + rule.title().in(locale)));
        raw("</dd>\n</dl>\n</li>\n");
    }

    private void more(Message label, String text) {
        raw("<dt>").text(say(label)).raw("</dt><dd>").text(text).raw("</dd>\n");
    }

    private void totals() {
        table(List.of(ReportWords.TOTAL, ReportWords.RESULT), List.of());
        for (Reconciliation total : report.totals()) {
            row(total.total().getId().toString());
            raw("<td role=\"cell\">")
                    .text(say(ReportWords.verdict(total)) + ": "
                            + total.message().in(locale))
                    .raw("</td></tr>\n");
        }
        endTable();
    }

    private void counts() {
        List<Column> columns = List.of(
                new Column(ReportWords.WRONG, RuleCount::failed),
                new Column(ReportWords.OPEN, RuleCount::undecided),
                new Column(ReportWords.SUPPRESSED, RuleCount::suppressed),
                new Column(ReportWords.KNOWN, RuleCount::known),
                new Column(ReportWords.CUT, RuleCount::cut));
        table(List.of(ReportWords.RULE), columns.stream().map(Column::title).toList());
        report.counts().forEach((code, count) -> {
            row(code);
            for (Column column : columns) {
                raw("<td role=\"cell\" class=\"n\" data-label=\"")
                        .text(say(column.title()))
                        .raw("\">" + column.number().applyAsLong(count) + "</td>");
            }
            raw("</tr>\n");
        });
        endTable();
    }

    private void notRun() {
        table(List.of(ReportWords.RULE, ReportWords.WHY), List.of());
        ReportWords.notRun(report).forEach((why, codes) -> {
            row(codes);
            raw("<td role=\"cell\">").text(why.in(locale)).raw("</td></tr>\n");
        });
        endTable();
    }

    /** The roles say again what the elements are: shown as blocks on a telephone, they would lose them. */
    private void table(List<Message> texts, List<Message> numbers) {
        raw("<table role=\"table\">\n<thead role=\"rowgroup\">\n<tr role=\"row\">");
        texts.forEach(words ->
                raw("<th role=\"columnheader\" scope=\"col\">").text(say(words)).raw("</th>"));
        numbers.forEach(words -> raw("<th role=\"columnheader\" scope=\"col\" class=\"n\">")
                .text(say(words))
                .raw("</th>"));
        raw("</tr>\n</thead>\n<tbody role=\"rowgroup\">\n");
    }

    private void row(String head) {
        raw("<tr role=\"row\"><th role=\"rowheader\" scope=\"row\"><code>")
                .text(head)
                .raw("</code></th>");
    }

    private void endTable() {
        raw("</tbody>\n</table>\n");
    }

    private void paragraph(String text) {
        raw("<p>").text(text).raw("</p>\n");
    }

    private String say(Message words) {
        return words.in(locale);
    }

    private HtmlReport raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Data may hold anything: what hides is shown, and markup is escaped. */
    private HtmlReport text(String text) {
        return raw(
                escaped(VisibleText.isolated(text)).replace("\u2068", "<bdi>").replace("\u2069", "</bdi>"));
    }

    /** For places without markup. */
    private HtmlReport plain(String text) {
        return raw(escaped(VisibleText.of(text)));
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
