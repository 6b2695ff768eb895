package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
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
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
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
