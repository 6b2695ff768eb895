package org.urbancoop.testkit;

import static org.urbancoop.testkit.SampleParts.agendaItem;
import static org.urbancoop.testkit.SampleParts.budget;
import static org.urbancoop.testkit.SampleParts.citation;
import static org.urbancoop.testkit.SampleParts.component;
import static org.urbancoop.testkit.SampleParts.contact;
import static org.urbancoop.testkit.SampleParts.cost;
import static org.urbancoop.testkit.SampleParts.criterion;
import static org.urbancoop.testkit.SampleParts.deadline;
import static org.urbancoop.testkit.SampleParts.extensions;
import static org.urbancoop.testkit.SampleParts.link;
import static org.urbancoop.testkit.SampleParts.observation;
import static org.urbancoop.testkit.SampleParts.output;
import static org.urbancoop.testkit.SampleParts.participation;
import static org.urbancoop.testkit.SampleParts.place;
import static org.urbancoop.testkit.SampleParts.quantity;
import static org.urbancoop.testkit.SampleParts.ref;
import static org.urbancoop.testkit.SampleParts.support;

import java.math.BigDecimal;
import java.util.Map;
import org.urbancoop.amount.Money;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.AttendanceMode;
import org.urbancoop.code.CostBearer;
import org.urbancoop.code.CostItem;
import org.urbancoop.code.Currency;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.FlowType;
import org.urbancoop.code.PlaceKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.RelationKind;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.code.Service;
import org.urbancoop.code.SupportBasis;
import org.urbancoop.code.SupportKind;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Event;
import org.urbancoop.event.Support;
import org.urbancoop.event.Venue;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.place.Place;
import org.urbancoop.program.Activity;
import org.urbancoop.program.Frequency;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/** The projects, events and programmes of {@link Samples}. */
final class SampleActivities {

    private SampleActivities() {}

    static void addTo(Map<String, CooperationRecord> all) {
        projects(all);
        events(all);
        programs(all);
    }

    private static void projects(Map<String, CooperationRecord> all) {
        all.put(
                "project-minimal",
                Project.builder().id("minimal").title("Minimal").build());
        all.put(
                "project-full",
                Project.builder()
                        .id("ulaanbaatar-fare-collection-2014")
                        .title("Establishing and Operating the Automatic Fare Collection System")
                        .sector(Sector.TRANSPORT_URBAN)
                        .period(Edtf.parse("2014/2025"))
                        .status(ProjectStatus.IMPLEMENTATION)
                        .budget(Money.of(new BigDecimal("5400000"), Currency.of("USD")))
                        .titleLanguage("en")
                        .putIdentifier("iati", "XM-DAC-1-2014")
                        .flow(FlowType.ODA)
                        .addBudget(budget())
                        .addObservation(observation())
                        .partOf(ref("program/pearl"))
                        .summary("Cards and buses, run for eleven years.")
                        .putTitle("ko", "울란바토르 교통카드 사업")
                        .addServices(Service.SYSTEM_DEVELOPMENT, Service.OPERATION)
                        .addParticipant(participation())
                        .addParticipant(Participation.of(Role.IMPLEMENTING, ref("city/seoul")))
                        .addLocation(place())
                        .addComponent(component())
                        .putClassification("seoul-area", "Transportation")
                        .putClassification("seoul-concentration", "Transit-Smart-Card System")
                        .addRelation(Relation.of(RelationKind.UPGRADES, ref("project/minimal")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        all.put(
                "project-five-counterparts",
                project("five-counterparts")
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/bangkok")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/jakarta")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/hanoi")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/ulaanbaatar")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/taipei")))
                        .addParticipant(Participation.of(Role.IMPLEMENTING, ref("city/seoul")))
                        .build());
        all.put(
                "project-reversed-country-and-city",
                project("reversed-country-and-city")
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/bogota")))
                        .addCitation(Citation.builder()
                                .source(ref("source/seoul-policy-sharing"))
                                .where("projects table")
                                .verbatim("Bogota/Columbia")
                                .field(JsonPointer.parse("/participants/0/party"))
                                .reading("Printed the wrong way round; 'Columbia' read as Colombia")
                                .build())
                        .build());
        all.put(
                "project-whole-country",
                project("whole-country")
                        .addParticipant(Participation.of(Role.COUNTERPART, Reference.parse("country/BN")))
                        .addLocation(Place.builder()
                                .label("PMB Industrial Island")
                                .kind(PlaceKind.INDUSTRIAL_AREA)
                                .build())
                        .build());
        all.put(
                "project-unnamed-group",
                project("unnamed-group")
                        .addParticipant(Participation.builder()
                                .role(Role.BENEFICIARY)
                                .group(Group.builder()
                                        .label("Six countries across Asia")
                                        .count(6)
                                        .build())
                                .build())
                        .addParticipant(Participation.builder()
                                .group(Group.of("ASEAN Member States"))
                                .build())
                        .build());
        all.put(
                "project-budget-in-millions",
                project("budget-in-millions")
                        // USD 5.4M, kept with a negative scale by whoever computed it
                        .budget(Money.of(new BigDecimal("54E+5"), Currency.of("USD")))
                        .build());
        all.put(
                "project-more-decimals-than-the-currency",
                project("cents")
                        .budget(Money.of(new BigDecimal("0.10"), Currency.of("KRW")))
                        .build());
        all.put(
                "project-unknown-terms",
                project("unknown-terms")
                        .sector(Sector.of("transport.cable"))
                        .status(ProjectStatus.of("On Hold?"))
                        .addService(Service.of("자문"))
                        .addParticipant(Participation.of(Role.of("technical-lead"), ref("city/seoul")))
                        .build());
        all.put(
                "project-one-year",
                project("one-year").period(Edtf.parse("2015")).build());
        all.put(
                "project-reversed-period",
                project("reversed-period").period(Edtf.parse("2016/2014")).build());
    }

    private static void events(Map<String, CooperationRecord> all) {
        all.put(
                "event-minimal",
                Event.builder()
                        .id("minimal")
                        .title("Minimal")
                        .kind(EventKind.WORKSHOP)
                        .build());
        all.put(
                "event-full",
                Event.builder()
                        .id("apuf-7")
                        .title("Seventh Asia-Pacific Urban Forum")
                        .kind(EventKind.FORUM)
                        .titleLanguage("en")
                        .putIdentifier("unhabitat", "apuf-7")
                        .addLanguages("en", "ms")
                        .addOutput(output())
                        .addObservation(observation())
                        .when(Edtf.parse("2019-10-15/2019-10-17"))
                        .previousWhen(Edtf.parse("2018-10"))
                        .startTime(TimeOfDay.of(9, 0))
                        .endTime(TimeOfDay.of(17, 30))
                        .timeZone("Asia/Kuala_Lumpur")
                        .status(EventStatus.HELD)
                        .attendanceMode(AttendanceMode.IN_PERSON)
                        .edition(7)
                        .venue(Venue.builder()
                                .name("Setia SPICE")
                                .city(ref("city/penang"))
                                .tentative(true)
                                .extensions(extensions())
                                .build())
                        .partOf(ref("program/apuf"))
                        .expectedAttendance(quantity())
                        .summary("A regional forum on urban development.")
                        .putTitle("ko", "제7차 아시아·태평양 도시포럼")
                        .addParticipant(participation())
                        .addAgenda(agendaItem())
                        .addThemes("Urban planning", "Waste management")
                        .addDeadline(deadline())
                        .addCost(cost())
                        .addSupport(support())
                        .addAudience("city managers")
                        .addEligibility(criterion())
                        .addContact(contact())
                        .putClassification("page-heading", "Member and Partner Event Details")
                        .addRelation(Relation.of(RelationKind.FOLLOWS, ref("event/minimal")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        all.put(
                "event-session",
                Event.builder()
                        .id("apuf-7-session")
                        .title("A session of the forum")
                        .kind(EventKind.SESSION)
                        .partOf(ref("event/apuf-7"))
                        .build());
        all.put(
                "event-module",
                Event.builder()
                        .id("iglus-seoul-module")
                        .title("Seoul Module")
                        .kind(EventKind.TRAINING)
                        .partOf(ref("program/iglus"))
                        .build());
        all.put(
                "event-half-known-dates",
                Event.builder()
                        .id("half-known-dates")
                        .title("Training of which only the days of the month are told")
                        .kind(EventKind.TRAINING)
                        .when(Edtf.parse("2024-XX-08/2024-XX-12"))
                        .addCitation(Citation.builder()
                                .source(ref("source/event-pages"))
                                .field(JsonPointer.parse("/when"))
                                .reading("Both days are taken to be of one month")
                                .build())
                        .build());
        all.put(
                "event-venue-to-be-decided",
                Event.builder()
                        .id("venue-to-be-decided")
                        .title("International Symposium on Sustainable Future in Asia (TBD)")
                        .kind(EventKind.SYMPOSIUM)
                        .when(Edtf.parse("2016-01-27/2016-01-28"))
                        .status(EventStatus.TENTATIVE)
                        .venue(Venue.builder()
                                .name("Asian Institute of Technology")
                                .city(ref("city/bangkok"))
                                .tentative(true)
                                .build())
                        .expectedAttendance(quantity())
                        .build());
        all.put(
                "event-person-without-role",
                Event.builder()
                        .id("person-without-role")
                        .title("A talk")
                        .kind(EventKind.DIALOGUE)
                        .addParticipant(Participation.builder()
                                .person(Person.of("Nora Steurer"))
                                .build())
                        .build());
        all.put(
                "event-fee-covers-board",
                Event.builder()
                        .id("fee-covers-board")
                        .title("Leaders in Urban Transport Planning")
                        .kind(EventKind.WORKSHOP)
                        .edition(6)
                        .addCost(cost())
                        .addCost(Cost.builder()
                                .item(CostItem.AIRFARE)
                                .bornBy(CostBearer.PARTICIPANT)
                                .build())
                        .addContact(Contact.builder().fax("+82-44-211-3222").build())
                        .addDeadline(deadline())
                        .build());
        all.put(
                "event-unknown-terms",
                Event.builder()
                        .id("unknown-terms")
                        .title("Everything is new here")
                        .kind(EventKind.of("hackathon"))
                        .status(EventStatus.of("maybe"))
                        .attendanceMode(AttendanceMode.of("metaverse"))
                        .addSupport(Support.builder()
                                .kind(SupportKind.of("gift"))
                                .addBasis(SupportBasis.of("lottery"))
                                .build())
                        .build());
    }

    private static void programs(Map<String, CooperationRecord> all) {
        all.put(
                "program-minimal",
                Program.builder()
                        .id("iglus")
                        .title("IGLUS")
                        .kind(ProgramKind.DEGREE_PROGRAMME)
                        .build());
        all.put(
                "program-full",
                Program.builder()
                        .id("apuf")
                        .title("Asia-Pacific Urban Forum")
                        .kind(ProgramKind.EVENT_SERIES)
                        .acronym("APUF")
                        .titleLanguage("en")
                        .putIdentifier("wikidata", "Q104844")
                        .frequency(Frequency.builder()
                                .min(4)
                                .max(5)
                                .extensions(extensions())
                                .build())
                        .period(Edtf.parse("1993/.."))
                        .partOf(ref("program/pearl"))
                        .summary("Every four to five years.")
                        .putTitle("ko", "아시아·태평양 도시포럼")
                        .addParticipant(participation())
                        .addPlace(place())
                        .addObjective("Give those who plan cities a place to meet")
                        .addActivity(Activity.builder()
                                .title("Plenary sessions")
                                .extensions(extensions())
                                .build())
                        .addOutput(output())
                        .addAudience("ministers", "mayors")
                        .addEligibility(criterion())
                        .addObservation(observation())
                        .addContact(contact())
                        .putClassification("page-heading", "Programmes")
                        .addRelation(Relation.of(RelationKind.CONTRIBUTES_TO, ref("event/apuf-7")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        all.put(
                "program-unknown-end",
                Program.builder()
                        .id("pearl")
                        .title("Peer Experience and Reflective Learning")
                        .kind(ProgramKind.KNOWLEDGE_NETWORK)
                        .period(Edtf.parse("2007-01/"))
                        .addParticipant(Participation.builder()
                                .group(Group.of("Cities of the mission"))
                                .period(Edtf.parse("2010/"))
                                .build())
                        .build());
        all.put(
                "program-label-of-two-cities",
                Program.builder()
                        .id("two-cities-in-one-label")
                        .title("Modules in several cities")
                        .kind(ProgramKind.TRAINING_PROGRAMME)
                        .addPlace(Place.builder()
                                .label("Detroit-NYC")
                                .ref(ref("city/detroit"))
                                .build())
                        .addPlace(Place.builder()
                                .label("Detroit-NYC")
                                .ref(ref("city/new-york"))
                                .build())
                        .addPlace(Place.builder()
                                .label("United Arab Emirates")
                                .ref(Reference.parse("country/AE"))
                                .kind(PlaceKind.COUNTRY)
                                .build())
                        .build());
    }

    private static Project.Builder project(String id) {
        return Project.builder().id(id).title("Project of the oddity " + id);
    }
}
