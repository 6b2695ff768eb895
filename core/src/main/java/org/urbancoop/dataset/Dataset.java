package org.urbancoop.dataset;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.Role;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.progress.Progress;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/**
 * Records with a header, such as the bundled {@code urban-cooperation}: the model of one set of sources.
 *
 * <p>It finds records by reference in constant time. Where two records share a reference, which a rule reports, the
 * first one is found.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Dataset extends Extensible permits ImmutableDataset {

    /** The name of the format, the first member of a document: {@value}. */
    public static final String FORMAT = "urbancoop";

    /** The version of the format that this library writes: {@value}. */
    public static final String FORMAT_VERSION = "1.1";

    Dataset() {}

    /**
     * Gets the version of the format, such as {@value #FORMAT_VERSION}: the major part changes when old readers would
     * err.
     *
     * @return a major and a minor number with a point between them
     */
    @Value.Default
    public String getFormatVersion() {
        return FORMAT_VERSION;
    }

    /**
     * Gets the id, such as {@code urban-cooperation}.
     *
     * @return the id
     */
    public abstract Slug getId();

    /**
     * Gets the title, such as {@code Urban cooperation reference dataset}.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the version of the data, by Semantic Versioning, such as {@code 1.2.0}.
     *
     * @return the version, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getVersion();

    /**
     * Gets the day up to which the data were gathered, such as {@code 2026-11-22}.
     *
     * @return the day, if it is known
     */
    public abstract Optional<Edtf> getAsOf();

    /**
     * Gets the licence by its SPDX identifier, such as {@code CC-BY-4.0}.
     *
     * @return the licence, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getLicence();

    /**
     * Gets the sources, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Source> getSources();

    /**
     * Gets the cities, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid City> getCities();

    /**
     * Gets the organizations, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Organization> getOrganizations();

    /**
     * Gets the agreements, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Agreement> getAgreements();

    /**
     * Gets the projects, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Project> getProjects();

    /**
     * Gets the events, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Event> getEvents();

    /**
     * Gets the programmes, in the order of the document.
     *
     * @return the records
     */
    public abstract List<@Valid Program> getPrograms();

    /**
     * Gets the numbers that the sources state about the records.
     *
     * @return the totals
     */
    public abstract List<@Valid DeclaredTotal> getDeclaredTotals();

    @Value.Lazy
    DatasetIndex index() {
        return new DatasetIndex(this);
    }

    @Value.Lazy
    MentionIndex mentionIndex() {
        return new MentionIndex(this);
    }

    @Value.Lazy
    Map<Reference, List<DeclaredTotal>> totalsBySource() {
        return DeclaredTotal.bySource(getDeclaredTotals());
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
        return Stream.of(
                getSources(),
                getCities(),
                getOrganizations(),
                getAgreements(),
                getProjects(),
                getEvents(),
                getPrograms());
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
     * Gets the projects in which a city, an organization or a country takes part in any role. A city's projects include
     * those of the organizations that represent it.
     *
     * @param party the party, such as {@code city/seoul}
     * @return the projects, each once, in the order of the document
     */
    public List<Project> projectsOf(Reference party) {
        Objects.requireNonNull(party, "party");
        return mentionIndex().projectsOf(party, role -> true);
    }

    /**
     * Gets the projects in which a city, an organization or a country takes part in one role. A city's projects include
     * those of the organizations that represent it.
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
     * included. A city's events include those of the organizations that represent it; where an event takes place does
     * not count.
     *
     * @param party the party, such as {@code organization/citynet}
     * @return the events, each once, in the order of the document
     */
    public List<Event> eventsOf(Reference party) {
        Objects.requireNonNull(party, "party");
        return mentionIndex().eventsOf(party);
    }

    /**
     * Gets the agreements of a city or an organization. A city's agreements include those of the organizations that
     * represent it.
     *
     * @param party the party, such as {@code city/seoul}
     * @return the agreements, each once, in the order of the document
     */
    public List<Agreement> agreementsOf(Reference party) {
        Objects.requireNonNull(party, "party");
        return mentionIndex().agreementsOf(party);
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

    /**
     * Returns a copy that names no person: contacts are dropped with their evidence, a person that takes part becomes
     * one unnamed participant of the same affiliation, such as {@code {"label": "Yokohama City", "count": 1}}, and
     * where a text names such a person or holds the address of a contact, {@code […]} stands instead.
     *
     * <p>Nothing else changes. Names of places and organizations stay, even where a person bears the same one. Persons
     * whom only a text names, without a record's {@code person} for them, are not found. A quotation with {@code […]}
     * is no longer letter for letter what its source prints.
     *
     * @return the copy
     */
    public Dataset withoutPersonalData() {
        return withoutPersonalData(Progress.NONE);
    }

    /**
     * Returns a copy that names no person, as {@link #withoutPersonalData()} does.
     *
     * @param progress who is told how far it has come, and may cancel
     * @return the copy
     */
    public Dataset withoutPersonalData(Progress progress) {
        return PersonalData.without(this, Objects.requireNonNull(progress, "progress"));
    }

    /**
     * Keeps the names that tell the format and, in one line of many, the type.
     *
     * @throws IllegalArgumentException if an extension is named {@code format} or {@code type}
     */
    @Value.Check
    void checkType() {
        DeclaredTotal.refuseType(getExtensions());
        if (getExtensions().find("format").isPresent()) {
            throw new IllegalArgumentException(
                    "No extension may be named 'format': a document's first member tells its format, " + FORMAT);
        }
    }

    /** Gets the header and the number of records of each type: all the records would be too long a text. */
    static String describe(Dataset dataset) {
        Map<String, Object> given = MemberValues.of(dataset);
        given.replaceAll((name, value) -> value instanceof List<?> list ? list.size() : value);
        return VisibleText.of("Dataset" + given);
    }

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this dataset set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Dataset}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableDataset.Builder {

        Builder() {}

        /**
         * Sets the id from its text.
         *
         * @param id the id, such as {@code seoul}
         * @return this builder
         * @throws org.urbancoop.text.MalformedTextException if the text does not follow {@value Slug#GRAMMAR}
         */
        public Builder id(String id) {
            Objects.requireNonNull(id, "id");
            return id(Slug.parse(id));
        }

        /**
         * Adds a record to the list of its type.
         *
         * @param entry any of the seven
         * @return this builder
         */
        public Builder add(CooperationRecord entry) {
            return Objects.requireNonNull(entry, "entry").accept(new AddRecord(this));
        }
    }
}
