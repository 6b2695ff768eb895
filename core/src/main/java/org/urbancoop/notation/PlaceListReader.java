package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.text.VisibleText;

/**
 * Reads lists of places with their countries in parentheses, such as {@code Beijing (China) Taipei (Chinese Taipei)} or
 * {@code Tokyo (Japan), Paris (France), and Moscow (Russia)}.
 *
 * <p>The closing parenthesis ends a place; commas, semicolons and an {@code and} before a name are left out.
 *
 * @since 0.1.0
 */
public final class PlaceListReader {

    private final NameReader names;

    private PlaceListReader(NameReader names) {
        this.names = names;
    }

    /**
     * Obtains a reader.
     *
     * @param names what is known of names
     * @return the reader
     */
    public static PlaceListReader of(NameReader names) {
        Objects.requireNonNull(names, "names");
        return new PlaceListReader(names);
    }

    /**
     * Reads a list.
     *
     * @param text any text
     * @return the places in the order of the text; an unknown country is a finding and leaves its place in the list
     */
    public Reading<List<PrintedPlace>> read(String text) {
        Objects.requireNonNull(text, "text");
        List<PrintedPlace> places = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        int from = skipSeparators(text, 0);
        int open = -1;
        boolean lost = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '(' || c == '（') {
                if (open >= 0) {
                    // Where this country ends and the next place starts cannot be told.
                    findings.add(Finding.of(FindingCode.LONE_PARENTHESIS, open));
                    findings.add(Finding.of(FindingCode.NOT_UNDERSTOOD, open + 1, text.substring(open + 1, i)));
                    if (!lost) {
                        add(places, findings, text, from, open, -1, open);
                    }
                    lost = true;
                }
                open = i;
            } else if (c == ')' || c == '）') {
                if (open < 0) {
                    findings.add(Finding.of(FindingCode.LONE_PARENTHESIS, i));
                    add(places, findings, text, from, i, -1, i);
                } else if (!lost) {
                    add(places, findings, text, from, open, open + 1, i);
                }
                from = skipSeparators(text, i + 1);
                i = from - 1;
                open = -1;
                lost = false;
            }
        }
        if (open >= 0) {
            findings.add(Finding.of(FindingCode.LONE_PARENTHESIS, open));
            if (!lost) {
                add(places, findings, text, from, open, open + 1, text.length());
            }
        } else if (from < text.length()) {
            add(places, findings, text, from, text.length(), -1, text.length());
        }
        return places.isEmpty()
                ? new Reading<>(
                        text,
                        Optional.empty(),
                        List.of(),
                        findings.isEmpty() ? List.of(Finding.of(FindingCode.EMPTY_TEXT, 0)) : findings)
                : new Reading<>(text, Optional.of(List.copyOf(places)), List.of(), findings);
    }

    private void add(
            List<PrintedPlace> places,
            List<Finding> findings,
            String text,
            int from,
            int to,
            int countryFrom,
            int countryTo) {
        String name = VisibleText.strip(text.substring(from, to));
        if (name.isEmpty()) {
            findings.add(Finding.of(FindingCode.LABEL_MISSING, from));
            return;
        }
        int start = skipSeparators(text, from);
        if (countryFrom < 0) {
            findings.add(Finding.of(FindingCode.COUNTRY_MISSING, start, name));
            Reading<City> city = names.city(name);
            places.add(new PrintedPlace(name, start, name, Optional.empty(), Optional.empty(), city.value()));
            return;
        }
        String printed = VisibleText.strip(text.substring(countryFrom, countryTo));
        Reading<Country> country = names.country(printed);
        country.findings().forEach(finding -> findings.add(finding.shifted(countryFrom)));
        Optional<City> city =
                country.value().flatMap(known -> names.city(name, known).value());
        int end = Math.min(text.length(), countryTo + 1);
        places.add(new PrintedPlace(
                text.substring(start, end),
                start,
                name,
                Optional.of(printed).filter(words -> !words.isEmpty()),
                country.value(),
                city));
    }

    private static int skipSeparators(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            if (VisibleText.isBlank(c) || c == ',' || c == ';' || c == '·' || c == '•' || c == '、' || c == '，') {
                at++;
            } else if (at > 0 && text.startsWith("and ", at) && at + 4 < text.length()) {
                at += 4;
            } else {
                break;
            }
        }
        return at;
    }
}
