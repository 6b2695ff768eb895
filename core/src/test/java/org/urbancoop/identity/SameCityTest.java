package org.urbancoop.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.place.Coordinates;
import org.urbancoop.time.Verdict;

class SameCityTest {

    /** Whether two cities of one country and one name are one, by their kinds alone. */
    @ParameterizedTest
    @CsvSource({
        "borough, city, NO",
        "borough, metropolis, NO",
        "borough, municipality, NO",
        "borough, county, NO",
        "borough, district, UNDECIDED",
        "borough, borough, YES",
        "county, city, NO",
        "county, municipality, NO",
        "county, prefecture, NO",
        "county, state, NO",
        "county, oblast, NO",
        "county, district, UNDECIDED",
        "county, province, UNDECIDED",
        "county, region, UNDECIDED",
        "prefecture, city, NO",
        "prefecture, province, UNDECIDED",
        "prefecture, prefecture, YES",
        "department, city, NO",
        "department, region, UNDECIDED",
        "oblast, city, NO",
        "oblast, region, UNDECIDED",
        "municipality, city, UNDECIDED",
        "municipality, metropolis, UNDECIDED",
        "municipality, province, NO",
        "metropolitan-area, city, NO",
        "metropolitan-area, municipality, NO",
        "metropolitan-area, region, NO",
        "metropolitan-area, metropolis, UNDECIDED",
        "metropolis, city, UNDECIDED",
        "special-zone, city, UNDECIDED",
        "locality, borough, UNDECIDED",
        "locality, locality, UNDECIDED",
        "arrondissement, borough, UNDECIDED",
        "district, city, NO",
        "province, region, UNDECIDED",
    })
    void of_kinds(String one, String other, Verdict same) {
        assertThat(SameCity.of(city(one), city(other)).verdict()).isEqualTo(same);
        assertThat(SameCity.of(city(other), city(one)).verdict()).isEqualTo(same);
    }

    /** What is said of a province may be its middle or its capital; a county is no larger than a city. */
    @ParameterizedTest
    @CsvSource({
        "prefecture, prefecture, YES",
        "department, department, YES",
        "oblast, oblast, YES",
        "county, county, NO",
        "borough, borough, NO",
        "metropolitan-area, metropolitan-area, NO",
    })
    void of_pointsThatLieHalfADegreeApart(String one, String other, Verdict same) {
        assertThat(SameCity.of(city(one, "45"), city(other, "45.5")).verdict()).isEqualTo(same);
    }

    private static City city(String kind) {
        return builder(kind).build();
    }

    private static City city(String kind, String latitude) {
        return builder(kind).location(Coordinates.of(latitude, "5")).build();
    }

    private static City.Builder builder(String kind) {
        return City.builder().id("x").name("X").kind(CityKind.of(kind)).country(Country.of("FR"));
    }
}
