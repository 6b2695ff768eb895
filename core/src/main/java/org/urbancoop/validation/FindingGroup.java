package org.urbancoop.validation;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.message.Severity;
import org.urbancoop.text.VisibleText;

/**
 * Findings with one cause, such as all references to {@code city/atlantis}, which is not there.
 *
 * @param cause what they have in common
 * @param findings the findings, in the order of the document
 * @since 0.1.0
 */
public record FindingGroup(String cause, List<Finding> findings) {

    /**
     * Copies the findings.
     *
     * @param cause what they have in common
     * @param findings the findings
     */
    public FindingGroup {
        Objects.requireNonNull(cause, "cause");
        findings = Copies.list(findings, "findings");
    }

    /**
     * Gets how much the gravest of the findings matters.
     *
     * @return the severity, such as {@code error}
     */
    public Severity severity() {
        return findings.stream()
                .map(Finding::severity)
                .min(Comparator.naturalOrder())
                .orElse(Severity.NOTICE);
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code FindingGroup[cause=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("FindingGroup[cause=" + cause + ", findings=" + findings + ']');
    }
}
