package org.urbancoop.record;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.Slug;

/**
 * Any of the seven records, such as {@code city/seoul} or {@code project/ulaanbaatar-fare-collection-2014}.
 *
 * <p>The seven are sealed: a switch over them is complete.
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
     * Gets the reference that leads to this record, such as {@code city/seoul}.
     *
     * @return the reference
     */
    public final RecordReference reference() {
        return RecordReference.of(getType(), getId());
    }
}
