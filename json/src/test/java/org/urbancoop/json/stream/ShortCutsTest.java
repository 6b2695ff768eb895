package org.urbancoop.json.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Location;

/** What is read without a parser is no less checked, and no less located, than what a parser goes over. */
class ShortCutsTest {

    private static final String NAME = "Seoul, capital of Korea";

    private static final String SEOUL =
            "{\"id\":\"seoul\",\"name\":\"Seoul, capital of Korea\",\"kind\":\"metropolis\",\"country\":\"KR\"}";

    /** The same with the name as the last text, which ends with the document. */
    private static final String LAST =
            "{\"id\":\"seoul\",\"kind\":\"metropolis\",\"country\":\"KR\",\"name\":\"Seoul, capital of Korea\"}";

    private static Decoded<City> decode(String document) {
        return UrbancoopJson.of().decode(document, City.class);
    }

    private static void assertRefused(String document, ProblemCode code) {
        Decoded<City> decoded = decode(document);
        assertThat(decoded.value()).as(document).isEmpty();
        assertThat(decoded.problems())
                .as(document)
                .extracting(problem -> problem.code())
                .contains(code);
    }

    @Test
    void asItIs_isRead() {
        assertThat(decode(SEOUL).problems()).isEmpty();
        assertThat(decode(SEOUL).orElseThrow().getName()).isEqualTo("Seoul, capital of Korea");
    }

    @Test
    void withBlanksAnywhere_isTheSame() {
        String blanks = SEOUL.replaceAll("(\"(?=:)|\",|:|\\{)", "$1 ").replace("}", "\n}");
        assertThat(decode(blanks).orElseThrow()).isEqualTo(decode(SEOUL).orElseThrow());
    }

    @Test
    void otherSignsThanCommaAndColon_areRefused() {
        for (String sign : new String[] {";", " ", ".", ",,", "\"", "", "a", "\u0001"}) {
            assertRefused(SEOUL.replaceFirst(",(?=\"name\")", sign), ProblemCode.MALFORMED_JSON);
        }
        for (String sign : new String[] {";", " ", ",", "::", "", "a"}) {
            assertRefused(SEOUL.replaceFirst("(?<=\"name\"):", sign), ProblemCode.MALFORMED_JSON);
        }
        assertRefused(SEOUL.replaceFirst(",(?=\"name\")", "}"), ProblemCode.TRAILING_TEXT);
        assertRefused(SEOUL.replaceFirst("\\{", "{,"), ProblemCode.MALFORMED_JSON);
        assertRefused(SEOUL.replace("}", ",}"), ProblemCode.MALFORMED_JSON);
    }

    @Test
    void cutOffAnywhere_isRefused() {
        for (int end = 1; end < SEOUL.length(); end++) {
            assertRefused(SEOUL.substring(0, end), ProblemCode.TRUNCATED_JSON);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SEOUL, LAST})
    void controlCharacterAnywhereInATextOfAnyLength_isRefused(String document) {
        int from = document.indexOf("Seoul,");
        for (int at = from; at <= from + NAME.length(); at++) {
            for (String control : new String[] {"\u0000", "\u0001", "\n", "\t", "\u001F"}) {
                String longer = document.substring(0, from) + "S".repeat(at % Long.BYTES);
                assertRefused(
                        longer + document.substring(from, at) + control + document.substring(at),
                        ProblemCode.MALFORMED_JSON);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {SEOUL, LAST})
    void escapeOrForeignLetterAnywhereInAText_isDecoded(String document) {
        int from = document.indexOf("Seoul,");
        Map<String, String> written =
                Map.of("\\\"", "\"", "\\\\", "\\", "\\u00e9", "é", "é", "é", "\u0080", "\u0080", "서", "서", "😀", "😀");
        for (int at = 0; at <= NAME.length(); at++) {
            for (Map.Entry<String, String> each : written.entrySet()) {
                String changed = document.substring(0, from + at) + each.getKey() + document.substring(from + at);
                assertThat(decode(changed).orElseThrow().getName())
                        .isEqualTo(NAME.substring(0, at) + each.getValue() + NAME.substring(at));
            }
        }
    }

    @Test
    void duplicate_isLocatedAtItsName() {
        String document = SEOUL.replace(",\"country\"", ",\"name\":\"Busan\",\"country\"");
        assertThat(decode(document).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_MEMBER);
            assertThat(problem.pointer()).hasToString("/name");
            assertThat(problem.location()).isEqualTo(Location.of(1, document.indexOf("\"name\":\"Busan\"") + 1));
        });
    }

    @Test
    void wrongValue_isLocatedWhereItStarts() {
        String document = SEOUL.replace("\"KR\"", "\"kr\"");
        assertThat(decode(document).problems()).singleElement().satisfies(problem -> {
            assertThat(problem.pointer()).hasToString("/country");
            assertThat(problem.location()).isEqualTo(Location.of(1, document.indexOf("\"kr\"") + 1));
        });
    }

    @Test
    void sameKeyTwice_isRefused_inMapsOfAnySize() {
        for (int size = 1; size <= 20; size++) {
            String names = IntStream.range(0, size)
                    .mapToObj(i -> "\"x-a" + (char) ('a' + i) + "\":\"S\"")
                    .collect(Collectors.joining(","));
            String good = SEOUL.replace("}", ",\"names\":{" + names + "}}");
            assertThat(decode(good).orElseThrow().getNames()).hasSize(size);
            for (int twice = 0; twice < size; twice++) {
                String key = ",\"x-a" + (char) ('a' + twice) + "\":\"S\"}}";
                assertRefused(good.replace("}}", key), ProblemCode.DUPLICATE_MEMBER);
            }
        }
    }

    /** Names are compared eight bytes at a time: one that differs in any of them is another name. */
    @Test
    void nameThatDiffersAnywhere_isAnother() {
        for (String name :
                new String[] {"id", "name", "names", "aliases", "location", "identifiers", "classifications"}) {
            for (int i = 0; i < name.length(); i++) {
                String other = name.substring(0, i) + "Q" + name.substring(i + 1);
                String document = SEOUL.replaceFirst("}$", ",\"" + other + "\":{\"a\":\"b\"}}");
                assertThat(decode(document).orElseThrow().getExtensions().asMap())
                        .as(document)
                        .containsOnlyKeys(other);
            }
        }
    }
}
