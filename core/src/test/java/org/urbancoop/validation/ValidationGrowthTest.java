package org.urbancoop.validation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.event.Event;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Message;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.testing.Growth;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;

/** What a validation does to n and to 4 n of something. */
class ValidationGrowthTest {

    private static final RecordReference SOURCE = RecordReference.parse("source/s");
    private static final JsonPointer NAME = JsonPointer.parse("/name");

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("many").title("Many");
    }

    private static City city(int i) {
        return City.builder()
                .id("city-" + i)
                .name("City " + i)
                .kind(CityKind.CITY)
                .build();
    }

    private static DeclaredTotal.Builder total(String id, int stated) {
        return DeclaredTotal.builder()
                .id(id)
                .what(RecordType.CITY)
                .measure(Measure.COUNT)
                .stated(BigDecimal.valueOf(stated))
                .citation(Citation.of(SOURCE, "so many"));
    }

    @Test
    void reconcile_aTotalForEachRecord() {
        assertThat(Growth.ofAllocation(200, count -> {
                    Dataset.Builder dataset = dataset();
                    for (int i = 0; i < count; i++) {
                        dataset.addCity(city(i))
                                .addDeclaredTotal(total("t-" + i, 1)
                                        .addWhere(Condition.of(NAME, "City " + i))
                                        .build());
                    }
                    Dataset built = dataset.build();
                    return () -> assertThat(Reconciliation.of(built))
                            .allMatch(each -> each.agrees().isYes());
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
    }

    @Test
    void reconcile_severalTotalsOfOneMember_andOneThatNoRecordTells() {
        Dataset dataset = dataset()
                .addCities(city(1), city(2), city(3))
                .addDeclaredTotals(
                        total("all", 3).build(),
                        total("named", 3)
                                .addWhere(Condition.builder().member(NAME).build())
                                .build(),
                        total("one", 1).addWhere(Condition.of(NAME, "City 2")).build(),
                        total("none", 0).addWhere(Condition.of(NAME, "City 4")).build(),
                        total("both", 0)
                                .addWhere(
                                        Condition.of(NAME, "City 2"), Condition.of(JsonPointer.parse("/kind"), "other"))
                                .build(),
                        total("untold", 0)
                                .addWhere(Condition.of(JsonPointer.parse("/country"), "KR"))
                                .build())
                .build();
        assertThat(Reconciliation.of(dataset))
                .extracting(each -> each.total().getId() + " " + each.agrees())
                .containsExactly("all YES", "named YES", "one YES", "none YES", "both YES", "untold UNDECIDED");
    }

    /** Each total is part of two others: there are more ways down than could ever be gone. */
    @Test
    void reconcile_partsOfSeveralWholes_areExplainedOnce() {
        int levels = 100;
        Dataset.Builder dataset = dataset().addCity(city(0));
        for (int level = 0; level < levels; level++) {
            for (String side : List.of("a", "b")) {
                dataset.addDeclaredTotal(
                        level == levels - 1
                                ? total(side + level, 2).build()
                                : total(side + level, 2)
                                        .addPart(Slug.parse("a" + (level + 1)))
                                        .addPart(Slug.parse("b" + (level + 1)))
                                        .build());
            }
        }
        List<Reconciliation> totals = Reconciliation.of(dataset.build());
        assertThat(totals).hasSize(2 * levels).noneMatch(each -> each.agrees().isYes());
        assertThat(totals.get(totals.size() - 3).message().english()).contains("; of its parts, these differ: ");
    }

    @Test
    void reconcile_aDeepChainOfParts_findsItsEnd() {
        int depth = 20_000;
        Dataset.Builder dataset = dataset().addCity(city(0));
        for (int i = 0; i < depth; i++) {
            DeclaredTotal.Builder total = total("t-" + i, 2);
            dataset.addDeclaredTotal(
                    i == depth - 1
                            ? total.build()
                            : total.addPart(Slug.parse("t-" + (i + 1))).build());
        }
        assertThat(Reconciliation.of(dataset.build()).get(0).origins()).hasToString("[t-" + (depth - 1) + "]");
    }

    @Test
    void reconcile_partsInACircle_end() {
        Dataset dataset = dataset()
                .addCity(city(0))
                .addDeclaredTotals(
                        total("a", 2).addPart(Slug.parse("b")).build(),
                        total("b", 2).addPart(Slug.parse("a")).build(),
                        total("c", 2).addPart(Slug.parse("c")).build())
                .build();
        assertThat(Reconciliation.of(dataset))
                .extracting(Reconciliation::origins)
                .allSatisfy(origins -> assertThat(origins).hasSize(1));
    }

    /** Each total asks each city for another member: the looks are limited, and which totals are left is said. */
    @Test
    void reconcile_manyTotalsOfManyMembers_endsAndSaysSo() {
        Dataset.Builder dataset = dataset();
        int many = 3 * Selections.LOOKS;
        for (int i = 0; i < many; i++) {
            dataset.addCity(city(i))
                    .addDeclaredTotal(total("t-" + i, 1)
                            .addWhere(Condition.builder()
                                    .member(JsonPointer.parse("/name" + "/x".repeat(i % 2) + "/" + i))
                                    .build())
                            .build());
        }
        Dataset built = dataset.build();
        List<Reconciliation> totals = Reconciliation.of(built);
        assertThat(totals).hasSize(many);
        assertThat(totals.get(0).message().english()).contains("no record tells which ones are meant");
        assertThat(totals.get(many - 1)).satisfies(last -> {
            assertThat(last.agrees().isUndecided()).isTrue();
            assertThat(last.listed()).isEmpty();
            assertThat(last.message())
                    .isEqualTo(new Message(
                            "stated 1, not counted: the declared totals ask for more than 1000 looks at each record",
                            "1로 명시되었으나 세지 않았습니다: 명시된 합계를 세려면 레코드마다 1000번 넘게 보아야 합니다"));
        });
    }

    @Test
    void reconcile_manyParts_namesSomeOfThem() {
        Dataset.Builder dataset = dataset().addCity(city(0));
        DeclaredTotal.Builder whole = total("whole", 101);
        for (int i = 0; i < 100; i++) {
            dataset.addDeclaredTotal(total("t-" + i, 1)
                    .addWhere(Condition.of(NAME, "None " + i), Condition.of(NAME, "City 0"))
                    .build());
            whole.addPart(Slug.parse("t-" + i));
        }
        dataset.addDeclaredTotal(whole.build());
        Reconciliation last = Reconciliation.of(dataset.build()).get(100);
        assertThat(last.origins()).hasSize(Reconciliation.EVIDENCE).startsWith(Slug.parse("t-0"));
        assertThat(last.message().english())
                .startsWith("stated 101, listed 1: the shortage lies in 'City 0' (stated 1, listed 0), ")
                .endsWith(", and others");
    }

    private static Suppression suppression(String subject, String pointer) {
        return Suppression.builder()
                .rule("constraint-not-blank")
                .subject(subject)
                .pointer(JsonPointer.parse(pointer))
                .reason("as printed")
                .author("somebody")
                .build();
    }

    @Test
    void validate_aSuppressionForEachFinding() {
        assertThat(Growth.ofAllocation(300, count -> {
                    Dataset.Builder dataset = dataset();
                    List<Suppression> accepted = new ArrayList<>();
                    for (int i = 0; i < count; i++) {
                        dataset.addCity(city(i).toBuilder().name(" ").build());
                        accepted.add(suppression("dataset", "/cities/" + i));
                    }
                    Dataset built = dataset.build();
                    DatasetValidator validator = DatasetValidator.of(ValidationConfig.builder()
                            .suppressions(accepted)
                            .cap(10)
                            .build());
                    return () -> assertThat(validator
                                    .validate(built)
                                    .count("constraint-not-blank")
                                    .suppressed())
                            .isEqualTo(count);
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
    }

    @Test
    void validate_suppressionsAboveThePlace_hold() {
        Dataset built = dataset()
                .addCity(city(0).toBuilder().addAlias(" ").build())
                .addCity(city(1).toBuilder().addAlias(" ").build())
                .build();
        for (Suppression each : List.of(
                suppression("dataset", ""),
                suppression("dataset", "/cities"),
                suppression("dataset", "/cities/1"),
                suppression("dataset", "/cities/1/aliases/0"),
                suppression("city/city-1", ""),
                suppression("city/city-1", "/aliases"),
                suppression("city/city-1", "/aliases/0"))) {
            ValidationReport report = DatasetValidator.of(ValidationConfig.builder()
                            .suppressions(List.of(each, each))
                            .build())
                    .validate(built);
            boolean both = each.pointer().orElseThrow().toString().equals("/cities")
                    || each.equals(suppression("dataset", ""));
            assertThat(report.count("constraint-not-blank").suppressed())
                    .as("%s", each)
                    .isEqualTo(both ? 2 : 1);
            assertThat(report.count(SuppressionRules.UNUSED).failed()).isZero();
        }
        for (Suppression each : List.of(
                suppression("dataset", "/cities/1/aliases/00"),
                suppression("dataset", "/citi"),
                suppression("city/city-1", "/aliases/0/x"),
                suppression("city/city-1", "/alias"))) {
            ValidationReport report = DatasetValidator.of(ValidationConfig.builder()
                            .suppressions(List.of(each))
                            .build())
                    .validate(built);
            assertThat(report.count("constraint-not-blank").suppressed())
                    .as("%s", each)
                    .isZero();
            assertThat(report.count(SuppressionRules.UNUSED).failed()).isEqualTo(1);
        }
    }

    /** Each at sign was taken with all that stands around it. */
    @Test
    void validate_aTextOfAtSigns() {
        assertThat(Growth.ofAllocation(1000, count -> {
                    Dataset built = dataset()
                            .addEvent(Event.builder()
                                    .id("e")
                                    .title("E")
                                    .kind(EventKind.FORUM)
                                    .summary("a@".repeat(count))
                                    .build())
                            .build();
                    return () -> DatasetValidator.standard().validate(built);
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
    }

    @Test
    void leaves_ofADeepExtension_growAsTheirNumber() {
        assertThat(Growth.ofAllocation(100, count -> {
                    ExtensionValue deep = new TextValue("x");
                    for (int i = 0; i < count; i++) {
                        deep = new ArrayValue(List.of(deep));
                    }
                    City city = city(0).toBuilder()
                            .extensions(Extensions.of("deep", deep))
                            .build();
                    return () -> MemberValues.leaves(city);
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
    }

    @Test
    void child_ofADeepPlace_takesNoMoreThanThatOfAShallowOne() {
        assertThat(Growth.ofAllocation(1000, count -> () -> {
                    JsonPointer at = JsonPointer.ROOT;
                    for (int i = 0; i < count; i++) {
                        at = at.child("member").child(i);
                    }
                    assertThat(at.steps()).hasSize(2 * count);
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
        JsonPointer deep =
                IntStream.range(0, 50_000).boxed().reduce(JsonPointer.ROOT, (at, i) -> at.child("~/" + i), (a, b) -> b);
        assertThat(JsonPointer.parse(deep.toString())).isEqualTo(deep).hasSameHashCodeAs(deep);
    }
}
