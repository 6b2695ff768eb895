package org.urbancoop.jackson2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.Module;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.testing.Arguments;

/** No public method takes a null by accident. */
class ArgumentsTest {

    @Test
    void nulls_areRefusedByName() {
        Arguments arguments = Arguments.of(UrbancoopModule.class)
                .sample(JsonLimits.DEFAULT)
                .sample(Module.SetupContext.class, () -> (Module.SetupContext) Proxy.newProxyInstance(
                        ArgumentsTest.class.getClassLoader(),
                        new Class<?>[] {Module.SetupContext.class},
                        (p, m, a) -> null));
        assertThat(arguments.nulls()).isEmpty();
        assertThat(arguments.count()).isEqualTo(2);
    }
}
