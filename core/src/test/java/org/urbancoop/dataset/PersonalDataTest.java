package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.Role;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.testing.Growth;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

class PersonalDataTest {

    private static final RecordReference SOURCE = RecordReference.parse("source/citynet-events");

    private static final Person SPEAKER = Person.builder()
            .name("Naoki Otomo")
            .affiliation("Yokohama City")
            .jobTitle("Director")
            .build();

    private static final Contact CONTACT = Contact.builder()
            .person(Person.of("Jaime Paulo Mora"))
            .email("mora@example.org")
            .fax("+82-44-211-3222")
            .build();

    private static final Event EVENT = Event.builder()
            .id("session")
            .title("Session")
            .kind(EventKind.SESSION)
            .addParticipants(
                    Participation.builder()
                            .role(Role.SPEAKER)
                            .person(SPEAKER)
                            .roleAsPrinted("guest speaker")
                            .build(),
                    Participation.of(Role.HOST, Reference.parse("city/seoul")))
            .addAgenda(AgendaItem.builder()
                    .title("Talk")
                    .addParticipant(Participation.builder()
                            .person(Person.of("Nora Steurer"))
                            .build())
                    .build())
            .addContact(CONTACT)
            .addCitations(
                    Citation.of(SOURCE, "Mr. Naoki Otomo from Yokohama City"),
                    Citation.builder()
                            .source(SOURCE)
                            .verbatim("CityNet Program Officer, Mr. Jaime Paulo Mora")
                            .field(JsonPointer.parse("/contacts/0/person"))
                            .build(),
                    Citation.builder()
                            .source(SOURCE)
                            .reading("'Otomo' is the family name of Naoki Otomo")
                            .field(JsonPointer.parse("/participants/0/person/name"))
                            .build())
            .build();

    private static Dataset dataset(Event event) {
        return Dataset.builder().id("a").title("A").addEvent(event).build();
    }

    private static Event redacted(Event event) {
        return dataset(event).withoutPersonalData().getEvents().get(0);
    }

    @Test
    void withoutPersonalData_participation_keepsRoleAndAffiliation() {
        assertThat(redacted(EVENT).getParticipants())
                .hasToString("[Participation{role=speaker, group=Group{label=Yokohama City, count=1},"
                        + " roleAsPrinted=guest speaker}, Participation{role=host, party=city/seoul}]");
    }

    @Test
    void withoutPersonalData_agenda_noAffiliation() {
        assertThat(redacted(EVENT).getAgenda().get(0).getParticipants())
                .hasToString("[Participation{group=Group{label=name withheld, count=1}}]");
    }

    @Test
    void withoutPersonalData_contactsGoWithTheirEvidence() {
        assertThat(redacted(EVENT).getContacts()).isEmpty();
        assertThat(redacted(EVENT).getCitations())
                .hasToString("[Citation{source=source/citynet-events, verbatim=Mr. […] from Yokohama City},"
                        + " Citation{source=source/citynet-events, field=/participants/0, reading='Otomo' is the family"
                        + " name of […]}]");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Naoki Otomo spoke | […] spoke",
                "NAOKI  OTOMO spoke | […] spoke",
                "Otomo, Naoki spoke | […] spoke",
                "Otomo Naoki spoke | […] spoke",
                "Mr. Otomo spoke | Mr. […] spoke",
                "Mr Otomo and Ms. Steurer | Mr […] and Ms. […]",
                "Otomo Motors | Otomo Motors",
                "Naoki Otomoto | Naoki Otomoto",
                "Sao Paulo | Sao Paulo",
                "fax +82-44-211-3222, mora@example.org | fax […], […]",
            })
    void withoutPersonalData_texts(String text, String expected) {
        Event event = EVENT.toBuilder()
                .summary(text)
                .addTheme(text)
                .putClassification("series", text)
                .extensions(Extensions.of(
                        "note",
                        new ArrayValue(List.of(
                                new TextValue(text),
                                new NumberValue("1.10"),
                                new ObjectValue(Extensions.of("deep", new TextValue(text)))))))
                .build();
        Event redacted = redacted(event);
        assertThat(redacted.getSummary()).contains(expected);
        assertThat(redacted.getThemes()).containsExactly(expected);
        assertThat(redacted.getClassifications()).containsEntry("series", expected);
        assertThat(redacted.getExtensions())
                .hasToString("{note=[\"" + expected + "\", 1.10, {deep=\"" + expected + "\"}]}");
    }

    @Test
    void withoutPersonalData_otherRecordsAndTheHeader() {
        Dataset dataset = dataset(EVENT).toBuilder()
                .title("Talks of Naoki Otomo")
                .addCity(City.builder()
                        .id("mora")
                        .name("Nora Steurer")
                        .kind(CityKind.CITY)
                        .addCitation(Citation.of(SOURCE, "Mr. Naoki Otomo from Yokohama City"))
                        .build())
                .build();
        Dataset redacted = dataset.withoutPersonalData();
        assertThat(redacted.getTitle()).isEqualTo("Talks of […]");
        assertThat(redacted.getCities())
                .hasToString("[City{id=mora, name=Nora Steurer, kind=city, citations=[Citation{source="
                        + "source/citynet-events, verbatim=Mr. […] from Yokohama City}]}]");
    }

    /** Where only a person signed, the affiliation stands in the person's place. */
    @ParameterizedTest
    @CsvSource({
        ", , Yokohama City, 'nameAsPrinted=Yokohama City'",
        ", , , nameAsPrinted=name withheld",
        "city/seoul, , Yokohama City, party=city/seoul",
        ", The Mayor, Yokohama City, nameAsPrinted=The Mayor",
        "city/seoul, The Mayor, , 'party=city/seoul, nameAsPrinted=The Mayor'",
    })
    void withoutPersonalData_signatory(
            @Nullable String party, @Nullable String printed, @Nullable String affiliation, String expected) {
        Signatory signatory = Signatory.builder()
                .party(Optional.ofNullable(party).map(Reference::parse))
                .nameAsPrinted(Optional.ofNullable(printed))
                .person(Person.builder()
                        .name("Naoki Otomo")
                        .affiliation(Optional.ofNullable(affiliation))
                        .build())
                .build();
        Signatory mayor = Signatory.builder().nameAsPrinted("The Mayor").build();
        Agreement agreement = Agreement.builder()
                .id("a")
                .kind(AgreementKind.SISTER_CITY)
                .addParties(Reference.parse("city/seoul"), Reference.parse("city/yokohama"))
                .addSignatories(signatory, mayor)
                .build();
        assertThat(dataset(EVENT).toBuilder()
                        .addAgreement(agreement)
                        .build()
                        .withoutPersonalData()
                        .getAgreements()
                        .get(0)
                        .getSignatories())
                .hasToString("[Signatory{" + expected + "}, Signatory{nameAsPrinted=The Mayor}]");
    }

    /** What is cited for a person is evidence for the place of the person. */
    @ParameterizedTest
    @CsvSource({
        "/participants/0/person/name, /participants/0",
        "/agenda/1/participants/0/person, /agenda/1/participants/0",
        "/signatories/0/person/jobTitle, /signatories/0",
        "/responsible/person, /responsible/person",
        "/personnel, /personnel",
        "/title, /title",
    })
    void withoutPersonalData_evidence(String field, String expected) {
        Citation citation = Citation.builder()
                .source(SOURCE)
                .verbatim("words")
                .field(JsonPointer.parse(field))
                .build();
        Project project = Project.builder()
                .id("p")
                .title("P of Naoki Otomo")
                .addParticipant(Participation.builder()
                        .role(Role.PARTNER)
                        .person(SPEAKER)
                        .build())
                .addCitation(citation)
                .build();
        Agreement agreement = Agreement.builder()
                .id("a")
                .kind(AgreementKind.SISTER_CITY)
                .addParties(Reference.parse("city/seoul"), Reference.parse("city/yokohama"))
                .addCitation(citation)
                .build();
        Dataset redacted = Dataset.builder()
                .id("d")
                .title("D")
                .addProject(project)
                .addAgreement(agreement)
                .build()
                .withoutPersonalData();
        assertThat(redacted.getProjects()).singleElement().satisfies(one -> {
            assertThat(one.getTitle()).isEqualTo("P of […]");
            assertThat(one.getParticipants())
                    .hasToString("[Participation{role=partner, group=Group{label=Yokohama City, count=1}}]");
        });
        assertThat(redacted.records().flatMap(each -> each.getCitations().stream()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getField()).hasToString("Optional[" + expected + "]"));
    }

    @Test
    void withoutPersonalData_tellsItsProgress() {
        List<String> told = new ArrayList<>();
        Dataset dataset = dataset(EVENT).toBuilder()
                .addDeclaredTotal(DeclaredTotal.builder()
                        .id("t")
                        .what(RecordType.PROJECT)
                        .measure(Measure.COUNT)
                        .stated(new BigDecimal("97"))
                        .citation(Citation.of(SOURCE, "97 projects"))
                        .build())
                .build();
        dataset.withoutPersonalData((phase, done, total) -> told.add(phase + " " + done + "/" + total));
        assertThat(told).containsExactly("REDACTING 0/2", "REDACTING 1/2", "REDACTING 2/2");
    }

    @Test
    void withoutPersonalData_samples_nothingElseChanges() {
        Dataset samples = Samples.dataset();
        List<String> changes = DatasetDiff.between(samples, samples.withoutPersonalData()).changes().stream()
                .map(change -> change.subject() + " " + change)
                .toList();
        assertThat(changes)
                .isNotEmpty()
                .allSatisfy(change -> assertThat(change.toLowerCase(Locale.ROOT))
                        .containsAnyOf(
                                "/contacts", "/signatories", "{person: ", "person: {", "group: {label: ", "[…]"));
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void withoutPersonalData_leavesNoPerson(@ForAll("datasets") Dataset dataset) {
        Dataset redacted = dataset.withoutPersonalData();
        MemberValues.leaves(redacted)
                .keySet()
                .forEach(pointer -> assertThat(pointer.steps()).doesNotContain("person", "contacts"));
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void withoutPersonalData_twice_changesNothingMore(@ForAll("datasets") Dataset dataset) {
        Dataset redacted = dataset.withoutPersonalData();
        assertThat(redacted.withoutPersonalData()).isEqualTo(redacted);
    }

    @Property(tries = 60, shrinking = ShrinkingMode.OFF)
    void redactor_oneByOne_asAllAtOnce(@ForAll("datasets") Dataset dataset) {
        UnaryOperator<CooperationRecord> redactor = dataset.redactor();
        assertThat(dataset.records().map(redactor).toList())
                .isEqualTo(dataset.withoutPersonalData().records().toList());
    }

    /** Each text is searched for the names of all. */
    @Test
    void withoutPersonalData_growsAsTheTexts() {
        assertThat(Growth.ofAllocation(100, count -> {
                    Dataset.Builder dataset = Dataset.builder().id("many").title("Many");
                    for (int i = 0; i < count; i++) {
                        String name = "Naoki" + i + " Otomo" + i;
                        dataset.addEvent(Event.builder()
                                .id("event-" + i)
                                .title("Session")
                                .kind(EventKind.SESSION)
                                .summary(("A talk by " + name + " about the metro, and so on. ").repeat(5))
                                .addParticipant(Participation.builder()
                                        .role(Role.SPEAKER)
                                        .person(Person.of(name))
                                        .build())
                                .build());
                    }
                    Dataset built = dataset.build();
                    return built::withoutPersonalData;
                }))
                .isLessThan(Growth.ABOUT_LINEAR);
    }

    /** A dash for a name that is not known must not put the mark between all words. */
    @Test
    void withoutPersonalData_namesWithoutALetter_leaveTheTexts() {
        Event event = EVENT.toBuilder()
                .participants(List.of(
                        Participation.builder().person(Person.of(" ")).build(),
                        Participation.builder().person(Person.of("-")).build()))
                .summary("Opening - and more.")
                .build();
        assertThat(redacted(event).getSummary()).contains("Opening - and more.");
    }

    /** A telephone number may be any text, the version of the format included. */
    @Test
    void withoutPersonalData_versionOfTheFormat_stays() {
        Event event = EVENT.toBuilder()
                .contacts(List.of(Contact.builder().telephone("1.1").build()))
                .summary("Version 1.1 of it.")
                .build();
        Dataset redacted =
                Dataset.builder().id("a").title("A 1.1").addEvent(event).build().withoutPersonalData();
        assertThat(redacted.getFormatVersion()).isEqualTo("1.1");
        assertThat(redacted.getTitle()).isEqualTo("A […]");
    }
}
