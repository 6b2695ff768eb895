package org.urbancoop.notation;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.source.Source;

/** The names and titles of a record in all languages; none of the past. */
final class RecordNames implements RecordVisitor<Stream<String>> {

    @Override
    public Stream<String> visitCity(City city) {
        return CityCandidates.names(city);
    }

    @Override
    public Stream<String> visitOrganization(Organization organization) {
        Stream<String> others = Stream.concat(organization.getAliases().stream(), organization.getAcronym().stream());
        return Stream.concat(all(organization.getName(), organization.getNames()), others);
    }

    @Override
    public Stream<String> visitAgreement(Agreement agreement) {
        return Stream.concat(agreement.getTitle().stream(), agreement.getTitles().values().stream());
    }

    @Override
    public Stream<String> visitProject(Project project) {
        return all(project.getTitle(), project.getTitles());
    }

    @Override
    public Stream<String> visitEvent(Event event) {
        return all(event.getTitle(), event.getTitles());
    }

    @Override
    public Stream<String> visitProgram(Program program) {
        return Stream.concat(all(program.getTitle(), program.getTitles()), program.getAcronym().stream());
    }

    @Override
    public Stream<String> visitSource(Source source) {
        return Stream.of(source.getTitle());
    }

    private static Stream<String> all(String name, Map<String, String> others) {
        return Stream.concat(List.of(name).stream(), others.values().stream());
    }
}
