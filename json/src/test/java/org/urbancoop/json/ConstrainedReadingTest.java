package org.urbancoop.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.json.registry.Tables;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.participation.Contact;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.testing.Broken;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.member.MemberConstraints;

/**
 * Constraints that are checked while reading: the verdict is that of {@link RecordValidator}, and each violation has
 * its place.
 */
class ConstrainedReadingTest {

    private static final UrbancoopJson PLAIN = UrbancoopJson.of();
    private static final UrbancoopJson CHECKED = PLAIN.withConstraints();

    private static final String SEOUL = "{\"id\": \"seoul\", \"name\": \"Seoul\", \"kind\": \"metropolis\","
            + " \"country\": \"KR\",\n \"names\": {\"ko\": \"서울\", \"k\": \" \"},\n \"location\": {\"latitude\": 91,"
            + " \"longitude\": 127}}";

    @Test
    void violation_hasItsPlace() {
        assertThat(CHECKED.decode(SEOUL, City.class).problems())
                .extracting(JsonProblem::toString)
                .containsExactly(
                        "/names/k, line 2, column 24: must be a language tag by BCP 47, such as ko: 'k'"
                                + " [constraint-violation]",
                        "/names/k, line 2, column 29: must hold more than white space: ' ' [constraint-violation]",
                        "/location/latitude, line 3, column 27: must be 90 or less: '91' [constraint-violation]");
    }

    @Test
    void record_withAViolation_isRejected_andThrownWhenReadingIsStrict() {
        Decoded<City> decoded = CHECKED.decode(SEOUL, City.class);
        assertThat(decoded.value()).isEmpty();
        assertThat(decoded.rejected()).singleElement().satisfies(rejected -> {
            assertThat(rejected.raw()).isEqualTo(SEOUL);
            assertThat(rejected.problems()).isEqualTo(decoded.problems());
        });
        assertThatThrownBy(() -> CHECKED.read(SEOUL, City.class))
                .isInstanceOfSatisfying(
                        UrbancoopJsonException.class,
                        thrown -> assertThat(thrown.getProblem())
                                .isEqualTo(decoded.problems().get(0)));
        assertThat(PLAIN.read(SEOUL, City.class).getName()).isEqualTo("Seoul");
    }

    @Test
    void tooFewElements_areRefusedWhereTheArrayBegins() {
        String alone = "{\"id\": \"a\", \"kind\": \"sister-city\",\n \"parties\": [\"city/seoul\"]}";
        Decoded<Agreement> decoded = CHECKED.decode(alone, Agreement.class);
        assertThat(decoded.value()).isEmpty();
        assertThat(decoded.problems())
                .extracting(problem -> problem.pointer() + " " + problem.location())
                .contains("/parties 2:13");
        assertSame(alone.getBytes(StandardCharsets.UTF_8), Agreement.class);
    }

    @Test
    void otherDoors_checkToo() throws IOException {
        String line = SEOUL.replace("\n", "").replace("{\"id\"", "{\"type\": \"city\", \"id\"");
        String good = line.replace("91", "37").replace("\"k\": \" \"", "\"en\": \"Seoul\"");
        try (RecordReader reader =
                CHECKED.lines(new ByteArrayInputStream((good + "\n" + line).getBytes(StandardCharsets.UTF_8)))) {
            assertThat(reader.stream().map(ReadRecord::problems))
                    .satisfiesExactly(
                            problems -> assertThat(problems).isEmpty(),
                            problems -> assertThat(problems).hasSize(3));
        }
        Dataset dataset = RealDataset.load();
        byte[] bytes = PLAIN.toBytes(dataset);
        assertThat(CHECKED.read(bytes, Dataset.class)).isEqualTo(dataset);
        byte[] broken = PLAIN.toText(dataset)
                .replaceFirst("\"latitude\":[-0-9.]+", "\"latitude\":90.5")
                .getBytes(StandardCharsets.UTF_8);
        Decoded<Dataset> decoded = CHECKED.decode(broken, Dataset.class);
        assertThat(decoded.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCode.CONSTRAINT_VIOLATION);
            assertThat(problem.text()).isEqualTo("90.5");
        });
        assertThat(decoded.value().orElseThrow().getCities())
                .hasSize(dataset.getCities().size() - 1);
        try (RecordReader reader = CHECKED.records(new ByteArrayInputStream(broken))) {
            assertThat(reader.stream().filter(record -> record.value().isEmpty()))
                    .singleElement()
                    .satisfies(record -> assertThat(record.problems()).hasSize(1));
        }
    }

    @Test
    void eachConstraintThatAValueBreaks_isTold() {
        assertThat(assertSame("{\"email\": \" \"}".getBytes(StandardCharsets.UTF_8), Contact.class))
                .isEqualTo(2);
    }

    /** A key or a value of a map, each alone. */
    @ParameterizedTest
    @CsvSource({"k, Seoul", "en, ' '"})
    void entryThatBreaksAConstraint_isEnoughToRefuseARecord(String key, String value) {
        String document = SEOUL.replace("\"k\": \" \"", "\"%s\": \"%s\"".formatted(key, value))
                .replace("91", "37");
        Decoded<City> decoded = CHECKED.decode(document, City.class);
        assertThat(decoded.problems())
                .extracting(problem -> problem.pointer() + " " + problem.code())
                .containsExactly("/names/" + key + " constraint-violation");
        assertThat(decoded.value()).isEmpty();
    }

    /** An entry that is null is absent, whatever its key. */
    @Test
    void keyOfANull_isNotChecked() {
        String document = SEOUL.replace("\"k\": \" \"", "\"k\": null").replace("91", "37");
        Decoded<City> decoded = CHECKED.decode(document, City.class);
        assertThat(decoded.problems()).extracting(JsonProblem::code).containsExactly(ProblemCode.NULL_MEMBER);
        assertThat(CHECKED.read(document, City.class)).isEqualTo(decoded.orElseThrow());
        assertSame(document.getBytes(StandardCharsets.UTF_8), City.class);
    }

    @Test
    void headerOfADataset_isChecked() throws IOException {
        byte[] dataset = PLAIN.toText(RealDataset.load())
                .replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\" \"")
                .getBytes(StandardCharsets.UTF_8);
        assertThat(CHECKED.decode(dataset, Dataset.class).value()).isEmpty();
        try (RecordReader reader = CHECKED.records(new ByteArrayInputStream(dataset))) {
            assertThat(reader.stream().filter(record -> record.value().isEmpty()))
                    .singleElement()
                    .satisfies(header -> assertThat(header.problems())
                            .extracting(JsonProblem::code)
                            .containsExactly(ProblemCode.CONSTRAINT_VIOLATION));
        }
    }

    /** A constraint on a member that no line of a table has would be checked by nobody. */
    @Test
    @Tag("long")
    void eachMemberWithConstraints_isALineOfATable_andEachListWithOneIsMandatory() {
        int constrained = 0;
        for (ObjectCodec<? extends Extensible, ?> table : Tables.ALL) {
            Class<? extends Extensible> type = table.type();
            for (String name : Members.of(type).names()) {
                MemberConstraints constraints = MemberConstraints.of(type, name);
                Member<?, ?> line = table.members().stream()
                        .filter(member -> member.name().equals(name))
                        .findFirst()
                        .orElse(null);
                if (!constraints.isEmpty()) {
                    constrained++;
                    assertThat(line).as(type + " " + name).isNotNull();
                }
                if (!constraints.sizeViolations(0).isEmpty()) {
                    assertThat(line).matches(Member::isMandatory, "mandatory");
                }
            }
        }
        assertThat(constrained).isGreaterThan(80);
    }

    /** Each constraint on each member is broken by one of these. */
    @Test
    @Tag("long")
    void eachBrokenSample_hasTheVerdictOfTheValidator() {
        for (Broken<?> broken : Broken.all()) {
            int violations = 0;
            for (Extensible sample :
                    RoundTripTest.samples().<Extensible>map(Map.Entry::getValue).toList()) {
                if (broken.type().isInstance(sample)) {
                    Extensible bad = broken.apply(sample);
                    violations += assertSame(PLAIN.toBytes(bad), RoundTripTest.typeOf(bad));
                }
            }
            assertThat(violations).as("%s", broken).isPositive();
        }
    }

    @Test
    void eachSample_hasTheVerdictOfTheValidator() {
        RoundTripTest.samples()
                .forEach(sample ->
                        assertSame(PLAIN.toBytes(sample.getValue()), RoundTripTest.typeOf(sample.getValue())));
    }

    @Property(tries = 300)
    void anyRecord_brokenInAnyWays_hasTheVerdictOfTheValidator(@ForAll("broken") CooperationRecord some) {
        assertSame(PLAIN.toBytes(some), RoundTripTest.typeOf(some));
    }

    /** Compares what reading refuses with what the validator finds in what reading without constraints gives. */
    private static <T extends Extensible> int assertSame(byte[] document, Class<T> type) {
        Decoded<T> plain = PLAIN.decode(document, type);
        Decoded<T> checked = CHECKED.decode(document, type);
        List<String> found =
                plain
                        .value()
                        .map(value -> RecordValidator.standard().validateConstraints(value))
                        .orElse(List.of())
                        .stream()
                        .map(ConstrainedReadingTest::describe)
                        .sorted()
                        .toList();
        List<String> refused = checked.problems().stream()
                .filter(problem -> problem.code() == ProblemCode.CONSTRAINT_VIOLATION)
                .map(problem -> problem.pointer() + ": " + problem.rule())
                .sorted()
                .toList();
        assertThat(refused)
                .as(() -> new String(document, StandardCharsets.UTF_8))
                .isEqualTo(found);
        if (found.isEmpty()) {
            assertThat(checked.value()).isEqualTo(plain.value());
        }
        assertThat(checked.hasErrors())
                .isEqualTo(!checked.rejected().isEmpty() || checked.value().isEmpty());
        if (checked.hasErrors()) {
            assertThatThrownBy(() -> CHECKED.read(document, type)).isInstanceOf(UrbancoopJsonException.class);
        } else {
            assertThat(CHECKED.read(document, type)).isEqualTo(plain.orElseThrow());
        }
        if (type != Dataset.class) {
            assertThat(checked.value().isEmpty()).isEqualTo(checked.hasErrors());
        }
        return found.size();
    }

    private static String describe(Finding finding) {
        return finding.pointer() + ": " + finding.message().english();
    }

    @Provide
    Arbitrary<CooperationRecord> broken() {
        return Combinators.combine(
                        org.urbancoop.testkit.Arbitraries.records(),
                        Arbitraries.integers().between(0, 4),
                        Arbitraries.longs())
                .as(ConstrainedReadingTest::breakInWays);
    }

    private static CooperationRecord breakInWays(CooperationRecord good, int ways, long seed) {
        List<Broken<?>> fitting = new ArrayList<>(Broken.all().stream()
                .filter(broken -> broken.type().isInstance(good))
                .toList());
        Collections.shuffle(fitting, new Random(seed));
        CooperationRecord bad = good;
        for (Broken<?> broken : fitting.subList(0, Math.min(ways, fitting.size()))) {
            bad = (CooperationRecord) broken.apply(bad);
        }
        return bad;
    }
}
