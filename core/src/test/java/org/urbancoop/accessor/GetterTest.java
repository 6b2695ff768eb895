package org.urbancoop.accessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.lang.reflect.Method;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;

class GetterTest {

    private static final City SEOUL =
            City.builder().id("seoul").name("Seoul").kind(CityKind.METROPOLIS).build();

    private static Method name() throws NoSuchMethodException {
        return City.class.getMethod("getName");
    }

    @Test
    void getter_givesTheSame_beforeAndAfterItIsCompiled() throws NoSuchMethodException {
        Getter getter = new Getter(name());
        assertThat(IntStream.range(0, 500).mapToObj(i -> getter.apply(SEOUL))).containsOnly("Seoul");
    }

    /** As in a native image: whoever may not define classes gets the value all the same. */
    @Test
    void compile_whereNoFunctionCanBeMade_isReflection() throws NoSuchMethodException {
        Function<Object, Object> reflective = Getter.compile(name(), MethodHandles.publicLookup());
        assertThat(reflective.apply(SEOUL)).isEqualTo("Seoul");
        assertThat(reflective.getClass().getName()).startsWith(Getter.class.getName());
    }
}
