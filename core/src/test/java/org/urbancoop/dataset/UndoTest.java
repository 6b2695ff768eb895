package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;

/** Changes are taken back member by member, or not at all. */
class UndoTest {

    private static final Citation CITATION = Citation.of(RecordReference.parse("source/list"), "97 projects");

    /**
     * Reads a few subjects: cities such as {@code seoul Seoul KR +Keijo ko=서울 x:1} (id, name, country, alias, name in
     * a language, extension), totals such as {@code *projects 97}, and {@code !title} of the dataset.
     */
    private static Dataset dataset(@Nullable String text) {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        for (String subject : Optional.ofNullable(text).orElse("").split(", ", -1)) {
            if (subject.startsWith("*")) {
                String[] total = subject.substring(1).split(" ", -1);
                dataset.addDeclaredTotal(DeclaredTotal.builder()
                        .id(total[0])
                        .what(RecordType.PROJECT)
                        .measure(Measure.COUNT)
                        .stated(new BigDecimal(total[1]))
                        .citation(CITATION)
                        .build());
            } else if (subject.startsWith("!")) {
                dataset.title(subject.substring(1));
            } else if (!subject.isEmpty()) {
                dataset.addUnchecked(city(subject.split(" ", -1)));
            }
        }
        return dataset.build();
    }

    private static City city(String[] words) {
        City.Builder city = City.builder().id(words[0]).name(words[1]).kind(CityKind.CITY);
        for (int i = 2; i < words.length; i++) {
            String word = words[i];
            if (word.startsWith("+")) {
                city.addAlias(word.substring(1));
            } else if (word.contains("=")) {
                city.putName(word.substring(0, 2), word.substring(3));
            } else if (word.contains(":")) {
                city.extensions(Extensions.of(word.substring(0, 1), new ExtensionValue.TextValue(word.substring(2))));
            } else {
                city.country(Country.of(word));
            }
        }
        return city.build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # before | after | now | without the changes
        seoul Seoul | seoul Seoul | seoul Seoul KR | seoul Seoul KR
        seoul Seoul | seoul Soul | seoul Soul | seoul Seoul
        seoul Seoul | seoul Soul | seoul Soul KR | seoul Seoul KR
        seoul Seoul | seoul Soul KR +Keijo ko=서울 x:1 | seoul Soul KR +Keijo ko=서울 x:1 | seoul Seoul
        seoul Seoul | seoul Seoul KR +Keijo ko=서울 x:1 | seoul Soul KR +Keijo ko=서울 x:1 | seoul Soul
        seoul S KR +K ko=서 x:1 | seoul S | seoul Seoul | seoul Seoul KR +K ko=서 x:1
        seoul S KR +K ko=서 x:1 | seoul S JP +L ko=셔 x:2 | seoul Q JP +L ko=셔 x:2 | seoul Q KR +K ko=서 x:1
        # taken back by hand already
        seoul Seoul | seoul Seoul KR | seoul Seoul +Keijo | seoul Seoul +Keijo
        # whole records
        seoul Seoul | seoul Seoul, busan Busan | seoul S, busan Busan, hue Hue | seoul S, hue Hue
        seoul Seoul, hue Hue | seoul Seoul | seoul S, busan Busan | seoul S, busan Busan, hue Hue
        seoul Seoul |  |  | seoul Seoul
         | seoul Seoul | seoul Seoul |
        # two of one reference
        seoul A, seoul B | seoul A, seoul C | seoul A KR, seoul C | seoul A KR, seoul B
        seoul A | seoul A, seoul B | seoul A, seoul B, hue Hue | seoul A, hue Hue
        seoul A, seoul B | seoul A | seoul A, hue Hue | seoul A, hue Hue, seoul B
        # totals and the header
        *p 97, *q 1 | *p 104, *q 1 | *p 104, *q 2, *r 3 | *p 97, *q 2, *r 3
        *p 97 | *p 97, *q 1 | *p 97, *q 1 | *p 97
        *p 97, *q 1 | *p 97 | *p 97 | *p 97, *q 1
        !Cities | !Towns, seoul Seoul | !Towns, seoul Seoul | !Cities
        !Cities | !Cities, seoul Seoul | !Towns, seoul Seoul, hue Hue | !Towns, hue Hue
        """)
    void undo_keepsWhatWasChangedElsewhere(
            @Nullable String before, @Nullable String after, @Nullable String now, @Nullable String expected) {
        assertThat(DatasetDiff.between(dataset(before), dataset(after)).undo(dataset(now)))
                .isEqualTo(dataset(expected));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # before | after | now | places
        seoul Seoul | seoul Soul | seoul Sowl | 1 places: city/seoul /name
        seoul Seoul | seoul Seoul KR x:1 | seoul Seoul JP x:2 | 2 places: city/seoul /country, city/seoul /extensions
        seoul Seoul | seoul Soul |  | 1 places: city/seoul
        seoul Seoul |  | seoul Soul | 1 places: city/seoul
         | seoul Seoul | seoul Soul | 1 places: city/seoul
         | seoul Seoul, busan Busan |  | 2 places: city/busan, city/seoul
        !Cities | !Towns | !Villages | 1 places: dataset /title
        *p 97 | *p 104 | *p 105 | 1 places: declared-total/p /stated
        seoul A | seoul A, seoul B | seoul A, seoul C | 1 places: city/seoul 2
        """)
    void undo_whatWasChangedSince_isRefused(
            @Nullable String before, @Nullable String after, @Nullable String now, String places) {
        DatasetDiff diff = DatasetDiff.between(dataset(before), dataset(after));
        assertThatThrownBy(() -> diff.undo(dataset(now)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("What is to be taken back was changed since, at " + places);
    }

    @Test
    void undo_manyPlaces_namesTheFirstTen() {
        String many = IntStream.range(10, 22).mapToObj(i -> "c" + i + " City").collect(Collectors.joining(", "));
        DatasetDiff diff = DatasetDiff.between(dataset(""), dataset(many));
        assertThatThrownBy(() -> diff.undo(dataset("")))
                .hasMessage("What is to be taken back was changed since, at 12 places: "
                        + IntStream.range(10, 20).mapToObj(i -> "city/c" + i).collect(Collectors.joining(", ")));
    }
}
