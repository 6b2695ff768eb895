package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.ValidationReport;

/** Unknown members that are nested far deeper than a stack of 512 kB can follow: no walk of core is recursive. */
class DeepTreesTest {

    private static final int LEVELS = 20_000;

    private static final long STACK_BYTES = 512 << 10;

    enum Shape {
        ARRAYS,
        OBJECTS,
        BOTH;

        ExtensionValue tree(String leaf) {
            ExtensionValue value = new TextValue(leaf);
            for (int i = 0; i < LEVELS; i++) {
                value = this == ARRAYS || (this == BOTH && i % 2 == 0)
                        ? new ArrayValue(List.of(value, new NumberValue("1")))
                        : new ObjectValue(Extensions.of("x", value));
            }
            return value;
        }

        City city(String leaf) {
            return City.builder()
                    .id("seoul")
                    .name("Seoul")
                    .kind(CityKind.CITY)
                    .extensions(Extensions.of("x-deep", tree(leaf)))
                    .build();
        }

        Dataset dataset(String leaf) {
            return Dataset.builder().id("deep").title("Deep").add(city(leaf)).build();
        }
    }

    @ParameterizedTest
    @EnumSource
    void equality(Shape shape) throws Exception {
        City city = shape.city("leaf");
        City equal = shape.city("leaf");
        City other = shape.city("other");
        assertThat(onSmallStack(() -> city.equals(equal) && city.hashCode() == equal.hashCode()))
                .isTrue();
        assertThat(onSmallStack(() -> city.equals(other))).isFalse();
        assertThat(onSmallStack(city::hashCode)).isNotEqualTo(onSmallStack(other::hashCode));
    }

    @ParameterizedTest
    @EnumSource
    void toString_isLinear(Shape shape) throws Exception {
        String text = onSmallStack(() -> shape.city("leaf").toString());
        assertThat(text.length()).isLessThan(LEVELS * 8).isGreaterThan(LEVELS * 2);
        assertThat(text).contains("\"leaf\"");
    }

    @ParameterizedTest
    @EnumSource
    void members(Shape shape) throws Exception {
        City city = shape.city("leaf");
        assertThat(onSmallStack(() -> MemberValues.withTexts(city, text -> text.replace("leaf", "other"))
                        .equals(shape.city("other"))))
                .isTrue();
        // Of arrays, half of the leaves would have a pointer of 200 kB.
        if (shape == Shape.OBJECTS) {
            Map<JsonPointer, Object> leaves = onSmallStack(() -> MemberValues.leaves(city));
            JsonPointer deepest = new ArrayList<>(leaves.keySet()).get(leaves.size() - 1);
            assertThat(deepest.steps()).hasSize(LEVELS + 1);
            assertThat(onSmallStack(() -> MemberValues.find(city, deepest))).contains(new TextValue("leaf"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = "OBJECTS")
    void datasets(Shape shape) throws Exception {
        Dataset dataset = shape.dataset("leaf");
        Dataset other = shape.dataset("other");
        assertThat(onSmallStack(() -> DatasetDiff.between(dataset, other).toText(Locale.KOREAN)))
                .contains("leaf", "other");
        assertThat(onSmallStack(() -> dataset.withoutPersonalData().equals(dataset)))
                .isTrue();
        assertThat(onSmallStack(() -> dataset.mentions(RecordReference.parse("city/seoul"))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = "OBJECTS")
    void validation(Shape shape) throws Exception {
        Dataset dataset = shape.dataset("leaf\u0000");
        ValidationReport report = onSmallStack(() -> DatasetValidator.standard().validate(dataset));
        assertThat(report.findings())
                .extracting(finding -> finding.pointer().steps().size())
                .contains(LEVELS + 1);
        assertThat(onSmallStack(() -> report.toHtml(Locale.ENGLISH) + report.toText(Locale.KOREAN)))
                .contains("x-deep");
        assertThat(onSmallStack(() -> RecordValidator.standard()
                        .validateConstraints(dataset.getCities().get(0))))
                .isNotNull();
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        new Thread(null, task, "small-stack", STACK_BYTES).start();
        return task.get();
    }
}
