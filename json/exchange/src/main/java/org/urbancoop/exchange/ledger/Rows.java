package org.urbancoop.exchange.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a table that lies beside a class: cells between tabs, below a row that names the columns. */
public final class Rows {

    private Rows() {}

    /** Reads a table; each row has the same number of cells. */
    public static List<String[]> of(Class<?> beside, String file, int columns) {
        try (@Nullable InputStream in = beside.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is missing beside " + beside.getName());
            }
            List<String[]> rows = new ArrayList<>();
            for (String row : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                String[] cells = row.split("\t", -1);
                if (!row.isEmpty() && cells.length != columns) {
                    throw new IllegalStateException(file + " of " + beside.getName() + " has a bad line: " + row);
                }
                if (!row.isEmpty()) {
                    rows.add(cells);
                }
            }
            // The first row names the columns.
            return rows.subList(1, rows.size());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
