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
 * <p>In Korean, the country may stand before the place: {@code 몽골 울란바토르, 베트남 호찌민}.
 *
 * <p>The closing parenthesis ends a place; commas, slashes and other signs, {@code and} and the like before a name are
 * left out.
 *
 * @since 0.1.0
 */
public final class PlaceListReader {

    private static final String SEPARATORS = ",;·•、，&＆/／|｜+＋-–—~ㆍ・∙‣◦▪●○■*";

    /** {@code 또는} and {@code or} are none of them: then it is not all of the places that are meant. */
    private static final List<String> CONJUNCTIONS =
            List.of("and", "as well as", "with", "und", "et", "및", "와", "과", "그리고");

    private static final List<String> OTHER_CONJUNCTIONS = List.of("or", "또는");

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
        String name = withoutOr(findings, from, VisibleText.strip(text.substring(from, to)));
        if (name.isEmpty()) {
            findings.add(Finding.of(FindingCode.LABEL_MISSING, from));
            return;
        }
        int start = skipSeparators(text, from);
        if (countryFrom < 0) {
            List<PrintedPlace> withCountries = countriesFirst(name, start, findings);
            if (!withCountries.isEmpty()) {
                places.addAll(withCountries);
                return;
            }
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

    /** Reads {@code 몽골 울란바토르, 베트남 호찌민}; nothing unless each name has a country before it. */
    private List<PrintedPlace> countriesFirst(String words, int from, List<Finding> findings) {
        List<PrintedPlace> places = new ArrayList<>();
        List<Finding> ambiguities = new ArrayList<>();
        int start = 0;
        while (start < words.length()) {
            int end = start;
            while (end < words.length() && SEPARATORS.indexOf(words.charAt(end)) < 0) {
                end++;
            }
            String printed = VisibleText.strip(words.substring(start, end));
            Optional<NameReader.CountryFirst> first = names.countryFirst(printed);
            if (first.isEmpty()) {
                return List.of();
            }
            int at = from + words.indexOf(printed, start);
            ambiguities.addAll(first.get().ambiguity(at));
            places.add(new PrintedPlace(
                    printed,
                    at,
                    first.get().name(),
                    Optional.of(first.get().countryName()),
                    first.get().oneCountry(),
                    first.get().city().value()));
            start = skipSeparators(words, end);
        }
        findings.addAll(ambiguities);
        return places;
    }

    /** Takes the word {@code or} from a name and says so: the places are not all meant. */
    private static String withoutOr(List<Finding> findings, int from, String name) {
        for (String word : OTHER_CONJUNCTIONS) {
            if (from > 0 && name.startsWith(word + " ")) {
                findings.add(Finding.of(FindingCode.NOT_UNDERSTOOD, from, word));
                return VisibleText.strip(name.substring(word.length()));
            }
        }
        return name;
    }

    private static int skipSeparators(String text, int from) {
        int at = from;
        while (at < text.length()) {
            char c = text.charAt(at);
            int next = VisibleText.isBlank(c) || SEPARATORS.indexOf(c) >= 0 ? at + 1 : behindConjunction(text, at);
            if (next == at) {
                break;
            }
            at = next;
        }
        return at;
    }

    /** Returns the index behind a word such as {@code and} that a blank and a name follow, or the same index. */
    private static int behindConjunction(String text, int at) {
        for (String word : at > 0 ? CONJUNCTIONS : List.<String>of()) {
            int end = at + word.length();
            if (end + 1 < text.length()
                    && VisibleText.isBlank(text.charAt(end))
                    && text.regionMatches(true, at, word, 0, word.length())) {
                return end;
            }
        }
        return at;
    }
}
