package org.urbancoop.extension;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;

/** What is built from tokens is what is made of values, of any size and shape. */
class ExtensionsBuilderTest {

    private static final String[] NAMES = {"", "a", "id", "이름", "a/b~c", "\"\\\n", "😀", "é", "x".repeat(200), "z"};

    private static ExtensionValue any(Random random, int depth) {
        return switch (random.nextInt(depth > 0 ? 8 : 5)) {
            case 0 -> new NullValue();
            case 1 -> new BooleanValue(random.nextBoolean());
            case 2 ->
                new NumberValue(Integer.toString(random.nextInt(2000) - 1000) + (random.nextBoolean() ? "e5" : ".10"));
            case 3, 4 -> new TextValue(NAMES[random.nextInt(NAMES.length)].repeat(random.nextInt(3)));
            case 5 ->
                new ArrayValue(random.ints(random.nextInt(30))
                        .<ExtensionValue>mapToObj(i -> any(random, depth - 1))
                        .toList());
            default -> new ObjectValue(Extensions.from(members(random, depth - 1)));
        };
    }

    private static Map<String, ExtensionValue> members(Random random, int depth) {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        for (int i = random.nextInt(20); i > 0; i--) {
            members.put(NAMES[random.nextInt(NAMES.length)] + random.nextInt(30), any(random, depth));
        }
        return members;
    }

    private static void write(ExtensionValue value, ExtensionsBuilder to) {
        if (value instanceof TextValue text) {
            to.text(text.value());
        } else if (value instanceof NumberValue number) {
            to.number(number.literal());
        } else if (value instanceof BooleanValue truth) {
            to.truth(truth.value());
        } else if (value instanceof ArrayValue array) {
            to.startArray();
            array.values().forEach(element -> write(element, to));
            to.end();
        } else if (value instanceof ObjectValue object) {
            to.startObject();
            write(object.members().asMap(), to);
            to.end();
        } else {
            to.nothing();
        }
    }

    private static void write(Map<String, ExtensionValue> members, ExtensionsBuilder to) {
        members.forEach((name, value) -> {
            assertThat(to.name(name)).isTrue();
            write(value, to);
        });
    }

    @Property(tries = 500)
    void built_isWhatIsMadeOfValues(@ForAll long seed) {
        Map<String, ExtensionValue> members = members(new Random(seed), 3);
        ExtensionsBuilder builder = new ExtensionsBuilder();
        write(members, builder);
        Extensions built = builder.build();
        Extensions expected = Extensions.from(members);

        assertThat(built).isEqualTo(expected).hasSameHashCodeAs(expected).hasToString(expected.toString());
        assertThat(expected).isEqualTo(built);
        assertThat(built.asMap()).isEqualTo(members).hasSameSizeAs(members).containsExactlyEntriesOf(members);
        assertThat(List.copyOf(built.asMap().keySet())).isEqualTo(List.copyOf(members.keySet()));
        members.forEach((name, value) -> assertThat(built.find(name)).contains(value));
        assertThat(built.find("no such name")).isEmpty();
        assertThat(built.find("\uD800")).isEmpty();
        check(new ObjectValue(built), new ObjectValue(expected));

        ExtensionsBuilder again = new ExtensionsBuilder();
        write(built.asMap(), again);
        assertThat(again.build()).isEqualTo(built);
    }

    private static void check(ExtensionValue built, ExtensionValue expected) {
        assertThat(built).isEqualTo(expected).hasSameHashCodeAs(expected);
        if (built instanceof ArrayValue array) {
            List<ExtensionValue> values = ((ArrayValue) expected).values();
            assertThat(array.values()).isEqualTo(values).hasSameHashCodeAs(values);
            for (int i = 0; i < values.size(); i++) {
                check(array.values().get(i), values.get(i));
            }
        } else if (built instanceof ObjectValue object) {
            ((ObjectValue) expected)
                    .members()
                    .asMap()
                    .forEach((name, value) -> check(object.members().find(name).orElseThrow(), value));
        }
    }

    private static Extensions large() {
        ExtensionsBuilder builder = new ExtensionsBuilder();
        builder.name("list");
        builder.startArray();
        for (int i = 0; i < 1000; i++) {
            builder.number(Integer.toString(i));
        }
        builder.end();
        return builder.build();
    }

    @Test
    void views_cannotBeChanged_andEnd() {
        Map<String, ExtensionValue> members = large().asMap();
        List<ExtensionValue> list = ((ArrayValue) members.values().iterator().next()).values();
        assertThatThrownBy(() -> members.put("a", new NullValue())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(members::clear).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.add(new NullValue())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.set(0, new NullValue())).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> list.get(1000)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> list.get(-1)).isInstanceOf(IndexOutOfBoundsException.class);
        var elements = list.iterator();
        list.forEach(each -> elements.next());
        assertThatThrownBy(elements::next).isInstanceOf(NoSuchElementException.class);
        var entries = members.entrySet().iterator();
        entries.next();
        assertThatThrownBy(entries::next).isInstanceOf(NoSuchElementException.class);
        assertThat(list.get(999)).isEqualTo(new NumberValue("999"));
        assertThat(list).contains(new NumberValue("5")).doesNotContain(new NumberValue("5.0"));
    }

    @Test
    void tokens_inAWrongOrder_areRefused() {
        ExtensionsBuilder builder = new ExtensionsBuilder();
        assertThatThrownBy(() -> builder.text("a")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(builder::end).isInstanceOf(IllegalStateException.class);
        assertThat(builder.name("a")).isTrue();
        assertThatThrownBy(() -> builder.name("b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        builder.startArray();
        assertThatThrownBy(() -> builder.name("b")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
        builder.end();
        assertThat(builder.name("a")).isFalse();
        assertThat(builder.build()).isEqualTo(Extensions.of("a", new ArrayValue(List.of())));
        assertThatThrownBy(() -> builder.name("c")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> builder.text("c")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(builder::build).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void texts_withoutUtf8_andWhatIsNoNumber_areRefused_andNothingIsAdded() {
        ExtensionsBuilder builder = new ExtensionsBuilder();
        assertThatThrownBy(() -> builder.name("a\uD800")).isInstanceOf(IllegalArgumentException.class);
        assertThat(builder.name("😀")).isTrue();
        assertThatThrownBy(() -> builder.text("\uDE00")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.number("01")).isInstanceOf(IllegalArgumentException.class);
        builder.text("서울 ?");
        assertThat(builder.build()).isEqualTo(Extensions.of("😀", new TextValue("서울 ?")));
    }
}
