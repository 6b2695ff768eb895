package org.urbancoop.validation.member;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConstraintMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void messages_areThoseThatPropertiesRead(String language) throws IOException {
        Properties properties = new Properties();
        try (Reader file = new InputStreamReader(
                Objects.requireNonNull(ConstraintMessagesTest.class.getResourceAsStream(
                        "/ContributorValidationMessages_" + language + ".properties")),
                StandardCharsets.UTF_8)) {
            properties.load(file);
        }

        assertThat(properties)
                .hasSizeGreaterThan(10)
                .allSatisfy((key, message) -> assertThat(
                                ConstraintMessages.find(key.toString()).in(Locale.forLanguageTag(language)))
                        .isEqualTo(message));
    }

    @Test
    void unknownKeys_areNamed() {
        assertThatThrownBy(() -> ConstraintMessages.find("org.urbancoop.constraint.Size"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("org.urbancoop.constraint.Size");
    }
}
