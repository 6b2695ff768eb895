package org.urbancoop.extension;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The lines of a type are found in the file without reading the others. */
class MemberLineTest {

    private static List<String> file() throws IOException {
        try (@Nullable InputStream in = MemberLine.class.getResourceAsStream(MemberLine.FILE)) {
            assertThat(in).isNotNull();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .toList();
        }
    }

    @Test
    void linesOfAType_areThoseOfTheFile() throws IOException {
        Map<String, Map<String, String>> expected = new LinkedHashMap<>();
        for (String line : file()) {
            String[] cells = line.split("\t", -1);
            expected.computeIfAbsent(cells[0], type -> new LinkedHashMap<>()).put(cells[1], cells[4] + cells[5]);
        }
        assertThat(expected).hasSizeGreaterThan(30);
        expected.forEach((type, lines) -> {
            Map<String, String> found = new LinkedHashMap<>();
            MemberLine.of(type).forEach((member, line) -> found.put(member, line.english() + line.korean()));
            assertThat(found).as(type).isEqualTo(lines);
            assertThat(found.keySet()).as(type).containsExactlyElementsOf(lines.keySet());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "!", "A", "Cit", "Citz", "City ", "city", "type", "Zürich", "\uFFFF"})
    void noLine_isAnotherType(String type) {
        assertThat(MemberLine.of(type)).isEmpty();
    }
}
