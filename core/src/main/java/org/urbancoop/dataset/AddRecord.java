package org.urbancoop.dataset;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.source.Source;

/** Adds a record to the list of its type. */
record AddRecord(Dataset.Builder to) implements RecordVisitor<Dataset.Builder> {

    @Override
    public Dataset.Builder visitCity(City city) {
        return to.addCity(city);
    }

    @Override
    public Dataset.Builder visitOrganization(Organization organization) {
        return to.addOrganization(organization);
    }

    @Override
    public Dataset.Builder visitAgreement(Agreement agreement) {
        return to.addAgreement(agreement);
    }

    @Override
    public Dataset.Builder visitProject(Project project) {
        return to.addProject(project);
    }

    @Override
    public Dataset.Builder visitEvent(Event event) {
        return to.addEvent(event);
    }

    @Override
    public Dataset.Builder visitProgram(Program program) {
        return to.addProgram(program);
    }

    @Override
    public Dataset.Builder visitSource(Source source) {
        return to.addSource(source);
    }
}
