package org.urbancoop.json.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.Corpus;
import org.urbancoop.json.RealDataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;

/** What holds of records whichever way they are read and written. A subclass is one way. */
public abstract class RecordConformance {

    /**
     * What a parser says of a text that is no JSON is its own; so is what it says of a name that is none, or of two in
     * a tree.
     */
    private static final Set<ProblemCode> SYNTAX = Set.of(
            ProblemCode.EMPTY_DOCUMENT,
            ProblemCode.MALFORMED_JSON,
            ProblemCode.TRUNCATED_JSON,
            ProblemCode.COMMENT,
            ProblemCode.NOT_A_NUMBER);

    /**
     * Documents whose verdict is the parser's and not the tables': how bytes become characters, what may stand before
     * and after the one value, how long a number may be, and what {@code null} is where a value is asked for.
     */
    private static final Set<String> OF_THE_PARSER = Set.of(
            "record/y_byte_order_mark",
            "record/n_byte_order_mark_twice",
            "record/n_malformed_utf8_beyond_unicode",
            "record/n_malformed_utf8_latin_1",
            "record/n_malformed_utf8_lone_continuation",
            "record/n_malformed_utf8_overlong",
            "record/n_malformed_utf8_surrogate_in_bytes",
            "record/n_malformed_utf8_truncated_character",
            "dataset/n_null",
            "record/n_null",
            "record/i_number_of_a_thousand_digits",
            "record/n_trailing_bracket",
            "record/n_trailing_document",
            "record/n_trailing_text",
            "record/n_utf_16",
            "record/n_utf_16_without_mark",
            "record/n_utf_32");

    /**
     * No document at all is a tree that is missing, and a missing tree is no value; a tree has limits of its own for
     * numbers.
     */
    private static final Set<String> OF_THE_TREE = Set.of(
            "record/n_empty_document", "record/i_number_of_endless_digits_in_unknown", "record/n_only_white_space");

    /** Reads strictly. */
    protected abstract <T> T read(byte[] document, Class<T> type, JsonLimits limits) throws Exception;

    /** Writes compactly. */
    protected abstract String write(Object value) throws Exception;

    /** Gets the problem that an exception carries; null if it is the parser's own. */
    protected abstract @Nullable JsonProblem problem(Throwable thrown);

    /**
     * Whether the parser that the tables read from is that of a text, so that digits, lines and syntax are those of the
     * document.
     */
    protected boolean isText() {
        return true;
    }

    private <T> T read(String document, Class<T> type) throws Exception {
        return read(document.getBytes(StandardCharsets.UTF_8), type, JsonLimits.DEFAULT);
    }

    static Stream<Map.Entry<String, ? extends Extensible>> samples() {
        return Stream.of(
                        Samples.all(),
                        Samples.declaredTotals(),
                        Samples.values(),
                        Map.of("dataset", Samples.dataset(), "empty", Samples.emptyDataset()))
                .flatMap(samples -> samples.entrySet().stream());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void sample_isWrittenAsByTheDoorAndComesBack(Map.Entry<String, ? extends Extensible> sample) throws Exception {
        assertComesBack(sample.getValue());
    }

    @Test
    void referenceDataset_comesBack() throws Exception {
        Dataset dataset = RealDataset.load();
        assertComesBack(dataset);
        List<CooperationRecord> records = new ArrayList<>(dataset.getSources());
        records.addAll(dataset.getCities());
        records.addAll(dataset.getOrganizations());
        records.addAll(dataset.getAgreements());
        records.addAll(dataset.getProjects());
        records.addAll(dataset.getEvents());
        records.addAll(dataset.getPrograms());
        assertThat(records).hasSizeGreaterThan(300);
        for (CooperationRecord each : records) {
            assertComesBack(each);
            assertSame(read(write(each), CooperationRecord.class), each);
        }
    }

    @Provide
    Arbitrary<Extensible> anything() {
        return net.jqwik.api.Arbitraries.oneOf(Arbitraries.everyType().values().stream()
                .map(each -> each.map(Extensible.class::cast))
                .toList());
    }

    @Property(tries = 200)
    void decodeAfterEncode_isIdentity(@ForAll("anything") Extensible value) throws Exception {
        assertComesBack(value);
    }

    @SuppressWarnings("unchecked") // the class above the generated one is the value's type
    private <T extends Extensible> void assertComesBack(T value) throws Exception {
        String document = UrbancoopJson.of().toText(value);
        if (isText()) {
            assertThat(escapesAlike(write(value))).isEqualTo(escapesAlike(document));
        }
        assertSame(read(write(value), (Class<T>) value.getClass().getSuperclass()), value);
        assertSame(read(document, (Class<T>) value.getClass().getSuperclass()), value);
    }

    /** A generator may escape what it need not, and in capitals. */
    private static String escapesAlike(String document) {
        return Pattern.compile("(?<=[^\\\\](\\\\\\\\){0,9})(\\\\u[dD][89abAB]..\\\\u[dD]...|\\\\u....)")
                .matcher(document)
                .replaceAll(escape -> escape.group().length() == 6
                        ? Matcher.quoteReplacement(escape.group().toLowerCase(Locale.ROOT))
                        : "" + character(escape.group(), 2) + character(escape.group(), 8));
    }

    private static char character(String escape, int from) {
        return (char) Integer.parseInt(escape.substring(from, from + 4), 16);
    }

    /** Compares values; a tree holds a number and not its digits, so that it gives {@code 1E+3} for {@code 1e3}. */
    private void assertSame(Extensible actual, Extensible expected) {
        if (isText()) {
            assertThat(actual).isEqualTo(expected);
        } else {
            assertThat(numbers(actual)).isEqualTo(numbers(expected));
        }
    }

    private static Object numbers(Extensible value) {
        return numbers(UrbancoopJson.of()
                .read(
                        "{\"member\": \"\", \"any\": " + UrbancoopJson.of().toText(value) + "}",
                        org.urbancoop.dataset.Condition.class)
                .getExtensions());
    }

    private static Object numbers(Extensions members) {
        Map<String, Object> result = new java.util.LinkedHashMap<>();
        members.asMap().forEach((name, value) -> result.put(name, numbers(value)));
        return result;
    }

    private static Object numbers(ExtensionValue value) {
        if (value instanceof ExtensionValue.ObjectValue object) {
            return numbers(object.members());
        }
        if (value instanceof ExtensionValue.ArrayValue array) {
            return array.values().stream().map(RecordConformance::numbers).toList();
        }
        return value instanceof ExtensionValue.NumberValue number
                ? new BigDecimal(number.literal()).stripTrailingZeros()
                : value;
    }

    @Test
    void badDocuments_haveTheSameProblem() throws Exception {
        Set<String> compared = new TreeSet<>();
        Set<String> left = new TreeSet<>(OF_THE_PARSER);
        if (!isText()) {
            left.addAll(OF_THE_TREE);
        }
        for (Corpus.Document each : Corpus.all()) {
            String name = each.name();
            if (left.remove(name)) {
                continue;
            }
            byte[] document = each.bytes();
            Class<? extends Extensible> type = each.type();
            Throwable expected = catchThrowable(() -> UrbancoopJson.of().read(document, type));
            Throwable actual = catchThrowable(() -> read(document, type, JsonLimits.DEFAULT));
            if (expected == null) {
                assertThat(actual).as(name).isNull();
                assertSame(
                        read(document, type, JsonLimits.DEFAULT),
                        UrbancoopJson.of().read(document, type));
            } else {
                assertThat(actual).as(name).isNotNull();
                boolean inTree = !isText()
                        && UrbancoopJson.of().decode(document, type).problems().stream()
                                .anyMatch(problem -> problem.code() == ProblemCode.DUPLICATE_MEMBER);
                assertSameProblem(name, inTree, problem(actual), ((UrbancoopJsonException) expected).getProblem());
            }
            compared.add(name);
        }
        assertThat(left).as("documents that are named and not there").isEmpty();
        assertThat(compared).hasSizeGreaterThan(500);
    }

    private void assertSameProblem(String name, boolean inTree, @Nullable JsonProblem actual, JsonProblem expected) {
        boolean ofTheParser =
                SYNTAX.contains(expected.code()) || name.equals("record/i_lone_surrogate_in_name") || inTree;
        if (ofTheParser && actual == null) {
            return;
        }
        Objects.requireNonNull(actual, name + ": the exception carries no problem");
        assertThat(actual.code()).as(name).isEqualTo(expected.code());
        assertThat(actual.pointer()).as(name).isEqualTo(expected.pointer());
        assertThat(actual.rule()).as(name).isEqualTo(expected.rule());
        assertThat(actual.hint()).as(name).isEqualTo(expected.hint());
        if (isText()) {
            assertThat(actual.location().line())
                    .as(name)
                    .isEqualTo(expected.location().line());
        }
    }

    private static byte[] city(String more) {
        return ("{\"type\": \"city\", \"id\": \"seoul\", \"name\": \"Seoul\", \"kind\": \"city\"" + more + "}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private <T> void assertRefused(
            UnaryOperator<JsonLimits> limits, byte[] document, Class<T> type, ProblemCode code, String pointer) {
        assertThatThrownBy(() -> read(document, type, limits.apply(JsonLimits.DEFAULT)))
                .satisfies(thrown -> {
                    JsonProblem problem = Objects.requireNonNull(problem(thrown), thrown::toString);
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(problem.pointer()).hasToString(pointer);
                });
    }

    @Test
    void depth_isLimited() throws Exception {
        byte[] document = city(", \"x-a\": " + "[".repeat(100) + "]".repeat(100));
        assertRefused(limits -> limits, document, City.class, ProblemCode.TOO_DEEP, "/x-a" + "/0".repeat(99));
        assertRefused(
                limits -> limits, document, CooperationRecord.class, ProblemCode.TOO_DEEP, "/x-a" + "/0".repeat(99));
        City read = read(document, City.class, JsonLimits.DEFAULT.withDepth(101));
        assertThat(read.getExtensions().asMap()).hasSize(1);
    }

    @Test
    void texts_areLimited() throws Exception {
        assertRefused(limits -> limits.withTextLength(4), city(""), City.class, ProblemCode.TEXT_TOO_LONG, "/id");
        assertRefused(
                limits -> limits.withTextLength(6),
                city(", \"x-north\": 1"),
                City.class,
                ProblemCode.TEXT_TOO_LONG,
                "/x-north");
        assertRefused(
                limits -> limits,
                city(", \"x-a\": \"" + "x".repeat(1_000_001) + '"'),
                City.class,
                ProblemCode.TEXT_TOO_LONG,
                "/x-a");
        assertThat(read(city(""), City.class, JsonLimits.DEFAULT.withTextLength(5))
                        .getName())
                .isEqualTo("Seoul");
    }

    @Test
    void numbers_areLimited() throws Exception {
        assertRefused(
                limits -> limits.withNumberLength(3),
                city(", \"x-a\": 1234"),
                City.class,
                ProblemCode.NUMBER_TOO_LONG,
                "/x-a");
        assertRefused(limits -> limits, city(", \"x-a\": 1e1001"), City.class, ProblemCode.NUMBER_TOO_LONG, "/x-a");
        assertRefused(
                limits -> limits,
                city(", \"location\": {\"latitude\": 1e1000000000, \"longitude\": 1}"),
                City.class,
                ProblemCode.NUMBER_TOO_LONG,
                "/location/latitude");
        assertThat(read(city(", \"x-a\": 1e1000"), City.class, JsonLimits.DEFAULT)
                        .getExtensions()
                        .asMap())
                .hasSize(1);
    }

    @Test
    void records_areLimited() {
        assertRefused(
                limits -> limits.withRecords(2),
                UrbancoopJson.of().toBytes(Samples.dataset()),
                Dataset.class,
                ProblemCode.TOO_MANY_RECORDS,
                "/sources/2");
    }
}
