package org.urbancoop.json.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.tree.JsonPart;
import org.urbancoop.json.tree.JsonParts;
import org.urbancoop.text.JsonPointer;

/** Documents of others, cut at their large arrays. */
class ElementSourceTest {

    /** Gives a byte at a time, so that each cut is one that has to read on. */
    private static final class Slow extends ByteArrayInputStream {

        Slow(String text) {
            super(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public synchronized int read(byte[] to, int from, int length) {
            return super.read(to, from, Math.min(1, length));
        }
    }

    private static List<String> cut(String text) throws IOException {
        List<String> parts = new ArrayList<>();
        try (JsonParts source = new JsonParts(new Slow(text), Set.of("/features", "/projects"))) {
            for (@Nullable JsonPart part = source.next(); part != null; part = source.next()) {
                parts.add(part.pointer() + " " + part.location() + " "
                        + part.value().map(Object::toString).orElse("-") + " "
                        + part.problems().stream()
                                .map(problem -> problem.code() + " " + problem.pointer())
                                .toList()
                        + (part.isRest() ? " rest" : ""));
            }
        }
        return parts;
    }

    @Test
    void arrays_areCutElementByElement_andTheRestComesLast() throws IOException {
        assertThat(cut("\uFEFF" + """
                        { "a": 1,
                         "features": [ {"x": 1}
                        , [2], "three" ],
                        "projects":[],"z":{"features":[9]} }
                        """))
                .containsExactly(
                        "/features/0 2:16 {x=1} []",
                        "/features/1 3:3 [2] []",
                        "/features/2 3:8 \"three\" []",
                        " 1:1 {a=1, features=[], projects=[], z={features=[9]}} [byte-order-mark ] rest");
    }

    @Test
    void placesInTheRest_areThoseOfTheDocument() throws IOException {
        try (JsonParts source = new JsonParts(
                new Slow("{\"features\":[\n{\"x\":1},\n{\"x\":2}],\n\"a\":{\n\"b\":2}}"), Set.of("/features"))) {
            JsonPart first = Objects.requireNonNull(source.next());
            assertThat(first.locationOf(JsonPointer.of("/x"))).hasToString("Optional[2:6]");
            assertThat(first.raw()).isEqualTo("{\"x\":1}");
            source.next();
            JsonPart rest = Objects.requireNonNull(source.next());
            assertThat(rest.locationOf(JsonPointer.of("/a/b"))).hasToString("Optional[5:5]");
            assertThat(rest.locationOf(JsonPointer.of("/features"))).hasToString("Optional[1:13]");
            assertThat(source.bytes()).isEqualTo(46);
            assertThat(source.next()).isNull();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        `                         `                   | 1:26 empty-document
        {"features":[1,2}                             | /features/1 1:17 malformed-json
        {"features":[1,{"a":tru}]}                    | /features/1/a 1:21 malformed-json
        {"features":[1],"features":[2]}               | 1:1 duplicate-member
        {"features":[1]                               | /features 1:16 truncated-json
        {"features":[1]} 2                            | 1:18 trailing-text
        {"features":7}                                | 1:1
        [1]                                           | 1:1
        """)
    void faults_endIt_withTheirPlace(String document, String end) throws IOException {
        List<String> parts = cut(document);
        String last = parts.get(parts.size() - 1).strip();
        String[] expected = end.split(" ", -1);
        assertThat(last).startsWith(expected.length > 2 ? expected[0] + " " + expected[1] : expected[0]);
        assertThat(last).endsWith(" rest");
        if (expected.length > 1) {
            assertThat(last).contains("- [" + expected[expected.length - 1]);
        }
    }

    @Test
    void element_thatCannotBeKept_hasNoValue_andReadingGoesOn() throws IOException {
        assertThat(cut("{\"features\":[{\"a\":1,\"a\":2},{\"a\":\"\\ud800\"},3]}"))
                .containsExactly(
                        "/features/0 1:14 - [duplicate-member /features/0/a]",
                        "/features/1 1:28 - [lone-surrogate /features/1/a]",
                        "/features/2 1:43 3 []",
                        " 1:1 {features=[]} [] rest");
    }

    @Test
    void tooLargeElement_endsIt() throws IOException {
        InputStream stream = new Slow("{\"features\":[1,\"" + "x".repeat(200) + "\"]}");
        try (ElementSource source =
                new ElementSource(stream, Set.of("/features"), JsonLimits.DEFAULT.withRecordSize(100))) {
            assertThat(source.next()).isNotNull();
            ElementSource.Element end = source.next();
            assertThat(Objects.requireNonNull(end).isRest()).isTrue();
            assertThat(end.decoded().problems()).first().asString().contains("record-too-large");
            assertThat(source.next()).isNull();
        }
    }
}
