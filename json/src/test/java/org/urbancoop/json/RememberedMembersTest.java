package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.Memory;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Conformance;
import org.urbancoop.testkit.ConformanceCase;

/** Which members a value has is kept by it: whoever knows it writes the same as who looks at each. */
class RememberedMembersTest {

    private static final UrbancoopJson JSON = UrbancoopJson.of();

    @Provide
    Arbitrary<Extensible> anything() {
        return net.jqwik.api.Arbitraries.oneOf(Arbitraries.everyType().values().stream()
                .map(each -> each.map(Extensible.class::cast))
                .toList());
    }

    @Property(tries = 400, shrinking = ShrinkingMode.OFF)
    void values_areWrittenAlike_theFirstTimeAndLater(@ForAll("anything") Extensible value) {
        String first = JSON.toText(value);
        assertThat(JSON.toText(value)).isEqualTo(first);
        Extensible read = JSON.read(first, RoundTripTest.typeOf(value));
        assertThat(Memory.of(read)).isNotZero();
        assertThat(JSON.toText(read)).isEqualTo(first);
        forget(read);
        assertThat(JSON.toText(read)).isEqualTo(first);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void datasets_areWrittenAlike_theFirstTimeAndLater(@ForAll("datasets") Dataset value) {
        values_areWrittenAlike_theFirstTimeAndLater(value);
    }

    static Stream<ConformanceCase> cases() {
        return Conformance.cases().stream();
    }

    /** What has come by default is no less there than what was read. */
    @ParameterizedTest
    @MethodSource("cases")
    void documents_areWrittenAlike_withWhatWasNotedWhileReading(ConformanceCase each) {
        JSON.decode(each.bytes(), each.type()).value().ifPresent(value -> {
            String noted = JSON.toText(value);
            forget(value);
            assertThat(noted).isEqualTo(JSON.toText(value));
        });
    }

    private static void forget(Object value) {
        if (value instanceof Extensible object) {
            Memory.keep(object, 0);
            MemberValues.of(object).values().forEach(RememberedMembersTest::forget);
        } else if (value instanceof Collection<?> list) {
            list.forEach(RememberedMembersTest::forget);
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(RememberedMembersTest::forget);
        }
    }
}
