package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.project.Project;

/** A number is the one that is written, with each of its digits; an amount has no exponent. */
class NumbersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-0",
                "9",
                "10",
                "-1",
                "0.0",
                "1.10",
                "-1.10",
                "-90.09",
                "123456789.987654321",
                "999999999999999999",
                "-999999999999999999",
                "9223372036854775807",
                "9223372036854775808",
                "99999999999999999999.99",
                "1e5",
                "1.5E+5",
                "-2.50e-3",
                "1e00005"
            })
    void decimal_isTheOneThatIsWritten(String literal) {
        Project project = UrbancoopJson.of()
                .read(
                        "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"type\":\"project\",\"id\":\"p\","
                                + "\"title\":\"P\",\"budget\":{\"amount\":" + literal + ",\"currency\":\"USD\"}}",
                        Project.class);
        assertThat(project.getBudget().orElseThrow().getAmount())
                .isEqualTo(new BigDecimal(new BigDecimal(literal).toPlainString()));
    }

    private static City city(String literal) {
        return UrbancoopJson.of()
                .read(
                        "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"type\":\"city\",\"id\":\"c\",\"name\":"
                                + "\"C\",\"kind\":\"city\",\"x-a\":" + literal + "}",
                        City.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1000", "1E+1000", "1e-1000", "-1.5e0001000", "1e9", "1e-9", "1.25", "-0"})
    void literal_upToTheLimits_isKept(String literal) {
        assertThat(city(literal).getExtensions().asMap()).containsEntry("x-a", new NumberValue(literal));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e1001", "1E+1001", "1e-1001", "-1.5e0001001", "1e9999999999", "1e-9999999999"})
    void exponent_beyondTheLimit_isRefused(String literal) {
        assertThatThrownBy(() -> city(literal))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessageContaining("expected an exponent of 1000 at most");
    }
}
