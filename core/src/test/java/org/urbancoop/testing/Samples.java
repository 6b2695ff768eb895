package org.urbancoop.testing;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.agreement.Approval;
import org.urbancoop.agreement.Renewal;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.city.CountryPeriod;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.AttendanceMode;
import org.urbancoop.code.BudgetKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.ComponentKind;
import org.urbancoop.code.CostBearer;
import org.urbancoop.code.CostItem;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.DeadlineKind;
import org.urbancoop.code.EligibilityNeed;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.FlowType;
import org.urbancoop.code.FormerCountry;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.OutputKind;
import org.urbancoop.code.OutputScope;
import org.urbancoop.code.PlaceKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.RelationKind;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.code.Service;
import org.urbancoop.code.SupportBasis;
import org.urbancoop.code.SupportKind;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.dataset.Measure;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Event;
import org.urbancoop.event.Support;
import org.urbancoop.event.Venue;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.BooleanValue;
import org.urbancoop.extension.ExtensionValue.NullValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Contribution;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.place.Coordinates;
import org.urbancoop.place.Place;
import org.urbancoop.program.Activity;
import org.urbancoop.program.Frequency;
import org.urbancoop.program.Observation;
import org.urbancoop.program.Output;
import org.urbancoop.program.Program;
import org.urbancoop.project.Budget;
import org.urbancoop.project.Component;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/**
 * The one catalogue of sample records and values, such as {@code city-full}.
 *
 * <p>Of every type there is a minimal one (mandatory members only) and a full one (each member set, extensions too);
 * beside them stands one sample for each oddity of real data, named after it. No two records share a reference, and
 * every reference of a record leads to a record of {@link #dataset()}.
 */
public final class Samples {

    private static final Map<String, CooperationRecord> RECORDS = new LinkedHashMap<>();
    private static final Map<String, DeclaredTotal> TOTALS = new LinkedHashMap<>();
    private static final Map<String, Extensible> VALUES = new LinkedHashMap<>();

    static {
        sources();
        cities();
        organizations();
        agreements();
        projects();
        events();
        programs();
        totals();
        parts();
    }

    private Samples() {}

    /** Gets all records by name, in the order of a document. */
    public static Map<String, CooperationRecord> all() {
        return Collections.unmodifiableMap(RECORDS);
    }

    /** Gets all declared totals by name. */
    public static Map<String, DeclaredTotal> declaredTotals() {
        return Collections.unmodifiableMap(TOTALS);
    }

    /** Gets a minimal and a full one of every type that is part of a record, by name, such as {@code money-full}. */
    public static Map<String, Extensible> values() {
        return Collections.unmodifiableMap(VALUES);
    }

    /** Gets a record, a total or a part of one by name, such as {@code project-five-counterparts}. */
    public static <T extends Extensible> T get(String name, Class<T> type) {
        Extensible found = RECORDS.containsKey(name) ? RECORDS.get(name) : VALUES.get(name);
        if (found == null) {
            throw new NoSuchElementException(
                    "No sample '" + name + "': there are " + RECORDS.keySet() + " and " + VALUES.keySet());
        }
        return type.cast(found);
    }

    /** Gets a dataset of a header without optional members and without records. */
    public static Dataset emptyDataset() {
        return Dataset.builder().id("empty").title("Empty").build();
    }

    /** Gets a dataset of all records and totals, with a full header. */
    public static Dataset dataset() {
        Dataset.Builder all = Dataset.builder()
                .id("samples")
                .title("Samples of urban cooperation")
                .version("0.1.0")
                .asOf(Edtf.parse("2026-11-22"))
                .licence("CC-BY-4.0")
                .extensions(extensions());
        RECORDS.values().forEach(all::add);
        TOTALS.values().forEach(all::addDeclaredTotal);
        return all.build();
    }

    /** Gets unknown members of every kind, nested. */
    public static Extensions extensions() {
        Map<String, ExtensionValue> inner = new LinkedHashMap<>();
        inner.put("", new TextValue("a name may be empty"));
        inner.put("a/b~c", new TextValue("\"quoted\" \\ back\nnew line \u2028"));
        inner.put("list", new ArrayValue(List.of(new ArrayValue(List.of()), new ObjectValue(Extensions.none()))));
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        members.put("x-rank", new NumberValue("1.10"));
        members.put("x-huge", new NumberValue("-1e400"));
        members.put("x-many", new NumberValue("12345678901234567890123456789012345678901234567890.5"));
        members.put("x-flag", new BooleanValue(true));
        members.put("x-null", new NullValue());
        members.put("x-서울", new TextValue("Zürich 🚇 Košice"));
        members.put("x-object", new ObjectValue(Extensions.from(inner)));
        members.put(
                "x-array",
                new ArrayValue(List.of(
                        new NumberValue("0"), new TextValue(""), new NullValue(), new ObjectValue(Extensions.none()))));
        return Extensions.from(members);
    }

    // ------------------------------------------------------------------------------------------------ records

    private static void sources() {
        add("source-minimal", Source.builder().id("minimal").title("Minimal").build());
        add(
                "source-full",
                Source.builder()
                        .id("seoul-policy-sharing")
                        .title("Seoul Policy Sharing")
                        .publisher("Seoul Metropolitan Government")
                        .published(Edtf.parse("2020-08"))
                        .retrieved(Edtf.parse("2026-11-22"))
                        .language("en")
                        .licence("CC-BY-4.0")
                        .url("https://example.org/policy?page=1#table")
                        .sha256("0123456789abcdef".repeat(4))
                        .putClassification("series", "Policy")
                        .addRelation(Relation.of(RelationKind.REPLACES, ref("source/minimal")))
                        .addLink(link())
                        .addCitation(Citation.of(ref("source/minimal"), "Seoul Policy Sharing"))
                        .extensions(extensions())
                        .build());
        add(
                "source-event-pages",
                Source.builder()
                        .id("event-pages")
                        .title("Member and Partner Event Details")
                        .publisher("CityNet")
                        .build());
    }

    private static void cities() {
        add(
                "city-minimal",
                City.builder()
                        .id("ulaanbaatar")
                        .name("Ulaanbaatar")
                        .kind(CityKind.CITY)
                        .build());
        add(
                "city-full",
                City.builder()
                        .id("seoul")
                        .name("Seoul")
                        .kind(CityKind.METROPOLIS)
                        .country(Country.of("KR"))
                        .location(Coordinates.of("37.566", "126.9784"))
                        .parent(ref("city/capital-area"))
                        .existence(Edtf.parse("1394/.."))
                        .addCountryHistory(countryPeriod())
                        .addMembership(membership())
                        .putName("ko", "서울")
                        .putName("zh-Hant", "首爾")
                        .addAlias("Soul")
                        .addAlias("Séoul")
                        .addFormerName(FormerName.builder()
                                .name("Hanyang")
                                .language("ko-Latn")
                                .period(Edtf.parse("1394/1910"))
                                .putName("ko", "한양")
                                .build())
                        .putIdentifier("geonames", "1835848")
                        .putIdentifier("wikidata", "Q8684")
                        .putClassification("seoul-region", "Asia")
                        .addRelation(Relation.of(RelationKind.RELATED_TO, ref("city/ulaanbaatar")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        add(
                "city-unknown-kind",
                City.builder()
                        .id("capital-area")
                        .name("Capital Area")
                        .kind(CityKind.of("metropolitan-ring"))
                        .country(Country.of("KR"))
                        .build());
        add(
                "city-misspelt-in-source",
                City.builder()
                        .id("tehran")
                        .name("Tehran")
                        .kind(CityKind.CITY)
                        .country(Country.of("IR"))
                        .addAlias("Teheran")
                        .addCitation(Citation.builder()
                                .source(ref("source/seoul-policy-sharing"))
                                .verbatim("Teheran (Iran)")
                                .field(JsonPointer.parse("/name"))
                                .reading("'Teheran' read as Tehran")
                                .build())
                        .build());
        add(
                "city-former-names",
                City.builder()
                        .id("astana")
                        .name("Astana")
                        .kind(CityKind.CITY)
                        .country(Country.of("KZ"))
                        .addFormerName(FormerName.builder()
                                .name("Nur-Sultan")
                                .period(Edtf.parse("2019/2022"))
                                .build())
                        .addFormerName(FormerName.builder()
                                .name("Akmola")
                                .period(Edtf.parse("/1998"))
                                .build())
                        .build());
        add(
                "city-on-the-edge",
                City.builder()
                        .id("edge")
                        .name("Edge of the map")
                        .kind(CityKind.SPECIAL_ZONE)
                        .location(Coordinates.of("-90", "180.000"))
                        .build());
        for (String[] city : new String[][] {
            {"bangkok", "Bangkok", "TH"},
            {"detroit", "Detroit", "US"},
            {"new-york", "New York", "US"},
            {"taipei", "Taipei", "TW"},
            {"penang", "Penang", "MY"},
            {"kazanlak", "Kazanlak", "BG"},
            {"bogota", "Bogotá", "CO"},
            {"jakarta", "Jakarta", "ID"},
            {"hanoi", "Hanoi", "VN"}
        }) {
            add(
                    "city-" + city[0],
                    City.builder()
                            .id(city[0])
                            .name(city[1])
                            .kind(CityKind.CITY)
                            .country(Country.of(city[2]))
                            .build());
        }
    }

    private static void organizations() {
        add(
                "organization-minimal",
                Organization.builder()
                        .id("citynet")
                        .name("CityNet")
                        .kind(OrganizationKind.CITY_NETWORK)
                        .build());
        add(
                "organization-full",
                Organization.builder()
                        .id("seoul-metropolitan-government")
                        .name("Seoul Metropolitan Government")
                        .kind(OrganizationKind.LOCAL_GOVERNMENT)
                        .acronym("SMG")
                        .country(Country.of("KR"))
                        .city(ref("city/seoul"))
                        .represents(ref("city/seoul"))
                        .partOf(ref("organization/national-government"))
                        .website("https://english.seoul.go.kr")
                        .putName("ko", "서울특별시")
                        .addAlias("Seoul City Hall")
                        .putIdentifier("ror", "https://ror.org/00example")
                        .addMemberOf(ref("organization/citynet"))
                        .addMembership(membership())
                        .putClassification("kind-as-printed", "Metropolitan city")
                        .addRelation(Relation.of(RelationKind.SUPPORTS, ref("program/pearl")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        add(
                "organization-national",
                Organization.builder()
                        .id("national-government")
                        .name("Government of the Republic of Korea")
                        .kind(OrganizationKind.NATIONAL_GOVERNMENT)
                        .country(Country.of("KR"))
                        .build());
        add(
                "organization-second-of-a-city",
                Organization.builder()
                        .id("seoul-metro")
                        .name("Seoul Metro")
                        .kind(OrganizationKind.PUBLIC_AGENCY)
                        .represents(ref("city/seoul"))
                        .build());
        add(
                "organization-unknown-kind",
                Organization.builder()
                        .id("fira")
                        .name("Fira Barcelona")
                        .kind(OrganizationKind.of("trade-fair"))
                        .build());
    }

    private static void agreements() {
        add(
                "agreement-minimal",
                Agreement.builder()
                        .id("seoul-taipei")
                        .kind(AgreementKind.SISTER_CITY)
                        .addParties(ref("city/seoul"), ref("city/taipei"))
                        .build());
        add(
                "agreement-full",
                Agreement.builder()
                        .id("seoul-bangkok")
                        .kind(AgreementKind.FRIENDSHIP_CITY)
                        .title("Agreement on Friendship and Cooperation")
                        .titleLanguage("en")
                        .putTitle("ko", "우호 협력 협약")
                        .putIdentifier("seoul-archive", "2006-117")
                        .term("friendship city relationship")
                        .addSector(Sector.TRANSPORT)
                        .addSignatory(signatory())
                        .signed(Edtf.parse("2006-06"))
                        .approval(Approval.builder()
                                .required(true)
                                .body("Seoul Metropolitan Council")
                                .date(Edtf.parse("2006-05-~12"))
                                .extensions(extensions())
                                .build())
                        .addApproval(Approval.builder()
                                .body("Seoul Metropolitan Council")
                                .build())
                        .addApproval(Approval.builder()
                                .body("Ministry of the Interior")
                                .build())
                        .renewal(renewal())
                        .summary("Visits, festivals and exchange of officials.")
                        .validity(Edtf.parse("2006-06/2016-06"))
                        .addParties(ref("city/seoul"), ref("city/bangkok"))
                        .addStatusHistory(AgreementStatusChange.builder()
                                .status(AgreementStatus.IN_FORCE)
                                .since(Edtf.parse("2006-06"))
                                .build())
                        .addStatusHistory(AgreementStatusChange.builder()
                                .status(AgreementStatus.SUSPENDED)
                                .since(Edtf.parse("2014"))
                                .declaredBy(ref("city/bangkok"))
                                .asOf(Edtf.parse("2020-08"))
                                .extensions(extensions())
                                .build())
                        .putClassification("seoul-region", "Asia")
                        .addRelation(Relation.of(RelationKind.RENEWS, ref("agreement/seoul-taipei")))
                        .addLink(link())
                        .addCitation(citation())
                        .extensions(extensions())
                        .build());
        add(
                "agreement-between-organizations",
                Agreement.builder()
                        .id("citynet-fira")
                        .kind(AgreementKind.MEMORANDUM_OF_UNDERSTANDING)
                        .addParties(ref("organization/citynet"), ref("organization/fira"))
                        .build());
        add(
                "agreement-of-three",
                Agreement.builder()
                        .id("three-cities")
                        .kind(AgreementKind.of("trilateral pact"))
                        .addParties(ref("city/taipei"), ref("city/seoul"), Reference.parse("country/MN"))
                        .addStatusHistory(AgreementStatusChange.builder()
                                .status(AgreementStatus.of("dormant"))
                                .build())
                        .build());
    }

    private static void projects() {
        add("project-minimal", Project.builder().id("minimal").title("Minimal").build());
        add(
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
        add(
                "project-five-counterparts",
                project("five-counterparts")
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/bangkok")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/jakarta")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/hanoi")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/ulaanbaatar")))
                        .addParticipant(Participation.of(Role.COUNTERPART, ref("city/taipei")))
                        .addParticipant(Participation.of(Role.IMPLEMENTING, ref("city/seoul")))
                        .build());
        add(
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
        add(
                "project-whole-country",
                project("whole-country")
                        .addParticipant(Participation.of(Role.COUNTERPART, Reference.parse("country/BN")))
                        .addLocation(Place.builder()
                                .label("PMB Industrial Island")
                                .kind(PlaceKind.INDUSTRIAL_AREA)
                                .build())
                        .build());
        add(
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
        add(
                "project-budget-in-millions",
                project("budget-in-millions")
                        // USD 5.4M, kept with a negative scale by whoever computed it
                        .budget(Money.of(new BigDecimal("54E+5"), Currency.of("USD")))
                        .build());
        add(
                "project-more-decimals-than-the-currency",
                project("cents")
                        .budget(Money.of(new BigDecimal("0.10"), Currency.of("KRW")))
                        .build());
        add(
                "project-unknown-terms",
                project("unknown-terms")
                        .sector(Sector.of("transport.cable"))
                        .status(ProjectStatus.of("On Hold?"))
                        .addService(Service.of("자문"))
                        .addParticipant(Participation.of(Role.of("technical-lead"), ref("city/seoul")))
                        .build());
        add("project-one-year", project("one-year").period(Edtf.parse("2015")).build());
        add(
                "project-reversed-period",
                project("reversed-period").period(Edtf.parse("2016/2014")).build());
    }

    private static void events() {
        add(
                "event-minimal",
                Event.builder()
                        .id("minimal")
                        .title("Minimal")
                        .kind(EventKind.WORKSHOP)
                        .build());
        add(
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
        add(
                "event-session",
                Event.builder()
                        .id("apuf-7-session")
                        .title("A session of the forum")
                        .kind(EventKind.SESSION)
                        .partOf(ref("event/apuf-7"))
                        .build());
        add(
                "event-module",
                Event.builder()
                        .id("iglus-seoul-module")
                        .title("Seoul Module")
                        .kind(EventKind.TRAINING)
                        .partOf(ref("program/iglus"))
                        .build());
        add(
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
        add(
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
        add(
                "event-person-without-role",
                Event.builder()
                        .id("person-without-role")
                        .title("A talk")
                        .kind(EventKind.DIALOGUE)
                        .addParticipant(Participation.builder()
                                .person(Person.of("Nora Steurer"))
                                .build())
                        .build());
        add(
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
        add(
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

    private static void programs() {
        add(
                "program-minimal",
                Program.builder()
                        .id("iglus")
                        .title("IGLUS")
                        .kind(ProgramKind.DEGREE_PROGRAMME)
                        .build());
        add(
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
        add(
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
        add(
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

    private static void totals() {
        TOTALS.put(
                "declared-total-minimal",
                DeclaredTotal.builder()
                        .id("seoul-projects")
                        .what(RecordType.PROJECT)
                        .measure(Measure.COUNT)
                        .stated(new BigDecimal("55"))
                        .citation(Citation.builder()
                                .source(ref("source/seoul-policy-sharing"))
                                .build())
                        .build());
        TOTALS.put(
                "declared-total-full",
                DeclaredTotal.builder()
                        .id("seoul-counterpart-cities")
                        .what(RecordType.PROJECT)
                        .measure(Measure.DISTINCT_CITIES)
                        .stated(new BigDecimal("30"))
                        .citation(citation())
                        .of(Role.COUNTERPART)
                        .qualifier(QuantityQualifier.AT_LEAST)
                        .asOf(Edtf.parse("2020-08"))
                        .addWhere(Condition.builder()
                                .member(JsonPointer.parse("/classifications/seoul-area"))
                                .is("e-Government System")
                                .extensions(extensions())
                                .build())
                        .addWhere(Condition.builder()
                                .member(JsonPointer.parse("/period"))
                                .since(Edtf.parse("2012"))
                                .until(Edtf.parse("2020-08"))
                                .build())
                        .addParts(Slug.parse("seoul-projects"), Slug.parse("share-of-projects"))
                        .extensions(extensions())
                        .build());
        TOTALS.put(
                "declared-total-share",
                DeclaredTotal.builder()
                        .id("share-of-projects")
                        .what(RecordType.PROJECT)
                        .measure(Measure.SHARE)
                        .stated(new BigDecimal("0.76"))
                        .qualifier(QuantityQualifier.of("roughly"))
                        .citation(Citation.of(ref("source/seoul-policy-sharing"), "76%"))
                        .build());
    }

    // ------------------------------------------------------------------------------------------------- values

    private static void parts() {
        VALUES.put(
                "budget-minimal",
                Budget.builder()
                        .amount(Money.of(new BigDecimal("1"), Currency.of("EUR")))
                        .build());
        VALUES.put("budget-full", budget());
        VALUES.put("contribution-minimal", Contribution.builder().build());
        VALUES.put("contribution-full", contribution());
        VALUES.put(
                "country-period-minimal",
                CountryPeriod.builder().country(Country.of("MY")).build());
        VALUES.put("country-period-full", countryPeriod());
        VALUES.put(
                "membership-minimal",
                Membership.builder().organization(ref("organization/fira")).build());
        VALUES.put("membership-full", membership());
        VALUES.put("renewal-minimal", Renewal.builder().kind(RenewalKind.NONE).build());
        VALUES.put("renewal-full", renewal());
        VALUES.put("signatory-minimal", Signatory.builder().build());
        VALUES.put("signatory-full", signatory());
        VALUES.put("agenda-item-minimal", AgendaItem.builder().title("Opening").build());
        VALUES.put("agenda-item-full", agendaItem());
        VALUES.put("approval-minimal", Approval.builder().build());
        VALUES.put(
                "approval-full",
                get("agreement-full", Agreement.class).getApproval().orElseThrow());
        VALUES.put(
                "agreement-status-change-minimal",
                AgreementStatusChange.builder().status(AgreementStatus.UNKNOWN).build());
        VALUES.put(
                "agreement-status-change-full",
                get("agreement-full", Agreement.class).getStatusHistory().get(1));
        VALUES.put("activity-minimal", Activity.of("Exposure visits"));
        VALUES.put(
                "activity-full",
                get("program-full", Program.class).getActivities().get(0));
        VALUES.put(
                "citation-minimal",
                Citation.builder().source(ref("source/event-pages")).build());
        VALUES.put("citation-full", citation());
        VALUES.put(
                "component-minimal",
                Component.builder().title("Long-term training").build());
        VALUES.put("component-full", component());
        VALUES.put(
                "condition-minimal",
                Condition.builder().member(JsonPointer.parse("/kind")).build());
        VALUES.put(
                "condition-full",
                Condition.builder()
                        .member(JsonPointer.parse("/period"))
                        .is("2012")
                        .since(Edtf.parse("2012"))
                        .until(Edtf.parse("2020-08"))
                        .extensions(extensions())
                        .build());
        VALUES.put("contact-minimal", Contact.builder().build());
        VALUES.put("contact-full", contact());
        VALUES.put("coordinates-minimal", Coordinates.of("0", "0"));
        VALUES.put(
                "coordinates-full",
                Coordinates.of("-0.10", "-180").toBuilder()
                        .extensions(extensions())
                        .build());
        VALUES.put("cost-minimal", Cost.builder().item(CostItem.VISA).build());
        VALUES.put("cost-full", cost());
        VALUES.put(
                "deadline-minimal",
                Deadline.builder()
                        .kind(DeadlineKind.REGISTRATION)
                        .when(Edtf.parse("2017-08"))
                        .build());
        VALUES.put("deadline-full", deadline());
        VALUES.put(
                "eligibility-criterion-minimal",
                EligibilityCriterion.builder().criterion("a bachelor degree").build());
        VALUES.put("eligibility-criterion-full", criterion());
        VALUES.put(
                "former-name-minimal", FormerName.builder().name("Nur-Sultan").build());
        VALUES.put(
                "former-name-full",
                FormerName.builder()
                        .name("Nur-Sultan")
                        .language("kk-Latn")
                        .period(Edtf.parse("2019/2022"))
                        .putName("ko", "누르술탄")
                        .extensions(extensions())
                        .build());
        VALUES.put("frequency-minimal", Frequency.of(4, 5));
        VALUES.put(
                "frequency-full",
                get("program-full", Program.class).getFrequency().orElseThrow());
        VALUES.put("group-minimal", Group.of("ASEAN Member States"));
        VALUES.put(
                "group-full",
                Group.builder()
                        .label("Six countries across Asia")
                        .count(6)
                        .extensions(extensions())
                        .build());
        VALUES.put(
                "link-minimal",
                Link.builder().rel(LinkRel.WEBSITE).url("http://example.org").build());
        VALUES.put("link-full", link());
        VALUES.put("money-minimal", Money.of(new BigDecimal("0"), Currency.of("EUR")));
        VALUES.put(
                "money-full",
                Money.of(new BigDecimal("5400000.00"), Currency.of("USD")).toBuilder()
                        .extensions(extensions())
                        .build());
        VALUES.put(
                "observation-minimal",
                Observation.builder()
                        .measure("modules")
                        .quantity(Quantity.of(6))
                        .build());
        VALUES.put("observation-full", observation());
        VALUES.put("output-minimal", Output.builder().title("Compendium").build());
        VALUES.put("output-full", output());
        VALUES.put(
                "participation-minimal",
                Participation.builder().party(ref("city/seoul")).build());
        VALUES.put("participation-full", participation());
        VALUES.put(
                "participation-of-person",
                Participation.builder().role(Role.SPEAKER).person(person()).build());
        VALUES.put("participation-of-country", Participation.of(Role.COUNTERPART, Reference.parse("country/BN")));
        VALUES.put("person-minimal", Person.of("Nora Steurer"));
        VALUES.put("person-full", person());
        VALUES.put("place-minimal", Place.builder().label("Dongjiang Lake").build());
        VALUES.put("place-full", place());
        VALUES.put("quantity-minimal", Quantity.of(6));
        VALUES.put("quantity-full", quantity());
        VALUES.put("relation-minimal", Relation.of(RelationKind.PREPARES, ref("event/apuf-7")));
        VALUES.put(
                "relation-full",
                Relation.of(RelationKind.of("inspires"), ref("event/apuf-7")).toBuilder()
                        .extensions(extensions())
                        .build());
        VALUES.put(
                "support-minimal",
                Support.builder().kind(SupportKind.TRAVEL_SUBSIDY).build());
        VALUES.put("support-full", support());
        VALUES.put("venue-minimal", Venue.builder().build());
        VALUES.put("venue-full", get("event-full", Event.class).getVenue().orElseThrow());
        VALUES.putAll(TOTALS);
    }

    private static AgendaItem agendaItem() {
        return AgendaItem.builder()
                .title("Introduction")
                .when(Edtf.parse("2019-10-15"))
                .startTime(TimeOfDay.of(0, 0))
                .endTime(TimeOfDay.of(23, 59))
                .timeZone("Asia/Kuala_Lumpur")
                .city(ref("city/penang"))
                .addParticipant(Participation.of(Role.HOST, ref("organization/citynet")))
                .extensions(extensions())
                .build();
    }

    private static Budget budget() {
        return Budget.builder()
                .amount(Money.of(new BigDecimal("6100000"), Currency.of("USD")))
                .kind(BudgetKind.REVISED)
                .period(Edtf.parse("2016/2017"))
                .extensions(extensions())
                .build();
    }

    private static Contribution contribution() {
        return Contribution.builder()
                .amount(Money.of(new BigDecimal("200000"), Currency.of("EUR")))
                .inKind(true)
                .description("two experts for a year")
                .date(Edtf.parse("2017-03"))
                .extensions(extensions())
                .build();
    }

    /** Exactly one of the countries is there. */
    private static CountryPeriod countryPeriod() {
        return CountryPeriod.builder()
                .formerCountry(FormerCountry.of("SUHH"))
                .period(Edtf.parse("1922/1991"))
                .extensions(extensions())
                .build();
    }

    private static Membership membership() {
        return Membership.builder()
                .organization(ref("organization/citynet"))
                .role(Role.of("associate-member"))
                .period(Edtf.parse("1987/1995"))
                .extensions(extensions())
                .build();
    }

    private static Renewal renewal() {
        return Renewal.builder()
                .kind(RenewalKind.AUTOMATIC)
                .term(IsoDuration.parse("P4Y"))
                .notice(IsoDuration.parse("P6M"))
                .extensions(extensions())
                .build();
    }

    private static Signatory signatory() {
        return Signatory.builder()
                .party(ref("city/bangkok"))
                .person(person())
                .nameAsPrinted("Bangkok Metropolitan Administration")
                .signed(Edtf.parse("2006-06"))
                .place(place())
                .extensions(extensions())
                .build();
    }

    private static Citation citation() {
        return Citation.builder()
                .source(ref("source/seoul-policy-sharing"))
                .where("projects table")
                .verbatim("Mongolia/Ulaanbaatar (2014-2025)")
                .field(JsonPointer.parse("/classifications/seoul-area"))
                .reading("Row broken across two lines")
                .attributedTo("UN, 2018")
                .asOf(Edtf.parse("2020-08"))
                .extensions(extensions())
                .build();
    }

    private static Component component() {
        return Component.builder()
                .title("Long-term training")
                .kind(ComponentKind.TRACK)
                .period(Edtf.parse("2014/2016"))
                .budget(Money.of(new BigDecimal("1200000"), Currency.of("USD")))
                .summary("Two years at a university.")
                .extensions(extensions())
                .build();
    }

    private static Contact contact() {
        return Contact.builder()
                .person(person())
                .organization(ref("organization/citynet"))
                .email("name@example.org")
                .telephone("+82-44-211-3000")
                .fax("+82 (44) 211.3222")
                .extensions(extensions())
                .build();
    }

    private static Cost cost() {
        return Cost.builder()
                .item(CostItem.PARTICIPATION_FEE)
                .label("Early bird")
                .until(Edtf.parse("2017-05-31"))
                .bornBy(CostBearer.PARTICIPANT)
                .amount(Money.of(new BigDecimal("3500"), Currency.of("USD")))
                .addCovers(CostItem.BOARD, CostItem.LODGING)
                .extensions(extensions())
                .build();
    }

    private static EligibilityCriterion criterion() {
        return EligibilityCriterion.builder()
                .criterion("five years of work in a city's administration")
                .need(EligibilityNeed.PREFERRED)
                .extensions(extensions())
                .build();
    }

    private static Deadline deadline() {
        return Deadline.builder()
                .kind(DeadlineKind.APPLICATION)
                .when(Edtf.parse("2017-08-10"))
                .extensions(extensions())
                .build();
    }

    private static Link link() {
        return Link.builder()
                .rel(LinkRel.CONCEPT_NOTE)
                .url("https://example.org/note.pdf")
                .title("Concept Note")
                .extensions(extensions())
                .build();
    }

    private static Observation observation() {
        return Observation.builder()
                .measure("professionals")
                .quantity(Quantity.builder()
                        .value(new BigDecimal("350"))
                        .qualifier(QuantityQualifier.AT_LEAST)
                        .build())
                .asOf(Edtf.parse("2022"))
                .baseline(Quantity.of(120))
                .target(Quantity.of(500))
                .putDimension("sex", "female")
                .extensions(extensions())
                .build();
    }

    private static Output output() {
        return Output.builder()
                .title("Compendium of Global Good Practices on Urban Mobility")
                .kind(OutputKind.COMPENDIUM)
                .scope(OutputScope.NATIONAL)
                .extensions(extensions())
                .build();
    }

    private static Participation participation() {
        return Participation.builder()
                .role(Role.COUNTERPART)
                .party(ref("city/ulaanbaatar"))
                .roleAsPrinted("Partner City")
                .period(Edtf.parse("2014/2025"))
                .contribution(contribution())
                .extensions(extensions())
                .build();
    }

    private static Person person() {
        return Person.builder()
                .name("Violeta Seva")
                .affiliation("Makati City")
                .jobTitle("Adviser")
                .extensions(extensions())
                .build();
    }

    private static Place place() {
        return Place.builder()
                .label("Ulaanbaatar and its districts")
                .ref(ref("city/ulaanbaatar"))
                .kind(PlaceKind.of("metropolitan-area"))
                .extensions(extensions())
                .build();
    }

    private static Quantity quantity() {
        return Quantity.builder()
                .value(new BigDecimal("200"))
                .qualifier(QuantityQualifier.ABOUT)
                .tentative(true)
                .extensions(extensions())
                .build();
    }

    private static Support support() {
        return Support.builder()
                .kind(SupportKind.SCHOLARSHIP)
                .addBasis(SupportBasis.NEED, SupportBasis.MERIT)
                .addEligibility(criterion())
                .extensions(extensions())
                .build();
    }

    private static Project.Builder project(String id) {
        return Project.builder().id(id).title("Project of the oddity " + id);
    }

    private static void add(String name, CooperationRecord entry) {
        RECORDS.put(name, entry);
    }

    private static RecordReference ref(String text) {
        return RecordReference.parse(text);
    }
}
