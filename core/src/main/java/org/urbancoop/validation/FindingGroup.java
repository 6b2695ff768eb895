package org.urbancoop.validation;

import java.util.List;

/**
 * Findings with one cause, such as all references to {@code city/atlantis}, which is not there.
 *
 * @param cause what they have in common
 * @param findings the findings, in the order of the document
 */
public record FindingGroup(String cause, List<Finding> findings) {

    /**
     * Copies the findings.
     *
     * @param cause what they have in common
     * @param findings the findings
     */
    public FindingGroup {
        findings = List.copyOf(findings);
    }
}
