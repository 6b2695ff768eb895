package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;

/** What a builder is told of single records. */
class DatasetBuilderTest {

    private static final RecordReference SEOUL = RecordReference.parse("city/seoul");

    private static final Dataset THREE = Dataset.builder()
            .id("three")
            .title("Three")
            .addCities(city("busan", "Busan"), city("seoul", "Seoul"), city("hue", "Hue"))
            .build();

    private static City city(String id, String name) {
        return City.builder().id(id).name(name).kind(CityKind.CITY).build();
    }

    private static List<String> names(Dataset dataset) {
        return dataset.getCities().stream().map(City::getName).toList();
    }

    @Test
    void replace_putsTheRecordInItsPlace() {
        Dataset changed = THREE.toBuilder().replace(city("seoul", "Seoul City")).build();
        assertThat(names(changed)).containsExactly("Busan", "Seoul City", "Hue");
        assertThat(names(THREE)).containsExactly("Busan", "Seoul", "Hue");
        assertThat(names(THREE.toBuilder()
                        .replace(city("seoul", "One"))
                        .replace(city("seoul", "Two"))
                        .build()))
                .as("the last one counts")
                .containsExactly("Busan", "Two", "Hue");
    }

    @Test
    void replace_whatIsNotThere_isRefused() {
        Dataset.Builder builder = THREE.toBuilder().replace(city("lima", "Lima"));
        assertThatThrownBy(builder::build)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no city/lima to replace: add adds one");
        assertThatThrownBy(() -> THREE.toBuilder()
                        .replace(Project.builder().id("seoul").title("Seoul").build())
                        .build())
                .as("of another type")
                .hasMessage("There is no project/seoul to replace: add adds one");
        assertThatThrownBy(() -> THREE.toBuilder()
                        .remove(SEOUL)
                        .replace(city("seoul", "Seoul"))
                        .build())
                .hasMessage("There is no city/seoul to replace: add adds one");
    }

    @Test
    void replace_oneOfTwo_isRefused() {
        Dataset twice = THREE.toBuilder().addCity(city("seoul", "Again")).build();
        assertThatThrownBy(
                        () -> twice.toBuilder().replace(city("seoul", "Which")).build())
                .hasMessage("There are 2 records city/seoul, and only one can be replaced: remove them, and add one");
        assertThat(names(twice.toBuilder()
                        .remove(SEOUL)
                        .add(city("seoul", "One"))
                        .build()))
                .containsExactly("Busan", "Hue", "One");
    }

    @Test
    void remove_all_ofAReference() {
        assertThat(names(THREE.toBuilder().remove(SEOUL).build())).containsExactly("Busan", "Hue");
        assertThat(names(THREE.toBuilder()
                        .addCity(city("seoul", "Again"))
                        .remove(SEOUL)
                        .build()))
                .containsExactly("Busan", "Hue");
        assertThatThrownBy(() -> THREE.toBuilder()
                        .remove(RecordReference.parse("city/lima"))
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is no city/lima to remove");
    }

    @Test
    void remove_andAdd_movesToTheEnd() {
        City seoul = THREE.city(SEOUL).orElseThrow();
        assertThat(names(THREE.toBuilder().remove(SEOUL).add(seoul).build())).containsExactly("Busan", "Hue", "Seoul");
        assertThat(names(THREE.toBuilder()
                        .remove(SEOUL)
                        .add(city("seoul", "Other"))
                        .replace(city("seoul", "Third"))
                        .build()))
                .containsExactly("Busan", "Hue", "Third");
        assertThat(names(THREE.toBuilder()
                        .add(city("lima", "Lima"))
                        .remove(RecordReference.parse("city/lima"))
                        .build()))
                .containsExactly("Busan", "Seoul", "Hue");
        assertThatThrownBy(() -> THREE.toBuilder()
                        .remove(RecordReference.parse("city/lima"))
                        .add(city("lima", "Lima"))
                        .build())
                .hasMessage("There is no city/lima to remove");
    }

    @Test
    void add_aSecondOfOneReference_isRefused() {
        assertThatThrownBy(() -> THREE.toBuilder().add(city("seoul", "Again")).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("There is a record city/seoul already: replace puts another one in its place");
        Dataset.Builder builder = THREE.toBuilder().add(city("lima", "Lima"));
        assertThatThrownBy(() -> builder.add(city("lima", "Lima again")))
                .hasMessage("There is a record city/lima already: replace puts another one in its place");
        assertThatThrownBy(() -> THREE.toBuilder()
                        .add(city("lima", "Lima"))
                        .addCity(city("lima", "Lima"))
                        .build())
                .hasMessageContaining("city/lima");
    }

    @Test
    void addUnchecked_aSecondOfOneReference_isKept() {
        assertThat(names(THREE.toBuilder().addUnchecked(city("seoul", "Again")).build()))
                .containsExactly("Busan", "Seoul", "Hue", "Again");
    }

    @Test
    void build_again_givesTheSame() {
        Dataset.Builder builder = THREE.toBuilder().remove(SEOUL).add(city("lima", "Lima"));
        Dataset first = builder.build();
        assertThat(builder.build()).isEqualTo(first);
        assertThat(names(builder.add(city("quito", "Quito")).build())).containsExactly("Busan", "Hue", "Lima", "Quito");
    }

    /** Edits one after the other, as a list of records would take them. */
    @Property(tries = 200)
    void edits_areThoseOfAList(@ForAll long seed) {
        Random random = new Random(seed);
        List<City> expected = new ArrayList<>(THREE.getCities());
        Dataset.Builder builder = THREE.toBuilder();
        for (int i = 0; i < 12; i++) {
            String id = List.of("busan", "seoul", "hue", "lima", "quito").get(random.nextInt(5));
            RecordReference reference = RecordReference.parse("city/" + id);
            List<CooperationRecord> there = new ArrayList<>(expected);
            there.removeIf(city -> !city.reference().equals(reference));
            City next = city(id, id + i);
            if (there.isEmpty()) {
                builder.add(next);
                expected.add(next);
            } else if (random.nextBoolean()) {
                builder.replace(next);
                expected.replaceAll(city -> city.reference().equals(reference) ? next : city);
            } else {
                builder.remove(reference);
                expected.removeAll(there);
            }
        }
        assertThat(builder.build().getCities()).isEqualTo(expected);
    }
}
