package org.urbancoop.jackson3;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.testing.Arguments;
import tools.jackson.databind.JacksonModule;

/** No public method takes a null by accident. */
class ArgumentsTest {

    @Test
    void nulls_areRefusedByName() {
        Arguments arguments = Arguments.of(UrbancoopModule.class)
                .sample(JsonLimits.DEFAULT)
                .sample(JacksonModule.SetupContext.class, () -> (JacksonModule.SetupContext) Proxy.newProxyInstance(
                        ArgumentsTest.class.getClassLoader(),
                        new Class<?>[] {JacksonModule.SetupContext.class},
                        (p, m, a) -> null));
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isEqualTo(2);
    }
}
