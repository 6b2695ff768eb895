package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;

class JsonLimitsTest {

    private static String city(String more) {
        return "{\"type\": \"city\", \"id\": \"seoul\", \"name\": \"Seoul\", \"kind\": \"city\"" + more + "}";
    }

    private static Decoded<City> decode(UnaryOperator<JsonLimits> limits, String document) {
        return UrbancoopJson.of().withLimits(limits.apply(JsonLimits.DEFAULT)).decode(document, City.class);
    }

    private static void assertRefused(Decoded<?> decoded, String message) {
        assertThat(decoded.value()).isEmpty();
        assertThat(decoded.problems()).extracting(JsonProblem::message).containsExactly(message);
    }

    @Test
    void depth_ofFiftyThousandLevels_isRefused() {
        assertRefused(
                decode(limits -> limits, city(", \"x-a\": " + "[".repeat(50_000) + "]".repeat(50_000))),
                "/x-a" + "/0".repeat(99)
                        + ", line 1, column 172: the document is nested more than 100 levels deep; raise the limit"
                        + " 'depth' if it"
                        + " is meant to be so deep [too-deep]");
        assertRefused(
                decode(limits -> limits, "{\"a\":".repeat(50_000)),
                "/a".repeat(100)
                        + ", line 1, column 501: the document is nested more than 100 levels deep; raise the limit"
                        + " 'depth'"
                        + " if it is meant to be so deep [too-deep]");
    }

    @Test
    void depth_atTheLimit_isRead() {
        String document = city(", \"x-a\": " + "[".repeat(99) + "]".repeat(99));
        assertThat(decode(limits -> limits, document).problems()).isEmpty();
        assertThat(decode(limits -> limits.withDepth(99), document).problems()).hasSize(1);
    }

    /**
     * A thread has a megabyte of stack where nobody says otherwise; three quarters of it are enough, however often such
     * a document was read.
     */
    @Test
    @Tag("long")
    void depth_atTheCeiling_isReadAndWritten_onThreeQuartersOfAStack() throws Exception {
        int levels = JsonLimits.DEPTH_CEILING - 1;
        UrbancoopJson json = UrbancoopJson.of().withLimits(JsonLimits.DEFAULT.withDepth(JsonLimits.DEPTH_CEILING));
        FutureTask<Boolean> task = new FutureTask<>(() -> {
            for (int i = 0; i < 2_000; i++) {
                String opening = i % 2 == 0 ? "[" : "{\"a\":";
                String document =
                        city(", \"x-a\": " + opening.repeat(levels) + "1" + (i % 2 == 0 ? "]" : "}").repeat(levels));
                City city = json.read(document, City.class);
                if (i % 100 < 2
                        && !Arrays.equals(
                                json.toBytes(city), json.toBytes(json.read(json.toBytes(city), City.class)))) {
                    return false;
                }
            }
            return true;
        });
        new Thread(null, task, "small stack", 3 << 18).start();
        assertThat(task.get()).isTrue();
    }

    @Test
    @Tag("long")
    void text_ofAHundredMegabytes_isRefused() {
        byte[] text = new byte[100_000_000];
        Arrays.fill(text, (byte) 'x');
        byte[] head = "{\"type\":\"city\",\"id\":\"seoul\",\"name\":\"".getBytes(StandardCharsets.US_ASCII);
        byte[] tail = "\",\"kind\":\"city\"}".getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(head, 0, text, 0, head.length);
        System.arraycopy(tail, 0, text, text.length - tail.length, tail.length);
        assertRefused(
                UrbancoopJson.of().decode(text, City.class),
                "the document, line 1, column 1: the record has more than 4194304 bytes; raise the limit"
                        + " 'recordSize' if it"
                        + " is meant to be so large [record-too-large]");
        assertRefused(
                UrbancoopJson.of()
                        .withLimits(JsonLimits.DEFAULT.withRecordSize(text.length))
                        .decode(text, City.class),
                "/name, line 1, column 36: expected a text of 1000000 characters at most, not of 99999948: '"
                        + "x".repeat(64)
                        + "…'; raise the limit 'textLength' if it is meant to be so long [text-too-long]");
    }

    /** Five megabytes of aliases of one letter would take sixty; a stream of records holds one at a time. */
    @Test
    @Tag("long")
    void shortTexts_withoutEnd_areForStreams() throws IOException {
        String aliases = "\"a\"" + ",\"a\"".repeat(99_999);
        StringBuilder document = new StringBuilder(
                "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\"," + "\"id\":\"d\",\"title\":\"D\",\"cities\":[");
        for (int i = 0; i < 12; i++) {
            document.append("{\"id\":\"c")
                    .append(i)
                    .append("\",\"name\":\"C\",\"kind\":\"city\",\"aliases\":[")
                    .append(aliases)
                    .append(i == 11 ? "]}]}" : "]},\n");
        }
        byte[] bytes = document.toString().getBytes(StandardCharsets.UTF_8);
        Decoded<Dataset> decoded = UrbancoopJson.of().decode(bytes, Dataset.class);
        assertThat(decoded.value()).isEmpty();
        assertThat(decoded.problems())
                .extracting(JsonProblem::toString)
                .containsExactly("/cities/8/aliases, line 9, column 47: the lists and maps of the document hold so many"
                        + " texts of a few letters that it would need more than eight times its size in memory; read"
                        + " one record after the other [document-too-large]");
        try (RecordReader reader = UrbancoopJson.of().records(new ByteArrayInputStream(bytes))) {
            assertThat(reader.stream().filter(read -> read.orElseThrow() instanceof City))
                    .hasSize(12);
        }
    }

    /** Lists in lists in lists need no more than lists: none of their text counts twice. */
    @Test
    void nestedLists_asLargeAsTheyAre_areRead() {
        String session = "{\"title\":\"A session with a title of its own\",\"participants\":["
                + "{\"role\":\"speaker\",\"party\":\"city/seoul\",\"roleAsPrinted\":\"Keynote speaker of the day\"},"
                + "{\"role\":\"moderator\",\"party\":\"city/taipei\",\"roleAsPrinted\":\"Moderator of the day\"}]}";
        StringBuilder document = new StringBuilder(
                "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\"," + "\"id\":\"d\",\"title\":\"D\",\"events\":[");
        for (int i = 0; document.length() < 12_000_000; i++) {
            document.append(i == 0 ? "" : ",")
                    .append("{\"id\":\"e")
                    .append(i)
                    .append("\",\"title\":\"E\",\"kind\":\"forum\",\"agenda\":[")
                    .append(session)
                    .append(("," + session).repeat(200))
                    .append("]}");
        }
        byte[] bytes = document.append("]}").toString().getBytes(StandardCharsets.UTF_8);
        assertThat(UrbancoopJson.of().decode(bytes, Dataset.class).problems()).isEmpty();
    }

    @Test
    void text_atTheLimit_isRead() {
        assertThat(decode(limits -> limits.withTextLength(5), city("")).problems())
                .isEmpty();
        assertThat(decode(limits -> limits.withTextLength(4), city("")).problems())
                .hasSize(2);
    }

    @Test
    void name_thatIsTooLong_isRefused() {
        assertRefused(
                decode(limits -> limits.withTextLength(10), city(", \"x-aaaaaaaaa\": [1, {}]")),
                "/x-aaaaaaaaa, line 1, column 66: expected a text of 10 characters at most, not of 11:"
                        + " 'x-aaaaaaaaa'; raise"
                        + " the limit 'textLength' if it is meant to be so long [text-too-long]");
    }

    @Test
    void name_isBoundByOurLimit_notByTheParsersOwn() {
        String name = "x".repeat(60_000);
        assertThat(decode(limits -> limits, city(", \"" + name + "\": 1")).problems())
                .isEmpty();
        assertThat(decode(limits -> limits.withTextLength(59_999), city(", \"" + name + "\": 1"))
                        .problems())
                .singleElement()
                .asString()
                .contains("expected a text of 59999 characters at most, not of 60000", "[text-too-long]");
    }

    @Test
    @Tag("long")
    void names_thatAParserWouldKeepInOnePlace_areRead() {
        StringBuilder members = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            members.append(", \"x-").append(Integer.toString(i, 36)).append("\": 1");
        }
        // The white space makes a parser read it; the null is worth a warning.
        assertThat(decode(limits -> limits, city(members + ", \"country\": null"))
                        .problems())
                .hasSize(1);
    }

    @Test
    void number_atTheLimit_isRead() {
        assertThat(decode(limits -> limits.withNumberLength(4).withScale(10), city(", \"x-a\": 1e10"))
                        .problems())
                .isEmpty();
        assertThat(decode(limits -> limits.withNumberLength(3), city(", \"x-a\": 1e10"))
                        .problems())
                .hasSize(1);
        assertThat(decode(limits -> limits.withScale(9), city(", \"x-a\": 1e10"))
                        .problems())
                .hasSize(1);
    }

    @Test
    void records_beyondTheLimit_areRefused() {
        String dataset =
                "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"d\",\"title\":\"D\",\"cities\":[{},{},{"
                        + "}]}";
        JsonLimits two = JsonLimits.DEFAULT.withRecords(2);
        Decoded<Dataset> decoded = UrbancoopJson.of().withLimits(two).decode(dataset, Dataset.class);
        assertThat(decoded.value()).isEmpty();
        assertThat(decoded.problems().get(decoded.problems().size() - 1).message())
                .isEqualTo("/cities/2, line 1, column 82: the document has more than 2 records: '{}'; raise the limit"
                        + " 'records' if it is meant to [too-many-records]");
        assertThat(decoded.rejected()).hasSize(2);
    }

    private static final String BEFORE =
            "{\"format\":\"urbancoop\",\"formatVersion\":\"1.0\",\"id\":\"d\",\"title\":\"D\",\"cities\":";

    private static final String CITIES = "[{\"id\":\"a\",\"name\":\"A\",\"kind\":\"city\"},"
            + "{\"id\":\"b\",\"name\":\"B\",\"kind\":\"city\"},{\"id\":\"c\",\"name\":\"C\",\"kind\":\"city\"}]";

    private static List<String> problems(JsonLimits limits, String document) {
        return UrbancoopJson.of().withLimits(limits).decode(document, Dataset.class).problems().stream()
                .map(JsonProblem::toString)
                .toList();
    }

    private static int least(IntPredicate isEnough) {
        return IntStream.iterate(1, limit -> limit + 1)
                .filter(isEnough)
                .findFirst()
                .orElseThrow();
    }

    /** What stands around the records of a document is counted together, before and after them, and without them. */
    @Test
    void restOfADocument_isBoundByItself() {
        String after = ",\"x-a\":[1,2,3,4,5,{\"b\":\"cdefghijklmnopqrstuvwxyz\"}]}";
        String document = BEFORE + CITIES + after;
        assertThat(least(limit ->
                        problems(JsonLimits.DEFAULT.withValues(limit), document).isEmpty()))
                .isEqualTo(14);
        assertThat(least(limit -> problems(JsonLimits.DEFAULT.withRecordSize(limit), document)
                        .isEmpty()))
                .isEqualTo((BEFORE + "[]" + after).length());
        assertThat(problems(JsonLimits.DEFAULT.withValues(13), document))
                .containsExactly("the document, line 1, column 1: the document, apart from its records, holds more than"
                        + " 13 values; raise the limit 'values' if it is meant to be so large [record-too-large]");
        assertThat(problems(JsonLimits.DEFAULT.withRecordSize(100), document))
                .containsExactly("the document, line 1, column 1: the document, apart from its records, has more than"
                        + " 100 bytes; raise the limit 'recordSize' if it is meant to be so large [record-too-large]");
    }

    @Test
    void restOfADocument_isBound_alsoBeforeRecordsAndWithoutAny() {
        assertThat(problems(JsonLimits.DEFAULT.withValues(4), BEFORE + CITIES + "}"))
                .containsExactly("the document, line 1, column 1: the document, apart from its records, holds more than"
                        + " 4 values; raise the limit 'values' if it is meant to be so large [record-too-large]");
        String none = BEFORE + "[],\"x-a\":[\"abcdefghijklmnopqrstuvwxyz\"]}";
        JsonLimits least = JsonLimits.DEFAULT.withValues(8).withRecordSize(none.length());
        assertThat(problems(least, none)).singleElement().asString().contains("[empty-member]");
        assertThat(problems(least.withValues(7), none)).anyMatch(problem -> problem.contains("more than 7 values"));
        assertThat(problems(least.withRecordSize(none.length() - 1), none))
                .anyMatch(problem -> problem.contains("[record-too-large]"));
    }

    /** Wherever in a record the limit is met, the record is told, without what else is wrong with it. */
    @Test
    void largeRecord_isToldByItself_whereverItIsTooLarge() {
        String small = "{\"id\":\"a\",\"name\":\"A\",\"kind\":null}";
        String large = "{\"id\":\"b\",\"name\":\"Busan\",\"kind\":\"city\",\"country\":null,"
                + "\"names\":{\"en\":\"B\",\"ko\":\"C\"},\"aliases\":[\"D\",\"E\"],"
                + "\"location\":{\"latitude\":1,\"longitude\":2},\"x-a\":[[],{\"b\":[{}]}],"
                + "\"links\":[{\"url\":\"https://example.org\"}],\"x-b\":true}";
        String document = BEFORE + "[" + small + "," + large + "]}";
        List<JsonLimits> tooSmall = IntStream.concat(
                        IntStream.range(small.length(), large.length()),
                        IntStream.range(-22, -5)) // below 0: a number of values
                .mapToObj(limit -> limit > 0
                        ? JsonLimits.DEFAULT.withRecordSize(Math.max(limit, 80))
                        : JsonLimits.DEFAULT.withValues(-limit))
                .toList();
        for (JsonLimits limits : tooSmall) {
            Decoded<Dataset> decoded = UrbancoopJson.of().withLimits(limits).decode(document, Dataset.class);
            assertThat(decoded.problems())
                    .as("%s", limits)
                    .extracting(problem -> problem.pointer() + " " + problem.code() + " "
                            + problem.location().column())
                    .containsExactly(
                            "/cities/0/kind null-member " + (BEFORE.length() + 2 + small.indexOf("null")),
                            "/cities/0 missing-member " + (BEFORE.length() + 2),
                            "/cities/1 record-too-large " + (BEFORE.length() + small.length() + 3));
            assertThat(decoded.problems().get(2).rule()).startsWith("the record h");
        }
    }

    @Test
    void keyOfAMap_thatIsTooLong_isRefused() {
        assertRefused(
                decode(
                        limits -> limits.withTextLength(10),
                        city(", \"names\": {\"x-aaaaaaaaa\": [\"S\"], \"en\": \"S\"}")),
                "/names/x-aaaaaaaaa, line 1, column 76: expected a text of 10 characters at most, not of 11:"
                        + " 'x-aaaaaaaaa'; raise the limit 'textLength' if it is meant to be so long [text-too-long]");
    }

    /** What is wrong beyond the limit is not read any more. */
    @ParameterizedTest
    @ValueSource(strings = {"[1,2,3,4,5,6,7,8,9,0,1,2,3,4,5,6,7,8,9", "\"abcdefghijklmnopqrstuvwxyz\",,"})
    void largeRecord_isRefusedBeforeItsEnd(String more) {
        assertThat(decode(limits -> limits.withRecordSize(80), city(", \"x-a\": " + more))
                        .problems())
                .extracting(JsonProblem::code)
                .containsExactly(ProblemCode.RECORD_TOO_LARGE);
    }

    @Test
    void size_beyondTheLimit_isRefused_whereverTheBytesComeFrom() throws IOException {
        String document = city("");
        JsonLimits small = JsonLimits.DEFAULT.withSize(document.length() - 1);
        String message = "the document, line 1, column 1: the document has more than " + (document.length() - 1)
                + " bytes; raise the limit 'size', or read one record after the other [document-too-large]";
        assertRefused(UrbancoopJson.of().withLimits(small).decode(document, City.class), message);
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }
        };
        assertRefused(UrbancoopJson.of().withLimits(small).decode(endless, City.class), message);
        JsonLimits exact = JsonLimits.DEFAULT.withSize(document.length());
        assertThat(UrbancoopJson.of()
                        .withLimits(exact)
                        .decode(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), City.class)
                        .problems())
                .isEmpty();
    }

    @Test
    void problems_beyondTheLimit_endReading() {
        Decoded<City> decoded = decode(limits -> limits.withProblems(3), city(", \"aliases\": [1, 2, 3, 4, 5]"));
        assertThat(decoded.problems()).hasSize(4);
        assertThat(decoded.problems().get(3).message())
                .isEqualTo("/aliases/3, line 1, column 87: the document has more than 3 problems; see the first of them"
                        + " [too-many-problems]");
    }

    @Test
    void with_outOfRange_isRefused() {
        assertThatThrownBy(() -> JsonLimits.DEFAULT.withDepth(501))
                .hasMessage("The limit of depth is a number from 1 to 500, not 501");
        assertThatThrownBy(() -> JsonLimits.DEFAULT.withTextLength(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonLimits.DEFAULT.withNumberLength(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonLimits.DEFAULT.withScale(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonLimits.DEFAULT.withRecords(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonLimits.DEFAULT.withSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonLimits.DEFAULT.withProblems(0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equals_isByValue() {
        JsonLimits limits = JsonLimits.DEFAULT.withDepth(7).withSize(9);
        assertThat(limits)
                .isEqualTo(JsonLimits.DEFAULT.withSize(9).withDepth(7))
                .hasSameHashCodeAs(JsonLimits.DEFAULT.withSize(9).withDepth(7))
                .isNotEqualTo(JsonLimits.DEFAULT)
                .hasToString("JsonLimits{depth=7, textLength=1000000, numberLength=1000, scale=1000, values=200000,"
                        + " recordSize=4194304, records=10000000, size=9, problems=10000}");
    }
}
