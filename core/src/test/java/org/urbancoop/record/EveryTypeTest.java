package org.urbancoop.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;

/** What holds for every type of the model: the seven records, their parts, the dataset and its totals. */
class EveryTypeTest {

    static Stream<Class<? extends Extensible>> types() {
        return Arbitraries.everyType().keySet().stream();
    }

    static Stream<Extensible> samples() {
        return Stream.of(
                        Samples.all().values().stream(),
                        Samples.values().values().stream(),
                        Stream.of(Samples.dataset(), Samples.emptyDataset()))
                .flatMap(s -> s);
    }

    @Provide
    Arbitrary<Extensible> anything() {
        return net.jqwik.api.Arbitraries.oneOf(Arbitraries.everyType().values().stream()
                .map(arbitrary -> arbitrary.map(Extensible.class::cast))
                .toList());
    }

    @Provide
    Arbitrary<Tuple.Tuple2<Extensible, Extensible>> twoOfAType() {
        return net.jqwik.api.Arbitraries.oneOf(Arbitraries.everyType().values().stream()
                .map(arbitrary -> arbitrary.map(Extensible.class::cast).tuple2())
                .toList());
    }

    // ------------------------------------------------------------------------------------------------ builders

    @ParameterizedTest
    @MethodSource("types")
    void build_withoutMandatoryMembers_namesThem(Class<? extends Extensible> type) throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        List<String> mandatory = new ArrayList<>();
        for (String name : Members.of(type).names()) {
            Method accessor = accessor(type, name);
            Class<?> result = accessor.getReturnType();
            if (Modifier.isAbstract(accessor.getModifiers())
                    && result != Optional.class
                    && result != List.class
                    && result != Map.class
                    && !name.equals("type")) {
                mandatory.add(name);
            }
        }
        if (mandatory.isEmpty()) {
            return;
        }
        assertThatThrownBy(() -> invoke(builder, "build"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Cannot build " + type.getSimpleName())
                .satisfies(e -> assertThat(String.valueOf(e.getMessage())
                                .replaceAll(".*\\[(.*)]", "$1")
                                .split(", "))
                        .containsExactlyInAnyOrderElementsOf(mandatory));
    }

    @ParameterizedTest
    @MethodSource("types")
    void build_nullIsRefusedAtOnce(Class<? extends Extensible> type) throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        assertThatThrownBy(() -> invoke(builder, "extensions", Extensions.class, null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("extensions");
    }

    @ParameterizedTest
    @MethodSource("samples")
    void toBuilder_isTheSameAndLeavesTheFirstAlone(Extensible sample) throws ReflectiveOperationException {
        Object builder = invoke(sample, "toBuilder");
        Extensible same = (Extensible) invoke(builder, "build");
        assertThat(same).isEqualTo(sample).hasSameHashCodeAs(sample).hasToString(sample.toString());
        String before = sample.toString();
        Extensions other = Extensions.of("x-other", new NullValue());
        Extensible changed = (Extensible) invoke(invoke(builder, "extensions", Extensions.class, other), "build");
        assertThat(changed.getExtensions()).isEqualTo(other);
        assertThat(changed).isNotEqualTo(sample);
        assertThat(sample).isEqualTo(same).hasToString(before);
        assertThat(same).hasToString(before);
    }

    // --------------------------------------------------------------------------------------------- immutability

    @ParameterizedTest
    @MethodSource("samples")
    void collections_cannotBeModified(Extensible sample) {
        assertThatThrownBy(() -> sample.getExtensions().asMap().put("x", new NullValue()))
                .isInstanceOf(UnsupportedOperationException.class);
        for (Object value : MemberValues.of(sample).values()) {
            if (value instanceof List<?> list) {
                assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
            } else if (value instanceof Map<?, ?> map) {
                assertThatThrownBy(map::clear).isInstanceOf(UnsupportedOperationException.class);
                assertThatThrownBy(() -> map.entrySet().iterator().next().setValue(null))
                        .isInstanceOf(UnsupportedOperationException.class);
            } else {
                assertThat(value.getClass().isArray()).isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void collections_areCopied(Extensible sample) throws ReflectiveOperationException {
        for (Map.Entry<String, Object> member : MemberValues.of(sample).entrySet()) {
            Object builder = invoke(sample, "toBuilder");
            if (member.getValue() instanceof List<?> list) {
                List<Object> mine = new ArrayList<>(list);
                Object built = invoke(invoke(builder, member.getKey(), Iterable.class, mine), "build");
                mine.clear();
                assertThat(built).as(member.getKey()).isEqualTo(sample);
            } else if (member.getValue() instanceof Map<?, ?> map) {
                Map<Object, Object> mine = new LinkedHashMap<>(map);
                Object built = invoke(invoke(builder, member.getKey(), Map.class, mine), "build");
                mine.clear();
                assertThat(built).as(member.getKey()).isEqualTo(sample);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    void collections_ofABuilderUsedTwice_areApart(Extensible sample) throws ReflectiveOperationException {
        Object builder = invoke(sample, "toBuilder");
        Object first = invoke(builder, "build");
        for (Map.Entry<String, Object> member : MemberValues.of(sample).entrySet()) {
            if (member.getValue() instanceof List<?> list) {
                String name = Character.toUpperCase(member.getKey().charAt(0))
                        + member.getKey().substring(1);
                invoke(builder, "addAll" + name, Iterable.class, list);
            }
        }
        invoke(builder, "build");
        assertThat(first).isEqualTo(sample);
    }

    // ------------------------------------------------------------------------------------------ equality and text

    @Property(tries = 300)
    void equals_byAllMembersAndExtensions(@ForAll("twoOfAType") Tuple.Tuple2<Extensible, Extensible> two) {
        Extensible a = two.get1();
        Extensible b = two.get2();
        boolean same = MemberValues.of(a).equals(MemberValues.of(b))
                && a.getExtensions().equals(b.getExtensions());
        assertThat(a.equals(b)).isEqualTo(same);
        assertThat(b.equals(a)).isEqualTo(same);
        assertThat(a.equals(a)).isTrue();
        assertThat(a).isNotEqualTo(null).isNotEqualTo("text");
    }

    @Property(tries = 300)
    void equals_ofARebuiltOne(@ForAll("anything") Extensible any) throws ReflectiveOperationException {
        Object again = invoke(invoke(any, "toBuilder"), "build");
        assertThat(again).isEqualTo(any).hasSameHashCodeAs(any).isNotSameAs(any);
    }

    @Property(tries = 300)
    void equals_noticesEachMember(@ForAll("twoOfAType") Tuple.Tuple2<Extensible, Extensible> two)
            throws ReflectiveOperationException {
        Map<String, Object> mine = MemberValues.of(two.get1());
        for (Map.Entry<String, Object> member : MemberValues.of(two.get2()).entrySet()) {
            Object builder = invoke(two.get1(), "toBuilder");
            Method setter = setter(builder.getClass(), member.getKey(), member.getValue());
            if (setter == null || member.getValue().equals(mine.get(member.getKey()))) {
                continue;
            }
            Object changed;
            try {
                changed = invoke(call(setter, builder, member.getValue()), "build");
            } catch (IllegalArgumentException e) {
                continue; // a second one of party, person and group
            }
            assertThat(changed).as(member.getKey()).isNotEqualTo(two.get1());
        }
    }

    @Property(tries = 300)
    void toString_namesTheTypeAndNothingOfTheMachinery(@ForAll("anything") Extensible any) {
        String type = any.getClass().getSuperclass().getSimpleName();
        assertThat(any.toString()).startsWith(type + "{").endsWith("}");
        if (!(any instanceof Dataset)) {
            String machinery = "Immutable" + type;
            assertThat(any.toString())
                    .doesNotContain(
                            machinery,
                            "Optional[",
                            "Optional.empty",
                            "@" + Integer.toHexString(System.identityHashCode(any)));
        }
    }

    // ---------------------------------------------------------------------------------------------- extensions

    @ParameterizedTest
    @MethodSource("types")
    void extensions_mayNotBearTheNameOfAMember(Class<? extends Extensible> type) throws ReflectiveOperationException {
        Extensible sample = samples().filter(type::isInstance).findFirst().orElseThrow();
        assertThat(Members.of(type).names()).isNotEmpty();
        for (String name : Members.of(type).names()) {
            Object builder = invoke(sample, "toBuilder");
            invoke(builder, "extensions", Extensions.class, Extensions.of(name, new NullValue()));
            assertThatThrownBy(() -> invoke(builder, "build"))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'" + name + "'")
                    .hasMessageContaining(type.getSimpleName());
        }
        Object builder = invoke(sample, "toBuilder");
        invoke(builder, "extensions", Extensions.class, Samples.extensions());
        assertThat(((Extensible) invoke(builder, "build")).getExtensions()).isEqualTo(Samples.extensions());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void extensions_mayNotBearANameThatADocumentNeeds(Extensible sample) throws ReflectiveOperationException {
        boolean onALine =
                sample instanceof CooperationRecord || sample instanceof Dataset || sample instanceof DeclaredTotal;
        for (String name : List.of("type", "format")) {
            Object builder = invoke(sample, "toBuilder");
            invoke(builder, "extensions", Extensions.class, Extensions.of(name, new NullValue()));
            if (name.equals("type") ? onALine : sample instanceof Dataset) {
                assertThatThrownBy(() -> invoke(builder, "build"))
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("'" + name + "'");
            } else {
                assertThat(invoke(builder, "build")).isNotEqualTo(sample);
            }
        }
    }

    private static Method accessor(Class<?> type, String name) throws NoSuchMethodException {
        String capital = Character.toUpperCase(name.charAt(0)) + name.substring(1);
        try {
            return type.getMethod("get" + capital);
        } catch (NoSuchMethodException e) {
            return type.getMethod("is" + capital);
        }
    }

    private static @Nullable Method setter(Class<?> builder, String name, Object value) {
        for (Method method : builder.getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isInstance(value)) {
                return method;
            }
        }
        return null;
    }

    private static Object invoke(Object target, String method) throws ReflectiveOperationException {
        return call(target.getClass().getMethod(method), target);
    }

    private static Object invoke(Object target, String method, Class<?> type, @Nullable Object argument)
            throws ReflectiveOperationException {
        return call(target.getClass().getMethod(method, type), target, argument);
    }

    private static Object call(Method method, Object target, @Nullable Object... arguments)
            throws ReflectiveOperationException {
        method.setAccessible(true); // the classes of the objects are hidden, their methods public
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
