package org.urbancoop.importpolicytable;

import java.util.List;
import org.urbancoop.dataset.Dataset;

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
}
