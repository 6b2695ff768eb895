package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.key.Key;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.near.NearSpellings;

/** What the name of a city that is not known may mean of the cities of a dataset. */
final class CityCandidates {

    private static final String GEONAMES = "geonames";

    private final NearSpellings<List<City>> cities;
    private final Map<String, City> byGeoNames = new HashMap<>();
    private final Map<String, List<City>> withoutKind = new HashMap<>();

    CityCandidates(List<City> all, NearSpellings<List<City>> cities) {
        this.cities = cities;
        for (City city : all) {
            Optional.ofNullable(city.getIdentifiers().get(GEONAMES)).ifPresent(id -> byGeoNames.putIfAbsent(id, city));
            names(city)
                    .flatMap(name -> KindWords.without(name).stream())
                    .forEach(name -> withoutKind
                            .computeIfAbsent(Spelling.fold(name), folded -> new ArrayList<>())
                            .add(city));
        }
    }

    /** The name, those in other languages and the aliases. */
    static Stream<String> names(City city) {
        return Stream.of(Stream.of(city.getName()), city.getNames().values().stream(), city.getAliases().stream())
                .flatMap(names -> names);
    }

    /** All that may be meant, the likeliest first; each city once. */
    List<Candidate<City>> of(String name, Predicate<City> fits) {
        return of(name, fits, true);
    }

    /** What may be meant; that a spelling is near counts if it shall, and is found by a search among all. */
    List<Candidate<City>> of(String name, Predicate<City> fits, boolean spelling) {
        Map<Key, Candidate<City>> found = new LinkedHashMap<>();
        String folded = Spelling.fold(name);
        Stream<City> bare = KindWords.without(name).map(Spelling::fold).stream()
                .flatMap(without -> Stream.concat(
                        cities.find(without).stream().flatMap(List::stream),
                        withoutKind.getOrDefault(without, List.of()).stream()));
        Stream.concat(withoutKind.getOrDefault(folded, List.of()).stream(), bare)
                .forEach(city -> add(found, name, city, CandidateReason.OTHER_KIND, fits));
        for (OtherName other : OtherNames.BY_NAME.getOrDefault(folded, List.of())) {
            known(other).forEach(city -> add(found, name, city, other.reason, fits));
        }
        if (found.isEmpty() && spelling) {
            cities.nearest(folded, named -> named.stream().filter(fits).findFirst())
                    .ifPresent(city -> add(found, name, city, CandidateReason.NEAR_SPELLING, fits));
        }
        return List.copyOf(found.values());
    }

    /** Those of which the name is the Korean one but for a word for the kind of place: 서울시 and 서울. */
    List<City> sameKind(String name, Predicate<City> fits) {
        return of(name, fits, false).stream()
                .filter(candidate -> candidate.reason() == CandidateReason.OTHER_KIND)
                .map(Candidate::value)
                .filter(city -> names(city).anyMatch(known -> KindWords.isSame(name, known, city.getKind())))
                .toList();
    }

    private static void add(
            Map<Key, Candidate<City>> found, String name, City city, CandidateReason reason, Predicate<City> fits) {
        if (fits.test(city)) {
            found.putIfAbsent(Key.of(city), new Candidate<>(city, shown(name, city), reason));
        }
    }

    /** The name in the reader's language: the Korean one, if there is one, for who writes Hangul. */
    private static String shown(String name, City city) {
        return KindWords.hasHangul(name) ? city.getNames().getOrDefault("ko", city.getName()) : city.getName();
    }

    /** The record with the identifier; without one, those with the name in the country. */
    private Stream<City> known(OtherName other) {
        City city = byGeoNames.get(other.geoNames);
        if (city != null) {
            return Stream.of(city);
        }
        return cities.find(Spelling.fold(other.name)).stream()
                .flatMap(List::stream)
                .filter(named -> !named.getIdentifiers().containsKey(GEONAMES)
                        && named.getCountry().map(other.country::equals).orElse(true));
    }

    /** The name of the one city that another name means, among those of some countries. */
    static Optional<String> latinName(String name, Predicate<Country> fits) {
        List<OtherName> found = OtherNames.BY_NAME.getOrDefault(Spelling.fold(name), List.of()).stream()
                .filter(other -> fits.test(other.country))
                .toList();
        return found.size() == 1 ? Optional.of(found.get(0).name) : Optional.empty();
    }

    private record OtherName(String geoNames, Country country, String name, CandidateReason reason) {}

    /** The names of large cities and capitals by their spelling, read when a name is first not known. */
    private static final class OtherNames {

        private static final Map<String, List<OtherName>> BY_NAME = byName();

        private static Map<String, List<OtherName>> byName() {
            Map<String, List<OtherName>> byName = new HashMap<>();
            for (String[] cells : Lines.of("other-names.tsv")) {
                Country country = Country.of(cells[1]);
                put(byName, cells[3], new OtherName(cells[0], country, cells[2], CandidateReason.FORMER_NAME));
                put(byName, cells[4], new OtherName(cells[0], country, cells[2], CandidateReason.OTHER_NAME));
            }
            return byName;
        }

        private static void put(Map<String, List<OtherName>> byName, String names, OtherName other) {
            for (String name : names.isEmpty() ? new String[0] : names.split("\\|")) {
                byName.computeIfAbsent(Spelling.fold(name), folded -> new ArrayList<>(1))
                        .add(other);
            }
        }
    }
}
