package org.urbancoop.dataset;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.Role;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;

/** What finds records by their reference, and by what they refer to. */
abstract sealed class DatasetLookUps extends Extensible permits DatasetQuestions {

    abstract Dataset self();

    @Value.Lazy
    DatasetIndex index() {
        return new DatasetIndex(self());
    }

    @Value.Lazy
    MentionIndex mentionIndex() {
        return new MentionIndex(self());
    }

    @Value.Lazy
    Map<Reference, List<DeclaredTotal>> totalsBySource() {
        return DeclaredTotal.bySource(self().getDeclaredTotals());
    }

    /**
     * Gets all records: sources, cities, organizations, agreements, projects, events, programmes.
     *
     * @return a stream in the order of the document
     */
    public Stream<CooperationRecord> records() {
        return lists().flatMap(List::stream);
    }

    /** The records of each type, in the order of the document. */
    Stream<List<? extends CooperationRecord>> lists() {
        Dataset all = self();
        return Stream.of(
                all.getSources(),
                all.getCities(),
                all.getOrganizations(),
                all.getAgreements(),
                all.getProjects(),
                all.getEvents(),
                all.getPrograms());
    }

    /**
     * Finds a record of any type, in constant time.
     *
     * @param reference the reference, such as {@code city/seoul}
     * @return the record; empty if there is none, as for every country
     */
    public Optional<CooperationRecord> find(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference);
    }

    /**
     * Finds a source, in constant time.
     *
     * @param reference the reference, such as {@code source/seoul-policy-sharing}
     * @return the source; empty if there is none, or if the reference is to another type
     */
    public Optional<Source> source(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference, Source.class);
    }

    /**
     * Finds a source by its id, in constant time.
     *
     * @param id the id, such as {@code seoul-policy-sharing}
     * @return the source; empty if there is none
     * @throws org.urbancoop.text.MalformedTextException if the text is no id: it does not follow {@value Slug#GRAMMAR}
     */
    public Optional<Source> source(String id) {
        return index().find(RecordReference.of(RecordType.SOURCE, Objects.requireNonNull(id, "id")), Source.class);
    }

    /**
     * Finds a city, in constant time.
     *
     * @param reference the reference, such as {@code city/seoul}
     * @return the city; empty if there is none, or if the reference is to another type
     */
    public Optional<City> city(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference, City.class);
    }

    /**
     * Finds a city by its id, in constant time.
     *
     * @param id the id, such as {@code seoul}
     * @return the city; empty if there is none
     * @throws org.urbancoop.text.MalformedTextException if the text is no id: it does not follow {@value Slug#GRAMMAR}
     */
    public Optional<City> city(String id) {
        return index().find(RecordReference.of(RecordType.CITY, Objects.requireNonNull(id, "id")), City.class);
    }

    /**
     * Finds an organization, in constant time.
     *
     * @param reference the reference, such as {@code organization/citynet}
     * @return the organization; empty if there is none, or if the reference is to another type
     */
    public Optional<Organization> organization(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference, Organization.class);
    }

    /**
     * Finds an organization by its id, in constant time.
     *
     * @param id the id, such as {@code citynet}
     * @return the organization; empty if there is none
     * @throws org.urbancoop.text.MalformedTextException if the text is no id: it does not follow {@value Slug#GRAMMAR}
     */
    public Optional<Organization> organization(String id) {
        return index().find(
                        RecordReference.of(RecordType.ORGANIZATION, Objects.requireNonNull(id, "id")),
                        Organization.class);
    }

    /**
     * Finds an agreement, in constant time.
     *
     * @param reference the reference, such as {@code agreement/seoul-taipei}
     * @return the agreement; empty if there is none, or if the reference is to another type
     */
    public Optional<Agreement> agreement(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference, Agreement.class);
    }

    /**
     * Finds an agreement by its id, in constant time.
     *
     * @param id the id, such as {@code seoul-taipei}
     * @return the agreement; empty if there is none
     * @throws org.urbancoop.text.MalformedTextException if the text is no id: it does not follow {@value Slug#GRAMMAR}
     */
    public Optional<Agreement> agreement(String id) {
        return index().find(
                        RecordReference.of(RecordType.AGREEMENT, Objects.requireNonNull(id, "id")), Agreement.class);
    }

    /**
     * Finds a project, in constant time.
     *
     * @param reference the reference, such as {@code project/ulaanbaatar-fare-collection-2014}
     * @return the project; empty if there is none, or if the reference is to another type
     */
    public Optional<Project> project(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference, Project.class);
    }

    /**
     * Finds a project by its id, in constant time.
     *
     * @param id the id, such as {@code ulaanbaatar-fare-collection-2014}
     * @return the project; empty if there is none
     * @throws org.urbancoop.text.MalformedTextException if the text is no id: it does not follow {@value Slug#GRAMMAR}
     */
    public Optional<Project> project(String id) {
        return index().find(RecordReference.of(RecordType.PROJECT, Objects.requireNonNull(id, "id")), Project.class);
    }

    /**
     * Finds an event, in constant time.
     *
     * @param reference the reference, such as {@code event/apuf-7}
     * @return the event; empty if there is none, or if the reference is to another type
     */
    public Optional<Event> event(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference, Event.class);
    }

    /**
     * Finds an event by its id, in constant time.
     *
     * @param id the id, such as {@code apuf-7}
     * @return the event; empty if there is none
     * @throws org.urbancoop.text.MalformedTextException if the text is no id: it does not follow {@value Slug#GRAMMAR}
     */
    public Optional<Event> event(String id) {
        return index().find(RecordReference.of(RecordType.EVENT, Objects.requireNonNull(id, "id")), Event.class);
    }

    /**
     * Finds a programme, in constant time.
     *
     * @param reference the reference, such as {@code program/pearl}
     * @return the programme; empty if there is none, or if the reference is to another type
     */
    public Optional<Program> program(Reference reference) {
        Objects.requireNonNull(reference, "reference");
        return index().find(reference, Program.class);
    }

    /**
     * Finds a programme by its id, in constant time.
     *
     * @param id the id, such as {@code pearl}
     * @return the programme; empty if there is none
     * @throws org.urbancoop.text.MalformedTextException if the text is no id: it does not follow {@value Slug#GRAMMAR}
     */
    public Optional<Program> program(String id) {
        return index().find(RecordReference.of(RecordType.PROGRAM, Objects.requireNonNull(id, "id")), Program.class);
    }

    /**
     * Gets everything that points at a reference, itself a record or a country, whatever the member.
     *
     * @param target the reference that is pointed at, such as {@code city/seoul}
     * @return the records with the pointer of each mention, in the order of the document
     */
    public List<Mention> mentions(Reference target) {
        Objects.requireNonNull(target, "target");
        return mentionIndex().mentions(target);
    }

    /**
     * Gets the projects in which a city, an organization or a country takes part in any role.
     *
     * <p>A city and its government are one party: some sources name {@code city/seoul}, others
     * {@code organization/seoul-metropolitan-government}, which says that it {@code represents} the city. Asked for
     * either, all look-ups of a party find what names the one, the other, or a part of the government ({@code partOf}),
     * such as its departments. Asked for a department, they find what names it or its parts: the whole does more than
     * that. The parts of a city ({@code parent}) are parties of their own.
     *
     * <p>A country is a party where a record names it as such: {@code projectsOf(country/MN)} has no project of
     * Ulaanbaatar. Those are in {@link Dataset#projectsIn(org.urbancoop.code.Country)}.
     *
     * @param party the party, such as {@code city/seoul}
     * @return the projects, each once, in the order of the document
     */
    public List<Project> projectsOf(Reference party) {
        Objects.requireNonNull(party, "party");
        return mentionIndex().projectsOf(party, role -> true);
    }

    /**
     * Gets the projects in which a city, an organization or a country takes part in one role, each under all the names
     * that {@link #projectsOf(Reference)} explains.
     *
     * @param party the party, such as {@code city/seoul}
     * @param role the role, such as {@code implementing}
     * @return the projects, each once, in the order of the document
     */
    public List<Project> projectsOf(Reference party, Role role) {
        Objects.requireNonNull(party, "party");
        Objects.requireNonNull(role, "role");
        return mentionIndex()
                .projectsOf(party, found -> found.filter(role::equals).isPresent());
    }

    /**
     * Gets the events in which a city, an organization or a country takes part in any role, the items of their agendas
     * included, under all the names that {@link #projectsOf(Reference)} explains. Where an event takes place does not
     * count: that is {@link Dataset#eventsIn(org.urbancoop.code.Country)}.
     *
     * @param party the party, such as {@code organization/citynet}
     * @return the events, each once, in the order of the document
     */
    public List<Event> eventsOf(Reference party) {
        Objects.requireNonNull(party, "party");
        return mentionIndex().eventsOf(party);
    }

    /**
     * Gets the agreements of a city, an organization or a country, under all the names that
     * {@link #projectsOf(Reference)} explains.
     *
     * @param party the party, such as {@code city/seoul}
     * @return the agreements, each once, in the order of the document
     */
    public List<Agreement> agreementsOf(Reference party) {
        Objects.requireNonNull(party, "party");
        return mentionIndex().agreementsOf(party);
    }

    /**
     * Gets the programmes in which a city, an organization or a country takes part, under all the names that
     * {@link #projectsOf(Reference)} explains. Its places do not count.
     *
     * @param party the party, such as {@code city/seoul}
     * @return the programmes, each once, in the order of the document
     */
    public List<Program> programsOf(Reference party) {
        Objects.requireNonNull(party, "party");
        return mentionIndex().programsOf(party);
    }

    /**
     * Gets the events that are part of an event, such as the sessions of a forum.
     *
     * @param event the whole, such as {@code event/apuf-7}
     * @return the sessions, in the order of the document
     */
    public List<Event> sessionsOf(Reference event) {
        Objects.requireNonNull(event, "event");
        return mentionIndex().partsOf(event, Event.class);
    }

    /**
     * Gets the events that are part of a programme, such as its modules or the editions of a series.
     *
     * @param program the whole, such as {@code program/iglus}
     * @return the modules, in the order of the document
     */
    public List<Event> modulesOf(Reference program) {
        Objects.requireNonNull(program, "program");
        return mentionIndex().partsOf(program, Event.class);
    }

    /**
     * Gets every record that is part of another one, of whatever type.
     *
     * @param whole the whole, such as {@code program/pearl}
     * @return the parts, in the order of the document
     */
    public List<CooperationRecord> partsOf(Reference whole) {
        Objects.requireNonNull(whole, "whole");
        return mentionIndex().partsOf(whole, CooperationRecord.class);
    }

    /**
     * Gets the organizations that represent a city, such as its government.
     *
     * @param city the city, such as {@code city/seoul}
     * @return the organizations, in the order of the document
     */
    public List<Organization> governmentsOf(Reference city) {
        Objects.requireNonNull(city, "city");
        return mentionIndex().governmentsOf(city);
    }

    /**
     * Gets everything that cites a source.
     *
     * @param source the source, such as {@code source/seoul-policy-sharing}
     * @return the records, each once, in the order of the document
     */
    public List<CooperationRecord> citing(Reference source) {
        Objects.requireNonNull(source, "source");
        return mentionIndex().citing(source);
    }

    /**
     * Gets the declared totals that cite a source.
     *
     * @param source the source, such as {@code source/seoul-policy-sharing}
     * @return the totals, in the order of the document
     */
    public List<DeclaredTotal> totalsCiting(Reference source) {
        Objects.requireNonNull(source, "source");
        return List.copyOf(totalsBySource().getOrDefault(source, List.of()));
    }
}
