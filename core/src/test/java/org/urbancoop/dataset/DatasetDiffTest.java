package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Role;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.testing.Growth;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

class DatasetDiffTest {

    private static final RecordReference SOURCE = RecordReference.parse("source/seoul-policy-sharing");
    private static final Citation OLD_WORDS = Citation.of(SOURCE, "Mongolia/Ulaanbaatar (2014-2025)");
    private static final Citation NEW_WORDS =
            Citation.of(RecordReference.parse("source/seoul-2027"), "Ulaanbaatar, extended to 2027");

    static final City CITY = City.builder()
            .id("sao-paulo")
            .name("Sao Paulo")
            .kind(CityKind.METROPOLIS)
            .addCitation(Citation.of(SOURCE, "Sao Paulo (Brazil)"))
            .build();

    static final Project PROJECT = Project.builder()
            .id("ulaanbaatar-fare-collection-2014")
            .title("Automatic Fare Collection System")
            .period(Edtf.parse("2014/2025"))
            .status(ProjectStatus.IMPLEMENTATION)
            .addParticipants(
                    Participation.of(Role.COUNTERPART, Reference.parse("city/ulaanbaatar")),
                    Participation.of(Role.IMPLEMENTING, Reference.parse("city/seoul")))
            .addCitation(OLD_WORDS)
            .build();

    static final Agreement AGREEMENT = Agreement.builder()
            .id("seoul-taipei")
            .kind(AgreementKind.SISTER_CITY)
            .addParties(Reference.parse("city/seoul"), Reference.parse("city/taipei"))
            .signed(Edtf.parse("1968"))
            .build();

    static final Dataset BASE = Dataset.builder()
            .id("base")
            .title("Base")
            .version("1.0.0")
            .asOf(Edtf.parse("2026-11-22"))
            .addCity(CITY)
            .addAgreement(AGREEMENT)
            .addProject(PROJECT)
            .build();

    private static List<String> lines(Dataset before, Dataset after) {
        return DatasetDiff.between(before, after).changes().stream()
                .map(change -> change.subject() + " " + change + " ["
                        + change.meaning().label(Locale.ENGLISH) + "]")
                .toList();
    }

    private static List<String> project(UnaryOperator<Project.Builder> change) {
        return lines(
                BASE,
                BASE.toBuilder()
                        .projects(List.of(change.apply(PROJECT.toBuilder()).build()))
                        .build());
    }

    private static List<String> city(UnaryOperator<City.Builder> change) {
        return lines(
                BASE,
                BASE.toBuilder()
                        .cities(List.of(change.apply(CITY.toBuilder()).build()))
                        .build());
    }

    private static List<String> agreement(AgreementStatusChange... changes) {
        return lines(
                BASE,
                BASE.toBuilder()
                        .agreements(List.of(
                                AGREEMENT.toBuilder().addStatusHistory(changes).build()))
                        .build());
    }

    @Test
    void between_header() {
        assertThat(lines(
                        BASE,
                        BASE.toBuilder().version("1.1.0").licence("CC-BY-4.0").build()))
                .containsExactly(
                        "dataset ~ /version: 1.0.0 → 1.1.0 [edition]", "dataset + /licence: CC-BY-4.0 [edition]");
    }

    @Test
    void between_spelling_isCorrection() {
        assertThat(city(city -> city.name("São Paulo")))
                .containsExactly("city/sao-paulo ~ /name: Sao Paulo → São Paulo [correction]");
    }

    /** A text that both datasets have says nothing in the newer one that it did not say in the older. */
    @Test
    void between_otherWordsOfTheSameText_areCorrection() {
        Source text = Source.builder()
                .id("seoul-2027")
                .title("Seoul")
                .sha256("a8323494d72480c46f359db42dcf28d43ec82a4faa2f6218645ac17b231f6af4")
                .build();
        Dataset before = BASE.toBuilder().addSource(text).build();
        Dataset after = before.toBuilder()
                .projects(List.of(PROJECT.toBuilder()
                        .period(Edtf.parse("2014/2027"))
                        .addCitation(NEW_WORDS)
                        .build()))
                .build();
        Dataset otherText = after.toBuilder()
                .sources(List.of(text.toBuilder()
                        .sha256("4b1406f657573bc8445062875af213724750aa7720b2e9d9e251383dac5d43e8")
                        .build()))
                .build();
        String changed = "project/ulaanbaatar-fare-collection-2014 ~ /period: 2014/2025 → 2014/2027 ";
        assertThat(lines(before, after)).contains(changed + "[correction]");
        assertThat(lines(before, otherText)).contains(changed + "[change in the world]");
        Source noText = Source.builder().id("seoul-2027").title("Seoul").build();
        assertThat(lines(
                        before.toBuilder().sources(List.of(noText)).build(),
                        after.toBuilder().sources(List.of(noText)).build()))
                .as("nobody knows whether it is the same text")
                .contains(changed + "[change in the world]");
    }

    @Test
    void between_renamed_isWorld() {
        assertThat(city(city -> city.name("Paulopolis")
                        .addFormerName(FormerName.builder().name("Sao Paulo").build())))
                .containsExactly(
                        "city/sao-paulo ~ /name: Sao Paulo → Paulopolis [change in the world]",
                        "city/sao-paulo + /formerNames/0: {name: Sao Paulo} [enrichment]");
    }

    @Test
    void between_whatWasAbsent_isEnrichment() {
        assertThat(city(city -> city.putName("ko", "상파울루")
                        .location(Coordinates.of("-23.5475", "-46.63611"))
                        .addCitation(Citation.of(SOURCE, "Brazil"))))
                .containsExactly(
                        "city/sao-paulo + /names/ko: 상파울루 [enrichment]",
                        "city/sao-paulo + /location: {latitude: -23.5475, longitude: -46.63611} [enrichment]",
                        "city/sao-paulo + /citations/1: {source: source/seoul-policy-sharing, verbatim: Brazil}"
                                + " [enrichment]");
    }

    @Test
    void between_maps_byTheirKeys() {
        Dataset before = BASE.toBuilder()
                .cities(List.of(CITY.toBuilder()
                        .putName("ko", "상파울로")
                        .putName("ja", "サンパウロ")
                        .build()))
                .build();
        assertThat(lines(
                        before,
                        BASE.toBuilder()
                                .cities(List.of(
                                        CITY.toBuilder().putName("ko", "상파울루").build()))
                                .build()))
                .containsExactly(
                        "city/sao-paulo ~ /names/ko: 상파울로 → 상파울루 [correction]",
                        "city/sao-paulo - /names/ja: サンパウロ [correction]");
        assertThat(lines(before, BASE))
                .containsExactly(
                        "city/sao-paulo - /names/ko: 상파울로 [correction]",
                        "city/sao-paulo - /names/ja: サンパウロ [correction]");
    }

    @Test
    void between_tellsItsProgress_andIsCancelled() {
        List<String> told = new ArrayList<>();
        DatasetDiff.between(BASE, BASE, (phase, done, total) -> told.add(phase + " " + done + "/" + total));
        assertThat(told).containsExactly("COMPARING 0/3", "COMPARING 1/3", "COMPARING 2/3", "COMPARING 3/3");
        assertThatThrownBy(() -> DatasetDiff.between(BASE, BASE, (phase, done, total) -> {
                    throw new CancellationException("enough");
                }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void between_withdrawn_isCorrection() {
        assertThat(lines(
                        BASE.toBuilder()
                                .cities(List.of(
                                        CITY.toBuilder().addAlias("Sampa").build()))
                                .build(),
                        BASE))
                .containsExactly("city/sao-paulo - /aliases/0: Sampa [correction]");
    }

    @Test
    void between_sameEvidenceReadOtherwise_isCorrection() {
        assertThat(project(project -> project.period(Edtf.parse("2014/2024"))
                        .citations(List.of(OLD_WORDS.toBuilder()
                                .reading("the last digit is blurred")
                                .build()))))
                .containsExactly(
                        "project/ulaanbaatar-fare-collection-2014 ~ /period: 2014/2025 → 2014/2024 [correction]",
                        "project/ulaanbaatar-fare-collection-2014 + /citations/0/reading: the last digit is blurred"
                                + " [enrichment]");
    }

    @Test
    void between_newEvidence_isWorld() {
        assertThat(project(project -> project.period(Edtf.parse("2014/2027")).addCitation(NEW_WORDS)))
                .contains("project/ulaanbaatar-fare-collection-2014 ~ /period: 2014/2025 → 2014/2027 [change in the"
                        + " world]");
    }

    @Test
    void between_sameWordsOfALaterDay_isWorld() {
        assertThat(project(project -> project.period(Edtf.parse("2014/2027"))
                        .citations(List.of(
                                OLD_WORDS.toBuilder().asOf(Edtf.parse("2027")).build()))))
                .contains("project/ulaanbaatar-fare-collection-2014 ~ /period: 2014/2025 → 2014/2027 [change in the"
                        + " world]");
    }

    @ParameterizedTest
    @CsvSource({
        "2014/2027, /period, change in the world",
        "2014/2027, /budget, correction",
        "2014-03/2025, /period, enrichment",
        "2014-03/2025, /budget, enrichment"
    })
    void between_newEvidenceForAMember(String period, String field, String meaning) {
        assertThat(project(project -> project.period(Edtf.parse(period))
                        .addCitation(NEW_WORDS.toBuilder()
                                .field(JsonPointer.parse(field))
                                .build())))
                .contains("project/ulaanbaatar-fare-collection-2014 ~ /period: 2014/2025 → " + period + " [" + meaning
                        + "]");
    }

    @Test
    void between_newEvidenceForWhatDoesNotMove_isCorrection() {
        assertThat(project(project -> project.title("Fare Collection").addCitation(NEW_WORDS)))
                .contains("project/ulaanbaatar-fare-collection-2014 ~ /title: Automatic Fare Collection System → Fare"
                        + " Collection [correction]");
    }

    @Test
    void between_participantLeavesWithNewEvidence_isWorld() {
        assertThat(project(project -> project.participants(
                                PROJECT.getParticipants().subList(0, 1))
                        .addCitation(NEW_WORDS)))
                .contains("project/ulaanbaatar-fare-collection-2014 - /participants/1: {role: implementing, party:"
                        + " city/seoul} [change in the world]");
    }

    @Test
    void between_status_isWorld() {
        assertThat(project(project -> project.status(ProjectStatus.COMPLETION)))
                .containsExactly("project/ulaanbaatar-fare-collection-2014 ~ /status: implementation → completion"
                        + " [change in the world]");
    }

    @ParameterizedTest
    @CsvSource({
        "2014/, 2014/2025, enrichment",
        "2014, 2014-06-11, enrichment",
        "2014/2025, 2014-03/2025-06-30, enrichment",
        "2014/, 2014/.., enrichment",
        "2014/.., 2014/, correction",
        "2014/.., 2014/2025, correction",
        "2014-06-11, 2014, correction",
        "2014, 2015, correction",
    })
    void between_dates(String before, String after, String meaning) {
        Dataset old = BASE.toBuilder()
                .projects(List.of(PROJECT.toBuilder().period(Edtf.parse(before)).build()))
                .build();
        assertThat(lines(
                        old,
                        old.toBuilder()
                                .projects(List.of(PROJECT.toBuilder()
                                        .period(Edtf.parse(after))
                                        .build()))
                                .build()))
                .containsExactly("project/ulaanbaatar-fare-collection-2014 ~ /period: " + before + " → " + after + " ["
                        + meaning + "]");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-01-05, change in the world",
        "2026-11-22, enrichment",
        "2022-08, enrichment",
        "2026, enrichment",
        ", change in the world",
    })
    void between_declaredStatus(@Nullable String since, String meaning) {
        AgreementStatusChange.Builder change = AgreementStatusChange.builder().status(AgreementStatus.SUSPENDED);
        if (since != null) {
            change.since(Edtf.parse(since));
        }
        assertThat(agreement(change.build())).singleElement().asString().endsWith("[" + meaning + "]");
    }

    @ParameterizedTest
    @CsvSource({"2027, change in the world", "1998, enrichment", ", enrichment"})
    void between_newAgreement(@Nullable String signed, String meaning) {
        Agreement.Builder agreement = AGREEMENT.toBuilder().id("seoul-quito");
        agreement.signed(Optional.ofNullable(signed).map(Edtf::parse));
        assertThat(lines(BASE, BASE.toBuilder().addAgreement(agreement.build()).build()))
                .containsExactly("agreement/seoul-quito + agreement/seoul-quito [" + meaning + "]");
    }

    @Test
    void between_recordGone_isCorrection() {
        assertThat(lines(BASE, BASE.toBuilder().projects(List.of()).build()))
                .containsExactly("project/ulaanbaatar-fare-collection-2014 - project/ulaanbaatar-fare-collection-2014"
                        + " [correction]");
    }

    @Test
    void between_elements_areMatchedByWhatTheySpeakOf() {
        Participation leading = Participation.of(Role.LEAD_ORGANIZER, Reference.parse("city/seoul"));
        assertThat(project(project -> project.participants(
                        List.of(leading, PROJECT.getParticipants().get(0)))))
                .containsExactly("project/ulaanbaatar-fare-collection-2014 ~ /participants/0/role: implementing →"
                        + " lead-organizer [correction]");
    }

    @Test
    void between_agendaInAnotherOrder() {
        AgendaItem opening = AgendaItem.builder().title("Opening").build();
        AgendaItem closing = AgendaItem.builder().title("Closing").build();
        Event event = Event.builder()
                .id("forum")
                .title("Forum")
                .kind(EventKind.FORUM)
                .addAgenda(opening, closing)
                .build();
        assertThat(lines(
                        BASE.toBuilder().addEvent(event).build(),
                        BASE.toBuilder()
                                .addEvent(event.toBuilder()
                                        .agenda(List.of(closing, opening))
                                        .build())
                                .build()))
                .containsExactly("event/forum ~ /agenda: [Opening, Closing] → [Closing, Opening] [correction]");
        AgendaItem lunch = AgendaItem.builder().title("Lunch").build();
        assertThat(lines(
                        BASE.toBuilder().addEvent(event).build(),
                        BASE.toBuilder()
                                .addEvent(event.toBuilder()
                                        .agenda(List.of(opening, lunch, closing))
                                        .build())
                                .build()))
                .containsExactly("event/forum + /agenda/1: {title: Lunch} [enrichment]");
    }

    @Test
    void between_declaredTotal() {
        DeclaredTotal total = DeclaredTotal.builder()
                .id("seoul-projects")
                .what(RecordType.PROJECT)
                .measure(Measure.COUNT)
                .stated(new BigDecimal("97"))
                .citation(Citation.of(SOURCE, "97 projects"))
                .build();
        Dataset old = BASE.toBuilder().addDeclaredTotal(total).build();
        assertThat(lines(
                        old,
                        BASE.toBuilder()
                                .addDeclaredTotal(total.toBuilder()
                                        .stated(new BigDecimal("104"))
                                        .citation(Citation.of(SOURCE, "104 projects"))
                                        .build())
                                .build()))
                .containsExactly(
                        "declared-total/seoul-projects ~ /stated: 97 → 104 [change in the world]",
                        "declared-total/seoul-projects ~ /citation/verbatim: 97 projects → 104 projects [correction]");
    }

    // ------------------------------------------------------------------------------------------------- growth

    /** Each changed participant asks whether there is new evidence. */
    private static Project participants(int count, Role role) {
        Project.Builder project = PROJECT.toBuilder().citations(List.of());
        for (int i = 0; i < count; i++) {
            project.addParticipant(Participation.of(role, Reference.parse("city/city-" + i)));
            project.addCitation(Citation.of(SOURCE, "City " + i));
        }
        return project.build();
    }

    @Test
    void between_oneRecord_growsAsItsChanges() {
        assertThat(Growth.ofAllocation(200, count -> {
                    Dataset before = BASE.toBuilder()
                            .projects(List.of(participants(count, Role.FUNDING)))
                            .build();
                    Dataset after = BASE.toBuilder()
                            .projects(List.of(participants(count, Role.HOST)))
                            .build();
                    return () -> assertThat(DatasetDiff.between(before, after).changes())
                            .hasSize(count);
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
    }
}
