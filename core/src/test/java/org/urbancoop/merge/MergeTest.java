package org.urbancoop.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.merge.MergeDecision.Kind;
import org.urbancoop.merge.Ruling.Outcome;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.progress.Progress;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

class MergeTest {

    private static final RecordReference SOURCE = RecordReference.parse("source/s");
    private static final MergePolicy BASE = MergePolicy.builder().build();

    private static Dataset dataset(CooperationRecord... records) {
        Dataset.Builder all = Dataset.builder().id("d").title("D");
        for (CooperationRecord entry : records) {
            all.add(entry);
        }
        return all.build();
    }

    private static City city(String id, String name, String country, UnaryOperator<City.Builder> more) {
        return more.apply(City.builder().id(id).name(name).kind(CityKind.CITY).country(Country.of(country)))
                .build();
    }

    private static City city(String id, String name, String country) {
        return city(id, name, country, all -> all);
    }

    private static Agreement agreement(String id, String one, String other) {
        return Agreement.builder()
                .id(id)
                .kind(AgreementKind.SISTER_CITY)
                .addParties(Reference.parse(one), Reference.parse(other))
                .build();
    }

    private static Ruling ruling(String base, String other, Outcome outcome) {
        return Ruling.builder()
                .base(base)
                .other(other)
                .outcome(outcome)
                .reason("looked it up")
                .author("kim")
                .build();
    }

    private static Ruling ruling(String base, String other, Outcome outcome, String pointer) {
        return Ruling.builder()
                .base(base)
                .other(other)
                .outcome(outcome)
                .pointer(JsonPointer.parse(pointer))
                .reason("looked it up")
                .author("kim")
                .build();
    }

    private static List<String> lines(Merge merge) {
        return merge.decisions().stream()
                .map(decision -> decision.kind() + " " + decision.base().orElse("-") + " "
                        + decision.other().orElse("-") + " " + decision.result() + decision.pointer())
                .filter(line -> !line.contains(" dataset "))
                .toList();
    }

    @Test
    void merge_sameName_isRenamed_inAllThatRefersToIt() {
        Dataset base = dataset(city("seoul", "Seoul", "KR"), city("taipei", "Taipei", "TW"));
        DeclaredTotal total = DeclaredTotal.builder()
                .id("agreements")
                .what(RecordType.AGREEMENT)
                .measure(Measure.COUNT)
                .stated(BigDecimal.ONE)
                .citation(Citation.of(SOURCE, "1 agreement"))
                .addWhere(Condition.of(JsonPointer.parse("/parties"), "city/seoul-kr"))
                .build();
        Dataset other = dataset(
                        city("seoul-kr", "SEOUL", "KR"),
                        city("tokyo", "Tokyo", "JP"),
                        agreement("a", "city/seoul-kr", "city/tokyo"),
                        Project.builder()
                                .id("p")
                                .title("P")
                                .addParticipants(Participation.of(Role.IMPLEMENTING, Reference.parse("city/seoul-kr")))
                                .build())
                .toBuilder()
                .addDeclaredTotal(total)
                .build();
        Merge merge = Datasets.merge(base, other, BASE);
        assertThat(lines(merge))
                .containsExactly(
                        "RENAMED city/seoul city/seoul-kr city/seoul",
                        "CONFLICT city/seoul city/seoul-kr city/seoul/name",
                        "ADDED - city/tokyo city/tokyo",
                        "ADDED - agreement/a agreement/a",
                        "ADDED - project/p project/p",
                        "ADDED - declared-total/agreements declared-total/agreements");
        Dataset result = merge.result();
        assertThat(result.getCities()).extracting(City::getName).containsExactly("Seoul", "Taipei", "Tokyo");
        assertThat(result.getCities().get(0).getAliases()).containsExactly("SEOUL");
        assertThat(result.getAgreements().get(0).getParties())
                .containsExactly(Reference.parse("city/seoul"), Reference.parse("city/tokyo"));
        assertThat(result.projectsOf(Reference.parse("city/seoul"))).hasSize(1);
        assertThat(result.getDeclaredTotals().get(0).getWhere())
                .containsExactly(Condition.of(JsonPointer.parse("/parties"), "city/seoul"));
    }

    @Test
    void merge_twoThingsOfOneId_keepsBoth() {
        Dataset base = dataset(city("columbia", "Columbia", "US"));
        Dataset other = dataset(
                city("columbia", "Columbia", "CA"), city("x", "X", "CA"), agreement("a", "city/columbia", "city/x"));
        Merge merge = Datasets.merge(base, other, BASE);
        assertThat(lines(merge).get(0)).isEqualTo("NEEDS_PERSON city/columbia city/columbia city/columbia-2");
        assertThat(merge.decisions().get(0).reason().english())
                .isEqualTo("they have one id and alike names, but they are in two countries");
        assertThat(merge.open()).hasSize(1);
        assertThat(merge.result().getAgreements().get(0).getParties())
                .containsExactly(Reference.parse("city/columbia-2"), Reference.parse("city/x"));
        assertThat(merge.decisions().get(0).toText(Locale.KOREAN)).contains("국가가 서로 다릅니다");
    }

    @Test
    void merge_again_changesNothing() {
        Dataset base = dataset(city("columbia", "Columbia", "US"), agreement("agreement-1", "city/a", "city/b"));
        Dataset other = dataset(
                city("columbia", "Columbia", "CA"),
                city("seoul", "Seoul", "KR"),
                agreement("agreement-1", "city/columbia", "city/seoul"));
        Dataset once = Datasets.merge(base, other, BASE).result();
        assertThat(once.getAgreements()).hasSize(2);
        Merge again = Datasets.merge(once, other, BASE);
        assertThat(again.result()).isEqualTo(once);
        assertThat(lines(again))
                .containsExactly(
                        "RENAMED city/columbia-2 city/columbia city/columbia-2",
                        "SAME city/seoul city/seoul city/seoul",
                        "RENAMED agreement/agreement-1-2 agreement/agreement-1 agreement/agreement-1-2");
    }

    @Test
    void merge_otherNumbersForOtherAgreements_keepsBoth() {
        Dataset base = dataset(agreement("agreement-1", "city/a", "city/b"));
        Dataset other = dataset(agreement("agreement-1", "city/c", "city/d"));
        Merge merge = Datasets.merge(base, other, BASE);
        assertThat(lines(merge))
                .containsExactly("KEPT_BOTH agreement/agreement-1 agreement/agreement-1 agreement/agreement-1-2");
        assertThat(merge.open()).isEmpty();
    }

    @Test
    void merge_oneSetOfIds_isSame() {
        Dataset base = dataset(city("columbia", "Columbia", "US"));
        Dataset other = dataset(city("columbia", "Columbia", "CA"));
        Merge merge = Datasets.merge(
                base, other, MergePolicy.builder().oneSetOfIds(true).build());
        assertThat(lines(merge))
                .containsExactly(
                        "SAME city/columbia city/columbia city/columbia",
                        "CONFLICT city/columbia city/columbia city/columbia/country");
    }

    @Test
    void merge_partiesByTheirNewIds_isOneAgreement() {
        Dataset base = dataset(
                city("seoul", "Seoul", "KR"),
                city("taipei", "Taipei", "TW"),
                agreement("seoul-taipei", "city/seoul", "city/taipei"));
        Dataset other =
                dataset(city("c1", "Seoul", "KR"), city("c2", "Taipei", "TW"), agreement("a1", "city/c2", "city/c1"));
        assertThat(lines(Datasets.merge(base, other, BASE)))
                .containsExactly(
                        "RENAMED city/seoul city/c1 city/seoul",
                        "RENAMED city/taipei city/c2 city/taipei",
                        "RENAMED agreement/seoul-taipei agreement/a1 agreement/seoul-taipei");
    }

    @Test
    void merge_nothingTells_needsAPerson() {
        City unknown =
                City.builder().id("lund-2").name("Lund").kind(CityKind.LOCALITY).build();
        Dataset base = dataset(city("lund", "Lund", "SE"));
        Merge merge = Datasets.merge(base, dataset(unknown), BASE);
        assertThat(lines(merge)).containsExactly("NEEDS_PERSON city/lund city/lund-2 city/lund-2");
        assertThat(merge.result().getCities()).hasSize(2);

        Merge same = Datasets.merge(
                base,
                dataset(unknown),
                MergePolicy.builder()
                        .addRulings(ruling("city/lund", "city/lund-2", Outcome.SAME))
                        .build());
        assertThat(lines(same))
                .containsExactly(
                        "RENAMED city/lund city/lund-2 city/lund", "REFINED city/lund city/lund-2 city/lund/kind");
        assertThat(same.result().getCities()).containsExactly(city("lund", "Lund", "SE"));
        assertThat(same.decisions().get(0).reason().english()).isEqualTo("kim decided: looked it up");

        Merge different = Datasets.merge(
                base,
                dataset(unknown),
                MergePolicy.builder()
                        .addRulings(ruling("city/lund", "city/lund-2", Outcome.DIFFERENT))
                        .build());
        assertThat(lines(different)).containsExactly("KEPT_BOTH city/lund city/lund-2 city/lund-2");
        assertThat(different.open()).isEmpty();
    }

    @Test
    void merge_twoOfOneName_areAQuestion() {
        Dataset base = dataset(city("a", "Halle", "DE"), city("b", "Halle", "DE"));
        Merge merge = Datasets.merge(base, dataset(city("c", "Halle", "DE")), BASE);
        assertThat(lines(merge)).containsExactly("NEEDS_PERSON city/a city/c city/c");
        assertThat(merge.decisions().get(0).reason().english()).contains("nothing tells which one it is");
    }

    @Test
    void merge_identifierOrOtherName_isRenamed() {
        Dataset base = dataset(
                city(
                        "ho-chi-minh-city",
                        "Ho Chi Minh City",
                        "VN",
                        all -> all.location(Coordinates.of("10.82", "106.63"))),
                city("x", "X", "KR", all -> all.putIdentifier("wikidata", "Q1")));
        Dataset other = dataset(
                city("saigon", "Saigon", "VN", all -> all.location(Coordinates.of("10.823", "106.63"))),
                city("y", "Y", "US", all -> all.putIdentifier("wikidata", "q1")));
        assertThat(lines(Datasets.merge(base, other, BASE)))
                .contains(
                        "RENAMED city/ho-chi-minh-city city/saigon city/ho-chi-minh-city",
                        "RENAMED city/x city/y city/x",
                        "CONFLICT city/x city/y city/x/country");
    }

    @Test
    void merge_cityAndWhatIsNamedAfterIt_areAQuestion() {
        UnaryOperator<City.Builder> there = all -> all.location(Coordinates.of("2.196", "102.24"));
        Dataset base = dataset(city("malacca", "Malacca", "MY", there));
        // The state, its middle and the city.
        Dataset other = dataset(
                city("of-2", "Malacca", "MY", all -> all.location(Coordinates.of("2.2", "102.251"))),
                city("of-3", "Malacca City", "MY", all -> all.location(Coordinates.of("2.1889", "102.2511"))));
        assertThat(lines(Datasets.merge(base, other, BASE)))
                .containsExactly(
                        "NEEDS_PERSON city/malacca city/of-2 city/of-2",
                        "NEEDS_PERSON city/malacca city/of-3 city/of-3");
        assertThat(lines(Datasets.merge(other, base, BASE)))
                .contains("NEEDS_PERSON city/of-2 city/malacca city/malacca");
    }

    @Test
    void merge_nearSpellings_areNoMoreThanAQuestion() {
        UnaryOperator<City.Builder> there = all -> all.location(Coordinates.of("47.91", "106.88"));
        Dataset base = dataset(
                city("ub", "Ulaanbaatar", "MN", there),
                city("darkhan", "Darkhan", "MN"),
                city("x", "Arvaikheer", "MN", there));
        Dataset other = dataset(
                city("a", "Ulanbatar", "MN", there),
                city("b", "Darhan", "MN"),
                city("c", "Darhan", "KZ"),
                city("d", "Ulanbatar", "MN", all -> all.location(Coordinates.of("47.96", "106.88"))));
        assertThat(lines(Datasets.merge(base, other, BASE)))
                .containsExactly(
                        "NEEDS_PERSON city/ub city/a city/a",
                        "NEEDS_PERSON city/darkhan city/b city/b",
                        "ADDED - city/c city/c",
                        "ADDED - city/d city/d");
    }

    @Test
    void merge_claims_standSideBySideWithTheirEvidence() {
        Citation old = Citation.of(SOURCE, "2014-2025");
        Citation now = Citation.of(SOURCE, "extended to 2027").toBuilder()
                .field(JsonPointer.parse("/period"))
                .build();
        Citation title = now.toBuilder().field(JsonPointer.parse("/title")).build();
        Project project = Project.builder().id("p").title("Fares").build();
        Dataset base = dataset(project.toBuilder()
                .period(Edtf.parse("2014/2025"))
                .addCitation(old)
                .build());
        Dataset other = dataset(project.toBuilder()
                .period(Edtf.parse("2014/2027"))
                .addCitations(now, title)
                .build());
        Merge merge = Datasets.merge(base, other, BASE);
        assertThat(merge.result().getProjects().get(0).getPeriod()).contains(Edtf.parse("2014/2025"));
        assertThat(merge.result().getProjects().get(0).getCitations()).containsExactly(old, now, title);
        MergeDecision conflict = merge.decisions().get(merge.decisions().size() - 1);
        assertThat(conflict.kind()).isEqualTo(Kind.CONFLICT);
        assertThat(conflict.claims()).extracting(Claim::origin).containsExactly(Origin.BASE, Origin.OTHER);
        assertThat(conflict.claims().get(0).evidence()).containsExactly(old);
        assertThat(conflict.claims().get(1).evidence()).containsExactly(now);
        assertThat(conflict)
                .hasToString("conflicting claims project/p base /period: 2014/2025 | other /period: 2014/2027: "
                        + "the two say something else");

        Dataset preferred = Datasets.merge(
                        base,
                        other,
                        MergePolicy.builder().preferred(Origin.OTHER).build())
                .result();
        assertThat(preferred.getProjects().get(0).getPeriod()).contains(Edtf.parse("2014/2027"));

        Merge ruled = Datasets.merge(
                base,
                other,
                MergePolicy.builder()
                        .addRulings(ruling("project/p", "project/p", Outcome.OTHER, "/period"))
                        .build());
        assertThat(ruled.result().getProjects().get(0).getPeriod()).contains(Edtf.parse("2014/2027"));
    }

    @Test
    void merge_dateToldMorePrecisely_isNoConflict() {
        Project project = Project.builder().id("p").title("Fares").build();
        Merge merge = Datasets.merge(
                dataset(project.toBuilder().period(Edtf.parse("2016")).build()),
                dataset(project.toBuilder().period(Edtf.parse("2016-06")).build()),
                BASE);
        assertThat(lines(merge))
                .containsExactly("SAME project/p project/p project/p", "REFINED project/p project/p project/p/period");
        assertThat(merge.result().getProjects().get(0).getPeriod()).contains(Edtf.parse("2016-06"));
    }

    @Test
    void merge_history_staysInOrder_andCitationsFollow() {
        AgreementStatusChange active = AgreementStatusChange.builder()
                .status(AgreementStatus.IN_FORCE)
                .since(Edtf.parse("2010"))
                .build();
        AgreementStatusChange signed = AgreementStatusChange.builder()
                .status(AgreementStatus.SIGNED)
                .since(Edtf.parse("2008"))
                .build();
        Citation cited = Citation.of(SOURCE, "in force").toBuilder()
                .field(JsonPointer.parse("/statusHistory/0/status"))
                .build();
        Agreement agreement = agreement("a", "city/a", "city/b");
        Agreement merged = Datasets.merge(
                        dataset(agreement.toBuilder()
                                .addStatusHistory(active)
                                .addCitation(cited)
                                .build()),
                        dataset(agreement.toBuilder().addStatusHistory(signed).build()),
                        BASE)
                .result()
                .getAgreements()
                .get(0);
        assertThat(merged.getStatusHistory()).containsExactly(signed, active);
        assertThat(merged.getCitations().get(0).getField()).contains(JsonPointer.parse("/statusHistory/1/status"));
    }

    @Test
    void merge_totals_partsFollow() {
        DeclaredTotal part = DeclaredTotal.builder()
                .id("part")
                .what(RecordType.CITY)
                .measure(Measure.COUNT)
                .stated(BigDecimal.ONE)
                .citation(Citation.of(SOURCE, "1"))
                .build();
        DeclaredTotal otherPart = part.toBuilder().what(RecordType.PROJECT).build();
        DeclaredTotal whole = otherPart.toBuilder()
                .id("whole")
                .parts(List.of(Slug.parse("part")))
                .build();
        Dataset base = dataset().toBuilder().addDeclaredTotal(part).build();
        Dataset other =
                dataset().toBuilder().addDeclaredTotals(otherPart, whole).build();
        Dataset result = Datasets.merge(base, other, BASE).result();
        assertThat(result.getDeclaredTotals())
                .extracting(total -> total.getId().toString())
                .containsExactly("part", "part-2", "whole");
        assertThat(result.getDeclaredTotals().get(2).getParts()).containsExactly(Slug.parse("part-2"));
    }

    @Test
    void merge_rulingsThatDoNotFit_areRefusedTogether() {
        Dataset base = dataset(city("a", "A", "KR"), city("b", "B", "KR"));
        Dataset other = dataset(city("c", "C", "KR"), city("d", "D", "KR"));
        MergePolicy policy = MergePolicy.builder()
                .addRulings(
                        ruling("city/zzz", "city/c", Outcome.SAME),
                        ruling("city/a", "city/c", Outcome.DIFFERENT),
                        ruling("city/a", "city/c", Outcome.SAME),
                        ruling("city/b", "city/d", Outcome.SAME),
                        ruling("city/a", "city/d", Outcome.SAME))
                .build();
        assertThatThrownBy(() -> Datasets.merge(base, other, policy))
                .isInstanceOfSatisfying(
                        RefusedRulingsException.class,
                        refused -> assertThat(refused.getObjections())
                                .extracting(RefusedRulingsException.Objection::toString)
                                .containsExactly(
                                        "ruling 0, base: the base has no such record: city/zzz",
                                        "ruling 2, other: a ruling before decides the same: city/c",
                                        "ruling 4, other: a ruling before has another partner for it: city/d"));
        MergePolicy nowhere = MergePolicy.builder()
                .addRulings(ruling("city/a", "city/c", Outcome.BASE, "/country"))
                .build();
        assertThatThrownBy(() -> Datasets.merge(base, other, nowhere))
                .hasMessage("ruling 0, pointer: the two do not differ at this place: /country");
    }

    @Test
    void undo_keepsWhatWasChangedElsewhere_orRefuses() {
        Dataset base = dataset(city("seoul", "Seoul", "KR"));
        Dataset other =
                dataset(city("seoul", "Seoul", "KR", all -> all.putName("ko", "서울")), city("busan", "Busan", "KR"));
        Merge merge = Datasets.merge(base, other, BASE);
        Dataset gone = merge.result().toBuilder()
                .cities(List.of(
                        merge.result().getCities().get(0).toBuilder()
                                .addAlias("Keijo")
                                .build(),
                        merge.result().getCities().get(1),
                        city("jeju", "Jeju", "KR")))
                .build();
        assertThat(merge.undo(gone).getCities())
                .containsExactly(
                        city("seoul", "Seoul", "KR", all -> all.addAlias("Keijo")), city("jeju", "Jeju", "KR"));
        Dataset touched = merge.result().toBuilder()
                .cities(List.of(merge.result().getCities().get(0).toBuilder()
                        .names(Map.of("ko", "서울시"))
                        .build()))
                .build();
        assertThatThrownBy(() -> merge.undo(touched))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("city/busan, city/seoul /names");
    }

    @Test
    void merge_tellsItsProgress_andIsCancelled() {
        List<String> told = new ArrayList<>();
        Dataset base = dataset(city("lund", "Lund", "SE"));
        Dataset other = dataset(city("lund", "Lund", "SE"), city("seoul", "Seoul", "KR"));
        Datasets.merge(base, other, BASE, (phase, done, total) -> told.add(phase + " " + done + "/" + total));
        assertThat(told.stream().distinct())
                .containsExactly(
                        "MATCHING 0/3", "MATCHING 3/3", "MERGING 0/3", "MERGING 1/3", "MERGING 2/3", "MERGING 3/3");
        for (Progress.Phase at : List.of(Progress.Phase.MATCHING, Progress.Phase.MERGING)) {
            assertThatThrownBy(() -> Datasets.merge(base, other, BASE, (phase, done, total) -> {
                        if (phase == at && done == total) {
                            throw new CancellationException("enough of " + at);
                        }
                    }))
                    .isInstanceOf(CancellationException.class)
                    .hasMessage("enough of " + at);
        }
    }

    @Test
    void toText_saysWhatToLookAt() {
        Merge merge = Datasets.merge(
                dataset(city("seoul", "Seoul", "KR")),
                dataset(city("seoul", "Seoul", "KR"), city("busan", "Busan", "KR")),
                MergePolicy.builder().preferred(Optional.empty()).build());
        assertThat(merge.toText(Locale.ENGLISH))
                .isEqualTo("d + d: same 1, added 1\nadded city/busan: nothing like it was there\n");
        assertThat(merge.toText(Locale.KOREAN)).isEqualTo("d + d: 같음 1, 추가 1\n추가 city/busan: 비슷한 것이 없었습니다\n");
    }
}
