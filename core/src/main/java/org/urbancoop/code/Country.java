package org.urbancoop.code;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.Spelling;

/**
 * A country or territory by its code of ISO 3166-1 alpha-2, such as {@code KR}.
 *
 * <p>It does not say whether the country is a state, nor who recognizes it. Any two capital letters are a code; whether
 * ISO 3166-1 assigns it is what {@link #isAssigned()} tells.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class Country extends Code implements Comparable<Country>, CountriesAToL, CountriesMToZ {

    private static final CodeList<Country> LIST =
            new CodeList<>(Country.class, Country::new, (type, text) -> checkCapitals(type, text, 2));

    private final List<String> names;
    private final Optional<WorldRegion> subregion;

    private Country(CodeList<Country> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
        this.names = names(this);
        String region = cell("region");
        this.subregion = region.isEmpty() ? Optional.empty() : Optional.of(WorldRegion.parse(region));
    }

    /**
     * Obtains the country with the given code, such as {@code KR}.
     *
     * @param code two letters from A to Z
     * @return the country
     * @throws org.urbancoop.text.MalformedTextException if the code is not two capital letters of ASCII
     */
    public static Country of(String code) {
        Objects.requireNonNull(code, "code");
        return LIST.of(code);
    }

    /**
     * Gets the list of the assigned codes and of {@code XK}, which is none of them: see {@link #isUserAssigned}.
     *
     * @return the list, by code
     */
    public static CodeList<Country> list() {
        return LIST;
    }

    @Override
    public int compareTo(Country other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }

    /**
     * Finds a country by one of its names, such as {@code Côte d'Ivoire}, {@code Republic of Korea} or {@code 대한민국}.
     *
     * <p>Letter case, accents, blanks and punctuation do not count; a misspelt name is not found.
     *
     * @param name any text
     * @return the country, or empty if no country has that name
     */
    public static Optional<Country> findByName(String name) {
        Objects.requireNonNull(name, "name");
        return Optional.ofNullable(ByName.INDEX.get(Spelling.fold(name)));
    }

    /**
     * Checks whether ISO 3166-1 assigns the code: true of {@code KR}, false of {@code ZZ} and of {@code XK}.
     *
     * @return true if assigned
     */
    public boolean isAssigned() {
        return isKnown() && !isUserAssigned();
    }

    /**
     * Checks whether ISO 3166-1 leaves the code to its users and never assigns it: {@code AA}, {@code QM} to
     * {@code QZ}, {@code XA} to {@code XZ} and {@code ZZ}.
     *
     * <p>The list has one of them, {@code XK} for Kosovo, as the European Union, GeoNames and CLDR write it.
     *
     * @return true if it is for users
     */
    public boolean isUserAssigned() {
        String code = term();
        return code.equals("AA")
                || code.equals("ZZ")
                || code.charAt(0) == 'X'
                || (code.charAt(0) == 'Q' && code.charAt(1) >= 'M');
    }

    /**
     * Gets the code of ISO 3166-1 alpha-3, such as {@code KOR}.
     *
     * @return three letters, or empty if the code is not assigned
     */
    public Optional<String> alpha3() {
        return isAssigned() ? Optional.of(cell("alpha3")) : Optional.empty();
    }

    /**
     * Gets the numeric code of ISO 3166-1, which is the country's code in M49 of the United Nations, such as
     * {@code 410}.
     *
     * @return three digits, or empty if the code is not assigned
     */
    public Optional<String> numeric() {
        return isAssigned() ? Optional.of(cell("numeric")) : Optional.empty();
    }

    /**
     * Gets the region of M49 that the country is in, such as {@link WorldRegion#ASIA}.
     *
     * @return one of the five widest regions; empty for Antarctica and for a code that is not in the list
     */
    public Optional<WorldRegion> region() {
        Optional<WorldRegion> region = subregion;
        while (region.flatMap(WorldRegion::broader).isPresent()) {
            region = region.flatMap(WorldRegion::broader);
        }
        return region;
    }

    /**
     * Gets the smallest region of M49 that the country is in: {@link WorldRegion#EASTERN_ASIA}, and the intermediate
     * region where there is one, {@link WorldRegion#EASTERN_AFRICA}.
     *
     * <p>M49 does not list Taiwan by itself, nor Kosovo; theirs are those of CLDR.
     *
     * @return the subregion; empty for Antarctica and for a code that is not in the list
     */
    public Optional<WorldRegion> subregion() {
        return subregion;
    }

    /**
     * Checks whether the country is in a region, directly or in a part of it.
     *
     * @param other a region, such as {@link WorldRegion#LATIN_AMERICA}
     * @return true if it is
     */
    public boolean isIn(WorldRegion other) {
        Objects.requireNonNull(other, "other");
        return subregion.filter(region -> region.isIn(other)).isPresent();
    }

    /**
     * Gets the names that people write, such as {@code South Korea}, {@code Republic of Korea} and {@code 한국}.
     *
     * @return the English and the Korean label, then the other names; empty if the code is not in the list
     */
    public List<String> names() {
        return names;
    }

    @Override
    List<String> spellings() {
        List<String> spellings = new ArrayList<>(names);
        spellings.add(term());
        alpha3().ifPresent(spellings::add);
        return spellings;
    }

    private static List<String> names(Country country) {
        if (!country.isKnown()) {
            return List.of();
        }
        List<String> names = new ArrayList<>(List.of(country.cell("label_en"), country.cell("label_ko")));
        String others = country.cell("names");
        if (!others.isEmpty()) {
            names.addAll(List.of(others.split("\\|")));
        }
        return List.copyOf(names);
    }

    /** The countries by their folded names, built when a name is first looked up. */
    private static final class ByName {

        private static final Map<String, Country> INDEX = new HashMap<>();

        static {
            for (Country country : LIST.terms()) {
                for (String name : country.names) {
                    Country other = INDEX.put(Spelling.fold(name), country);
                    if (other != null && !other.equals(country)) {
                        throw new IllegalStateException(
                                "Malformed code list country.tsv: '" + name + "' names " + other + " and " + country);
                    }
                }
            }
        }
    }
}
