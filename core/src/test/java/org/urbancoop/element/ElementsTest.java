package org.urbancoop.element;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.urbancoop.key.Key;

class ElementsTest {

    /** Of few identities, so that they are shared, and of two values each. */
    @Provide
    Arbitrary<List<String>> lists() {
        return Arbitraries.of("a1", "a2", "b1", "b2", "c1", "d1", "e1").list().ofMaxSize(6);
    }

    private static String identity(String element) {
        return element.substring(0, 1);
    }

    @Property
    void identities_pairAsKeysDo(@ForAll("lists") List<String> left, @ForAll("lists") List<String> right) {
        List<Pair> byKeys = Elements.pairs(left, right, List.of(element -> Optional.of(Key.of(identity(element)))));

        assertThat(Elements.pairs(left, right, ElementsTest::identity)).isEqualTo(byKeys);
    }

    @Test
    void identities_thatAreShared_pairEqualOnesFirst() {
        assertThat(Elements.pairs(List.of("a1", "a2"), List.of("a2", "b1", "a3"), ElementsTest::identity))
                .containsExactly(new Pair(1, 0), new Pair(-1, 1), new Pair(0, 2));
    }
}
