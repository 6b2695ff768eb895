package org.urbancoop.code;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urbancoop.code.Standards.Row;
import org.urbancoop.testing.GeneratedFile;

/** Keeps {@code docs/code-lists.md} equal to the code lists. */
class CodeListsDocTest {

    private static final Map<String, String> RELATIONS = Map.of(
            Standards.EXACT,
            "same",
            "closeMatch",
            "close",
            "broadMatch",
            "broader",
            "narrowMatch",
            "narrower",
            Standards.NONE,
            "none");

    @Test
    void page_isThatOfTheLists() {
        StringBuilder page = new StringBuilder("""
                # Code lists

                <!-- Written by CodeListsDocTest from the data files; change those. -->

                Every list is open: a term that it does not know is kept as it was written and reported, never \
                rejected and
                never turned into another. Why that is so and what the addresses under "Same as" are is said in
                [decision 20](decisions/0020-code-lists.md).

                Below each list stand the published lists of others that it compares with, code by code: IATI 2.03 \
                (with
                the lists of OECD-DAC that it replicates), OC4IDS 0.9.5, schema.org, the W3C Organization Ontology,
                ISO 3166-2, iCalendar (RFC 5545, RFC 9073) and Dublin Core. *same* is a term of ours that means \
                the same
                and has the code as its `same_as`; *close* means nearly the same; *broader* and *narrower* say \
                what the code
                is to our term. A code without a term of ours has a reason. Terms that no published list has are
                followed by public documents that use them.
                [Decision 170](decisions/0170-code-lists-second-edition.md) has the rest.

                | List | Java | Terms | |
                |---|---|---:|---|
                """);
        for (CodeList<?> list : CodeLists.all()) {
            page.append("| [%s](#%s) | `%s` | %d | %s |\n"
                    .formatted(
                            list.name(),
                            list.name(),
                            list.type().getSimpleName(),
                            list.terms().size(),
                            list.definition(Locale.ENGLISH)));
        }
        for (CodeList<?> list : CodeLists.all()) {
            page.append("\n## %s\n\n%s · %s\n\n"
                    .formatted(list.name(), list.title(Locale.ENGLISH), list.title(Locale.KOREAN)));
            append(page, list);
            appendStandards(page, list.name());
            appendUses(page, list.name());
        }
        page.append("\n## Published lists without a list of ours\n");
        appendStandards(page, Standards.NO_LIST);
        GeneratedFile.check("docs/code-lists.md", page.toString());
    }

    private static void append(StringBuilder page, CodeList<?> list) {
        if (list.type() == Country.class) {
            page.append("""
                    | Code | Alpha-3 | Numeric | Region | English | Korean | Other names |
                    |---|---|---|---|---|---|---|
                    """);
            for (Country country : Country.list().terms()) {
                append(page, country);
            }
            page.append("""

                    ### Regions of the world, by M49

                    | Code | English | Korean | In | Countries |
                    |---|---|---|---|---|
                    """);
            for (WorldRegion region : WorldRegion.values()) {
                append(page, region);
            }
        } else if (list.type() == FormerCountry.class) {
            page.append("| Code | English | Korean |\n|---|---|---|\n");
            for (Code country : list.terms()) {
                page.append("| `%s` | %s | %s |\n"
                        .formatted(country, country.label(Locale.ENGLISH), country.label(Locale.KOREAN)));
            }
        } else if (list.type() == Currency.class) {
            page.append("| Code | Decimals | English | Korean |\n|---|---|---|---|\n");
            for (Currency currency : Currency.list().terms()) {
                page.append("| `%s` | %s | %s | %s |\n"
                        .formatted(
                                currency,
                                currency.minorUnits().isPresent()
                                        ? currency.minorUnits().getAsInt()
                                        : "none",
                                currency.label(Locale.ENGLISH),
                                currency.label(Locale.KOREAN)));
            }
        } else {
            page.append("| Term | English | Korean | Definition | 정의 | Same as |\n|---|---|---|---|---|---|\n");
            for (Code term : list.terms()) {
                page.append("| `%s` | %s | %s | %s | %s | %s |\n"
                        .formatted(
                                term,
                                term.label(Locale.ENGLISH) + note(term),
                                term.label(Locale.KOREAN),
                                term.definition(Locale.ENGLISH).orElseThrow(),
                                term.definition(Locale.KOREAN).orElseThrow(),
                                term.sameAs().stream()
                                        .map(CodeListsDocTest::link)
                                        .collect(Collectors.joining(", "))));
            }
        }
    }

    private static void appendStandards(StringBuilder page, String list) {
        String before = "";
        for (Row row : Standards.rows(list)) {
            String published = row.standard() + " " + row.codes();
            if (!published.equals(before)) {
                page.append("\n### %s%s\n\n| Code | | Ours | | |\n|---|---|---|---|---|\n"
                        .formatted(list.equals(Standards.NO_LIST) ? "" : list + " and ", published));
                before = published;
            }
            page.append("| `%s` | %s | %s | %s | %s |\n"
                    .formatted(
                            row.code(),
                            row.name(),
                            row.term().isEmpty() ? "" : "`" + row.term() + "`",
                            RELATIONS.get(row.relation()),
                            row.reason()));
        }
    }

    private static void appendUses(StringBuilder page, String list) {
        Map<String, List<String>> documents = new LinkedHashMap<>();
        Standards.uses().stream()
                .filter(use -> use.list().equals(list))
                .forEach(use -> documents
                        .computeIfAbsent(use.term(), none -> new ArrayList<>())
                        .add("[%s](%s)".formatted(use.title(), use.address())));
        if (!documents.isEmpty()) {
            page.append("\n### %s in public documents\n\n| Term | Used in |\n|---|---|\n".formatted(list));
            documents.forEach((term, uses) -> page.append("| `%s` | %s |\n".formatted(term, String.join("; ", uses))));
        }
    }

    private static void append(StringBuilder page, Country country) {
        page.append("| `%s` | %s | %s | %s | %s | %s | %s |\n"
                .formatted(
                        country,
                        country.alpha3().orElse(""),
                        country.numeric().orElse(""),
                        country.subregion().map(WorldRegion::toString).orElse(""),
                        country.label(Locale.ENGLISH),
                        country.label(Locale.KOREAN),
                        country.names().stream().skip(2).collect(Collectors.joining("; "))));
    }

    private static void append(StringBuilder page, WorldRegion region) {
        page.append("| `%s` | %s | %s | %s | %d |\n"
                .formatted(
                        region,
                        region.label(Locale.ENGLISH),
                        region.label(Locale.KOREAN),
                        region.broader().map(WorldRegion::toString).orElse(""),
                        Country.list().terms().stream()
                                .filter(country -> country.isIn(region))
                                .count()));
    }

    private static String note(Code term) {
        if (!term.isDeprecated()) {
            return "";
        }
        return " (deprecated"
                + term.replacedBy().map(other -> ": use `" + other + "`").orElse("") + ")";
    }

    private static String link(URI uri) {
        String vocabulary = switch (uri.getHost()) {
            case "schema.org" -> "schema.org";
            case "iatistandard.org" -> "IATI";
            case "standard.open-contracting.org" -> "OC4IDS";
            case "purl.org" -> "Dublin Core";
            case "www.rfc-editor.org" -> "iCalendar";
            default -> throw new IllegalStateException("name the vocabulary of " + uri);
        };
        String fragment = uri.getFragment();
        String term = fragment == null ? uri.getPath().substring(uri.getPath().lastIndexOf('/') + 1) : fragment;
        return "[%s %s](%s)".formatted(vocabulary, term, uri);
    }
}
