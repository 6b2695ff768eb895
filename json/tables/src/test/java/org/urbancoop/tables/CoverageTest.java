package org.urbancoop.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.text.JsonPointer;

class CoverageTest {

    private static final City CITY = City.builder()
            .id("seoul")
            .name("Seoul")
            .addAlias("Hanyang")
            .putName("ko", "서울")
            .country(Country.of("KR"))
            .kind(CityKind.of("city"))
            .build();

    @Test
    void textsWithoutACell_areFoundAtAnyDepth() {
        assertThat(new Coverage().without(CITY))
                .containsEntry(JsonPointer.parse("/name"), "Seoul")
                .containsEntry(JsonPointer.parse("/aliases/0"), "Hanyang")
                .containsEntry(JsonPointer.parse("/names/ko"), "서울");
    }

    @Test
    void textsWithACell_areNot() {
        Coverage coverage = new Coverage();
        coverage.add(List.of("name"));
        coverage.add(List.of("aliases", Coverage.ANY));

        assertThat(coverage.without(CITY))
                .doesNotContainKeys(JsonPointer.parse("/name"), JsonPointer.parse("/aliases/0"))
                .containsKey(JsonPointer.parse("/names/ko"));
    }
}
