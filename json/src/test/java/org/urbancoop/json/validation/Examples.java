package org.urbancoop.json.validation;

import java.nio.charset.StandardCharsets;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.source.Source;

/** The examples of the rules, one record a line, as datasets. */
public final class Examples {

    private Examples() {}

    public static Dataset read(String lines) {
        Dataset.Builder dataset = Dataset.builder().id("example").title("Example");
        // The header of an example only says what matters to it.
        String[] each = lines.strip().split("\n", -1);
        for (String line : each) {
            String whole = line.contains("\"type\":\"dataset\"")
                    ? "{\"format\":\"urbancoop\","
                            + (line.contains("formatVersion") ? "" : "\"formatVersion\":\"1.0\",")
                            + (line.contains("\"id\"") ? "" : "\"id\":\"example\",")
                            + (line.contains("\"title\"") ? "" : "\"title\":\"Example\",")
                            + line.strip().substring(1)
                    : line;
            for (ReadRecord read : (Iterable<ReadRecord>) () -> UrbancoopJson.of()
                    .lines(new java.io.ByteArrayInputStream(whole.getBytes(StandardCharsets.UTF_8)))) {
                add(dataset, read.orElseThrow());
            }
        }
        return dataset.build();
    }

    private static void add(Dataset.Builder dataset, Extensible each) {
        if (each instanceof Dataset header) {
            dataset.from(header);
        } else if (each instanceof City city) {
            dataset.addCity(city);
        } else if (each instanceof Organization organization) {
            dataset.addOrganization(organization);
        } else if (each instanceof Agreement agreement) {
            dataset.addAgreement(agreement);
        } else if (each instanceof Project project) {
            dataset.addProject(project);
        } else if (each instanceof Event event) {
            dataset.addEvent(event);
        } else if (each instanceof Program program) {
            dataset.addProgram(program);
        } else if (each instanceof Source source) {
            dataset.addSource(source);
        } else {
            dataset.addDeclaredTotal((DeclaredTotal) each);
        }
    }
}
