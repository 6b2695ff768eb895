package org.urbancoop.record;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.source.Source;

/**
 * What to do with each of the seven types of records, such as {@code record.accept(new Titles())}. A type that is added
 * to the library adds a method, so that no visitor overlooks it.
 *
 * @param <R> what comes of a visit
 * @since 0.1.0
 */
public interface RecordVisitor<R> {

    /**
     * Visits a city.
     *
     * @param city the city
     * @return what comes of it
     */
    R visitCity(City city);

    /**
     * Visits an organization.
     *
     * @param organization the organization
     * @return what comes of it
     */
    R visitOrganization(Organization organization);

    /**
     * Visits an agreement.
     *
     * @param agreement the agreement
     * @return what comes of it
     */
    R visitAgreement(Agreement agreement);

    /**
     * Visits a project.
     *
     * @param project the project
     * @return what comes of it
     */
    R visitProject(Project project);

    /**
     * Visits an event.
     *
     * @param event the event
     * @return what comes of it
     */
    R visitEvent(Event event);

    /**
     * Visits a programme.
     *
     * @param program the programme
     * @return what comes of it
     */
    R visitProgram(Program program);

    /**
     * Visits a source.
     *
     * @param source the source
     * @return what comes of it
     */
    R visitSource(Source source);
}
