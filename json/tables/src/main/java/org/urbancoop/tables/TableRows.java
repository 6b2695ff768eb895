package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Workers;
import org.urbancoop.tables.sheet.SheetRow;

/** The rows of a table behind its header, without the empty ones; read ahead where there is another thread for that. */
final class TableRows {

    /** How many rows are read in one go. */
    private static final int BLOCK = 32;

    private final TableLayout layout;
    private final Iterator<SheetRow> rows;
    private final Workers workers;
    private Future<List<SheetRow>> ahead;
    private List<SheetRow> block = List.of();
    private int taken;
    /** The row that comes next, and the record that it is of. */
    private @Nullable SheetRow next;

    private String reference = "";

    /**
     * Starts with the first row.
     *
     * @param rows those behind the header
     * @param workers who stay with the caller
     */
    TableRows(TableLayout layout, Iterator<SheetRow> rows, Workers workers) throws IOException {
        this.layout = layout;
        this.rows = rows;
        this.workers = workers;
        this.ahead = workers.start(this::block);
        advance();
    }

    TableLayout layout() {
        return layout;
    }

    boolean isAtEnd() {
        return next == null;
    }

    /** Whether the next row is of a record; no row is of none at the end. */
    boolean isOf(String record) {
        return next != null && reference.equals(record);
    }

    /** The record that the next row is of, such as {@code city/seoul}; empty at the end. */
    String reference() {
        return reference;
    }

    /** Takes the next row. */
    SheetRow take() throws IOException {
        SheetRow row = next;
        if (row == null) {
            throw new IllegalStateException("No row is left");
        }
        advance();
        return row;
    }

    private void advance() throws IOException {
        SheetRow row = read();
        while (row != null && !hasText(row)) {
            row = read();
        }
        next = row;
        reference = row == null ? "" : layout.reference(row);
    }

    private @Nullable SheetRow read() throws IOException {
        if (taken == block.size()) {
            block = workers.get(ahead);
            taken = 0;
            if (block.isEmpty()) {
                return null;
            }
            ahead = workers.start(this::block);
        }
        return block.get(taken++);
    }

    private List<SheetRow> block() {
        List<SheetRow> some = new ArrayList<>();
        while (some.size() < BLOCK && rows.hasNext()) {
            some.add(rows.next());
        }
        return some;
    }

    private static boolean hasText(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.text(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
