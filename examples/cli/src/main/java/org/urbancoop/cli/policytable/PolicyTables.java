package org.urbancoop.cli.policytable;

import java.util.List;
import java.util.Locale;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.text.VisibleText;

/**
 * What is read from a text: the records, and what there is to say about its lines.
 *
 * @param dataset the home city, the source, and all that the tables hold
 * @param findings the remarks, in the order of the lines
 * @param found whether the text holds at least one of the two tables
 */
public record PolicyTables(Dataset dataset, List<TableFinding> findings, boolean found) {

    /**
     * Creates the value.
     *
     * @param dataset the records
     * @param findings the remarks
     * @param found whether there is a table
     */
    public PolicyTables {
        findings = List.copyOf(findings);
    }

    /**
     * Writes the remarks for a person, one a line: {@code page.txt:48: reversed-order: …}.
     *
     * @param locale Korean for Korean; any other language gets English
     */
    public String toText(String name, Locale locale) {
        StringBuilder lines = new StringBuilder();
        for (TableFinding finding : findings) {
            lines.append(VisibleText.of(name))
                    .append(':')
                    .append(finding.line())
                    .append(": ")
                    .append(finding.code())
                    .append(": ")
                    .append(finding.message(locale))
                    .append('\n');
        }
        return lines.toString();
    }
}
