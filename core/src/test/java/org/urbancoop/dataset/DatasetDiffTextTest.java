package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.urbancoop.dataset.DatasetDiffTest.AGREEMENT;
import static org.urbancoop.dataset.DatasetDiffTest.BASE;
import static org.urbancoop.dataset.DatasetDiffTest.CITY;
import static org.urbancoop.dataset.DatasetDiffTest.PROJECT;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Role;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.participation.Participation;
import org.urbancoop.reference.Reference;
import org.urbancoop.testing.Growth;
import org.urbancoop.text.JsonPointer;

/** What a person reads of the differences. */
class DatasetDiffTextTest {

    /** What holds other values is told by its members, however deep they stand. */
    @Test
    void side_isALine() {
        Event event = Event.builder()
                .id("forum")
                .title("Forum")
                .kind(EventKind.FORUM)
                .addAgenda(AgendaItem.builder()
                        .title("Opening")
                        .addParticipant(Participation.of(Role.HOST, Reference.parse("city/seoul")))
                        .build())
                .build();
        DatasetDiff diff = DatasetDiff.between(
                BASE.toBuilder()
                        .addEvent(event.toBuilder().agenda(List.of()).build())
                        .build(),
                BASE.toBuilder().addEvent(event).build());
        assertThat(diff.changes())
                .singleElement()
                .extracting(change -> change.after().orElseThrow().toString())
                .isEqualTo("/agenda/0: {title: Opening, participants: [{role: host, party: city/seoul}]}");
        assertThat(new DatasetDiff.Side(
                        JsonPointer.ROOT, CITY.toBuilder().putName("ko", "상파울루").build()))
                .hasToString(": {type: city, id: sao-paulo, name: Sao Paulo, kind: metropolis, names: {ko: 상파울루},"
                        + " citations: [{source: source/seoul-policy-sharing, verbatim: Sao Paulo (Brazil)}]}");
    }

    @Test
    void toText_english() {
        Dataset after = BASE.toBuilder()
                .version("1.1.0")
                .cities(List.of(
                        CITY.toBuilder().name("São Paulo").putName("ko", "상파울루").build()))
                .projects(List.of())
                .addAgreement(AGREEMENT.toBuilder().id("seoul-quito").build())
                .build();
        assertThat(DatasetDiff.between(BASE, after).toText(Locale.ENGLISH)).isEqualTo("""
                        base 1.0.0 → base 1.1.0: 5 changes (edition 1, enrichment 2, correction 2)
                        dataset
                          ~ /version: 1.0.0 → 1.1.0 [edition]
                        city/sao-paulo (São Paulo)
                          ~ /name: Sao Paulo → São Paulo [correction]
                          + /names/ko: 상파울루 [enrichment]
                        + agreement/seoul-quito [enrichment]
                        - project/ulaanbaatar-fare-collection-2014 (Automatic Fare Collection System) [correction]
                        """);
    }

    @Test
    void toText_korean() {
        Dataset after = BASE.toBuilder()
                .projects(List.of(
                        PROJECT.toBuilder().status(ProjectStatus.COMPLETION).build()))
                .build();
        assertThat(DatasetDiff.between(BASE, after).toText(Locale.KOREAN)).isEqualTo("""
                        base 1.0.0 → base 1.0.0: 변경 1건 (현실의 변화 1)
                        project/ulaanbaatar-fare-collection-2014 (Automatic Fare Collection System)
                          ~ /status: implementation → completion [현실의 변화]
                        """);
    }

    @Test
    void toText_noDifference() {
        assertThat(DatasetDiff.between(BASE, BASE).toText(Locale.KOREAN)).isEqualTo("base 1.0.0 → base 1.0.0: 차이 없음\n");
        assertThat(DatasetDiff.between(BASE, BASE)).hasToString("base 1.0.0 → base 1.0.0: no difference\n");
        assertThat(DatasetDiff.between(BASE, BASE).isEmpty()).isTrue();
        assertThat(DatasetDiff.between(BASE, BASE.toBuilder().version("2").build())
                        .isEmpty())
                .isFalse();
    }

    private static Dataset cities(int count, String suffix) {
        Dataset.Builder dataset = Dataset.builder().id("many").title("Many");
        for (int i = 0; i < count; i++) {
            dataset.addCity(City.builder()
                    .id("city-" + i)
                    .name("City " + i + suffix)
                    .kind(CityKind.CITY)
                    .build());
        }
        return dataset.build();
    }

    @Test
    void toText_growsAsTheChanges() {
        assertThat(Growth.ofAllocation(200, count -> {
                    DatasetDiff diff = DatasetDiff.between(cities(count, ""), cities(count, " now"));
                    return () -> diff.toText(Locale.ENGLISH);
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
    }

    @Test
    void toText_twoOfAReference_namesTheFirst() {
        City second = CITY.toBuilder().name("Second").build();
        Dataset before = BASE.toBuilder().addCity(second).build();
        Dataset after = before.toBuilder()
                .cities(List.of(CITY.toBuilder().addAlias("Sampa").build(), second))
                .build();
        assertThat(DatasetDiff.between(before, after).toText(Locale.ENGLISH)).contains("city/sao-paulo (Sao Paulo)\n");
    }
}
