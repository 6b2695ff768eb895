package org.urbancoop.cli.table;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One table: its columns, and which rows it has.
 *
 * @param name the name, such as {@code participants}
 * @param of the type of record of which each is a row; or patterns of the places of which each is a row, such as {@code
 *     /participants/*}
 * @param columns the columns besides those that tell the place of a row
 */
record Table(String name, String of, String description, List<Column> columns) {

    /** The reference of the record that a row belongs to, such as {@code city/seoul}. */
    static final Column RECORD = new Column("record", "string", "reference of the record, such as city/seoul");

    /** The place of the row's element in its record, such as {@code /participants/0}. */
    static final Column AT = new Column("at", "string", "JSON Pointer of the element within the record");

    /**
     * A column.
     *
     * @param name the path of members, such as {@code location.latitude}; {@code .} for the element itself, {@code
     *     @name} for its key in a map
     * @param type a type of Frictionless Table Schema
     * @param description what a cell holds
     */
    record Column(String name, String type, String description) {

        /** The name in the first row of the file. */
        String header() {
            return name.equals(".") ? "value" : name.startsWith("@") ? name.substring(1) : name;
        }

        boolean isText() {
            return type.equals("string");
        }
    }

    boolean isOfRecords() {
        return !of.startsWith("/") && !isOfTheRest();
    }

    boolean isOfTheRest() {
        return of.equals("*");
    }

    /** All columns of the file: those that tell the row's place, then those of the list. */
    List<Column> allColumns() {
        return Stream.concat(isOfRecords() ? Stream.of(RECORD) : Stream.of(RECORD, AT), columns.stream())
                .toList();
    }

    /** Reads the list of all tables. */
    static List<Table> all() {
        List<Table> tables = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("tables.tsv"), "tables.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                List<Column> columns = new ArrayList<>();
                if (!cells[2].isEmpty()) {
                    String[] key = cells[2].split(": ", 2);
                    columns.add(new Column("@" + key[0], "string", key[1]));
                }
                columns.addAll(Columns.of(cells[1]));
                tables.add(new Table(cells[0], cells[1], cells[3], List.copyOf(columns)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(tables);
    }
}
