package org.urbancoop.cli.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.urbancoop.citation.Citation;
import org.urbancoop.cli.page.Names;
import org.urbancoop.code.Code;
import org.urbancoop.dataset.CooperationGraph;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.Mention;
import org.urbancoop.dataset.Tie;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.validation.Finding;

/** A page a record: its values, who says so in which words, what contradicts it, whom it leads to. */
final class RecordPages {

    /** A source may be cited by all there is: beyond this a page would serve nobody. */
    private static final int MOST = 500;

    /** What stands above the values or beside each of them. */
    private static final Set<String> HEADING = Set.of("type", "id", "citations");

    private final Dataset dataset;
    private final CooperationGraph graph;
    private final Names names;
    private final Findings findings;

    RecordPages(Dataset dataset, Findings findings) {
        this.dataset = dataset;
        this.graph = dataset.graph();
        this.names = new Names(dataset);
        this.findings = findings;
    }

    /** The name of the page: the type first, for {@code con.html} is no file on Windows. */
    static String file(RecordReference reference, Locale locale) {
        String language = locale.getLanguage().equals("en") ? "" : "." + locale.getLanguage();
        return reference.type() + "-" + reference.id() + language + ".html";
    }

    String page(CooperationRecord entry, Locale locale) {
        String name = names.of(entry, locale);
        Html page = Page.withoutScripts(locale, name + " · " + dataset.getTitle());
        page.raw("<body class=\"record\">\n<header>\n<nav aria-label=\"")
                .plain(Words.say("this-atlas", locale))
                .raw("\">");
        page.element(
                        "a",
                        "← " + dataset.getTitle(),
                        "href",
                        "../" + AtlasWriter.INDEX + "#lang=" + locale.getLanguage())
                .raw(" ");
        for (Locale other : AtlasWriter.LOCALES) {
            if (!other.equals(locale)) {
                page.element(
                        "a",
                        other.getDisplayLanguage(other),
                        "href",
                        file(entry.reference(), other),
                        "lang",
                        other.getLanguage(),
                        "hreflang",
                        other.getLanguage());
            }
        }
        page.raw("</nav>\n").element("p", kind(entry, locale), "class", "type");
        page.element("h1", name);
        page.raw("<p class=\"soft\">").element("code", entry.reference().toString());
        dataset.getAsOf().ifPresent(day -> page.raw(" · ").text(Words.say("as-of", locale) + " " + day.toText(locale)));
        page.raw("</p>\n</header>\n<main>\n");
        values(page, entry, locale);
        whole(page, entry, locale);
        findings(page, entry, locale);
        neighbours(page, entry, locale);
        mentions(page, entry, locale);
        page.raw("</main>\n<footer><p>")
                .text(dataset.getTitle()
                        + dataset.getLicence().map(it -> " · " + it).orElse(""))
                .raw("</p></footer>\n<script type=\"application/ld+json\">")
                .raw(JsonLd.of(entry, names))
                .raw("</script>\n</body>\n</html>\n");
        return page.toString();
    }

    private static String kind(CooperationRecord entry, Locale locale) {
        return MemberValues.of(entry).get("kind") instanceof Code kind
                ? kind.label(locale)
                : Words.say("one-" + entry.getType(), locale);
    }

    private static void section(Html page, String key, Locale locale) {
        page.raw("<section>\n").element("h2", Words.say(key, locale)).raw("\n");
    }

    /** The members in the order of the document, each with those who speak of it. */
    private void values(Html page, CooperationRecord entry, Locale locale) {
        section(page, "values", locale);
        page.raw("<dl class=\"values\">\n");
        MemberValues.children(entry).forEach((member, value) -> {
            if (HEADING.contains(member)) {
                return;
            }
            page.raw("<div><dt>").text(description(entry, member, locale)).raw(" ");
            page.element("code", member).raw("</dt><dd>");
            value(page, value, locale);
            String place = "/" + member.replace("~", "~0").replace("/", "~1");
            for (Citation citation : entry.getCitations()) {
                String field = citation.getField().map(JsonPointer::toString).orElse("");
                if (field.equals(place) || field.startsWith(place + "/")) {
                    citation(page, citation, field.equals(place) ? "" : field.substring(place.length()), locale);
                }
            }
            page.raw("</dd></div>\n");
        });
        page.raw("</dl>\n</section>\n");
    }

    private static String description(Extensible object, String member, Locale locale) {
        return Members.of(object.getClass())
                .find(member)
                .map(it -> it.description(locale))
                .orElse(Words.say("unknown-member", locale));
    }

    private void value(Html page, Object value, Locale locale) {
        Map<String, Object> children = MemberValues.children(value);
        if (children.isEmpty()) {
            leaf(page, value, locale);
        } else if (value instanceof List<?>) {
            page.raw("<ul>");
            children.values().forEach(child -> {
                page.raw("<li>");
                value(page, child, locale);
                page.raw("</li>");
            });
            page.raw("</ul>");
        } else {
            page.raw("<dl class=\"parts\">");
            children.forEach((step, child) -> {
                page.raw("<div>").element("dt", step).raw("<dd>");
                value(page, child, locale);
                page.raw("</dd></div>");
            });
            page.raw("</dl>");
        }
    }

    private void leaf(Html page, Object value, Locale locale) {
        if (value instanceof Reference reference) {
            reference(page, reference, locale);
        } else if (value instanceof Code code) {
            page.text(code.label(locale)).raw(" ").element("code", code.term());
        } else if (value instanceof Edtf date) {
            page.text(date.toText(locale)).raw(" ").element("code", date.toString());
        } else {
            String text = MemberValues.text(value);
            if (text.contains("://")) {
                page.link(text);
            } else {
                page.text(text);
            }
        }
    }

    private void reference(Html page, Reference reference, Locale locale) {
        if (reference instanceof RecordReference to && dataset.find(to).isPresent()) {
            page.element("a", names.of(reference, locale), "href", file(to, locale));
        } else {
            page.text(names.of(reference, locale));
        }
    }

    private void citation(Html page, Citation citation, String below, Locale locale) {
        page.raw("<div class=\"says\">");
        if (!below.isEmpty()) {
            page.element("code", below).raw(" ");
        }
        citation.getVerbatim().ifPresent(words -> page.raw("<q>").text(words).raw("</q> "));
        page.raw(citation.getVerbatim().isPresent() ? "— <cite>" : "<cite>");
        reference(page, citation.getSource(), locale);
        page.raw("</cite>");
        citation.getWhere().ifPresent(where -> page.text(", " + where));
        citation.getAttributedTo().ifPresent(who -> page.text("; " + Words.say("attributed-to", locale) + " " + who));
        citation.getAsOf().ifPresent(day -> page.text("; " + Words.say("as-of", locale) + " " + day.toText(locale)));
        citation.getReading()
                .ifPresent(reading -> page.raw("<p class=\"reading\">")
                        .element("b", Words.say("reading", locale))
                        .text(" " + reading)
                        .raw("</p>"));
        page.raw("</div>");
    }

    private void whole(Html page, CooperationRecord entry, Locale locale) {
        section(page, "says-of-whole", locale);
        List<Citation> citations = entry.getCitations().stream()
                .filter(citation -> citation.getField()
                        .map(JsonPointer::toString)
                        .orElse("")
                        .isEmpty())
                .toList();
        if (citations.isEmpty()) {
            page.element("p", Words.say("nobody-says", locale));
        }
        citations.forEach(citation -> citation(page, citation, "", locale));
        page.raw("</section>\n");
    }

    private void findings(Html page, CooperationRecord entry, Locale locale) {
        List<Finding> found = findings.of(entry.reference());
        if (found.isEmpty()) {
            return;
        }
        section(page, "conflicts", locale);
        page.raw("<ul class=\"conflicts\">\n");
        for (Finding finding : found) {
            page.raw("<li>")
                    .element(
                            "b", finding.decided() ? finding.severity().label(locale) : Words.say("undecided", locale));
            page.text(" " + finding.message(locale)).raw(" ");
            page.element("code", finding.code() + " " + finding.pointer()).raw("</li>\n");
        }
        page.raw("</ul>\n</section>\n");
    }

    /** Each partner once, with the records that tie the two. */
    private void neighbours(Html page, CooperationRecord entry, Locale locale) {
        Reference self = graph.partyOf(entry.reference());
        Map<Reference, Set<RecordReference>> partners = new LinkedHashMap<>();
        for (Tie tie : graph.tiesOf(self)) {
            Reference other = tie.from().equals(self) ? tie.to() : tie.from();
            partners.computeIfAbsent(other, ignored -> new LinkedHashSet<>()).add(tie.record());
        }
        if (partners.isEmpty()) {
            return;
        }
        section(page, "neighbours", locale);
        page.raw("<ul class=\"neighbours\">\n");
        partners.forEach((partner, records) -> {
            page.raw("<li>");
            reference(page, partner, locale);
            records.remove(entry.reference());
            page.raw(records.isEmpty() ? "" : "<ul>");
            records.forEach(by -> {
                page.raw("<li>");
                reference(page, by, locale);
                dataset.find(by)
                        .flatMap(When::of)
                        .ifPresent(when -> page.text(", " + when.date().toText(locale)));
                page.raw("</li>");
            });
            page.raw(records.isEmpty() ? "</li>\n" : "</ul></li>\n");
        });
        page.raw("</ul>\n</section>\n");
    }

    /** Records that point here and are no neighbours, such as the parts of a whole or what cites a source. */
    private void mentions(Html page, CooperationRecord entry, Locale locale) {
        List<RecordReference> from = new ArrayList<>();
        for (Mention mention : dataset.mentions(entry.reference())) {
            if (!from.contains(mention.from().reference()) && from.size() < MOST) {
                from.add(mention.from().reference());
            }
        }
        if (from.isEmpty()) {
            return;
        }
        section(page, "mentioned-by", locale);
        page.raw("<ul class=\"mentions\">\n");
        from.forEach(reference -> {
            page.raw("<li>");
            reference(page, reference, locale);
            page.raw("</li>\n");
        });
        page.raw("</ul>\n");
        if (from.size() == MOST) {
            page.element("p", Words.say("more-in-downloads", locale));
        }
        page.raw("</section>\n");
    }
}
