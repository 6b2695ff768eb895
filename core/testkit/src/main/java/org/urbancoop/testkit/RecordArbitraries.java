package org.urbancoop.testkit;

import static net.jqwik.api.Arbitraries.integers;
import static org.urbancoop.testkit.EventPartArbitraries.activities;
import static org.urbancoop.testkit.EventPartArbitraries.agendaItems;
import static org.urbancoop.testkit.EventPartArbitraries.costs;
import static org.urbancoop.testkit.EventPartArbitraries.deadlines;
import static org.urbancoop.testkit.EventPartArbitraries.frequencies;
import static org.urbancoop.testkit.EventPartArbitraries.observations;
import static org.urbancoop.testkit.EventPartArbitraries.outputs;
import static org.urbancoop.testkit.EventPartArbitraries.supports;
import static org.urbancoop.testkit.EventPartArbitraries.venues;
import static org.urbancoop.testkit.PartArbitraries.agreementStatusChanges;
import static org.urbancoop.testkit.PartArbitraries.approvals;
import static org.urbancoop.testkit.PartArbitraries.budgets;
import static org.urbancoop.testkit.PartArbitraries.citations;
import static org.urbancoop.testkit.PartArbitraries.components;
import static org.urbancoop.testkit.PartArbitraries.coordinates;
import static org.urbancoop.testkit.PartArbitraries.countryPeriods;
import static org.urbancoop.testkit.PartArbitraries.formerNames;
import static org.urbancoop.testkit.PartArbitraries.links;
import static org.urbancoop.testkit.PartArbitraries.money;
import static org.urbancoop.testkit.PartArbitraries.places;
import static org.urbancoop.testkit.PartArbitraries.quantities;
import static org.urbancoop.testkit.PartArbitraries.relations;
import static org.urbancoop.testkit.PartArbitraries.renewals;
import static org.urbancoop.testkit.PartArbitraries.signatories;
import static org.urbancoop.testkit.ParticipationArbitraries.contacts;
import static org.urbancoop.testkit.ParticipationArbitraries.criteria;
import static org.urbancoop.testkit.ParticipationArbitraries.memberships;
import static org.urbancoop.testkit.ParticipationArbitraries.participations;
import static org.urbancoop.testkit.ValueArbitraries.SOMETIMES;
import static org.urbancoop.testkit.ValueArbitraries.anyOf;
import static org.urbancoop.testkit.ValueArbitraries.checksums;
import static org.urbancoop.testkit.ValueArbitraries.codes;
import static org.urbancoop.testkit.ValueArbitraries.countries;
import static org.urbancoop.testkit.ValueArbitraries.dates;
import static org.urbancoop.testkit.ValueArbitraries.extensions;
import static org.urbancoop.testkit.ValueArbitraries.few;
import static org.urbancoop.testkit.ValueArbitraries.languages;
import static org.urbancoop.testkit.ValueArbitraries.once;
import static org.urbancoop.testkit.ValueArbitraries.recordReferences;
import static org.urbancoop.testkit.ValueArbitraries.references;
import static org.urbancoop.testkit.ValueArbitraries.slugs;
import static org.urbancoop.testkit.ValueArbitraries.text;
import static org.urbancoop.testkit.ValueArbitraries.textsByLanguage;
import static org.urbancoop.testkit.ValueArbitraries.textsByName;
import static org.urbancoop.testkit.ValueArbitraries.times;
import static org.urbancoop.testkit.ValueArbitraries.urls;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AttendanceMode;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.FlowType;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Sector;
import org.urbancoop.code.Service;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensions;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;

/** What {@link Arbitraries} offers of records. */
final class RecordArbitraries {

    private RecordArbitraries() {}

    static Arbitrary<Source> sources() {
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

    static Arbitrary<City> cities() {
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

    static Arbitrary<Organization> organizations() {
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

    static Arbitrary<Agreement> agreements() {
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

    static Arbitrary<Project> projects() {
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

    static Arbitrary<Event> events() {
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

    static Arbitrary<Program> programs() {
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
}
