package org.urbancoop.record;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;

/**
 * Any of the seven records, such as {@code city/seoul} or {@code project/ulaanbaatar-fare-collection-2014}.
 *
 * <p>The seven are sealed. What treats them apart is a {@link RecordVisitor}, which the compiler completes.
 *
 * @since 0.1.0
 */
public abstract sealed class CooperationRecord extends Extensible
        permits City, Organization, Agreement, Project, Event, Program, Source {

    /** Creates the part that all records share. */
    protected CooperationRecord() {}

    /**
     * Gets the type, such as {@link RecordType#CITY}.
     *
     * @return the type
     */
    public abstract RecordType getType();

    /**
     * Gets the id, unique within the type, such as {@code seoul}.
     *
     * @return the id
     */
    public abstract Slug getId();

    /**
     * Gets the headings under which the sources list the record, such as {@code {seoul-area: Transportation}}.
     *
     * @return the values as printed, by scheme
     */
    public abstract Map<@NotBlankIfPresent String, @NotBlankIfPresent String> getClassifications();

    /**
     * Gets the ties to other records, such as {@code prepares event/apuf-6}.
     *
     * @return the relations
     */
    public abstract List<@Valid Relation> getRelations();

    /**
     * Gets the links out of the dataset.
     *
     * @return the links
     */
    public abstract List<@Valid Link> getLinks();

    /**
     * Gets the evidence, such as {@code 'Taipei (Chinese Taipei)'} in {@code source/seoul-policy-sharing}.
     *
     * @return the citations
     */
    public abstract List<@Valid Citation> getCitations();

    /**
     * Calls the method of a visitor for this type.
     *
     * @param visitor what to do with each type, such as {@code RecordVisitor<String>}
     * @param <R> what the visitor gives
     * @return what the visitor gives
     */
    public abstract <R> R accept(RecordVisitor<R> visitor);

    /**
     * Gets the record that this one is part of: the parent of a city, or what {@code partOf} names.
     *
     * @return the reference, such as {@code program/pearl}; empty for a record that stands alone
     */
    public abstract Optional<RecordReference> whole();

    /**
     * Gets who takes part, in which role.
     *
     * @return the participations, in order; none for other types than projects, events and programmes
     */
    public abstract List<Participation> participations();

    /**
     * Gets the cities, organizations and countries that take part: the parties of an agreement, or the participants
     * that are referred to.
     *
     * @return the references, such as {@code [city/seoul, organization/citynet]}, in order; none for other types
     */
    public abstract List<Reference> parties();

    /**
     * Gets where it is or takes place: the locations of a project, the places of a programme, the city of an event's
     * venue, the seat of an organization.
     *
     * @return the references, such as {@code [city/ulaanbaatar]}, in order; none for other types
     */
    public abstract List<Reference> places();

    /**
     * Gets the reference that leads to this record, such as {@code city/seoul}.
     *
     * @return the reference
     */
    public final RecordReference reference() {
        return RecordReference.of(getType(), getId());
    }

    /**
     * Gets the class of the records of a type, such as {@code City.class}.
     *
     * @param type the type, such as {@link RecordType#CITY}
     * @return the class
     */
    public static Class<? extends CooperationRecord> classOf(RecordType type) {
        return switch (Objects.requireNonNull(type, "type")) {
            case CITY -> City.class;
            case ORGANIZATION -> Organization.class;
            case AGREEMENT -> Agreement.class;
            case PROJECT -> Project.class;
            case EVENT -> Event.class;
            case PROGRAM -> Program.class;
            case SOURCE -> Source.class;
        };
    }
}
