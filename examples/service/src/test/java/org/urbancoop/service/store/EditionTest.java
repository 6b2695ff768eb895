package org.urbancoop.service.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Samples;

/** What others see of a dataset changes as if all were redacted anew. */
class EditionTest {

    private static final UrbancoopJson JSON = UrbancoopJson.of();

    private final Random random = new Random(22);

    /** Takes a record away, or brings it back. */
    private Change change(Dataset dataset) {
        List<CooperationRecord> records = Samples.dataset().records().toList();
        CooperationRecord entry = records.get(random.nextInt(records.size()));
        return new Change(
                entry.reference(),
                dataset.find(entry.reference()).isPresent() && random.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(entry));
    }

    @Test
    void whatOthersSee_isWhatTheyWouldSeeOfAll() {
        Edition now = Edition.of(1, Samples.dataset());
        for (int i = 0; i < 60; i++) {
            now = now.after(change(now.all().dataset()), i);
            assertThat(now.open().dataset()).isEqualTo(now.all().dataset().withoutPersonalData());
        }
    }

    /** Whom one record names, another one may mention. */
    @Test
    void personsOfOneRecord_areMaskedInAll_untilItGoes() {
        City mentions = JSON.read(
                "{\"id\": \"c\", \"name\": \"C\", \"kind\": \"city\", \"description\": \"Founded by Kim Cheol-su\"}",
                City.class);
        Event names = JSON.read(
                "{\"id\": \"e\", \"title\": \"E\", \"kind\": \"forum\", \"participants\": [{\"person\": {\"name\":"
                        + " \"Kim Cheol-su\"}}]}",
                Event.class);
        Edition first =
                Edition.of(1, Dataset.builder().id("d").title("D").add(mentions).build());
        Edition second = first.after(new Change(names.reference(), Optional.of(names)), 2);
        Edition third = second.after(new Change(names.reference(), Optional.empty()), 3);
        for (Edition each : List.of(first, second, third)) {
            assertThat(each.open().dataset()).isEqualTo(each.all().dataset().withoutPersonalData());
        }
        assertThat(second.open().dataset().getCities()).doesNotContain(mentions);
        assertThat(third.open().dataset().getCities()).contains(mentions);
    }
}
