package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.urbancoop.testkit.Arbitraries;

/** Values that are written without a look at their characters have nothing that must be escaped or takes two bytes. */
class PlainTextsTest {

    @Provide
    Arbitrary<Object> values() {
        return net.jqwik.api.Arbitraries.oneOf(
                Arbitraries.slugs().map(Object.class::cast),
                Arbitraries.recordReferences().map(Object.class::cast),
                Arbitraries.references().map(Object.class::cast),
                Arbitraries.dates().map(Object.class::cast),
                Arbitraries.durations().map(Object.class::cast),
                Arbitraries.times().map(Object.class::cast));
    }

    @Property(tries = 1_000)
    void values_arePrintableAscii(@ForAll("values") Object value) {
        assertThat(value.toString()).matches("[ -~&&[^\"\\\\]]+");
    }
}
