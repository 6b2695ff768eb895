package org.urbancoop.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.testkit.Arbitraries;

class JsonPointerTest {

    /** The examples of RFC 6901, section 5, and some more. */
    static List<List<Object>> good() {
        return List.of(
                List.of("", List.of()),
                List.of("/foo", List.of("foo")),
                List.of("/foo/0", List.of("foo", "0")),
                List.of("/", List.of("")),
                List.of("/a~1b", List.of("a/b")),
                List.of("/c%d", List.of("c%d")),
                List.of("/ ", List.of(" ")),
                List.of("/m~0n", List.of("m~n")),
                List.of("/~01", List.of("~1")),
                List.of("//", List.of("", "")),
                List.of("/서울/🚇", List.of("서울", "🚇")));
    }

    @ParameterizedTest
    @MethodSource("good")
    void parse_good(List<Object> row) {
        JsonPointer pointer = JsonPointer.parse((String) row.get(0));
        assertThat(pointer).hasToString((String) row.get(0));
        assertThat(pointer.steps()).isEqualTo(row.get(1));
        assertThat(pointer.toString()).matches(JsonPointer.GRAMMAR);
    }

    @ParameterizedTest
    @CsvSource({"foo,0", "' /a',0", "/~,2", "/~2,2", "/a~/b,3", "/ok/~x,5", "#/a,0"})
    void parse_bad(String text, int index) {
        MalformedTextException e = catchThrowableOfType(MalformedTextException.class, () -> JsonPointer.parse(text));
        assertThat(e.getIndex()).isEqualTo(index);
        assertThat(e.getType()).isEqualTo("JsonPointer");
        assertThat(text).doesNotMatch(JsonPointer.GRAMMAR);
    }

    @Property
    void parse_ofToString_isTheSame(@ForAll("pointers") JsonPointer pointer) {
        assertThat(JsonPointer.parse(pointer.toString())).isEqualTo(pointer).hasSameHashCodeAs(pointer);
    }

    @Property
    void child_ofEachStep_isTheSame(@ForAll("pointers") JsonPointer pointer) {
        JsonPointer built = JsonPointer.ROOT;
        for (String step : pointer.steps()) {
            built = built.child(step);
        }
        assertThat(built).isEqualTo(pointer);
    }

    @Property
    void resolve_joinsTheSteps(@ForAll("pointers") JsonPointer first, @ForAll("pointers") JsonPointer rest) {
        List<String> steps = new java.util.ArrayList<>(first.steps());
        steps.addAll(rest.steps());
        assertThat(first.resolve(rest).steps()).isEqualTo(steps);
    }

    @Test
    void child_index() {
        assertThat(JsonPointer.ROOT.child("a").child(0)).hasToString("/a/0");
        assertThatThrownBy(() -> JsonPointer.ROOT.child(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-1");
    }

    @Test
    void equals_byText() {
        assertThat(JsonPointer.parse("/a"))
                .isNotEqualTo(JsonPointer.parse("/b"))
                .isNotEqualTo("/a");
        assertThat(JsonPointer.parse("/a")).isLessThan(JsonPointer.parse("/b"));
    }

    @Provide
    Arbitrary<JsonPointer> pointers() {
        return Arbitraries.pointers();
    }
}
