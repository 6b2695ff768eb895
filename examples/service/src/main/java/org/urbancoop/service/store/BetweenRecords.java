package org.urbancoop.service.store;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleCatalog;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;

/** The rules between records: those that read a whole dataset. */
final class BetweenRecords {

    private static final DatasetValidator VALIDATOR = DatasetValidator.of(ValidationConfig.builder()
            .addAllRules(RuleCatalog.standard().descriptions().stream()
                    .filter(rule -> rule.reads().equals(List.of("Dataset")))
                    .map(RuleDescription::code)
                    .toList())
            .build());

    private BetweenRecords() {}

    static List<Finding> errors(Dataset dataset) {
        return VALIDATOR.validate(dataset).findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    static Set<String> fingerprints(List<Finding> findings) {
        return findings.stream().map(Finding::fingerprint).collect(Collectors.toUnmodifiableSet());
    }
}
