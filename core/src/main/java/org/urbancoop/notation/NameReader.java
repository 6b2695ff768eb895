package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.text.Spelling;
import org.urbancoop.text.VisibleText;
import org.urbancoop.text.near.NearSpellings;

/**
 * Reads names of countries, cities and organizations, such as {@code Côte d´Ivoire}, {@code KOR}, {@code 서울} or
 * {@code Teheran}.
 *
 * <p>It knows the countries by the names of the code list and by their codes in capitals, and cities and organizations
 * by the names, aliases and former names of a dataset. Letter case, accents, blanks and apostrophes do not count. A
 * Korean name is understood with and without the word for its kind, as in {@code 서울시}, if it is true of the record. A
 * name that differs by a letter, a former name that no record has and the like are not read: a finding says what may be
 * meant, and {@link #cityCandidates} and {@link #countryCandidates} give it as values.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class NameReader {

    /** The longest text that is compared with known names, in characters: {@value}. Longer ones are no names. */
    public static final int MAX_LENGTH = 200;

    private static final int CODES = 3;

    private final NearSpellings<List<City>> cities;
    private final CityCandidates cityCandidates;
    private final NearSpellings<List<Organization>> organizations;

    private NameReader(Dataset dataset) {
        Map<String, List<City>> cities = new LinkedHashMap<>();
        Map<String, List<Organization>> organizations = new LinkedHashMap<>();
        for (City city : dataset.getCities()) {
            CityCandidates.names(city).forEach(name -> put(cities, name, city));
            city.getFormerNames().stream().map(FormerName::getName).forEach(name -> put(cities, name, city));
        }
        for (Organization organization : dataset.getOrganizations()) {
            put(organizations, organization.getName(), organization);
            organization.getNames().values().forEach(name -> put(organizations, name, organization));
            organization.getAliases().forEach(name -> put(organizations, name, organization));
            organization.getAcronym().ifPresent(name -> put(organizations, name, organization));
        }
        this.cities = new NearSpellings<>(cities);
        this.cityCandidates = new CityCandidates(dataset.getCities(), this.cities);
        this.organizations = new NearSpellings<>(organizations);
    }

    /** Adds a record once to each of its names; records come one after the other. */
    private static <T> void put(Map<String, List<T>> index, String name, T named) {
        List<T> alike = index.computeIfAbsent(Spelling.fold(name), key -> new ArrayList<>());
        if (alike.isEmpty() || alike.get(alike.size() - 1) != named) {
            alike.add(named);
        }
    }

    /**
     * Obtains a reader that knows countries and what a dataset names.
     *
     * @param dataset the records whose names are known
     * @return the reader
     */
    public static NameReader of(Dataset dataset) {
        Objects.requireNonNull(dataset, "dataset");
        return new NameReader(dataset);
    }

    /**
     * Obtains a reader that knows countries only.
     *
     * @return the reader
     */
    public static NameReader ofCountries() {
        return new NameReader(Dataset.builder().id("none").title("No records").build());
    }

    /**
     * Reads the name or the code of a country, such as {@code Republic of Korea}, {@code 한국} or {@code KR}.
     *
     * @param text any text
     * @return the country; a near miss is a finding, and the two of {@code 콩고} are alternatives
     */
    public Reading<Country> country(String text) {
        Objects.requireNonNull(text, "text");
        String name = VisibleText.strip(text);
        Optional<Finding> refused = refuse(text, name);
        if (refused.isPresent()) {
            return Reading.none(text, refused.get());
        }
        List<Country> sharing = CountryCandidates.sharing(name);
        if (!sharing.isEmpty()) {
            return Reading.of(text, sharing, List.of(), Country::term);
        }
        Optional<Country> country = find(name);
        if (country.isEmpty()) {
            return Reading.none(text, unknown(text, name, CountryCandidates.of(name)));
        }
        return Reading.of(text, country.get(), userAssigned(text, name, country.get()));
    }

    private static Optional<Country> find(String name) {
        return Country.findByName(name)
                .or(() -> name.length() <= CODES ? CountryCandidates.byCode(name) : Optional.empty());
    }

    private static List<Finding> userAssigned(String text, String name, Country country) {
        return country.isAssigned()
                ? List.of()
                : List.of(Finding.of(
                        FindingCode.CODE_USER_ASSIGNED, Math.max(0, text.indexOf(name)), name, country.term()));
    }

    /**
     * Finds what the name of a country may mean that {@link #country} does not read: {@code GB} for {@code England},
     * {@code CZ} and {@code SK} for {@code Czechoslovakia}.
     *
     * @param text any text
     * @return the countries, the likeliest first; empty if the name is known or like none
     */
    public List<Candidate<Country>> countryCandidates(String text) {
        Objects.requireNonNull(text, "text");
        String name = VisibleText.strip(text);
        return refuse(text, name).isPresent() || find(name).isPresent() ? List.of() : CountryCandidates.of(name);
    }

    /**
     * Reads the name of a city of the dataset, in whatever country.
     *
     * @param text any text
     * @return the city; several cities of one name are alternatives
     */
    public Reading<City> city(String text) {
        Objects.requireNonNull(text, "text");
        return city(text, city -> true);
    }

    /**
     * Reads the name of a city of the dataset, in one country.
     *
     * @param text any text
     * @param country the country; a city without one is not found
     * @return the city; several cities of one name are alternatives
     */
    public Reading<City> city(String text, Country country) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(country, "country");
        return city(text, in(country));
    }

    private static Predicate<City> in(Country country) {
        return city -> city.getCountry().filter(country::equals).isPresent();
    }

    private Reading<City> city(String text, Predicate<City> fits) {
        return find(
                text,
                cities,
                name -> cityCandidates.sameKind(name, fits),
                City::getName,
                fits,
                name -> cityCandidates.of(name, fits));
    }

    /**
     * A country and a name behind it, which only a blank separates: {@code 몽골 울란바토르}.
     *
     * @param country what the country's name means: one country, or both of {@code 콩고}
     * @param city the city that the name behind it means
     */
    record CountryFirst(String countryName, Reading<Country> country, String name, int index, Reading<City> city) {

        /** The country; that of the city where the name is one of two countries. */
        Optional<Country> oneCountry() {
            return country.value().or(() -> city.value().flatMap(City::getCountry));
        }

        /** That the name is one of two countries, if nothing tells which. */
        List<Finding> ambiguity(int from) {
            return oneCountry().isPresent()
                    ? List.of()
                    : country.findings().stream()
                            .map(finding -> finding.shifted(from))
                            .toList();
        }
    }

    /** Finds the longest name of a country that Korean words begin with, and the name behind it. */
    Optional<CountryFirst> countryFirst(String words) {
        if (words.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        for (int end = words.length() - 1; end > 0; end--) {
            char next = words.charAt(end);
            boolean isCut = VisibleText.isBlank(words.charAt(end - 1))
                    && Character.UnicodeScript.of(next) == Character.UnicodeScript.HANGUL;
            String countryName = isCut ? VisibleText.strip(words.substring(0, end)) : "";
            boolean isKorean = !countryName.isEmpty()
                    && Character.UnicodeScript.of(countryName.charAt(0)) == Character.UnicodeScript.HANGUL;
            boolean isCountry = isKorean
                    && (Country.findByName(countryName).isPresent()
                            || !CountryCandidates.sharing(countryName).isEmpty());
            if (isCountry) {
                Reading<Country> country = country(countryName);
                List<Country> meant = country.value().map(List::of).orElse(country.alternatives());
                String name = words.substring(end);
                Predicate<City> inOne =
                        city -> city.getCountry().filter(meant::contains).isPresent();
                return Optional.of(new CountryFirst(countryName, country, name, end, city(name, inOne)));
            }
        }
        return Optional.empty();
    }

    /**
     * Finds what the name of a city may mean that {@link #city(String)} does not read: the record of Ho Chi Minh City
     * for {@code Saigon}, that of New York City for {@code New York} and {@code 뉴욕주}.
     *
     * <p>It knows other names of cities of 300,000 people or more and of capitals. A record is found by its identifier
     * in GeoNames; one without it by its name and country.
     *
     * @param text any text
     * @return the cities of the dataset, the likeliest first; empty if the name is known or like none
     */
    public List<Candidate<City>> cityCandidates(String text) {
        return cityCandidates(Objects.requireNonNull(text, "text"), city -> true);
    }

    /**
     * Finds what the name of a city in a country may mean that {@link #city(String, Country)} does not read.
     *
     * @param text any text
     * @param country the country; a city without one is not found
     * @return the cities of the dataset, the likeliest first; empty if the name is known or like none
     */
    public List<Candidate<City>> cityCandidates(String text, Country country) {
        Objects.requireNonNull(text, "text");
        return cityCandidates(text, in(Objects.requireNonNull(country, "country")));
    }

    /**
     * Finds what {@link #cityCandidates(String)} does, but for near spellings: former names, names in other languages
     * and names with or without the kind, such as {@code 서울시}, each by one look-up.
     *
     * @param text any text
     * @return the cities of the dataset, the likeliest first; empty if the name is known or another name of none
     */
    public List<Candidate<City>> otherwiseNamedCities(String text) {
        return cityCandidates(Objects.requireNonNull(text, "text"), city -> true, false);
    }

    /**
     * Finds the name in Latin letters of a large city or capital that is called otherwise: {@code Paris} for {@code
     * 파리}. It needs no dataset: it knows other names of cities of 300,000 people or more and of capitals.
     *
     * @param text any text
     * @return the name; empty if no city, or more than one, is called so
     */
    public static Optional<String> latinName(String text) {
        return CityCandidates.latinName(Objects.requireNonNull(text, "text"), country -> true);
    }

    /**
     * Finds the name in Latin letters of a large city or capital in a country that is called otherwise: {@code Paris}
     * for {@code 파리} in France.
     *
     * @param text any text
     * @param country the country
     * @return the name; empty if no city of the country, or more than one, is called so
     */
    public static Optional<String> latinName(String text, Country country) {
        Objects.requireNonNull(text, "text");
        return CityCandidates.latinName(text, Objects.requireNonNull(country, "country")::equals);
    }

    private List<Candidate<City>> cityCandidates(String text, Predicate<City> fits) {
        return cityCandidates(text, fits, true);
    }

    private List<Candidate<City>> cityCandidates(String text, Predicate<City> fits, boolean spelling) {
        String name = VisibleText.strip(text);
        boolean known = refuse(text, name).isPresent()
                || cities.find(Spelling.fold(name)).stream()
                        .flatMap(List::stream)
                        .anyMatch(fits)
                || !cityCandidates.sameKind(name, fits).isEmpty();
        return known ? List.of() : cityCandidates.of(name, fits, spelling);
    }

    /**
     * Reads the name or acronym of an organization of the dataset.
     *
     * @param text any text
     * @return the organization; several of one name are alternatives
     */
    public Reading<Organization> organization(String text) {
        Objects.requireNonNull(text, "text");
        return organization(text, organization -> true);
    }

    /**
     * Reads the name or acronym of an organization of the dataset, in one country or without one.
     *
     * @param text any text
     * @param country the country
     * @return the organization; several of one name are alternatives
     */
    public Reading<Organization> organization(String text, Country country) {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(country, "country");
        return organization(
                text,
                organization -> organization.getCountry().map(country::equals).orElse(true));
    }

    private Reading<Organization> organization(String text, Predicate<Organization> fits) {
        return find(
                text,
                organizations,
                name -> List.of(),
                Organization::getName,
                fits,
                name -> organizations
                        .nearest(
                                Spelling.fold(name),
                                named -> named.stream().filter(fits).findFirst())
                        .map(near -> new Candidate<>(near, near.getName(), CandidateReason.NEAR_SPELLING))
                        .stream()
                        .toList());
    }

    private static <T> Reading<T> find(
            String text,
            NearSpellings<List<T>> index,
            Function<String, List<T>> understood,
            Function<T, String> name,
            Predicate<T> fits,
            Function<String, List<Candidate<T>>> candidates) {
        String printed = VisibleText.strip(text);
        Optional<Finding> refused = refuse(text, printed);
        if (refused.isPresent()) {
            return Reading.none(text, refused.get());
        }
        List<T> found = index.find(Spelling.fold(printed)).stream()
                .flatMap(List::stream)
                .filter(fits)
                .toList();
        if (found.isEmpty()) {
            found = understood.apply(printed);
        }
        return found.isEmpty()
                ? Reading.none(text, unknown(text, printed, candidates.apply(printed)))
                : Reading.of(text, found, List.of(), name);
    }

    private static Optional<Finding> refuse(String text, String name) {
        if (name.isEmpty()) {
            return Optional.of(Finding.of(FindingCode.EMPTY_TEXT, 0));
        }
        return name.length() > MAX_LENGTH
                ? Optional.of(Finding.of(FindingCode.NAME_NOT_KNOWN, text.indexOf(name), name))
                : Optional.empty();
    }

    /** Tells that the name is not known, and what may be meant for the first reason that there is. */
    private static <T> Finding unknown(String text, String name, List<Candidate<T>> candidates) {
        int index = text.indexOf(name);
        if (candidates.isEmpty()) {
            return Finding.of(FindingCode.NAME_NOT_KNOWN, index, name);
        }
        CandidateReason reason = candidates.get(0).reason();
        String names = candidates.stream()
                .filter(candidate -> candidate.reason() == reason)
                .map(Candidate::name)
                .collect(Collectors.joining(", "));
        return Finding.of(reason.finding(), index, name, names);
    }
}
