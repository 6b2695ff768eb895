package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.amount.Money;
import org.urbancoop.city.City;
import org.urbancoop.code.EventKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.testkit.Arbitraries;

/** What is refused when it is read is refused when it is written, in the same words; what is written can be read. */
class WritingLimitsTest {

    private static final City CITY = City.builder()
            .id("seoul")
            .name("Seoul")
            .kind(org.urbancoop.code.CityKind.METROPOLIS)
            .build();

    private static City with(String name, ExtensionValue value) {
        return CITY.toBuilder().extensions(Extensions.from(Map.of(name, value))).build();
    }

    private static ExtensionValue nested(int levels) {
        ExtensionValue value = new ArrayValue(List.of());
        for (int i = 1; i < levels; i++) {
            value = new ArrayValue(List.of(value));
        }
        return value;
    }

    private static Arguments refused(City city, UnaryOperator<JsonLimits> limits, String message) {
        return Arguments.of(city, limits.apply(JsonLimits.DEFAULT), message);
    }

    static Stream<Arguments> beyondLimits() {
        return Stream.of(
                refused(
                        with("x-a", new TextValue("b".repeat(1_000_001))),
                        limits -> limits,
                        "/x-a: expected a text of 1000000 characters at most, not of 1000001: '" + "b".repeat(64)
                                + "…'; raise the limit 'textLength' if it is meant to be so long [text-too-long]"),
                refused(
                        CITY.toBuilder().name("Seoul City").build(),
                        limits -> limits.withTextLength(9),
                        "/name: expected a text of 9 characters at most, not of 10: 'Seoul City'; raise the limit"
                                + " 'textLength' if it is meant to be so long [text-too-long]"),
                refused(
                        CITY,
                        limits -> limits.withTextLength(4),
                        "/id: expected a text of 4 characters at most, not of 5: 'seoul'; raise the limit 'textLength'"
                                + " if it is meant to be so long [text-too-long]"),
                refused(
                        CITY,
                        limits -> limits.withTextLength(9),
                        "/kind: expected a text of 9 characters at most, not of 10: 'metropolis'; raise the limit"
                                + " 'textLength' if it is meant to be so long [text-too-long]"),
                refused(
                        with("x-" + "n".repeat(20), new TextValue("")),
                        limits -> limits.withTextLength(20),
                        "/x-nnnnnnnnnnnnnnnnnnnn: expected a text of 20 characters at most, not of 22:"
                                + " 'x-nnnnnnnnnnnnnnnnnnnn'; raise the limit 'textLength' if it is meant to be so long"
                                + " [text-too-long]"),
                refused(
                        with("x-a", new ArrayValue(List.of(new TextValue(""), new NumberValue("1".repeat(1001))))),
                        limits -> limits,
                        "/x-a/1: expected a number of 1000 characters at most, not of 1001: '" + "1".repeat(64)
                                + "…'; raise the limit 'numberLength' if it is meant to be so long [number-too-long]"),
                refused(
                        with("x-a", new NumberValue("1e-1001")),
                        limits -> limits,
                        "/x-a: expected an exponent of 1000 at most: '1e-1001'; raise the limit 'scale' if the"
                                + " number is"
                                + " meant to be so great or so small [number-too-long]"),
                refused(
                        with("x-a", nested(100)),
                        limits -> limits,
                        "/x-a" + "/0".repeat(99)
                                + ": the document is nested more than 100 levels deep; raise the limit 'depth' if it is"
                                + " meant to be so deep [too-deep]"),
                refused(
                        with(
                                "x-a",
                                new ArrayValue(IntStream.range(0, 200_000)
                                        .<ExtensionValue>mapToObj(i -> new NumberValue("1"))
                                        .toList())),
                        limits -> limits,
                        "/x-a/199994: the record holds more than 200000 values; raise the limit 'values' if it is meant"
                                + " to be so large [record-too-large]"),
                refused(
                        CITY,
                        limits -> limits.withRecordSize(50),
                        "the document: the record has more than 50 bytes; raise the limit 'recordSize' if it is"
                                + " meant to"
                                + " be so large [record-too-large]"),
                refused(
                        CITY,
                        limits -> limits.withSize(50),
                        "the document: the document has more than 50 bytes; raise the limit 'size', or write one"
                                + " record a"
                                + " line [document-too-large]"));
    }

    static Stream<Arguments> atLimits() {
        return Stream.of(
                Arguments.of(CITY, JsonLimits.DEFAULT.withTextLength("metropolis".length())),
                Arguments.of(with("x-" + "n".repeat(20), new TextValue("")), JsonLimits.DEFAULT.withTextLength(22)),
                Arguments.of(with("x-a", new NumberValue("1".repeat(1000))), JsonLimits.DEFAULT),
                Arguments.of(with("x-a", new NumberValue("1e-1000")), JsonLimits.DEFAULT),
                Arguments.of(with("x-a", new NumberValue("1E+1000")), JsonLimits.DEFAULT),
                Arguments.of(with("x-a", nested(99)), JsonLimits.DEFAULT));
    }

    @ParameterizedTest
    @MethodSource("atLimits")
    void atALimit_isWritten_andRead(City city, JsonLimits limits) {
        UrbancoopJson json = UrbancoopJson.of().withLimits(limits);
        assertThat(json.read(json.toBytes(city), City.class)).isEqualTo(city);
    }

    private static int least(IntPredicate isEnough) {
        return IntStream.iterate(1, limit -> limit + 1)
                .filter(isEnough)
                .findFirst()
                .orElseThrow();
    }

    private static boolean passes(Runnable action) {
        try {
            action.run();
            return true;
        } catch (UrbancoopJsonException e) {
            return false;
        }
    }

    /** Each kind of value counts as one, and the bytes are those that are written. */
    @Test
    void leastLimits_areTheSameForWritingAndReading() {
        Event event = Event.builder()
                .id("forum")
                .title("Forum")
                .kind(EventKind.FORUM)
                .edition(7)
                .addTheme("water")
                .venue(Venue.builder().name("Hotel").tentative(true).build())
                .extensions(Extensions.from(Map.of(
                        "x-a",
                        new ArrayValue(List.of(
                                new NullValue(), new BooleanValue(true), new NumberValue("1"), new TextValue("b"))))))
                .build();
        byte[] bytes = UrbancoopJson.of().toBytes(event);
        assertThat(least(limit -> passes(
                        () -> limited(JsonLimits.DEFAULT.withValues(limit)).toBytes(event))))
                .isEqualTo(least(limit -> passes(
                        () -> limited(JsonLimits.DEFAULT.withValues(limit)).read(bytes, Event.class))));
        assertThat(least(limit -> passes(
                        () -> limited(JsonLimits.DEFAULT.withRecordSize(limit)).toBytes(event))))
                .isEqualTo(bytes.length);
        assertThat(least(limit -> passes(
                        () -> limited(JsonLimits.DEFAULT.withRecordSize(limit)).read(bytes, Event.class))))
                .isEqualTo(bytes.length);
    }

    /** The rest around the records is bound by itself; whether it is large before or after them. */
    @Test
    void leastLimits_ofTheRestOfADocument_areTheSameForWritingAndReading() {
        Dataset.Builder rest = Dataset.builder().id("d").title("D");
        Map<String, ExtensionValue> after = Map.of("x-a", new ArrayValue(List.of(new TextValue("b".repeat(300)))));
        for (Dataset dataset : List.of(
                rest.addCities(CITY, CITY).build(),
                rest.licence("s".repeat(200)).build(),
                rest.extensions(Extensions.from(after)).build(),
                Dataset.builder()
                        .id("d")
                        .title("D")
                        .extensions(Extensions.from(after))
                        .build())) {
            byte[] bytes = UrbancoopJson.of().toBytes(dataset);
            List<IntFunction<JsonLimits>> kinds =
                    List.of(JsonLimits.DEFAULT::withValues, JsonLimits.DEFAULT::withRecordSize);
            for (IntFunction<JsonLimits> kind : kinds) {
                assertThat(least(
                                limit -> passes(() -> limited(kind.apply(limit)).toBytes(dataset))))
                        .as("%s", dataset)
                        .isEqualTo(least(
                                limit -> passes(() -> limited(kind.apply(limit)).read(bytes, Dataset.class))));
            }
        }
    }

    /** A record does not count the one behind it, also if it has as much as it may. */
    @Test
    void leastValues_ofLargeRecords_areTheSameForWritingAndReading() {
        City large = with("x-a", new ArrayValue(Collections.nCopies(50, new TextValue("abc"))));
        Dataset dataset =
                Dataset.builder().id("d").title("D").addCities(large, large).build();
        byte[] bytes = UrbancoopJson.of().toBytes(dataset);
        JsonLimits limits = JsonLimits.DEFAULT.withValues(55);
        assertThat(limited(limits).toBytes(dataset)).isEqualTo(bytes);
        assertThat(limited(limits).read(bytes, Dataset.class)).isEqualTo(dataset);
        JsonLimits less = JsonLimits.DEFAULT.withValues(54);
        assertThatThrownBy(() -> limited(less).toBytes(dataset)).hasMessageContaining("holds more than 54 values");
        assertThatThrownBy(() -> limited(less).read(bytes, Dataset.class))
                .hasMessageContaining("/cities/0, line 1, column 76: the record holds more than 54 values");
    }

    private static UrbancoopJson limited(JsonLimits limits) {
        return UrbancoopJson.of().withLimits(limits);
    }

    @ParameterizedTest
    @MethodSource("beyondLimits")
    void beyondALimit_isRefused_withItsPlace(City city, JsonLimits limits, String message) {
        UrbancoopJson json = UrbancoopJson.of().withLimits(limits);
        assertThatThrownBy(() -> json.toBytes(city))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessage(message);
        assertThatThrownBy(() -> json.write(city, new ByteArrayOutputStream()))
                .isInstanceOf(UrbancoopJsonException.class)
                .hasMessage(message);
        // In a dataset, below its place.
        Dataset dataset =
                Dataset.builder().id("d").title("D").addCities(CITY, city).build();
        if (!message.contains("[document-too-large]")
                && !message.contains("100 levels")
                && limits.textLength() > 9
                && limits.recordSize() > 50) {
            String place = message.startsWith("/") ? "/cities/1" : "/cities/";
            assertThatThrownBy(() -> json.toBytes(dataset))
                    .hasMessageStartingWith(place)
                    .hasMessageEndingWith(message.substring(message.indexOf(": ")));
        }
    }

    @Test
    void lineBeyondALimit_isNotWritten_andTheNextOneIs() throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        UrbancoopJson json = UrbancoopJson.of().withLimits(JsonLimits.DEFAULT.withRecordSize(100));
        try (RecordWriter writer = json.lineWriter(lines)) {
            writer.write(CITY);
            assertThatThrownBy(() -> writer.write(with("x-a", new TextValue("b".repeat(60)))))
                    .hasMessageContaining("[record-too-large]");
            assertThatThrownBy(() -> writer.write(with("x-a", nested(100)))).hasMessageContaining("[too-deep]");
            writer.write(CITY);
        }
        try (RecordReader reader = json.lines(new ByteArrayInputStream(lines.toByteArray()))) {
            assertThat(reader.stream().map(ReadRecord::orElseThrow)).containsExactly(CITY, CITY);
        }
    }

    @Test
    void recordOfADataset_thatIsTooLarge_isRefusedByItself() {
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addCities(CITY, CITY.toBuilder().name("S".repeat(200)).build())
                .build();
        UrbancoopJson json = UrbancoopJson.of().withLimits(JsonLimits.DEFAULT.withRecordSize(150));
        assertThatThrownBy(() -> json.toBytes(dataset))
                .hasMessage("/cities/1: the record has more than 150 bytes; raise the limit 'recordSize' if it is meant"
                        + " to be so large [record-too-large]");
        assertThat(UrbancoopJson.of()
                        .toBytes(dataset.toBuilder()
                                .cities(List.of(CITY, CITY, CITY))
                                .build()))
                .hasSizeGreaterThan(150)
                .isEqualTo(json.toBytes(
                        dataset.toBuilder().cities(List.of(CITY, CITY, CITY)).build()));
    }

    @Test
    void manyRecords_areAsManyAsMayBeRead() {
        Dataset three =
                Dataset.builder().id("d").title("D").addCities(CITY, CITY, CITY).build();
        UrbancoopJson json = UrbancoopJson.of().withLimits(JsonLimits.DEFAULT.withRecords(2));
        assertThatThrownBy(() -> json.toBytes(three))
                .hasMessage(
                        "/cities/2: the document has more than 2 records; raise the limit 'records' if it is meant to"
                                + " [too-many-records]");
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Property(tries = 300)
    void whatIsWritten_canBeRead_andWhatIsNotCouldNot(@ForAll("datasets") Dataset dataset, @ForAll long seed) {
        JsonLimits limits = limits(new Random(seed));
        UrbancoopJson json = UrbancoopJson.of().withLimits(limits);
        try {
            byte[] document = json.toBytes(dataset);
            assertThat(json.read(document, Dataset.class)).isEqualTo(dataset);
        } catch (UrbancoopJsonException e) {
            JsonProblem problem = e.getProblem();
            byte[] document = UrbancoopJson.of().toBytes(dataset);
            assertThat(json.decode(document, Dataset.class).problems())
                    .extracting(JsonProblem::code)
                    .contains(problem.code());
        }
    }

    private static JsonLimits limits(Random random) {
        JsonLimits limits = JsonLimits.DEFAULT;
        return switch (random.nextInt(7)) {
            case 0 -> limits.withDepth(1 + random.nextInt(8));
            case 1 -> limits.withTextLength(1 + random.nextInt(200));
            case 2 -> limits.withNumberLength(1 + random.nextInt(20));
            case 3 -> limits.withScale(1 + random.nextInt(400));
            case 4 -> limits.withRecords(1 + random.nextInt(20));
            case 5 -> limits.withValues(1 + random.nextInt(200));
            default -> limits.withRecordSize(1 + random.nextInt(3000));
        };
    }

    /** Says one number and prints another. */
    private static final class Liar extends BigDecimal {
        private static final long serialVersionUID = 1L;

        Liar(String number) {
            super(number);
        }

        @Override
        public String toPlainString() {
            return "1,\"injected\":true";
        }

        @Override
        public String toString() {
            return "6";
        }
    }

    @Test
    void subclassOfBigDecimal_reachesTheOutputByItsDigits() {
        Money money = Money.of(new Liar("5.10"), org.urbancoop.code.Currency.of("USD"));
        assertThat(UrbancoopJson.of().toText(money)).isEqualTo("{\"amount\":5.10,\"currency\":\"USD\"}");
        assertThat(money.getAmount().getClass()).isEqualTo(BigDecimal.class);
        assertThat(NumberValue.of(new Liar("7"))).isEqualTo(new NumberValue("7"));
    }

    @Test
    void text_withHalfASurrogatePair_isRefusedWithinUnknownMembers_withItsPlace() {
        City city = with("x-a", new ArrayValue(List.of(new TextValue("a"), new TextValue("\uD800"))));
        assertThatThrownBy(() -> UrbancoopJson.of().toBytes(city)).hasMessageStartingWith("/x-a/1: ");
    }
}
