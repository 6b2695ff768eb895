package org.urbancoop.json.canonical;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;

class CanonicalJsonTest {

    /** The sample of RFC 8785, section 3.2.2, with its first number as the double has it. */
    private static final String SAMPLE = """
            {
              "numbers": [%s, 1E30, 4.50,
                          2e-3, 0.000000000000000000000000001],
              "string": "\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\"\\/",
              "literals": [null, true, false]
            }
            """;

    @Test
    void parse_sampleOfTheRfc() {
        CanonicalJson canonical = CanonicalJson.parse(SAMPLE.formatted("333333333.3333333"));

        assertThat(canonical)
                .hasToString("{\"literals\":[null,true,false],\"numbers\":[333333333.3333333,1e+30,4.5,0.002,1e-27],"
                        + "\"string\":\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"}");
        // Section 3.2.4.
        assertThat(HexFormat.ofDelimiter(" ").formatHex(canonical.toByteArray()))
                .isEqualTo("7b 22 6c 69 74 65 72 61 6c 73 22 3a 5b 6e 75 6c 6c 2c 74 72 "
                        + "75 65 2c 66 61 6c 73 65 5d 2c 22 6e 75 6d 62 65 72 73 22 3a "
                        + "5b 33 33 33 33 33 33 33 33 33 2e 33 33 33 33 33 33 33 2c 31 "
                        + "65 2b 33 30 2c 34 2e 35 2c 30 2e 30 30 32 2c 31 65 2d 32 37 "
                        + "5d 2c 22 73 74 72 69 6e 67 22 3a 22 e2 82 ac 24 5c 75 30 30 "
                        + "30 66 5c 6e 41 27 42 5c 22 5c 5c 5c 5c 5c 22 2f 22 7d");
        assertThat(canonical.sha256()).isEqualTo("2d5e01a318d0f0879ab568c4be289c8b1f64ef8921a53c6277d5e069978baacb");
    }

    /**
     * As printed in the RFC, the sample has a number of 17 digits that the double rounds to 16: it would be another
     * value.
     */
    @Test
    void parse_numberOfTheRfcsSampleThatIsRounded() {
        assertThatExceptionOfType(UrbancoopJsonException.class)
                .isThrownBy(() -> CanonicalJson.parse(SAMPLE.formatted("333333333.33333329")))
                .withMessage(
                        "/numbers/0, line 2, column 15: the canonical form writes numbers as doubles do, and no double"
                                + " has this value: '333333333.33333329'; the nearest one is 333333333.3333333; to"
                                + " keep each digit,"
                                + " make it a text [number-out-of-range]");
        assertThat(CanonicalNumber.of(Double.parseDouble("333333333.33333329"))).hasToString("333333333.3333333");
    }

    /** RFC 8785, section 3.2.3. */
    @Test
    void parse_orderOfTheRfcsSample() {
        String names = """
                {
                  "\\u20ac": "Euro Sign",
                  "\\r": "Carriage Return",
                  "\\ufb33": "Hebrew Letter Dalet With Dagesh",
                  "1": "One",
                  "\\ud83d\\ude00": "Emoji: Grinning Face",
                  "\\u0080": "Control",
                  "\\u00f6": "Latin Small Letter O With Diaeresis"
                }
                """;

        assertThat(CanonicalJson.parse(names))
                .hasToString("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | null",
                " true\t | true",
                "\"a\\u0000\\u001f\\u007f\\b\\t\\n\\f\\r\\/\" | `\"a\\u0000\\u001f\u007f\\b\\t\\n\\f\\r/\"`",
                "\"\\u2028\\u2029\\uD83D\\uDE00 é\" | `\"\u2028\u2029😀 é\"`",
                "[ ] | []",
                "{ } | {}",
                "-0.0 | 0",
                "[1, [ ], {\"b\" : { \"d\":1,\"c\": [{\"z\":1,\"y\":2}] } , \"a\":0 } ] "
                        + "| [1,[],{\"a\":0,\"b\":{\"c\":[{\"y\":2,\"z\":1}],\"d\":1}}]",
                "{\"b\":1,\"\":2,\"a\":3,\"aa\":4,\"A\":5} | {\"\":2,\"A\":5,\"a\":3,\"aa\":4,\"b\":1}",
                "{\"i\":1,\"I\":2,\"ı\":3,\"İ\":4} | {\"I\":2,\"i\":1,\"İ\":4,\"ı\":3}",
                // Neither Unicode form is turned into the other.
                "{\"é\":1,\"e\\u0301\":2} | {\"e\u0301\":2,\"é\":1}",
                "{\"\\u0061\":1e2} | {\"a\":100}",
            })
    void parse_anyValue(String json, String canonical) {
        assertThat(CanonicalJson.parse(json)).hasToString(canonical);
        assertThat(CanonicalJson.parse(canonical)).hasToString(canonical);
    }

    @Test
    void parse_largeObject() {
        StringBuilder json = new StringBuilder("{");
        StringBuilder canonical = new StringBuilder("{");
        for (int i = 9_999; i >= 1_000; i--) {
            json.append("\"n").append(i).append("\": {\"b\":").append(i).append(", \"a\": 1.0}, ");
        }
        for (int i = 1_000; i <= 9_999; i++) {
            canonical
                    .append("\"n")
                    .append(i)
                    .append("\":{\"a\":1,\"b\":")
                    .append(i)
                    .append("},");
        }
        json.append("\"z\":0}");
        canonical.append("\"z\":0}");
        assertThat(CanonicalJson.parse(json.toString())).hasToString(canonical.toString());
    }

    /** Upper and lower case differ from locale to locale, and so do digits and the decimal point. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "tr-TR",
                "az-Latn-AZ",
                "lt-LT",
                "ar-EG-u-nu-arab",
                "hi-IN-u-nu-deva",
                "th-TH-u-ca-buddhist-nu-thai",
                "de-DE"
            })
    void parse_sameInEveryLocale(String tag) {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(tag));
            assertThat(CanonicalJson.parse("{\"TITLE\":1E30,\"title\":\"\\u001F\",\"ı\":-1.5e-7,\"n\":1234567.50}"))
                    .hasToString("{\"TITLE\":1e+30,\"n\":1234567.5,\"title\":\"\\u001f\",\"ı\":-1.5e-7}");
            assertThat(CanonicalJson.parse("{}").sha256())
                    .isEqualTo("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | EMPTY_DOCUMENT | 1 | 1 | ``",
                "{\"a\":1} {} | TRAILING_TEXT | 1 | 9 | ``",
                "[1,] | MALFORMED_JSON | 1 | 4 | /1",
                "[1 | TRUNCATED_JSON | 1 | 3 | /0",
                "[01] | MALFORMED_JSON | 1 | 3 | /0",
                "[NaN] | NOT_A_NUMBER | 1 | 2 | /0",
                "{\"a\":1/**/} | COMMENT | 1 | 7 | /a",
                "{\"a\":[0,{\"b\":1,\"\\u0062\":2}]} | DUPLICATE_MEMBER | 1 | 16 | /a/1/b",
                "{\"a\":\"\\ud800\"} | LONE_SURROGATE | 1 | 6 | /a",
                "{\"a\":\"\\ude00\\ud83d\"} | LONE_SURROGATE | 1 | 6 | /a",
                "{\"x\":{\"\\udc00\":1}} | LONE_SURROGATE | 1 | 7 | /x/\udc00",
                "{\"x\":{\"\\ud800\\u0041\":1}} | LONE_SURROGATE | 1 | 7 | /x/\ud800A",
                "{\"a\":1e400} | NUMBER_OUT_OF_RANGE | 1 | 6 | /a",
                "[0,{\"é😀\": 12345678901234567890123}] | NUMBER_OUT_OF_RANGE | 1 | 11 | /1/é😀",
                "[0,1e1000000000] | NUMBER_TOO_LONG | 1 | 4 | /1",
            })
    void parse_refused(String json, ProblemCode code, int line, int column, String pointer) {
        assertRefused(() -> CanonicalJson.parse(json), code, line, column, pointer);
    }

    @Test
    void parse_loneSurrogateInAString() {
        assertThat(refusal(() -> CanonicalJson.parse("[\"\ud800\"]")).getCode()).isEqualTo(ProblemCode.LONE_SURROGATE);
    }

    @Test
    void parse_byteOrderMark() {
        assertRefused(() -> CanonicalJson.parse("\ufeff{}"), ProblemCode.BYTE_ORDER_MARK, 1, 1, "");
        assertRefused(
                () -> CanonicalJson.parse(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF, '1'}),
                ProblemCode.BYTE_ORDER_MARK,
                1,
                1,
                "");
    }

    @ParameterizedTest
    @ValueSource(strings = {"C3", "FF", "C0AF", "EDA080", "F4908080", "E282", "80"})
    void parse_malformedUtf8(String hex) {
        byte[] bytes = "\n[\"é??????\"]".getBytes(StandardCharsets.UTF_8);
        byte[] bad = HexFormat.of().parseHex(hex);
        System.arraycopy(bad, 0, bytes, 5, bad.length);

        UrbancoopJsonException refused = refusal(() -> CanonicalJson.parse(bytes));
        assertThat(refused.getCode()).isEqualTo(ProblemCode.MALFORMED_UTF8);
        assertThat(refused.getLine()).isEqualTo(2);
        assertThat(refused.getColumn()).isEqualTo(4);
    }

    @Test
    void parse_withinLimits() {
        JsonLimits limits = JsonLimits.DEFAULT;

        assertThat(CanonicalJson.parse("[".repeat(100) + "]".repeat(100)).length())
                .isEqualTo(200);
        assertThat(refusal(() -> CanonicalJson.parse("[".repeat(50_000))).getCode())
                .isEqualTo(ProblemCode.TOO_DEEP);
        assertThat(refusal(() -> CanonicalJson.parse("{\"a\":[[]]}", limits.withDepth(2)))
                        .getCode())
                .isEqualTo(ProblemCode.TOO_DEEP);
        assertThat(refusal(() -> CanonicalJson.parse("[1, 2]", limits.withSize(5)))
                        .getCode())
                .isEqualTo(ProblemCode.DOCUMENT_TOO_LARGE);
        assertThat(refusal(() -> CanonicalJson.parse("\"four\"", limits.withTextLength(3)))
                        .getCode())
                .isEqualTo(ProblemCode.TEXT_TOO_LONG);
        assertThat(refusal(() -> CanonicalJson.parse("1.000", limits.withNumberLength(4)))
                        .getCode())
                .isEqualTo(ProblemCode.NUMBER_TOO_LONG);
        int deep = JsonLimits.DEPTH_CEILING;
        assertThat(CanonicalJson.parse("{\"a\":".repeat(deep) + "0" + "}".repeat(deep), limits.withDepth(deep))
                        .length())
                .isEqualTo(6 * deep + 1);
    }

    @Test
    @SuppressWarnings("NullAway") // null is what is tried here
    void parse_null() {
        assertThatNullPointerException()
                .isThrownBy(() -> CanonicalJson.parse((String) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> CanonicalJson.parse((byte[]) null))
                .withMessage("json");
        assertThatNullPointerException()
                .isThrownBy(() -> CanonicalJson.parse("{}", null))
                .withMessage("limits");
    }

    @Test
    void equals_byBytes() {
        CanonicalJson one = CanonicalJson.parse("{\"b\":[1.0],\"a\":null}");

        assertThat(one)
                .isEqualTo(CanonicalJson.parse(" {\"a\": null, \"b\": [1]}\n"))
                .hasSameHashCodeAs(CanonicalJson.parse(one.toString()));
        assertThat(one).isNotEqualTo(CanonicalJson.parse("{\"b\":[1]}")).isNotEqualTo("{\"a\":null,\"b\":[1]}");
    }

    @Test
    void writeTo_sameBytes() throws IOException {
        CanonicalJson json = CanonicalJson.parse("[\"서울\"]");
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        json.writeTo(stream);

        assertThat(stream.toByteArray())
                .isEqualTo(json.toByteArray())
                .isEqualTo("[\"서울\"]".getBytes(StandardCharsets.UTF_8))
                .hasSize(json.length());
        json.toByteArray()[0] = 0;
        assertThat(json).hasToString("[\"서울\"]");
    }

    private static void assertRefused(ThrowingCallable parse, ProblemCode code, int line, int column, String pointer) {
        UrbancoopJsonException refused = refusal(parse);
        assertThat(refused.getCode()).as(refused.getMessage()).isEqualTo(code);
        assertThat(refused.getPointer()).as(refused.getMessage()).hasToString(pointer);
        assertThat(refused.getLine() + ":" + refused.getColumn())
                .as(refused.getMessage())
                .isEqualTo(line + ":" + column);
    }

    private static UrbancoopJsonException refusal(ThrowingCallable parse) {
        return org.assertj.core.api.Assertions.catchThrowableOfType(UrbancoopJsonException.class, parse);
    }
}
