package org.urbancoop.accessor;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.invoke.MethodHandles;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CopiedClassTest {

    /** What the copies have in common. */
    interface Held {

        List<?> items();

        @Nullable
        Held next();
    }

    private static final CopiedClass COPIES = new CopiedClass(MethodHandles.lookup(), CopiedModel.class);

    @Test
    void copies_haveConstantsOfTheirOwn() {
        List<Held> copies = new ArrayList<>();
        for (String constant : List.of("a", "b")) {
            Held copy = COPIES.<Held>chain(Held.class, List.of(constant)).orElseThrow();
            copies.add(copy);
        }
        assertThat(copies).extracting(Held::items).containsExactly(List.of("a"), List.of("b"));
        assertThat(copies.get(0).getClass())
                .isNotEqualTo(copies.get(1).getClass())
                .matches(Class::isHidden);
    }

    @Test
    void model_isNoCopy() {
        assertThat(new CopiedModel().items()).isEmpty();
        assertThat(new CopiedModel().next()).isNull();
    }

    @Test
    void listOfAnyLength_isHeldInOrder() {
        for (int size : new int[] {0, 1, 7, 8, 9, 16, 17, 100}) {
            List<Integer> items = IntStream.range(0, size).boxed().toList();
            List<Object> held = new ArrayList<>();
            @Nullable Held part = COPIES.<Held>chain(Held.class, items).orElseThrow();
            while (part != null) {
                assertThat(part.items()).hasSizeLessThanOrEqualTo(CopiedClass.MOST);
                held.addAll(part.items());
                part = part.next();
            }
            assertThat(held).as("%d items", size).isEqualTo(items);
        }
    }

    @Test
    void item_thatIsNotThere_isNull() {
        CopiedClass.Part part = new CopiedClass.Part(Collections.nCopies(3, "a"), null);
        assertThat(part.item(2)).isEqualTo("a");
        assertThat(part.item(3)).isNull();
    }

    /** As in a program that keeps no bytes of its classes. */
    @Test
    void classWithoutBytes_hasNoCopies() {
        assertThat(new CopiedClass(MethodHandles.lookup(), Held.class).copy(Object.class, "a"))
                .isEmpty();
    }
}
