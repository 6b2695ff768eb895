package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;

/** What rules find in memory and reading refuses, so that an example in JSON cannot show it. */
class RulesBeforeReadingTest {

    private static List<String> findings(String rule, Dataset dataset) {
        ValidationConfig only = ValidationConfig.builder().addRules(rule).build();
        return DatasetValidator.of(only).validate(dataset).findings().stream()
                .map(Finding::toString)
                .toList();
    }

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("example").title("Example");
    }

    @Test
    void formatVersion_ofANewerFormat_isReported() {
        assertThat(findings(
                        "format-version-unknown", dataset().formatVersion("2.0").build()))
                .containsExactly("warning dataset/formatVersion: the format has version 2.0; this library knows 1.1"
                        + " [format-version-unknown]");
        assertThat(findings("format-version-unknown", dataset().build())).isEmpty();
    }

    @Test
    void text_withHalfACharacter_isReported() {
        City half = City.builder()
                .id("seoul")
                .name("Seoul")
                .kind(CityKind.METROPOLIS)
                .addAlias("S\ud83dul")
                .build();
        assertThat(findings("text-broken-characters", dataset().addCity(half).build()))
                .containsExactly("error city/seoul/aliases/0: it holds U+D83D HIGH SURROGATES D83D: something was lost"
                        + " in a conversion [text-broken-characters]");
    }
}
