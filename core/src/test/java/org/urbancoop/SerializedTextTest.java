package org.urbancoop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.Role;
import org.urbancoop.reference.Reference;
import org.urbancoop.testing.GeneratedFile;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

class SerializedTextTest {

    private static final String FILE = "core/src/test/resources/org/urbancoop/serialized.tsv";

    private static final List<Object> VALUES = List.of(
            Slug.of("seoul"),
            JsonPointer.of("/names/ko"),
            Edtf.of("2017-09-10/2017-09-16"),
            TimeOfDay.of("09:30"),
            IsoDuration.of("P1Y6M"),
            Reference.of("city/seoul"),
            Reference.of("country/KR"),
            Role.ORGANIZER,
            Role.of("bell-ringer"),
            Country.of("KR"),
            Currency.of("KRW"));

    @TestFactory
    Stream<DynamicTest> values_comeBack() {
        return VALUES.stream()
                .map(value -> DynamicTest.dynamicTest(value.toString(), () -> {
                    Object back = read(written(value));
                    assertThat(back).isEqualTo(value).hasSameClassAs(value);
                }));
    }

    @Test
    void constants_staySame() throws Exception {
        assertThat(read(written(Role.ORGANIZER))).isSameAs(Role.ORGANIZER);
    }

    /** What this version writes, any later one has to read. */
    @Test
    void values_ofTheFirstVersion_areRead() throws Exception {
        Map<String, String> now = new TreeMap<>();
        for (Object value : VALUES) {
            now.put(
                    value.getClass().getSimpleName() + " " + value,
                    Base64.getEncoder().encodeToString(written(value)));
        }
        StringBuilder text = new StringBuilder();
        now.forEach(
                (value, bytes) -> text.append(value).append('\t').append(bytes).append('\n'));
        GeneratedFile.check(FILE, text.toString());
        for (String line : Files.readAllLines(GeneratedFile.path(FILE))) {
            String value = line.substring(line.indexOf(' ') + 1, line.indexOf('\t'));
            byte[] bytes = Base64.getDecoder().decode(line.substring(line.indexOf('\t') + 1));
            assertThat(read(bytes)).hasToString(value);
        }
    }

    @Test
    void malformedText_isRefused() throws Exception {
        byte[] bytes = written(Slug.of("seoul"));
        String damaged = new String(bytes, StandardCharsets.ISO_8859_1).replace("seoul", "SEOUL");
        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> read(damaged.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessageContaining("malformed");
    }

    /** A stream may name any class; only those of values with a text are looked at. */
    @ParameterizedTest
    @ValueSource(strings = {"java.lang.Strinh", "org.urbancoop.text.Slut", "org.urbancoop.code.Code"})
    void otherType_isRefused(String type) throws Exception {
        String name = Slug.class.getName();
        byte[] bytes = written(Slug.of("seoul"));
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        String other = text.replace((char) name.length() + name, (char) type.length() + type);
        assertThat(other).isNotEqualTo(text);
        assertThatExceptionOfType(InvalidObjectException.class)
                .isThrownBy(() -> read(other.getBytes(StandardCharsets.ISO_8859_1)))
                .withMessage("No value with a text: " + type);
    }

    /** The fields of a type may change: none of them is in the stream. */
    @Test
    void stream_namesNothingButTheTypeAndTheText() throws Exception {
        for (Object value : VALUES) {
            assertThat(new String(written(value), StandardCharsets.ISO_8859_1))
                    .doesNotContain("ParsedEdtf")
                    .containsOnlyOnce("org.urbancoop.SerializedText")
                    .containsOnlyOnce(value.getClass().getName());
        }
    }

    private static byte[] written(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
            stream.writeObject(value);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
        try (ObjectInputStream stream = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return stream.readObject();
        }
    }
}
