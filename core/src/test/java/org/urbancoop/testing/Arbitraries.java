package org.urbancoop.testing;

import static net.jqwik.api.Arbitraries.integers;
import static net.jqwik.api.Arbitraries.just;
import static net.jqwik.api.Arbitraries.oneOf;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.agreement.Approval;
import org.urbancoop.agreement.Renewal;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.amount.Decimals;
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
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
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
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/**
 * Arbitrary values for laws: valid ones of every type, with every member sometimes there and sometimes not, extensions
 * on every level, unknown terms, dates of every kind and text of every script.
 *
 * <p>Valid means that no record constraint is violated. References lead anywhere.
 */
public final class Arbitraries {

    /** Often enough to be seen in a few hundred tries, seldom enough to keep the values small. */
    private static final double SOMETIMES = 0.4;

    private static final List<String> LETTERS = List.of(
            "a",
            "Z",
            "0",
            " ",
            "-",
            "é",
            "ñ",
            "ß",
            "Đ",
            "서",
            "울",
            "한",
            "東",
            "京",
            "ا",
            "ש",
            "ไ",
            "ต",
            "e\u0301",
            "🚇",
            "👩‍🚒",
            "🇰🇷",
            "\u200b",
            "\u00a0",
            "\"",
            "\\",
            "/",
            "~",
            "{",
            "}",
            "<",
            "&",
            "'",
            "$",
            "\n",
            "\t",
            "\u0000",
            "\u001f",
            "\u007f",
            "\u2028",
            "\ufeff",
            "\uffff",
            "\ud83d\ude80",
            "\udbff\udfff");

    /** All white space of Unicode, some of what has no width, and neighbours of both that are neither. */
    private static final List<String> BLANKS =
            List.of(("\u0000 \u0008 \u0009 \n \u000b \u000c \r \u000e \u001b \u001c \u001d \u001e \u001f \u007f \u0080 "
                            + "\u0085 \u009f"
                            + " \u00a0 \u00ad \u034f \u061c \u115f \u1160 \u1680 \u17b4 \u180b \u180e \u2000 \u2001 "
                            + "\u2002"
                            + " \u2003 \u2004 \u2005 \u2006 \u2007 \u2008 \u2009 \u200a \u200b \u200c \u200d \u200e "
                            + "\u200f"
                            + " \u2028 \u2029 \u202a \u202e \u202f \u205f \u2060 \u2064 \u2066 \u206f \u3000 \u3164 "
                            + "\ufe00 \ufe0f"
                            + " \ufeff \uffa0 \ufff0 \udb40\udc41 \u0600 \ufffd \u2800 \u2027 \u200b\u3000")
                    .concat(" ")
                    .split(" ", -1));

    private static final List<String> DATES = List.of(
            "2015",
            "0000",
            "-0044",
            "Y170000002",
            "Y-17E7",
            "1950S2",
            "Y171010000S3",
            "2014-05",
            "2004-02-29",
            "2001-21",
            "2001-34",
            "201X",
            "20XX",
            "XXXX-12-XX",
            "2024-XX-08",
            "2024-XX-XX",
            "1XXX-12",
            "2014~",
            "2014?",
            "2014-05%",
            "2004-06-~11",
            "?2004-06-~11",
            "2004?-06-11",
            "2014/2025",
            "2007-01/",
            "/1998",
            "2011/..",
            "../2025",
            "2016/2014",
            "2024-XX-08/2024-XX-12",
            "2004-02-01~/2004",
            "2016-05-10/2016-05-11",
            "1985-04-12T23:20:30",
            "1985-04-12T23:20:30Z",
            "1985-04-12T23:20:30+05:30",
            "[1667,1668,1670..1672]",
            "[..1760-12-03]",
            "[1760-12..]",
            "{1960,1961-12}",
            "{..1984}");

    /**
     * One instance each: the engine keeps a generator for every instance that it meets, and the types are nested deep.
     */
    private static final Map<String, Arbitrary<?>> MADE = new HashMap<>();

    private Arbitraries() {}

    @SuppressWarnings("unchecked") // what stands under a name was put there by the same method
    private static synchronized <T> Arbitrary<T> once(String name, Supplier<Arbitrary<T>> supplier) {
        Arbitrary<?> made = MADE.get(name);
        if (made == null) {
            made = supplier.get();
            MADE.put(name, made);
        }
        return (Arbitrary<T>) made;
    }

    // ------------------------------------------------------------------------------------------------- records

    /** Any of the seven records. */
    public static Arbitrary<CooperationRecord> records() {
        return once("records", () -> {
            List<Arbitrary<CooperationRecord>> all = new ArrayList<>();
            for (RecordType type : RecordType.values()) {
                all.add(records(type));
            }
            return oneOf(all);
        });
    }

    /** Records of one type. */
    public static Arbitrary<CooperationRecord> records(RecordType type) {
        return switch (type) {
            case CITY -> cities().map(entry -> entry);
            case ORGANIZATION -> organizations().map(entry -> entry);
            case AGREEMENT -> agreements().map(entry -> entry);
            case PROJECT -> projects().map(entry -> entry);
            case EVENT -> events().map(entry -> entry);
            case PROGRAM -> programs().map(entry -> entry);
            case SOURCE -> sources().map(entry -> entry);
        };
    }

    /** Objects of every type of the model: the records, their parts, the dataset and its totals, by type. */
    public static Map<Class<? extends Extensible>, Arbitrary<? extends Extensible>> everyType() {
        Map<Class<? extends Extensible>, Arbitrary<? extends Extensible>> all = new LinkedHashMap<>();
        all.put(Activity.class, activities());
        all.put(AgendaItem.class, agendaItems());
        all.put(Agreement.class, agreements());
        all.put(AgreementStatusChange.class, agreementStatusChanges());
        all.put(Approval.class, approvals());
        all.put(Budget.class, budgets());
        all.put(Citation.class, citations());
        all.put(City.class, cities());
        all.put(Component.class, components());
        all.put(Condition.class, conditions());
        all.put(Contact.class, contacts());
        all.put(Contribution.class, contributions());
        all.put(Coordinates.class, coordinates());
        all.put(Cost.class, costs());
        all.put(CountryPeriod.class, countryPeriods());
        all.put(Dataset.class, datasets());
        all.put(Deadline.class, deadlines());
        all.put(DeclaredTotal.class, declaredTotals());
        all.put(EligibilityCriterion.class, criteria());
        all.put(Event.class, events());
        all.put(FormerName.class, formerNames());
        all.put(Frequency.class, frequencies());
        all.put(Group.class, groups());
        all.put(Link.class, links());
        all.put(Membership.class, memberships());
        all.put(Money.class, money());
        all.put(Observation.class, observations());
        all.put(Organization.class, organizations());
        all.put(Output.class, outputs());
        all.put(Participation.class, participations());
        all.put(Person.class, persons());
        all.put(Place.class, places());
        all.put(Program.class, programs());
        all.put(Project.class, projects());
        all.put(Quantity.class, quantities());
        all.put(Relation.class, relations());
        all.put(Renewal.class, renewals());
        all.put(Signatory.class, signatories());
        all.put(Source.class, sources());
        all.put(Support.class, supports());
        all.put(Venue.class, venues());
        return Collections.unmodifiableMap(all);
    }

    /** Sources. */
    public static Arbitrary<Source> sources() {
        return once(
                "sources",
                () -> Builders.withBuilder(Source::builder)
                        .use(shared())
                        .in((b, s) -> b.id(s.id())
                                .classifications(s.classifications())
                                .relations(s.relations())
                                .links(s.links())
                                .citations(s.citations())
                                .extensions(s.extensions()))
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.publisher(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.published(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.retrieved(v))
                        .use(languages())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.language(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.licence(v))
                        .use(urls())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.url(v))
                        .use(checksums())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.sha256(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Cities. */
    public static Arbitrary<City> cities() {
        return once(
                "cities",
                () -> Builders.withBuilder(City::builder)
                        .use(shared())
                        .in((b, s) -> b.id(s.id())
                                .classifications(s.classifications())
                                .relations(s.relations())
                                .links(s.links())
                                .citations(s.citations())
                                .extensions(s.extensions()))
                        .use(text())
                        .in((b, v) -> b.name(v))
                        .use(codes(CityKind.list()))
                        .in((b, v) -> b.kind(v))
                        .use(countries())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.country(v))
                        .use(coordinates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.location(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.parent(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.names(v))
                        .use(few(text()))
                        .in((b, v) -> b.aliases(v))
                        .use(few(formerNames()))
                        .in((b, v) -> b.formerNames(v))
                        .use(textsByName())
                        .in((b, v) -> b.identifiers(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.existence(v))
                        .use(few(countryPeriods()))
                        .in((b, v) -> b.countryHistory(v))
                        .use(few(memberships()))
                        .in((b, v) -> b.memberships(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Organizations. */
    public static Arbitrary<Organization> organizations() {
        return once(
                "organizations",
                () -> Builders.withBuilder(Organization::builder)
                        .use(shared())
                        .in((b, s) -> b.id(s.id())
                                .classifications(s.classifications())
                                .relations(s.relations())
                                .links(s.links())
                                .citations(s.citations())
                                .extensions(s.extensions()))
                        .use(text())
                        .in((b, v) -> b.name(v))
                        .use(codes(OrganizationKind.list()))
                        .in((b, v) -> b.kind(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.acronym(v))
                        .use(countries())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.country(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.city(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.represents(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.partOf(v))
                        .use(urls())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.website(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.names(v))
                        .use(few(text()))
                        .in((b, v) -> b.aliases(v))
                        .use(textsByName())
                        .in((b, v) -> b.identifiers(v))
                        .use(few(recordReferences()))
                        .in((b, v) -> b.memberOf(v))
                        .use(few(memberships()))
                        .in((b, v) -> b.memberships(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Agreements of two or more parties, not always different ones. */
    public static Arbitrary<Agreement> agreements() {
        return once(
                "agreements",
                () -> Builders.withBuilder(Agreement::builder)
                        .use(shared())
                        .in((b, s) -> b.id(s.id())
                                .classifications(s.classifications())
                                .relations(s.relations())
                                .links(s.links())
                                .citations(s.citations())
                                .extensions(s.extensions()))
                        .use(codes(AgreementKind.list()))
                        .in((b, v) -> b.kind(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.term(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.signed(v))
                        .use(approvals())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.approval(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.validity(v))
                        .use(references().list().ofMinSize(2).ofMaxSize(4))
                        .in((b, v) -> b.parties(v))
                        .use(few(agreementStatusChanges()))
                        .in((b, v) -> b.statusHistory(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.title(v))
                        .use(languages())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.titleLanguage(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.titles(v))
                        .use(textsByName())
                        .in((b, v) -> b.identifiers(v))
                        .use(few(codes(Sector.list())))
                        .in((b, v) -> b.sectors(v))
                        .use(few(signatories()))
                        .in((b, v) -> b.signatories(v))
                        .use(few(approvals()))
                        .in((b, v) -> b.approvals(v))
                        .use(renewals())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.renewal(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.summary(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Projects. */
    public static Arbitrary<Project> projects() {
        return once(
                "projects",
                () -> Builders.withBuilder(Project::builder)
                        .use(shared())
                        .in((b, s) -> b.id(s.id())
                                .classifications(s.classifications())
                                .relations(s.relations())
                                .links(s.links())
                                .citations(s.citations())
                                .extensions(s.extensions()))
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(codes(Sector.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.sector(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(codes(ProjectStatus.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.status(v))
                        .use(money())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.budget(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.partOf(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.summary(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.titles(v))
                        .use(few(codes(Service.list())))
                        .in((b, v) -> b.services(v))
                        .use(few(participations()))
                        .in((b, v) -> b.participants(v))
                        .use(few(places()))
                        .in((b, v) -> b.locations(v))
                        .use(few(components()))
                        .in((b, v) -> b.components(v))
                        .use(languages())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.titleLanguage(v))
                        .use(textsByName())
                        .in((b, v) -> b.identifiers(v))
                        .use(codes(FlowType.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.flow(v))
                        .use(few(budgets()))
                        .in((b, v) -> b.budgets(v))
                        .use(few(observations()))
                        .in((b, v) -> b.observations(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Events. */
    public static Arbitrary<Event> events() {
        return once(
                "events",
                () -> Builders.withBuilder(Event::builder)
                        .use(shared())
                        .in((b, s) -> b.id(s.id())
                                .classifications(s.classifications())
                                .relations(s.relations())
                                .links(s.links())
                                .citations(s.citations())
                                .extensions(s.extensions()))
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(codes(EventKind.list()))
                        .in((b, v) -> b.kind(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.when(v))
                        .use(times())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.startTime(v))
                        .use(times())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.endTime(v))
                        .use(anyOf("Asia/Seoul", "Asia/Kuala_Lumpur", "Africa/Johannesburg", "UTC"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.timeZone(v))
                        .use(codes(EventStatus.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.status(v))
                        .use(codes(AttendanceMode.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.attendanceMode(v))
                        .use(integers().greaterOrEqual(1))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.edition(v))
                        .use(venues())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.venue(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.partOf(v))
                        .use(quantities())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.expectedAttendance(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.summary(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.titles(v))
                        .use(few(participations()))
                        .in((b, v) -> b.participants(v))
                        .use(few(agendaItems()))
                        .in((b, v) -> b.agenda(v))
                        .use(few(text()))
                        .in((b, v) -> b.themes(v))
                        .use(few(deadlines()))
                        .in((b, v) -> b.deadlines(v))
                        .use(few(costs()))
                        .in((b, v) -> b.costs(v))
                        .use(few(supports()))
                        .in((b, v) -> b.support(v))
                        .use(few(text()))
                        .in((b, v) -> b.audience(v))
                        .use(few(criteria()))
                        .in((b, v) -> b.eligibility(v))
                        .use(few(contacts()))
                        .in((b, v) -> b.contacts(v))
                        .use(languages())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.titleLanguage(v))
                        .use(textsByName())
                        .in((b, v) -> b.identifiers(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.previousWhen(v))
                        .use(few(languages()))
                        .in((b, v) -> b.languages(v))
                        .use(few(outputs()))
                        .in((b, v) -> b.outputs(v))
                        .use(few(observations()))
                        .in((b, v) -> b.observations(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Programmes. */
    public static Arbitrary<Program> programs() {
        return once(
                "programs",
                () -> Builders.withBuilder(Program::builder)
                        .use(shared())
                        .in((b, s) -> b.id(s.id())
                                .classifications(s.classifications())
                                .relations(s.relations())
                                .links(s.links())
                                .citations(s.citations())
                                .extensions(s.extensions()))
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(codes(ProgramKind.list()))
                        .in((b, v) -> b.kind(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.acronym(v))
                        .use(frequencies())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.frequency(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.partOf(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.summary(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.titles(v))
                        .use(few(participations()))
                        .in((b, v) -> b.participants(v))
                        .use(few(places()))
                        .in((b, v) -> b.places(v))
                        .use(few(text()))
                        .in((b, v) -> b.objectives(v))
                        .use(few(activities()))
                        .in((b, v) -> b.activities(v))
                        .use(few(outputs()))
                        .in((b, v) -> b.outputs(v))
                        .use(few(text()))
                        .in((b, v) -> b.audience(v))
                        .use(few(criteria()))
                        .in((b, v) -> b.eligibility(v))
                        .use(few(observations()))
                        .in((b, v) -> b.observations(v))
                        .use(few(contacts()))
                        .in((b, v) -> b.contacts(v))
                        .use(languages())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.titleLanguage(v))
                        .use(textsByName())
                        .in((b, v) -> b.identifiers(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Datasets of up to two records of each type; two records may share a reference. */
    public static Arbitrary<Dataset> datasets() {
        return once(
                "datasets",
                () -> Builders.withBuilder(Dataset::builder)
                        .use(slugs())
                        .in((b, v) -> b.id(v))
                        .use(anyOf("1.0", "1.7"))
                        .in((b, v) -> b.formatVersion(v))
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.version(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.licence(v))
                        .use(few(sources()))
                        .in((b, v) -> b.sources(v))
                        .use(few(cities()))
                        .in((b, v) -> b.cities(v))
                        .use(few(organizations()))
                        .in((b, v) -> b.organizations(v))
                        .use(few(agreements()))
                        .in((b, v) -> b.agreements(v))
                        .use(few(projects()))
                        .in((b, v) -> b.projects(v))
                        .use(few(events()))
                        .in((b, v) -> b.events(v))
                        .use(few(programs()))
                        .in((b, v) -> b.programs(v))
                        .use(few(declaredTotals()))
                        .in((b, v) -> b.declaredTotals(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Declared totals. */
    public static Arbitrary<DeclaredTotal> declaredTotals() {
        return once(
                "declaredTotals",
                () -> Builders.withBuilder(DeclaredTotal::builder)
                        .use(slugs())
                        .in((b, v) -> b.id(v))
                        .use(anyOf(RecordType.class))
                        .in((b, v) -> b.what(v))
                        .use(anyOf(Measure.class))
                        .in((b, v) -> b.measure(v))
                        .use(decimals())
                        .in((b, v) -> b.stated(v))
                        .use(citations())
                        .in((b, v) -> b.citation(v))
                        .use(codes(Role.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.of(v))
                        .use(codes(QuantityQualifier.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.qualifier(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(few(conditions()))
                        .in((b, v) -> b.where(v))
                        .use(few(slugs()))
                        .in((b, v) -> b.parts(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** What all records have beside their own members. */
    private record Shared(
            Slug id,
            Map<String, String> classifications,
            List<Relation> relations,
            List<Link> links,
            List<Citation> citations,
            Extensions extensions) {}

    private static Arbitrary<Shared> shared() {
        return once(
                "shared",
                () -> Combinators.combine(
                                slugs(), textsByName(), few(relations()), few(links()), few(citations()), extensions())
                        .as(Shared::new)
                        .withoutEdgeCases());
    }

    // ------------------------------------------------------------------------------------------- parts of records

    /** Renewals. */
    public static Arbitrary<Renewal> renewals() {
        return once(
                "renewals",
                () -> Builders.withBuilder(Renewal::builder)
                        .use(codes(RenewalKind.list()))
                        .in((b, v) -> b.kind(v))
                        .use(durations())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.term(v))
                        .use(durations())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.notice(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Signatorys. */
    public static Arbitrary<Signatory> signatories() {
        return once(
                "signatories",
                () -> Builders.withBuilder(Signatory::builder)
                        .use(references())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.party(v))
                        .use(persons())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.person(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.nameAsPrinted(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.signed(v))
                        .use(places())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.place(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Budgets. */
    public static Arbitrary<Budget> budgets() {
        return once(
                "budgets",
                () -> Builders.withBuilder(Budget::builder)
                        .use(money())
                        .in((b, v) -> b.amount(v))
                        .use(codes(BudgetKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Contributions. */
    public static Arbitrary<Contribution> contributions() {
        return once(
                "contributions",
                () -> Builders.withBuilder(Contribution::builder)
                        .use(money())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.amount(v))
                        .use(anyOf(true, false))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.inKind(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.description(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.date(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Memberships. */
    public static Arbitrary<Membership> memberships() {
        return once(
                "memberships",
                () -> Builders.withBuilder(Membership::builder)
                        .use(recordReferences())
                        .in((b, v) -> b.organization(v))
                        .use(codes(Role.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.role(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Countries of some time. */
    public static Arbitrary<CountryPeriod> countryPeriods() {
        return once(
                "countryPeriods",
                () -> Combinators.combine(
                                oneOf(
                                        countries()
                                                .map(v ->
                                                        CountryPeriod.builder().country(v)),
                                        anyOf(FormerCountry.list().terms())
                                                .map(v ->
                                                        CountryPeriod.builder().formerCountry(v))),
                                dates().injectNull(0.3),
                                extensions())
                        .as((b, period, extensions) -> b.period(Optional.ofNullable(period))
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Activities. */
    public static Arbitrary<Activity> activities() {
        return once(
                "activities",
                () -> Combinators.combine(text(), extensions())
                        .as((title, extensions) -> Activity.builder()
                                .title(title)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Items of an agenda. */
    public static Arbitrary<AgendaItem> agendaItems() {
        return once(
                "agendaItems",
                () -> Builders.withBuilder(AgendaItem::builder)
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.when(v))
                        .use(times())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.startTime(v))
                        .use(times())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.endTime(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.city(v))
                        .use(few(participations()))
                        .in((b, v) -> b.participants(v))
                        .use(anyOf("Asia/Seoul", "Asia/Kuala_Lumpur", "Africa/Johannesburg", "UTC"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.timeZone(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Changes of an agreement's status. */
    public static Arbitrary<AgreementStatusChange> agreementStatusChanges() {
        return once(
                "agreementStatusChanges",
                () -> Builders.withBuilder(AgreementStatusChange::builder)
                        .use(codes(AgreementStatus.list()))
                        .in((b, v) -> b.status(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.since(v))
                        .use(references())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.declaredBy(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Approvals. */
    public static Arbitrary<Approval> approvals() {
        return once(
                "approvals",
                () -> Builders.withBuilder(Approval::builder)
                        .use(anyOf(true, false))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.required(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.body(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.date(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Citations. */
    public static Arbitrary<Citation> citations() {
        return once(
                "citations",
                () -> Builders.withBuilder(Citation::builder)
                        .use(recordReferences())
                        .in((b, v) -> b.source(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.where(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.verbatim(v))
                        .use(pointers())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.field(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.reading(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.attributedTo(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Components of a project. */
    public static Arbitrary<Component> components() {
        return once(
                "components",
                () -> Builders.withBuilder(Component::builder)
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(codes(ComponentKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.summary(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(money())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.budget(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Conditions of a declared total. */
    public static Arbitrary<Condition> conditions() {
        return once(
                "conditions",
                () -> Builders.withBuilder(Condition::builder)
                        .use(pointers())
                        .in((b, v) -> b.member(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.is(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.since(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.until(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Contacts. */
    public static Arbitrary<Contact> contacts() {
        return once(
                "contacts",
                () -> Builders.withBuilder(Contact::builder)
                        .use(persons())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.person(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.organization(v))
                        .use(anyOf("name@example.org", "first.last+tag@sub.example.org"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.email(v))
                        .use(anyOf("+82-44-211-3222", "(02) 731 2000", "+1 212.555.0100"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.telephone(v))
                        .use(anyOf("+82-44-211-3222", "66/2/288-1000"))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.fax(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Coordinates within the globe, with up to {@value Decimals#MAX_SCALE} decimals. */
    public static Arbitrary<Coordinates> coordinates() {
        return once(
                "coordinates",
                () -> Combinators.combine(degrees(90), degrees(180), extensions())
                        .as((latitude, longitude, extensions) -> Coordinates.builder()
                                .latitude(latitude)
                                .longitude(longitude)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Costs. */
    public static Arbitrary<Cost> costs() {
        return once(
                "costs",
                () -> Builders.withBuilder(Cost::builder)
                        .use(codes(CostItem.list()))
                        .in((b, v) -> b.item(v))
                        .use(codes(CostBearer.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.bornBy(v))
                        .use(money())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.amount(v))
                        .use(few(codes(CostItem.list())))
                        .in((b, v) -> b.covers(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.label(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.until(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Deadlines. */
    public static Arbitrary<Deadline> deadlines() {
        return once(
                "deadlines",
                () -> Combinators.combine(codes(DeadlineKind.list()), dates(), extensions())
                        .as((kind, when, extensions) -> Deadline.builder()
                                .kind(kind)
                                .when(when)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Criteria of eligibility. */
    public static Arbitrary<EligibilityCriterion> criteria() {
        return once(
                "criteria",
                () -> Builders.withBuilder(EligibilityCriterion::builder)
                        .use(text())
                        .in((b, v) -> b.criterion(v))
                        .use(codes(EligibilityNeed.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.need(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Former names. */
    public static Arbitrary<FormerName> formerNames() {
        return once(
                "formerNames",
                () -> Builders.withBuilder(FormerName::builder)
                        .use(text())
                        .in((b, v) -> b.name(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.period(v))
                        .use(languages())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.language(v))
                        .use(textsByLanguage())
                        .in((b, v) -> b.names(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Frequencies, in order or not. */
    public static Arbitrary<Frequency> frequencies() {
        return once(
                "frequencies",
                () -> Combinators.combine(
                                integers().greaterOrEqual(1), integers().greaterOrEqual(1), extensions())
                        .as((min, max, extensions) -> Frequency.builder()
                                .min(min)
                                .max(max)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Groups. */
    public static Arbitrary<Group> groups() {
        return once(
                "groups",
                () -> Builders.withBuilder(Group::builder)
                        .use(text())
                        .in((b, v) -> b.label(v))
                        .use(integers().greaterOrEqual(0))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.count(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Links. */
    public static Arbitrary<Link> links() {
        return once(
                "links",
                () -> Builders.withBuilder(Link::builder)
                        .use(codes(LinkRel.list()))
                        .in((b, v) -> b.rel(v))
                        .use(urls())
                        .in((b, v) -> b.url(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.title(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Money in a currency that is in use. */
    public static Arbitrary<Money> money() {
        return once("money", () -> {
            List<Currency> active =
                    Currency.list().terms().stream().filter(Currency::isActive).toList();
            return Combinators.combine(decimals(), anyOf(active), extensions())
                    .as((amount, currency, extensions) -> Money.builder()
                            .amount(amount)
                            .currency(currency)
                            .extensions(extensions)
                            .build())
                    .withoutEdgeCases();
        });
    }

    /** Observations. */
    public static Arbitrary<Observation> observations() {
        return once(
                "observations",
                () -> Builders.withBuilder(Observation::builder)
                        .use(text())
                        .in((b, v) -> b.measure(v))
                        .use(quantities())
                        .in((b, v) -> b.quantity(v))
                        .use(dates())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.asOf(v))
                        .use(quantities())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.baseline(v))
                        .use(quantities())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.target(v))
                        .use(textsByName())
                        .in((b, v) -> b.dimensions(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Outputs. */
    public static Arbitrary<Output> outputs() {
        return once(
                "outputs",
                () -> Builders.withBuilder(Output::builder)
                        .use(text())
                        .in((b, v) -> b.title(v))
                        .use(codes(OutputKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(codes(OutputScope.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.scope(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Participations of a party, a person or a group. */
    public static Arbitrary<Participation> participations() {
        return once("participations", () -> {
            Arbitrary<Participation> participants = oneOf(
                    references()
                            .map(party -> Participation.builder().party(party).build()),
                    persons()
                            .map(person ->
                                    Participation.builder().person(person).build()),
                    groups().map(group -> Participation.builder().group(group).build()));
            return Combinators.combine(
                            participants,
                            codes(Role.list()).optional(SOMETIMES),
                            text().optional(SOMETIMES),
                            dates().optional(SOMETIMES),
                            contributions().optional(SOMETIMES),
                            extensions())
                    .as((participant, role, roleAsPrinted, period, contribution, extensions) -> participant.toBuilder()
                            .contribution(contribution)
                            .role(role)
                            .roleAsPrinted(roleAsPrinted)
                            .period(period)
                            .extensions(extensions)
                            .build())
                    .withoutEdgeCases();
        });
    }

    /** Persons. */
    public static Arbitrary<Person> persons() {
        return once(
                "persons",
                () -> Builders.withBuilder(Person::builder)
                        .use(text())
                        .in((b, v) -> b.name(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.affiliation(v))
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.jobTitle(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Places. */
    public static Arbitrary<Place> places() {
        return once(
                "places",
                () -> Builders.withBuilder(Place::builder)
                        .use(text())
                        .in((b, v) -> b.label(v))
                        .use(references())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.ref(v))
                        .use(codes(PlaceKind.list()))
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.kind(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    /** Quantities. */
    public static Arbitrary<Quantity> quantities() {
        return once(
                "quantities",
                () -> Combinators.combine(decimals(), codes(QuantityQualifier.list()), anyOf(true, false), extensions())
                        .as((value, qualifier, tentative, extensions) -> Quantity.builder()
                                .value(value)
                                .qualifier(qualifier)
                                .tentative(tentative)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Relations. */
    public static Arbitrary<Relation> relations() {
        return once(
                "relations",
                () -> Combinators.combine(codes(RelationKind.list()), recordReferences(), extensions())
                        .as((kind, target, extensions) -> Relation.builder()
                                .kind(kind)
                                .target(target)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Support for those who take part. */
    public static Arbitrary<Support> supports() {
        return once(
                "supports",
                () -> Combinators.combine(
                                codes(SupportKind.list()),
                                few(codes(SupportBasis.list())),
                                few(criteria()),
                                extensions())
                        .as((kind, basis, eligibility, extensions) -> Support.builder()
                                .kind(kind)
                                .basis(basis)
                                .eligibility(eligibility)
                                .extensions(extensions)
                                .build())
                        .withoutEdgeCases());
    }

    /** Venues. */
    public static Arbitrary<Venue> venues() {
        return once(
                "venues",
                () -> Builders.withBuilder(Venue::builder)
                        .use(text())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.name(v))
                        .use(recordReferences())
                        .withProbability(SOMETIMES)
                        .in((b, v) -> b.city(v))
                        .use(anyOf(true, false))
                        .in((b, v) -> b.tentative(v))
                        .use(extensions())
                        .in((b, v) -> b.extensions(v))
                        .build(b -> b.build())
                        .withoutEdgeCases());
    }

    // --------------------------------------------------------------------------------------------------- values

    /** Text that is not blank, in any script, with what JSON escapes and without lone surrogates. */
    public static Arbitrary<String> text() {
        return once("text", () -> {
            Arbitrary<String> anyLetter = integers()
                    .between(0, 0x10ffff)
                    .filter(c -> c < 0xd800 || c > 0xdfff)
                    .map(Character::toString);
            return oneOf(anyOf(LETTERS), anyLetter)
                    .list()
                    .ofMaxSize(12)
                    .map(letters -> String.join("", letters))
                    .filter(text -> !VisibleText.isBlank(text))
                    .withoutEdgeCases();
        });
    }

    /** Text that is blank or nearly so: of blanks, controls and what has no width, seldom with a letter among them. */
    public static Arbitrary<String> nearlyBlank() {
        return once(
                "nearlyBlank",
                () -> net.jqwik.api.Arbitraries.frequencyOf(
                                Tuple.of(9, anyOf(BLANKS)), Tuple.of(1, anyOf("a", "서", "\ud83d\ude87", "\u2800")))
                        .list()
                        .ofMaxSize(4)
                        .map(letters -> String.join("", letters))
                        .withoutEdgeCases());
    }

    /** Identifiers of records. */
    public static Arbitrary<Slug> slugs() {
        return once(
                "slugs",
                () -> oneOf(
                                anyOf(
                                        "seoul",
                                        "a",
                                        "0",
                                        "ulaanbaatar-fare-collection-2014",
                                        "x".repeat(Slug.MAX_LENGTH)),
                                anyOf("abc", "7", "city", "x2", "2014")
                                        .list()
                                        .ofMinSize(1)
                                        .ofMaxSize(5)
                                        .map(parts -> String.join("-", parts)))
                        .map(Slug::parse)
                        .withoutEdgeCases());
    }

    /** References to records of any type. */
    public static Arbitrary<RecordReference> recordReferences() {
        return once(
                "recordReferences",
                () -> Combinators.combine(anyOf(RecordType.class), slugs())
                        .as((type, id) -> RecordReference.of(type, id)));
    }

    /** References to records of any type and to countries. */
    public static Arbitrary<Reference> references() {
        return once(
                "references",
                () -> oneOf(recordReferences().map(r -> r), countries().map(CountryReference::of)));
    }

    /** JSON pointers, the whole document included. */
    public static Arbitrary<JsonPointer> pointers() {
        return once("pointers", () -> {
            return oneOf(text(), anyOf("", "0", "kind", "a/b", "~", "~1"))
                    .list()
                    .ofMaxSize(4)
                    .map(steps -> {
                        JsonPointer pointer = JsonPointer.ROOT;
                        for (String step : steps) {
                            pointer = pointer.child(step);
                        }
                        return pointer;
                    })
                    .withoutEdgeCases();
        });
    }

    /** Dates of every kind that sources state. */
    public static Arbitrary<Edtf> dates() {
        return once("dates", () -> {
            Arbitrary<Edtf> years = integers().between(-9999, 9999).map(Edtf::ofYear);
            Arbitrary<Edtf> months = Combinators.combine(
                            integers().between(0, 9999), integers().between(1, 12))
                    .as(Edtf::ofMonth);
            Arbitrary<Edtf> days = Combinators.combine(
                            integers().between(1900, 2100),
                            integers().between(1, 12),
                            integers().between(1, 28))
                    .as(Edtf::ofDay);
            return oneOf(anyOf(DATES).map(Edtf::parse), years, months, days).withoutEdgeCases();
        });
    }

    /** Lengths of time. */
    public static Arbitrary<IsoDuration> durations() {
        return once(
                "durations",
                () -> Combinators.combine(integers().between(0, 9999), anyOf("Y", "M", "W", "D"), anyOf("", "1D"))
                        .as((number, unit, more) ->
                                IsoDuration.parse("P" + number + unit + (unit.equals("D") ? "" : more))));
    }

    /** Times of day. */
    public static Arbitrary<TimeOfDay> times() {
        return once(
                "times",
                () -> Combinators.combine(integers().between(0, 23), integers().between(0, 59))
                        .as(TimeOfDay::of));
    }

    /** Terms of a list, known and unknown ones. */
    public static <C extends Code> Arbitrary<C> codes(CodeList<C> list) {
        return once("codes of " + list, () -> codesOf(list));
    }

    private static <C extends Code> Arbitrary<C> codesOf(CodeList<C> list) {
        Arbitrary<C> known = anyOf(list.terms());
        Arbitrary<C> unknown = text().map(list::of);
        return net.jqwik.api.Arbitraries.frequencyOf(Tuple.of(3, known), Tuple.of(1, unknown));
    }

    /** Countries that are assigned. */
    public static Arbitrary<Country> countries() {
        return once("countries", () -> anyOf(Country.list().terms()));
    }

    /** Decimals from zero up, within {@link Decimals}. */
    public static Arbitrary<BigDecimal> decimals() {
        return once("decimals", () -> {
            Arbitrary<BigInteger> digits = oneOf(
                    net.jqwik.api.Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.valueOf(10_000)),
                    net.jqwik.api.Arbitraries.bigIntegers()
                            .between(
                                    BigInteger.ZERO,
                                    BigInteger.TEN.pow(Decimals.MAX_PRECISION).subtract(BigInteger.ONE)));
            return Combinators.combine(digits, oneOf(just(0), integers().between(0, Decimals.MAX_SCALE)))
                    .as(BigDecimal::new)
                    .withoutEdgeCases();
        });
    }

    /** Unknown members, three levels deep at most. */
    public static Arbitrary<Extensions> extensions() {
        return once(
                "extensions",
                () -> net.jqwik.api.Arbitraries.frequencyOf(
                                Tuple.of(4, just(Extensions.none())), Tuple.of(1, members(2)))
                        .withoutEdgeCases());
    }

    private static Arbitrary<Extensions> members(int depth) {
        // The names of known members are plain camel case, so that none begins like these.
        Arbitrary<String> names = oneOf(text().map(text -> "x-" + text), anyOf("x-a", "x-b", "@id", "$ref", "", "서울"));
        return net.jqwik.api.Arbitraries.maps(names, extensionValues(depth))
                .ofMaxSize(3)
                .map(Extensions::from);
    }

    private static Arbitrary<ExtensionValue> extensionValues(int depth) {
        List<Arbitrary<ExtensionValue>> values = new ArrayList<>();
        values.add(oneOf(text(), anyOf("", " ")).map(TextValue::new));
        values.add(anyOf("0", "-0", "1.10", "1e400", "-1.5E-7", "123456789012345678901234567890")
                .map(NumberValue::new));
        values.add(anyOf(true, false).map(BooleanValue::new));
        values.add(just(new NullValue()));
        if (depth > 0) {
            values.add(extensionValues(depth - 1).list().ofMaxSize(3).map(ArrayValue::new));
            values.add(members(depth - 1).map(ObjectValue::new));
        }
        return oneOf(values).withoutEdgeCases();
    }

    private static Arbitrary<BigDecimal> degrees(int most) {
        return Combinators.combine(
                        integers().between(-most, most), integers().between(0, 999_999_999), anyOf(0, 1, 6, 9))
                .as((whole, fraction, scale) -> Math.abs(whole) == most
                        ? BigDecimal.valueOf(whole).setScale(scale)
                        : BigDecimal.valueOf(whole * 1_000_000_000L + fraction, 9)
                                .setScale(scale, java.math.RoundingMode.DOWN))
                .withoutEdgeCases();
    }

    private static Arbitrary<String> urls() {
        return once(
                "urls",
                () -> anyOf(
                        "https://example.org",
                        "http://example.org/a%20b?x=1&y=2#z",
                        "https://서울.example/지도",
                        "https://user@[2001:db8::1]:8080/"));
    }

    private static Arbitrary<String> languages() {
        return once("languages", () -> anyOf("en", "ko", "zh-Hant", "pt-BR", "sr-Latn-RS", "yue", "de-CH-1996"));
    }

    private static Arbitrary<String> checksums() {
        return once("checksums", () -> anyOf("0", "f", "9a").map(digits -> digits.repeat(64 / digits.length())));
    }

    private static Arbitrary<Map<String, String>> textsByLanguage() {
        return once(
                "textsByLanguage",
                () -> net.jqwik.api.Arbitraries.maps(languages(), text())
                        .ofMaxSize(3)
                        .withoutEdgeCases());
    }

    private static Arbitrary<Map<String, String>> textsByName() {
        return once(
                "textsByName",
                () -> net.jqwik.api.Arbitraries.maps(text(), text())
                        .ofMaxSize(3)
                        .withoutEdgeCases());
    }

    /** None, one or two of something: the member is sometimes absent. */
    private static <T> Arbitrary<List<T>> few(Arbitrary<T> elements) {
        return elements.list().ofMaxSize(2).withoutEdgeCases();
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // the array is only read
    private static <T> Arbitrary<T> anyOf(T... values) {
        return net.jqwik.api.Arbitraries.of(List.of(values));
    }

    private static <T> Arbitrary<T> anyOf(Collection<T> values) {
        return net.jqwik.api.Arbitraries.of(values);
    }

    private static <T extends Enum<T>> Arbitrary<T> anyOf(Class<T> type) {
        return net.jqwik.api.Arbitraries.of(type);
    }
}
