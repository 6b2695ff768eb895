package org.urbancoop.cli.atlas;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.ValidationReport;

/** What the rules found, by record: what contradicts itself, and what they cannot decide. */
final class Findings {

    private final Map<String, List<Finding>> bySubject = new HashMap<>();

    Findings(ValidationReport report) {
        Stream.concat(report.findings().stream(), report.undecided().stream())
                .forEach(finding -> bySubject
                        .computeIfAbsent(finding.subject(), ignored -> new ArrayList<>())
                        .add(finding));
    }

    List<Finding> of(RecordReference reference) {
        return bySubject.getOrDefault(reference.toString(), List.of());
    }
}
