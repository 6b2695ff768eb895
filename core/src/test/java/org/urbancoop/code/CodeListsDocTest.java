package org.urbancoop.code;

import java.net.URI;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.urbancoop.testing.GeneratedFile;

/** Keeps {@code docs/code-lists.md} equal to the code lists. */
class CodeListsDocTest {

    @Test
    void page_isThatOfTheLists() {
        StringBuilder page = new StringBuilder("""
                # Code lists

                <!-- Written by CodeListsDocTest from the data files; change those. -->

                Every list is open: a term that it does not know is kept as it was written and reported, never \
                rejected and
                never turned into another. Why that is so and what the addresses under "Same as" are is said in
                [decision 20](decisions/0020-code-lists.md).

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
        }
        GeneratedFile.check("docs/code-lists.md", page.toString());
    }

    private static void append(StringBuilder page, CodeList<?> list) {
        if (list.type() == Country.class) {
            page.append("| Code | Alpha-3 | English | Korean | Other names |\n|---|---|---|---|---|\n");
            for (Country country : Country.list().terms()) {
                append(
                        page,
                        country,
                        country.alpha3().orElse(""),
                        country.names().stream().skip(2).collect(Collectors.joining("; ")));
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

    private static void append(StringBuilder page, Country country, String alpha3, String names) {
        page.append("| `%s` | %s | %s | %s | %s |\n"
                .formatted(country, alpha3, country.label(Locale.ENGLISH), country.label(Locale.KOREAN), names));
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
