package org.urbancoop.notation;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.code.Country;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.near.NearSpellings;

/** What the name of a country that is not known may mean; built when the first one is met. */
final class CountryCandidates {

    private static final int LONGEST_CODE = 3;

    /** Short Korean names that two countries share. */
    private static final Map<String, List<Country>> SHARED = Map.of(
            Spelling.fold("도미니카"), List.of(Country.of("DM"), Country.of("DO")),
            Spelling.fold("콩고"), List.of(Country.of("CG"), Country.of("CD")));

    private static final NearSpellings<String> NAMES = names();

    private static final Map<String, List<Candidate<Country>>> OTHERS = others();

    private CountryCandidates() {}

    static List<Candidate<Country>> of(String name) {
        String folded = Spelling.fold(name);
        Locale language = KindWords.hasHangul(name) ? Locale.KOREAN : Locale.ENGLISH;
        return Optional.ofNullable(OTHERS.get(folded))
                .map(others -> others.stream()
                        .map(other ->
                                new Candidate<>(other.value(), other.value().label(language), other.reason()))
                        .toList())
                .or(() -> byCode(name.toUpperCase(Locale.ROOT))
                        .map(country -> List.of(near(country, country.term())))
                        .filter(candidates -> name.length() <= LONGEST_CODE))
                .or(() -> NAMES.nearest(folded, Optional::of)
                        .map(known -> List.of(near(Country.findByName(known).orElseThrow(), known))))
                .orElse(List.of());
    }

    /** The countries that share a name; none if it is the name of one country or of none. */
    static List<Country> sharing(String name) {
        return SHARED.getOrDefault(Spelling.fold(name), List.of());
    }

    /** The country of a code in capitals, of two letters or three. */
    static Optional<Country> byCode(String code) {
        return Country.list().terms().stream()
                .filter(listed -> listed.term().equals(code)
                        || listed.alpha3().filter(code::equals).isPresent())
                .findFirst();
    }

    private static Candidate<Country> near(Country country, String name) {
        return new Candidate<>(country, name, CandidateReason.NEAR_SPELLING);
    }

    private static NearSpellings<String> names() {
        Map<String, String> spellings = new LinkedHashMap<>();
        for (Country country : Country.list().terms()) {
            country.names().forEach(name -> spellings.putIfAbsent(Spelling.fold(name), name));
        }
        return new NearSpellings<>(spellings);
    }

    /** Parts and former states; the file's sources are named in attribution.md. */
    private static Map<String, List<Candidate<Country>>> others() {
        Map<String, List<Candidate<Country>>> others = new HashMap<>();
        for (String[] cells : Lines.of("other-countries.tsv")) {
            CandidateReason reason =
                    CandidateReason.valueOf(cells[2].toUpperCase(Locale.ROOT).replace('-', '_'));
            List<Candidate<Country>> candidates = Arrays.stream(cells[3].split(" "))
                    .map(Country::of)
                    .map(country -> new Candidate<>(country, country.label(Locale.ENGLISH), reason))
                    .toList();
            others.put(Spelling.fold(cells[0]), candidates);
        }
        return others;
    }
}
