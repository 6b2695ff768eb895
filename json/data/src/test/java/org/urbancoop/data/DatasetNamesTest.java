package org.urbancoop.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.notation.NameReader;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;

/** The names under which people look the cities of the reference dataset up. */
class DatasetNamesTest {

    private static final Dataset DATASET = UrbancoopDataset.load();
    private static final NameReader READER = NameReader.of(DATASET);

    @ParameterizedTest
    @CsvSource(textBlock = """
            Akmola, astana
            Alma-Ata, almaty
            Angora, ankara
            Beograd, belgrade
            Bombay, mumbai
            Bruxelles, brussels
            Bucureşti, bucharest
            Chattogram, chittagong
            Ciudad de México, mexico-city
            Constantinople, istanbul
            Dacca, dhaka
            Djakarta, jakarta
            Edo, tokyo
            Kiev, kyiv
            Kobenhavn, copenhagen
            Krung Thep, bangkok
            Melaka, malacca
            Metro Manila, metropolitan-manila
            Milano, milan
            New York, new-york-city
            Nur-Sultan, astana
            Peking, beijing
            Rangoon, yangon
            Roma, rome
            Saigon, ho-chi-minh-city
            Tel Aviv-Yafo, tel-aviv
            Tokio, tokyo
            Urga, ulaanbaatar
            Warszawa, warsaw
            서울특별시, seoul
            북경, beijing
            상해, shanghai
            사이공, ho-chi-minh-city
            호치민, ho-chi-minh-city
            호찌민, ho-chi-minh-city
            키예프, kyiv
            키이우, kyiv
            랑군, yangon
            뉴욕 시, new-york-city
            요코하마 시, yokohama
            마푸투, maputo
            치타공, chittagong
            산둥, shandong
            """)
    void name_isRead(String name, String id) {
        assertThat(READER.city(name).value())
                .map(city -> city.getId().toString())
                .contains(id);
    }

    @Test
    void names_areThoseOfOneCity() {
        Map<String, City> owners = new HashMap<>();
        for (City city : DATASET.getCities()) {
            for (String name : names(city)) {
                City other = owners.put(Spelling.fold(name), city);
                assertThat(other)
                        .as("who else is called '%s', a name of %s", name, city.reference())
                        .isIn(null, city);
            }
        }
        assertThat(owners).hasSizeGreaterThan(2 * DATASET.getCities().size());
    }

    @Test
    void namesThatACitationPrints_areAliases() {
        int printed = 0;
        for (City city : DATASET.getCities()) {
            Set<String> cited = new HashSet<>();
            city.getCitations().stream()
                    .filter(one -> one.getVerbatim().isEmpty()
                            && one.getField()
                                    .filter(field -> field.toString().startsWith("/aliases/"))
                                    .isPresent())
                    .map(one -> one.getWhere().orElseThrow())
                    .filter(where -> where.contains(": "))
                    .forEach(where -> cited.addAll(
                            List.of(where.substring(where.indexOf(": ") + 2).split(", "))));
            assertThat(city.getAliases()).as("aliases of %s", city.reference()).containsAll(cited);
            printed += cited.size();
        }
        assertThat(printed).isEqualTo(38);
    }

    /** Cities, organizations and events have a Korean name each; what the editors put into Korean is marked. */
    @Test
    void koreanNames_areThere_andThoseOfTheEditorsAreMarked() {
        Map<String, Integer> readings = new HashMap<>();
        Stream.of(
                        Map.entry("/names/ko", DATASET.getCities()),
                        Map.entry("/names/ko", DATASET.getOrganizations()),
                        Map.entry("/titles/ko", DATASET.getEvents()))
                .forEach(named -> named.getValue().forEach(record -> {
                    String field = named.getKey();
                    assertThat(MemberValues.find(record, JsonPointer.parse(field)))
                            .as("%s of %s", field, record.reference())
                            .isPresent();
                    List<Citation> cited = record.getCitations().stream()
                            .filter(one -> one.getField().map(Object::toString).equals(Optional.of(field)))
                            .toList();
                    assertThat(cited).as("%s of %s", field, record.reference()).isNotEmpty();
                    cited.stream()
                            .filter(one -> one.getSource().toString().equals("source/editors"))
                            .forEach(one -> readings.merge(
                                    one.getReading().orElseThrow()
                                            + (one.getWhere().isPresent() ? " " + "with its page" : ""),
                                    1,
                                    Integer::sum));
                }));
        assertThat(readings)
                .isEqualTo(Map.of(
                        "The usual Korean name.", 1,
                        "As Korean pages print it; not compared with a page of its own. with its page", 9,
                        "Put into Korean by the editors; not taken from a page of its own.", 76));
    }

    private static List<String> names(City city) {
        return Stream.of(
                        List.of(city.getName()),
                        city.getAliases(),
                        List.copyOf(city.getNames().values()))
                .flatMap(List::stream)
                .toList();
    }
}
