package org.urbancoop.validation.rules.record;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationConfig;

/** Reading refuses these versions, so that only what is built in memory can have them. */
class UnknownFormatVersionTest {

    @ParameterizedTest
    @CsvSource({
        Dataset.FORMAT_VERSION + ", true",
        "1.0, true",
        "1.99, false",
        "0.1, false",
        "2.0, false",
        "1, false",
        "one, false",
        "1.0.0, false",
        "1.9999999999, false",
    })
    void check_versions(String version, boolean isKnown) {
        Dataset dataset =
                Dataset.builder().id("d").title("D").formatVersion(version).build();
        assertThat(DatasetValidator.of(ValidationConfig.builder()
                                .addRules(UnknownFormatVersion.CODE)
                                .build())
                        .validate(dataset)
                        .findings())
                .hasSize(isKnown ? 0 : 1)
                .extracting(Finding::value)
                .allMatch(value -> value.orElseThrow().equals(version));
    }
}
