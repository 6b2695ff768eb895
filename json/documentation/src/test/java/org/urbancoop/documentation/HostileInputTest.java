package org.urbancoop.documentation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Formats;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;

/** Each reader of files of others with what breaks readers: in each text, and in a value that nobody knows. */
class HostileInputTest {

    /** Files with a text in the place of {@code @} and a value of the format in that of {@code #}. */
    private static final Map<String, String> FILES = Map.of(
            "geojson",
            "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":\"N\","
                    + "\"note\":\"@\",\"other\":#},\"geometry\":null}]}",
            "geojsonseq",
            "\u001e{\"type\":\"Feature\",\"properties\":{\"name\":\"N\",\"note\":\"@\",\"other\":#},"
                    + "\"geometry\":null}\n",
            "oc4ids",
            "{\"version\":\"0.9\",\"projects\":[{\"id\":\"a\",\"title\":\"T\",\"description\":\"@\",\"other\":#}]}",
            "wikidata",
            "{\"head\":{\"vars\":[\"city\",\"twin\"]},\"results\":{\"bindings\":[{\"city\":{\"type\":\"uri\","
                    + "\"value\":\"http://www.wikidata.org/entity/Q1\"},\"twin\":{\"type\":\"uri\","
                    + "\"value\":\"http://www.wikidata.org/entity/Q2\"},\"cityLabel\":{\"value\":\"C\"},"
                    + "\"twinLabel\":{\"value\":\"D\"},\"cityNote\":{\"value\":\"@\"},\"cityOther\":#}]}}",
            "iati",
            "<iati-activities version=\"2.03\"><iati-activity><iati-identifier>a</iati-identifier><title>"
                    + "<narrative>T</narrative></title><description><narrative>@</narrative></description>"
                    + "<other>#</other></iati-activity></iati-activities>",
            "icalendar",
            String.join(
                    "\r\n",
                    "BEGIN:VCALENDAR",
                    "BEGIN:VEVENT",
                    "UID:a",
                    "SUMMARY:T",
                    "DESCRIPTION:@",
                    "#",
                    "END:VEVENT",
                    "END:VCALENDAR",
                    ""));

    private static UnaryOperator<String> escape(String format) {
        return switch (format) {
            case "iati" ->
                text -> text.replace("&", "&amp;").replace("<", "&lt;").replace("\r", "&#13;");
            case "icalendar" ->
                text -> text.replace("\\", "\\\\").replace("\n", "\\n").replace(",", "\\,");
            default ->
                text -> text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\r", "\\r")
                        .replace("\n", "\\n")
                        .replace("\u0000", "\\u0000");
        };
    }

    private static ReadResult read(String format, String file) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> Formats.installed()
                        .byId(format)
                        .read(
                                FormatInput.of(file.getBytes(StandardCharsets.UTF_8)),
                                FormatOptions.builder().mayInvent(true).build()));
    }

    private static String file(String format, String text, String value) {
        return FILES.getOrDefault(format, "").replace("#", value).replace("@", text);
    }

    private static String nothing(String format) {
        return format.equals("icalendar") ? "X-OTHER:1" : "1";
    }

    static Stream<Arguments> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("HTML", "<script>alert(1)</script> <b>bold</b> &amp; &nbsp;");
        texts.put("lines", "one\ntwo\n\nthree");
        texts.put("escapes", "a\\nb \\u0041 100 % {0} ${x} $1, ; : ' \" ^n");
        texts.put("letters", "서울 🏙 \u202Eright to left\u202C e\u0301");
        texts.put("byte order mark", "a\uFEFFb");
        texts.put("long", "도시".repeat(50_000));
        return FILES.keySet().stream()
                .flatMap(format ->
                        texts.entrySet().stream().map(text -> Arguments.of(format, text.getKey(), text.getValue())));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("texts")
    void texts_areReadLetterForLetter(String format, String name, String text) {
        ReadResult read = read(format, file(format, escape(format).apply(text), nothing(format)));
        assertThat(read.problems()).as(name).noneMatch(Problem::isError);
        String found = UrbancoopJson.of().toText(read.dataset().orElseThrow());
        String expected =
                UrbancoopJson.of().toText(Dataset.builder().id("x").title(text).build());
        assertThat(found).contains(expected.substring(expected.indexOf("\"title\":") + 9, expected.length() - 2));
    }

    /** What only some formats can say. */
    @ParameterizedTest
    @MethodSource("formats")
    void lineEnds_ofAllKinds_areRead(String format) {
        if (!format.equals("icalendar")) {
            ReadResult read = read(format, file(format, escape(format).apply("a\r\nb\rc"), nothing(format)));
            assertThat(UrbancoopJson.of().toText(read.dataset().orElseThrow())).contains("a\\r\\nb\\rc");
        }
    }

    static Stream<String> formats() {
        return FILES.keySet().stream();
    }

    static Stream<Arguments> values() {
        Map<String, String> json = new LinkedHashMap<>();
        json.put("deep", "[".repeat(5_000) + "]".repeat(5_000));
        json.put("deeper", "{\"a\":".repeat(200_000));
        json.put("large number", "1e999999999");
        json.put("long number", "9".repeat(5_000));
        json.put("half a character", "\"\\ud800\"");
        json.put("twice", "{\"a\":1,\"a\":2}");
        json.put("no JSON", "NaN");
        Map<String, String> xml = new LinkedHashMap<>();
        xml.put("deep", "<a>".repeat(5_000) + "</a>".repeat(5_000));
        xml.put("deeper", "<a>".repeat(200_000));
        xml.put("entity", "&bomb;");
        xml.put("character", "&#0;");
        xml.put("twice", "<a b='1' b='2'/>");
        Map<String, String> calendar = new LinkedHashMap<>();
        calendar.put(
                "deep", "BEGIN:A\r\n".repeat(5_000) + "END:A\r\n".repeat(5_000).strip());
        calendar.put("deeper", "BEGIN:A\r\n".repeat(200_000).strip());
        calendar.put("zone", "DTSTART;TZID=Mars/Olympus:20191016T090000");
        calendar.put("folds", "X-A:b" + "\r\n c".repeat(20_000));
        calendar.put("quotes", "X-A;B=\"c:d");
        calendar.put("duration", "DTSTART:20191016\r\nDURATION:P999999999999999D");
        return FILES.keySet().stream()
                .flatMap(format -> (format.equals("iati") ? xml : format.equals("icalendar") ? calendar : json)
                        .entrySet().stream().map(value -> Arguments.of(format, value.getKey(), value.getValue())));
    }

    /** Records, or what is wrong with its place; never an exception. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("values")
    void values_thatBreakReaders_areKeptOrTold(String format, String name, String value) {
        ReadResult read = read(format, file(format, "text", value));
        boolean isTold = read.problems().stream()
                .anyMatch(problem -> problem.location().isPresent()
                        && !problem.message().korean().isBlank());
        boolean isKept = read.dataset()
                .map(dataset -> UrbancoopJson.of().toText(dataset))
                .filter(text -> text.contains("other") || text.contains("X-A") || text.contains("\"A\":"))
                .isPresent();
        assertThat(isTold || isKept).as("%s: %s", name, read.problems()).isTrue();
    }
}
