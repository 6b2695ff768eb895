package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
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
 * name that differs by a letter is not a match: the nearest known one is named in a finding.
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
    private final NearSpellings<List<Organization>> organizations;

    private NameReader(Dataset dataset) {
        Map<String, List<City>> cities = new LinkedHashMap<>();
        Map<String, List<Organization>> organizations = new LinkedHashMap<>();
        for (City city : dataset.getCities()) {
            put(cities, city.getName(), city);
            city.getNames().values().forEach(name -> put(cities, name, city));
            city.getAliases().forEach(name -> put(cities, name, city));
            city.getFormerNames().stream().map(FormerName::getName).forEach(name -> put(cities, name, city));
        }
        for (Organization organization : dataset.getOrganizations()) {
            put(organizations, organization.getName(), organization);
            organization.getNames().values().forEach(name -> put(organizations, name, organization));
            organization.getAliases().forEach(name -> put(organizations, name, organization));
            organization.getAcronym().ifPresent(name -> put(organizations, name, organization));
        }
        this.cities = new NearSpellings<>(cities);
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
     * @return the country; a near miss is a finding
     */
    public Reading<Country> country(String text) {
        Objects.requireNonNull(text, "text");
        String name = VisibleText.strip(text);
        Optional<Finding> refused = refuse(text, name);
        if (refused.isPresent()) {
            return Reading.none(text, refused.get());
        }
        Optional<Country> country = Country.findByName(name);
        if (country.isEmpty() && name.length() <= CODES) {
            country = Country.list().terms().stream()
                    .filter(listed -> listed.term().equals(name)
                            || listed.alpha3().filter(name::equals).isPresent())
                    .findFirst();
        }
        if (country.isPresent()) {
            return Reading.of(text, country.get(), List.of());
        }
        return Reading.none(text, unknown(text, name, Countries.SPELLINGS, spelling -> Optional.of(spelling)));
    }

    /**
     * Reads the name of a city of the dataset, in whatever country.
     *
     * @param text any text
     * @return the city; several cities of one name are alternatives
     */
    public Reading<City> city(String text) {
        Objects.requireNonNull(text, "text");
        return find(text, cities, City::getName, city -> true);
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
        return find(
                text,
                cities,
                City::getName,
                city -> city.getCountry().filter(country::equals).isPresent());
    }

    /**
     * Reads the name or acronym of an organization of the dataset.
     *
     * @param text any text
     * @return the organization; several of one name are alternatives
     */
    public Reading<Organization> organization(String text) {
        Objects.requireNonNull(text, "text");
        return find(text, organizations, Organization::getName, organization -> true);
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
        return find(
                text,
                organizations,
                Organization::getName,
                organization -> organization.getCountry().map(country::equals).orElse(true));
    }

    private static <T> Reading<T> find(
            String text, NearSpellings<List<T>> index, Function<T, String> name, Predicate<T> fits) {
        String printed = VisibleText.strip(text);
        Optional<Finding> refused = refuse(text, printed);
        if (refused.isPresent()) {
            return Reading.none(text, refused.get());
        }
        List<T> found = new ArrayList<>();
        for (T candidate : index.find(Spelling.fold(printed)).orElse(List.of())) {
            if (fits.test(candidate)) {
                found.add(candidate);
            }
        }
        if (!found.isEmpty()) {
            return Reading.of(text, found, List.of(), name);
        }
        return Reading.none(
                text,
                unknown(
                        text,
                        printed,
                        index,
                        named -> named.stream().filter(fits).findFirst().map(name)));
    }

    private static Optional<Finding> refuse(String text, String name) {
        if (name.isEmpty()) {
            return Optional.of(Finding.of(FindingCode.EMPTY_TEXT, 0));
        }
        return name.length() > MAX_LENGTH
                ? Optional.of(Finding.of(FindingCode.NAME_NOT_KNOWN, text.indexOf(name), name))
                : Optional.empty();
    }

    /** Tells that the name is not known, and the nearest one that is. */
    private static <T> Finding unknown(
            String text, String name, NearSpellings<T> known, Function<T, Optional<String>> label) {
        Optional<String> nearest = known.nearest(Spelling.fold(name), label);
        int index = text.indexOf(name);
        return nearest.map(other -> Finding.of(FindingCode.NEAR_MISS, index, name, other))
                .orElseGet(() -> Finding.of(FindingCode.NAME_NOT_KNOWN, index, name));
    }

    /** The spellings of all countries, folded, built when a name is first not found. */
    private static final class Countries {

        private static final NearSpellings<String> SPELLINGS = spellings();

        private static NearSpellings<String> spellings() {
            Map<String, String> spellings = new LinkedHashMap<>();
            for (Country country : Country.list().terms()) {
                country.names().forEach(name -> spellings.putIfAbsent(Spelling.fold(name), name));
            }
            return new NearSpellings<>(spellings);
        }
    }
}
