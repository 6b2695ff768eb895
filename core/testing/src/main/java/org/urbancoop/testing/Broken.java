package org.urbancoop.testing;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.agreement.Approval;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.city.CountryPeriod;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.CostItem;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.Role;
import org.urbancoop.code.SupportKind;
import org.urbancoop.constraint.Messages;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Event;
import org.urbancoop.event.Support;
import org.urbancoop.event.Venue;
import org.urbancoop.extension.Extensible;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Contribution;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Group;
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
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.testkit.Samples;
import org.urbancoop.text.JsonPointer;

/**
 * One way to break a record constraint, such as a latitude of 91, with what a validator has to find.
 *
 * <p>There is at least one for each constraint on an accessor. All of them can be built: it is the validator's work to
 * find them.
 *
 * @param name what is wrong, such as {@code city-country-not-assigned}
 * @param type the type that is broken
 * @param breaking breaks any valid object of the type, and nothing else in it
 * @param expected the key of the message by the JSON pointer at which it is found
 */
public record Broken<T extends Extensible>(
        String name, Class<T> type, UnaryOperator<T> breaking, Map<String, String> expected) {

    /** One of each kind: a blank, controls, a full-width and a non-breaking blank, what has no width, a filler. */
    private static final String BLANK = " \t\n\u0000\u3000\u00a0\u200b\u3164";

    private static final Reference KOREA = Reference.parse("country/KR");
    private static final Reference NOWHERE = Reference.parse("country/ZZ");

    private static final List<Broken<?>> ALL = new ArrayList<>();

    static {
        city();
        cityInTime();
        organization();
        agreement();
        project();
        event();
        program();
        source();
        shared();
        dataset();
    }

    /** Gets every way. */
    public static List<Broken<?>> all() {
        return List.copyOf(ALL);
    }

    /** Gets every way to break a type, such as {@code City}. */
    @SuppressWarnings("unchecked") // the type says what is broken
    public static <T extends Extensible> List<Broken<? super T>> of(Class<T> type) {
        List<Broken<? super T>> found = new ArrayList<>();
        for (Broken<?> broken : ALL) {
            if (broken.type == type) {
                found.add((Broken<T>) broken);
            }
        }
        return found;
    }

    /** Breaks a valid object. */
    public T apply(Extensible valid) {
        return breaking.apply(type.cast(valid));
    }

    @Override
    public String toString() {
        return name;
    }

    private static void city() {
        add("city-name-blank", City.class, c -> c.toBuilder().name(BLANK).build(), "/name", Messages.NOT_BLANK);
        add("city-name-empty", City.class, c -> c.toBuilder().name("").build(), "/name", Messages.NOT_BLANK);
        add(
                "city-country-not-assigned",
                City.class,
                c -> c.toBuilder().country(Country.of("ZZ")).build(),
                "/country",
                Messages.COUNTRY_CODE);
        for (String[] point : new String[][] {
            {"91", "0", "/location/latitude", Messages.MAX},
            {"90.00000000000000000001", "0", "/location/latitude", Messages.MAX},
            {"-90.1", "0", "/location/latitude", Messages.MIN},
            {"0", "180.5", "/location/longitude", Messages.MAX},
            {"0", "-181", "/location/longitude", Messages.MIN}
        }) {
            add(
                    "city-location-" + point[0] + "-" + point[1],
                    City.class,
                    c -> c.toBuilder()
                            .location(Coordinates.of(point[0], point[1]))
                            .build(),
                    point[2],
                    point[3]);
        }
        add(
                "city-names-not-a-language",
                City.class,
                c -> c.toBuilder().names(Map.of("Korean!", "서울")).build(),
                "/names/Korean!",
                Messages.LANGUAGE_TAG);
        add(
                "city-names-no-such-language",
                City.class,
                c -> c.toBuilder().names(Map.of("xx", "서울")).build(),
                "/names/xx",
                Messages.LANGUAGE_TAG);
        add(
                "city-names-blank",
                City.class,
                c -> c.toBuilder().names(Map.of("ko", BLANK)).build(),
                "/names/ko",
                Messages.NOT_BLANK);
        add(
                "city-aliases-blank",
                City.class,
                c -> c.toBuilder().aliases(List.of("Soul", BLANK)).build(),
                "/aliases/1",
                Messages.NOT_BLANK);
        add(
                "city-former-names-blank",
                City.class,
                c -> c.toBuilder()
                        .formerNames(List.of(FormerName.builder().name(BLANK).build()))
                        .build(),
                "/formerNames/0/name",
                Messages.NOT_BLANK);
        add(
                "city-identifiers-blank-scheme",
                City.class,
                c -> c.toBuilder().identifiers(Map.of(" ", "1835848")).build(),
                "/identifiers/ ",
                Messages.NOT_BLANK);
        add(
                "city-identifiers-wide-blank-scheme",
                City.class,
                c -> c.toBuilder().identifiers(Map.of("\u3000", "1835848")).build(),
                "/identifiers/\u3000",
                Messages.NOT_BLANK);
        add(
                "city-identifiers-blank",
                City.class,
                c -> c.toBuilder().identifiers(Map.of("geonames", "")).build(),
                "/identifiers/geonames",
                Messages.NOT_BLANK);
    }

    private static void cityInTime() {
        add(
                "city-country-history-not-assigned",
                City.class,
                c -> c.toBuilder()
                        .countryHistory(List.of(CountryPeriod.builder()
                                .country(Country.of("ZZ"))
                                .build()))
                        .build(),
                "/countryHistory/0/country",
                Messages.COUNTRY_CODE);
        add(
                "city-former-names-not-a-language",
                City.class,
                c -> c.toBuilder()
                        .formerNames(List.of(FormerName.builder()
                                .name("A")
                                .language("xx")
                                .putName("ko", BLANK)
                                .build()))
                        .build(),
                "/formerNames/0/language",
                Messages.LANGUAGE_TAG,
                "/formerNames/0/names/ko",
                Messages.NOT_BLANK);
        add(
                "city-former-names-in-no-language",
                City.class,
                c -> c.toBuilder()
                        .formerNames(List.of(FormerName.builder()
                                .name("A")
                                .putName("xx", "A")
                                .build()))
                        .build(),
                "/formerNames/0/names/xx",
                Messages.LANGUAGE_TAG);
    }

    private static void organization() {
        Class<Organization> type = Organization.class;
        add("organization-name-blank", type, o -> o.toBuilder().name(BLANK).build(), "/name", Messages.NOT_BLANK);
        add(
                "organization-acronym-blank",
                type,
                o -> o.toBuilder().acronym(BLANK).build(),
                "/acronym",
                Messages.NOT_BLANK);
        add(
                "organization-country-not-assigned",
                type,
                o -> o.toBuilder().country(Country.of("XX")).build(),
                "/country",
                Messages.COUNTRY_CODE);
        for (String url :
                new String[] {"www.example.org", "ftp://example.org", "https://", "https:// x", "http:///p"}) {
            add(
                    "organization-website-" + url,
                    type,
                    o -> o.toBuilder().website(url).build(),
                    "/website",
                    Messages.URL);
        }
        add(
                "organization-names-not-a-language",
                type,
                o -> o.toBuilder().names(Map.of("", "서울")).build(),
                "/names/",
                Messages.LANGUAGE_TAG);
        add(
                "organization-names-blank",
                type,
                o -> o.toBuilder().names(Map.of("ko", "")).build(),
                "/names/ko",
                Messages.NOT_BLANK);
        add(
                "organization-aliases-blank",
                type,
                o -> o.toBuilder().aliases(List.of(BLANK)).build(),
                "/aliases/0",
                Messages.NOT_BLANK);
        add(
                "organization-identifiers-blank-scheme",
                type,
                o -> o.toBuilder().identifiers(Map.of(" ", "1")).build(),
                "/identifiers/ ",
                Messages.NOT_BLANK);
        add(
                "organization-identifiers-blank",
                type,
                o -> o.toBuilder().identifiers(Map.of("ror", " ")).build(),
                "/identifiers/ror",
                Messages.NOT_BLANK);
    }

    private static void agreement() {
        Class<Agreement> type = Agreement.class;
        add(
                "agreement-countries-not-assigned",
                Agreement.class,
                a -> a.toBuilder()
                        .parties(List.of(KOREA, NOWHERE))
                        .statusHistory(List.of(AgreementStatusChange.builder()
                                .status(AgreementStatus.IN_FORCE)
                                .declaredBy(NOWHERE)
                                .build()))
                        .build(),
                "/parties/1",
                Messages.COUNTRY_CODE,
                "/statusHistory/0/declaredBy",
                Messages.COUNTRY_CODE);
        add("agreement-term-blank", type, a -> a.toBuilder().term(BLANK).build(), "/term", Messages.NOT_BLANK);
        add(
                "agreement-approval-body-blank",
                type,
                a -> a.toBuilder()
                        .approval(Approval.builder().body(BLANK).build())
                        .build(),
                "/approval/body",
                Messages.NOT_BLANK);
        for (String tag : new String[] {"Korean!", "xx"}) {
            add(
                    "agreement-language-" + tag,
                    type,
                    a -> a.toBuilder()
                            .titleLanguage(tag)
                            .titles(Map.of(tag, "x"))
                            .build(),
                    "/titleLanguage",
                    Messages.LANGUAGE_TAG,
                    "/titles/" + tag,
                    Messages.LANGUAGE_TAG);
        }
        add(
                "agreement-texts-blank",
                type,
                a -> a.toBuilder()
                        .title(BLANK)
                        .titles(Map.of("ko", BLANK))
                        .summary(BLANK)
                        .identifiers(Map.of("register", BLANK))
                        .build(),
                "/title",
                Messages.NOT_BLANK,
                "/titles/ko",
                Messages.NOT_BLANK,
                "/summary",
                Messages.NOT_BLANK,
                "/identifiers/register",
                Messages.NOT_BLANK);
        add(
                "agreement-identifiers-blank-scheme",
                type,
                a -> a.toBuilder().identifiers(Map.of(" ", "1")).build(),
                "/identifiers/ ",
                Messages.NOT_BLANK);
        add(
                "agreement-signatory",
                type,
                a -> a.toBuilder()
                        .signatories(List.of(Signatory.builder()
                                .party(NOWHERE)
                                .nameAsPrinted(BLANK)
                                .person(Person.of(BLANK))
                                .place(Place.builder().label(BLANK).build())
                                .build()))
                        .approvals(List.of(Approval.builder().body(BLANK).build()))
                        .build(),
                "/signatories/0/party",
                Messages.COUNTRY_CODE,
                "/signatories/0/nameAsPrinted",
                Messages.NOT_BLANK,
                "/signatories/0/person/name",
                Messages.NOT_BLANK,
                "/signatories/0/place/label",
                Messages.NOT_BLANK,
                "/approvals/0/body",
                Messages.NOT_BLANK);
        add(
                "agreement-of-one-party",
                type,
                a -> a.toBuilder()
                        .parties(List.of(RecordReference.parse("city/seoul")))
                        .build(),
                "/parties",
                Messages.AT_LEAST);
    }

    private static void project() {
        Class<Project> type = Project.class;
        add(
                "project-locations-country-not-assigned",
                type,
                p -> p.toBuilder()
                        .locations(List.of(
                                Place.builder().label("Nowhere").ref(NOWHERE).build()))
                        .build(),
                "/locations/0/ref",
                Messages.COUNTRY_CODE);
        identifiers("project", type, (p, v) -> p.toBuilder().identifiers(v).build());
        add(
                "project-title-language",
                type,
                p -> p.toBuilder().titleLanguage("xx").build(),
                "/titleLanguage",
                Messages.LANGUAGE_TAG);
        add(
                "project-money-negative",
                type,
                p -> p.toBuilder()
                        .budgets(List.of(
                                Budget.builder().amount(money("-1", "USD")).build()))
                        .components(List.of(Component.builder()
                                .title("A")
                                .budget(money("-1", "USD"))
                                .build()))
                        .participants(List.of(Participation.of(Role.FUNDING, KOREA).toBuilder()
                                .contribution(Contribution.builder()
                                        .amount(money("-1", "USD"))
                                        .description(BLANK)
                                        .build())
                                .build()))
                        .build(),
                "/budgets/0/amount/amount",
                Messages.NOT_NEGATIVE,
                "/components/0/budget/amount",
                Messages.NOT_NEGATIVE,
                "/participants/0/contribution/amount/amount",
                Messages.NOT_NEGATIVE,
                "/participants/0/contribution/description",
                Messages.NOT_BLANK);
        add(
                "project-observation",
                type,
                p -> p.toBuilder()
                        .observations(List.of(Observation.builder()
                                .measure("A")
                                .quantity(Quantity.of(1))
                                .baseline(Quantity.of(-1))
                                .target(Quantity.of(-1))
                                .dimensions(Map.of("sex", BLANK))
                                .build()))
                        .build(),
                "/observations/0/baseline/value",
                Messages.NOT_NEGATIVE,
                "/observations/0/target/value",
                Messages.NOT_NEGATIVE,
                "/observations/0/dimensions/sex",
                Messages.NOT_BLANK);
        add(
                "project-observation-blank-dimension",
                type,
                p -> p.toBuilder()
                        .observations(List.of(Observation.builder()
                                .measure("A")
                                .quantity(Quantity.of(1))
                                .dimensions(Map.of(" ", "female"))
                                .build()))
                        .build(),
                "/observations/0/dimensions/ ",
                Messages.NOT_BLANK);
        add("project-title-blank", type, p -> p.toBuilder().title(BLANK).build(), "/title", Messages.NOT_BLANK);
        add("project-summary-blank", type, p -> p.toBuilder().summary(BLANK).build(), "/summary", Messages.NOT_BLANK);
        add(
                "project-budget-negative",
                type,
                p -> p.toBuilder().budget(money("-0.01", "USD")).build(),
                "/budget/amount",
                Messages.NOT_NEGATIVE);
        add(
                "project-budget-in-no-currency",
                type,
                p -> p.toBuilder().budget(money("1", "QQQ")).build(),
                "/budget/currency",
                Messages.CURRENCY_CODE);
        add(
                "project-titles-not-a-language",
                type,
                p -> p.toBuilder().titles(Map.of("-", "x")).build(),
                "/titles/-",
                Messages.LANGUAGE_TAG);
        add(
                "project-titles-blank",
                type,
                p -> p.toBuilder().titles(Map.of("ko", BLANK)).build(),
                "/titles/ko",
                Messages.NOT_BLANK);
        add(
                "project-locations-label-blank",
                type,
                p -> p.toBuilder()
                        .locations(List.of(Place.builder().label(BLANK).build()))
                        .build(),
                "/locations/0/label",
                Messages.NOT_BLANK);
        add(
                "project-components-blank",
                type,
                p -> p.toBuilder()
                        .components(List.of(
                                Component.builder().title(BLANK).summary(BLANK).build()))
                        .build(),
                "/components/0/title",
                Messages.NOT_BLANK,
                "/components/0/summary",
                Messages.NOT_BLANK);
        participants(
                "project",
                type,
                (p, participants) -> p.toBuilder().participants(participants).build(),
                "/participants");
    }

    private static void event() {
        Class<Event> type = Event.class;
        identifiers("event", Event.class, (e, v) -> e.toBuilder().identifiers(v).build());
        add(
                "event-languages",
                Event.class,
                e -> e.toBuilder()
                        .titleLanguage("xx")
                        .languages(List.of("en", "xx"))
                        .build(),
                "/titleLanguage",
                Messages.LANGUAGE_TAG,
                "/languages/1",
                Messages.LANGUAGE_TAG);
        add(
                "event-parts",
                Event.class,
                e -> e.toBuilder()
                        .agenda(List.of(AgendaItem.builder()
                                .title("A")
                                .timeZone("Seoul")
                                .build()))
                        .costs(List.of(
                                Cost.builder().item(CostItem.BOARD).label(BLANK).build()))
                        .outputs(List.of(Output.builder().title(BLANK).build()))
                        .observations(List.of(Observation.builder()
                                .measure(BLANK)
                                .quantity(Quantity.of(1))
                                .build()))
                        .build(),
                "/agenda/0/timeZone",
                Messages.TIME_ZONE,
                "/costs/0/label",
                Messages.NOT_BLANK,
                "/outputs/0/title",
                Messages.NOT_BLANK,
                "/observations/0/measure",
                Messages.NOT_BLANK);
        add("event-title-blank", type, e -> e.toBuilder().title(BLANK).build(), "/title", Messages.NOT_BLANK);
        for (String zone : new String[] {"Asia/Penang", "+08:00", "asia/seoul", " "}) {
            add(
                    "event-time-zone-" + zone,
                    type,
                    e -> e.toBuilder().timeZone(zone).build(),
                    "/timeZone",
                    Messages.TIME_ZONE);
        }
        add("event-edition-zero", type, e -> e.toBuilder().edition(0).build(), "/edition", Messages.POSITIVE);
        add(
                "event-venue-name-blank",
                type,
                e -> e.toBuilder().venue(Venue.builder().name(BLANK).build()).build(),
                "/venue/name",
                Messages.NOT_BLANK);
        add(
                "event-expected-attendance-negative",
                type,
                e -> e.toBuilder().expectedAttendance(Quantity.of(-1)).build(),
                "/expectedAttendance/value",
                Messages.NOT_NEGATIVE);
        add("event-summary-blank", type, e -> e.toBuilder().summary(BLANK).build(), "/summary", Messages.NOT_BLANK);
        add(
                "event-titles-not-a-language",
                type,
                e -> e.toBuilder().titles(Map.of("Korean!", "x")).build(),
                "/titles/Korean!",
                Messages.LANGUAGE_TAG);
        add(
                "event-titles-blank",
                type,
                e -> e.toBuilder().titles(Map.of("ko", BLANK)).build(),
                "/titles/ko",
                Messages.NOT_BLANK);
        add(
                "event-agenda-title-blank",
                type,
                e -> e.toBuilder()
                        .agenda(List.of(AgendaItem.builder().title(BLANK).build()))
                        .build(),
                "/agenda/0/title",
                Messages.NOT_BLANK);
        add(
                "event-themes-blank",
                type,
                e -> e.toBuilder().themes(List.of(BLANK)).build(),
                "/themes/0",
                Messages.NOT_BLANK);
        add(
                "event-costs-negative-in-no-currency",
                type,
                e -> e.toBuilder()
                        .costs(List.of(Cost.builder()
                                .item(CostItem.AIRFARE)
                                .amount(money("-3500", "AAA"))
                                .build()))
                        .build(),
                "/costs/0/amount/amount",
                Messages.NOT_NEGATIVE,
                "/costs/0/amount/currency",
                Messages.CURRENCY_CODE);
        add(
                "event-audience-blank",
                type,
                e -> e.toBuilder().audience(List.of(BLANK)).build(),
                "/audience/0",
                Messages.NOT_BLANK);
        add(
                "event-eligibility-blank",
                type,
                e -> e.toBuilder()
                        .eligibility(List.of(
                                EligibilityCriterion.builder().criterion(BLANK).build()))
                        .build(),
                "/eligibility/0/criterion",
                Messages.NOT_BLANK);
        add(
                "event-support-criterion-blank",
                type,
                e -> e.toBuilder()
                        .support(List.of(Support.builder()
                                .kind(SupportKind.SCHOLARSHIP)
                                .addEligibility(EligibilityCriterion.builder()
                                        .criterion(BLANK)
                                        .build())
                                .build()))
                        .build(),
                "/support/0/eligibility/0/criterion",
                Messages.NOT_BLANK);
        contacts(
                "event", type, (e, contacts) -> e.toBuilder().contacts(contacts).build());
        participants(
                "event",
                type,
                (e, participants) -> e.toBuilder().participants(participants).build(),
                "/participants");
        participants(
                "event-agenda",
                type,
                (e, participants) -> e.toBuilder()
                        .agenda(List.of(AgendaItem.builder()
                                .title("Opening")
                                .participants(participants)
                                .build()))
                        .build(),
                "/agenda/0/participants");
    }

    private static void program() {
        Class<Program> type = Program.class;
        identifiers(
                "program", Program.class, (p, v) -> p.toBuilder().identifiers(v).build());
        add(
                "program-title-language",
                Program.class,
                p -> p.toBuilder().titleLanguage("xx").build(),
                "/titleLanguage",
                Messages.LANGUAGE_TAG);
        add("program-title-blank", type, p -> p.toBuilder().title(BLANK).build(), "/title", Messages.NOT_BLANK);
        add("program-acronym-blank", type, p -> p.toBuilder().acronym(BLANK).build(), "/acronym", Messages.NOT_BLANK);
        add(
                "program-frequency-not-positive",
                type,
                p -> p.toBuilder().frequency(Frequency.of(0, -1)).build(),
                "/frequency/min",
                Messages.POSITIVE,
                "/frequency/max",
                Messages.POSITIVE);
        add("program-summary-blank", type, p -> p.toBuilder().summary(BLANK).build(), "/summary", Messages.NOT_BLANK);
        add(
                "program-titles-not-a-language",
                type,
                p -> p.toBuilder().titles(Map.of("qq", "x")).build(),
                "/titles/qq",
                Messages.LANGUAGE_TAG);
        add(
                "program-titles-blank",
                type,
                p -> p.toBuilder().titles(Map.of("ko", BLANK)).build(),
                "/titles/ko",
                Messages.NOT_BLANK);
        add(
                "program-places-label-blank",
                type,
                p -> p.toBuilder()
                        .places(List.of(Place.builder().label(BLANK).build()))
                        .build(),
                "/places/0/label",
                Messages.NOT_BLANK);
        add(
                "program-objectives-blank",
                type,
                p -> p.toBuilder().objectives(List.of(BLANK)).build(),
                "/objectives/0",
                Messages.NOT_BLANK);
        add(
                "program-activities-blank",
                type,
                p -> p.toBuilder().activities(List.of(Activity.of(BLANK))).build(),
                "/activities/0/title",
                Messages.NOT_BLANK);
        add(
                "program-outputs-blank",
                type,
                p -> p.toBuilder()
                        .outputs(List.of(Output.builder().title(BLANK).build()))
                        .build(),
                "/outputs/0/title",
                Messages.NOT_BLANK);
        add(
                "program-audience-blank",
                type,
                p -> p.toBuilder().audience(List.of(BLANK)).build(),
                "/audience/0",
                Messages.NOT_BLANK);
        add(
                "program-eligibility-blank",
                type,
                p -> p.toBuilder()
                        .eligibility(List.of(
                                EligibilityCriterion.builder().criterion(BLANK).build()))
                        .build(),
                "/eligibility/0/criterion",
                Messages.NOT_BLANK);
        add(
                "program-observations-blank-and-negative",
                type,
                p -> p.toBuilder()
                        .observations(List.of(Observation.builder()
                                .measure(BLANK)
                                .quantity(Quantity.builder()
                                        .value(new BigDecimal("-0.5"))
                                        .qualifier(QuantityQualifier.ABOUT)
                                        .build())
                                .build()))
                        .build(),
                "/observations/0/measure",
                Messages.NOT_BLANK,
                "/observations/0/quantity/value",
                Messages.NOT_NEGATIVE);
        contacts(
                "program",
                type,
                (p, contacts) -> p.toBuilder().contacts(contacts).build());
        participants(
                "program",
                type,
                (p, participants) -> p.toBuilder().participants(participants).build(),
                "/participants");
    }

    private static void source() {
        Class<Source> type = Source.class;
        add("source-title-blank", type, s -> s.toBuilder().title(BLANK).build(), "/title", Messages.NOT_BLANK);
        add(
                "source-publisher-blank",
                type,
                s -> s.toBuilder().publisher(BLANK).build(),
                "/publisher",
                Messages.NOT_BLANK);
        add(
                "source-language-no-tag",
                type,
                s -> s.toBuilder().language("English language").build(),
                "/language",
                Messages.LANGUAGE_TAG);
        add("source-licence-blank", type, s -> s.toBuilder().licence(BLANK).build(), "/licence", Messages.NOT_BLANK);
        add("source-url-no-scheme", type, s -> s.toBuilder().url("example.org").build(), "/url", Messages.URL);
        for (String sum : new String[] {"", "0".repeat(63), "0".repeat(65), "A".repeat(64), "g".repeat(64)}) {
            add("source-sha256-" + sum, type, s -> s.toBuilder().sha256(sum).build(), "/sha256", Messages.SHA_256);
        }
    }

    /** What all seven records have: each is shown on a source. */
    private static void shared() {
        Class<Source> type = Source.class;
        RecordReference source = RecordReference.parse("source/minimal");
        classifications(
                City.class, (c, all) -> c.toBuilder().classifications(all).build());
        classifications(
                Organization.class,
                (o, all) -> o.toBuilder().classifications(all).build());
        classifications(
                Agreement.class, (a, all) -> a.toBuilder().classifications(all).build());
        classifications(
                Project.class, (p, all) -> p.toBuilder().classifications(all).build());
        classifications(
                Event.class, (e, all) -> e.toBuilder().classifications(all).build());
        classifications(
                Program.class, (p, all) -> p.toBuilder().classifications(all).build());
        classifications(type, (s, all) -> s.toBuilder().classifications(all).build());
        add(
                "links-no-url-and-blank-title",
                type,
                s -> s.toBuilder()
                        .links(List.of(Link.builder()
                                .rel(LinkRel.of("unheard-of"))
                                .url("")
                                .title(" ")
                                .build()))
                        .build(),
                "/links/0/url",
                Messages.URL,
                "/links/0/title",
                Messages.NOT_BLANK);
        add(
                "citations-blank",
                type,
                s -> s.toBuilder()
                        .citations(List.of(Citation.builder()
                                .source(source)
                                .where("")
                                .verbatim(" ")
                                .reading("\t")
                                .attributedTo("\n")
                                .build()))
                        .build(),
                "/citations/0/where",
                Messages.NOT_BLANK,
                "/citations/0/verbatim",
                Messages.NOT_BLANK,
                "/citations/0/reading",
                Messages.NOT_BLANK,
                "/citations/0/attributedTo",
                Messages.NOT_BLANK);
        add(
                "citations-too-long",
                type,
                s -> s.toBuilder()
                        .citations(List.of(
                                Citation.of(source, "x".repeat(Citation.VERBATIM_LENGTH)),
                                Citation.of(source, "x".repeat(Citation.VERBATIM_LENGTH + 1))))
                        .build(),
                "/citations/1/verbatim",
                Messages.SIZE);
    }

    private static void dataset() {
        Class<Dataset> type = Dataset.class;
        add("dataset-title-blank", type, d -> d.toBuilder().title(BLANK).build(), "/title", Messages.NOT_BLANK);
        add("dataset-version-blank", type, d -> d.toBuilder().version(BLANK).build(), "/version", Messages.NOT_BLANK);
        add("dataset-licence-blank", type, d -> d.toBuilder().licence(BLANK).build(), "/licence", Messages.NOT_BLANK);
        add(
                "dataset-record-of-each-type-broken",
                type,
                d -> d.toBuilder()
                        .sources(List.of(Samples.get("source-minimal", Source.class).toBuilder()
                                .title("")
                                .build()))
                        .cities(List.of(Samples.get("city-minimal", City.class).toBuilder()
                                .name("")
                                .build()))
                        .organizations(List.of(Samples.get("organization-minimal", Organization.class).toBuilder()
                                .name("")
                                .build()))
                        .agreements(List.of(Samples.get("agreement-minimal", Agreement.class).toBuilder()
                                .term("")
                                .build()))
                        .projects(List.of(Samples.get("project-minimal", Project.class).toBuilder()
                                .title("")
                                .build()))
                        .events(List.of(Samples.get("event-minimal", Event.class).toBuilder()
                                .title("")
                                .build()))
                        .programs(List.of(Samples.get("program-minimal", Program.class).toBuilder()
                                .title("")
                                .build()))
                        .build(),
                "/sources/0/title",
                Messages.NOT_BLANK,
                "/cities/0/name",
                Messages.NOT_BLANK,
                "/organizations/0/name",
                Messages.NOT_BLANK,
                "/agreements/0/term",
                Messages.NOT_BLANK,
                "/projects/0/title",
                Messages.NOT_BLANK,
                "/events/0/title",
                Messages.NOT_BLANK,
                "/programs/0/title",
                Messages.NOT_BLANK);
        add(
                "declared-total-negative-with-blank-condition-and-citation",
                type,
                d -> d.toBuilder()
                        .declaredTotals(List.of(Samples.get("declared-total-minimal", DeclaredTotal.class).toBuilder()
                                .stated(new BigDecimal("-1"))
                                .where(List.of(Condition.of(JsonPointer.parse("/kind"), " ")))
                                .citation(Citation.of(RecordReference.parse("source/minimal"), ""))
                                .build()))
                        .build(),
                "/declaredTotals/0/stated",
                Messages.NOT_NEGATIVE,
                "/declaredTotals/0/where/0/is",
                Messages.NOT_BLANK,
                "/declaredTotals/0/citation/verbatim",
                Messages.NOT_BLANK);
        add(
                "declared-total-alone",
                DeclaredTotal.class,
                t -> t.toBuilder().stated(new BigDecimal("-0.76")).build(),
                "/stated",
                Messages.NOT_NEGATIVE);
    }

    private static <T extends Extensible> void classifications(
            Class<T> type, BiFunction<T, Map<String, String>, T> with) {
        add(
                "classifications-blank-scheme-" + type.getSimpleName(),
                type,
                valid -> with.apply(valid, Map.of("", "Asia")),
                "/classifications/",
                Messages.NOT_BLANK);
        add(
                "classifications-blank-" + type.getSimpleName(),
                type,
                valid -> with.apply(valid, Map.of("region", " ")),
                "/classifications/region",
                Messages.NOT_BLANK);
    }

    private static <T extends Extensible> void participants(
            String name, Class<T> type, With<T, Participation> with, String at) {
        Person person =
                Person.builder().name(BLANK).affiliation(BLANK).jobTitle(BLANK).build();
        Group group = Group.builder().label(BLANK).count(-1).build();
        add(
                name + "-participants-person-blank",
                type,
                valid -> with.apply(
                        valid,
                        List.of(Participation.builder()
                                .person(person)
                                .roleAsPrinted(BLANK)
                                .build())),
                at + "/0/person/name",
                Messages.NOT_BLANK,
                at + "/0/person/affiliation",
                Messages.NOT_BLANK,
                at + "/0/person/jobTitle",
                Messages.NOT_BLANK,
                at + "/0/roleAsPrinted",
                Messages.NOT_BLANK);
        add(
                name + "-participants-group-blank-and-negative",
                type,
                valid -> with.apply(
                        valid, List.of(Participation.builder().group(group).build())),
                at + "/0/group/label",
                Messages.NOT_BLANK,
                at + "/0/group/count",
                Messages.NOT_NEGATIVE);
        add(
                name + "-participants-country-not-assigned",
                type,
                valid -> with.apply(
                        valid,
                        List.of(
                                Participation.builder().party(KOREA).build(),
                                Participation.builder().party(NOWHERE).build())),
                at + "/1/party",
                Messages.COUNTRY_CODE);
    }

    private static <T extends Extensible> void contacts(String name, Class<T> type, With<T, Contact> with) {
        add(
                name + "-contacts-email-empty",
                type,
                valid -> with.apply(valid, List.of(Contact.builder().email("").build())),
                "/contacts/0/email",
                Messages.NOT_BLANK);
        for (String[] bad : new String[][] {
            {"no-at-sign", "+82", "call me"},
            {"a@", "", ""},
            {"@b.org", "+", "() () ()"}
        }) {
            add(
                    name + "-contacts-" + Map.of("email", bad[0], "telephone", bad[1], "fax", bad[2]),
                    type,
                    valid -> with.apply(
                            valid,
                            List.of(Contact.builder()
                                    .person(Person.of(""))
                                    .email(bad[0])
                                    .telephone(bad[1])
                                    .fax(bad[2])
                                    .build())),
                    "/contacts/0/person/name",
                    Messages.NOT_BLANK,
                    "/contacts/0/email",
                    Messages.EMAIL,
                    "/contacts/0/telephone",
                    Messages.TELEPHONE,
                    "/contacts/0/fax",
                    Messages.TELEPHONE);
        }
    }

    private static <T extends Extensible> void identifiers(
            String name, Class<T> type, BiFunction<T, Map<String, String>, T> with) {
        add(
                name + "-identifiers-blank-scheme",
                type,
                valid -> with.apply(valid, Map.of(" ", "1")),
                "/identifiers/ ",
                Messages.NOT_BLANK);
        add(
                name + "-identifiers-blank",
                type,
                valid -> with.apply(valid, Map.of("register", BLANK)),
                "/identifiers/register",
                Messages.NOT_BLANK);
    }

    /** Replaces a list of an object. */
    private interface With<T, E> {
        T apply(T valid, List<E> elements);
    }

    private static Money money(String amount, String currency) {
        return Money.of(new BigDecimal(amount), Currency.of(currency));
    }

    private static <T extends Extensible> void add(
            String name, Class<T> type, UnaryOperator<T> breaking, String... pointersAndMessages) {
        Map<String, String> expected = new java.util.TreeMap<>();
        for (int i = 0; i < pointersAndMessages.length; i += 2) {
            expected.put(pointersAndMessages[i], pointersAndMessages[i + 1]);
        }
        ALL.add(new Broken<>(
                name.codePoints()
                        .mapToObj(c -> c <= ' ' ? "␣" : Character.toString(c))
                        .collect(joining()),
                type,
                breaking,
                expected));
    }
}
