package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;

/** What a format has read is checked together with what was wrong in reading it. */
class ReadResultValidationTest {

    private static final Problem PROBLEM = Problem.builder()
            .code("feature-without-name")
            .severity(Severity.ERROR)
            .pointer(JsonPointer.parse("/features/3"))
            .location(Location.of(12, 5))
            .value("{}")
            .message(new Message("this feature has no name", "이름이 없는 지물입니다"))
            .build();

    /** Two cities, which nothing refers to. */
    private static final Dataset DATASET = Dataset.builder()
            .id("cities")
            .title("Cities")
            .addCity(
                    City.builder().id("seoul").name("Seoul").kind(CityKind.CITY).build())
            .addCity(City.builder()
                    .id("seoul-2")
                    .name("Seoul")
                    .kind(CityKind.CITY)
                    .build())
            .build();

    @Test
    void problems_standBeforeFindings_andHavePlaces() {
        ReadResult read = ReadResult.of(DATASET, List.of(PROBLEM), List.of(), List.of())
                .withLocations(
                        pointer -> Optional.of(Location.of(7, pointer.steps().size())));
        ValidationReport report = DatasetValidator.standard().validate(read);
        Finding first = report.findings().get(0);
        assertThat(first.code()).isEqualTo("feature-without-name");
        assertThat(first.location()).contains(Location.of(12, 5));
        assertThat(report.findings()).extracting(Finding::code).contains("record-unused");
        assertThat(report.findings().get(1).location()).contains(Location.of(7, 2));
        assertThat(report.description("feature-without-name").orElseThrow().title())
                .isEqualTo(PROBLEM.message());
        assertThat(report.toText(Locale.KOREAN)).contains("이름이 없는 지물입니다", "12:5");
        assertThat(report.toHtml(Locale.ENGLISH)).contains("this feature has no name");
    }

    @Test
    void withoutADataset_noRuleRuns() {
        ValidationReport report =
                DatasetValidator.standard().validate(ReadResult.of(null, List.of(PROBLEM), List.of(), List.of()));
        assertThat(report.findings()).extracting(Finding::code).containsExactly("feature-without-name");
        assertThat(report.hasErrors()).isTrue();
        assertThat(report.notRun()).isNotEmpty();
    }

    @Test
    void cleanReading_givesTheReportOfTheDataset() {
        ReadResult read = ReadResult.of(DATASET, List.of(), List.of(), List.of());
        assertThat(DatasetValidator.standard().validate(read).findings())
                .isEqualTo(DatasetValidator.standard().validate(DATASET).findings());
    }
}
