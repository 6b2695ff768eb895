package org.urbancoop.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.tables.Table.Sink;
import org.urbancoop.text.JsonPointer;

/**
 * The tables that {@code tables.tsv} lists. Each value that a dataset holds is in one cell of one of them; what no
 * table has a column for is in the table {@code other}.
 */
final class NormalizedTables {

    /** The reference of the record that a row belongs to, such as {@code city/seoul}. */
    static final Column RECORD = Column.text("record", "", "reference of the record, such as city/seoul");

    /** The place of the row's element in its record, such as {@code /participants/0}. */
    private static final Column POINTER =
            Column.text("pointer", "", "JSON Pointer of the element within the record, such as /participants/0");

    private static final String TYPE = "/type";

    private static final List<Spec> SPECS = read();

    private NormalizedTables() {}

    static List<Table> all() {
        return SPECS.stream().map(Spec::table).toList();
    }

    /** A line of the list. */
    private record Spec(String name, String of, String description, List<Column> columns) {

        boolean isOfRecords() {
            return !of.startsWith("/") && !of.equals("*");
        }

        Table table() {
            List<Column> all = new ArrayList<>();
            boolean hasHeader = of.equals("dataset");
            all.add(isOfRecords() || hasHeader ? RECORD : RECORD.leadsTo("records", RECORD.name()));
            if (!isOfRecords()) {
                all.add(POINTER);
            }
            all.addAll(columns);
            return new Table(name, of, description, List.copyOf(all), isOfRecords() ? 1 : 2, this::rows);
        }

        private void rows(Dataset dataset, Sink sink) throws IOException {
            if (of.equals("dataset") || of.equals("*")) {
                Map<JsonPointer, Object> header = MemberValues.leaves(dataset);
                Set<String> lists = new HashSet<>();
                MemberValues.of(dataset).forEach((name, value) -> {
                    if (value instanceof List) {
                        lists.add(name);
                    }
                });
                header.keySet()
                        .removeIf(pointer -> lists.contains(pointer.steps().get(0)));
                rows("dataset", "dataset", header, sink);
            }
            for (CooperationRecord entry : (Iterable<CooperationRecord>) dataset.records()::iterator) {
                rows(entry, entry.getType().toString(), entry.getId(), sink);
            }
            for (DeclaredTotal total : dataset.getDeclaredTotals()) {
                rows(total, DECLARED_TOTAL, total.getId(), sink);
            }
        }

        private void rows(Extensible entry, String type, Object id, Sink sink) throws IOException {
            if (mayHaveRows(entry, type)) {
                Map<JsonPointer, Object> leaves = MemberValues.leaves(entry);
                leaves.keySet().removeIf(pointer -> pointer.toString().equals(TYPE));
                rows(type, type + "/" + id, leaves, sink);
            }
        }

        /** Only a look at the type: to walk through each record for each table would cost a walk a table. */
        private boolean mayHaveRows(Extensible entry, String type) {
            if (isOfRecords()) {
                return of.equals(type);
            }
            Members members = Members.of(entry.getClass());
            for (String pattern : of.split(" ", -1)) {
                if (of.equals("*")
                        || members.find(JsonPointer.parse(pattern).steps().get(0))
                                .isPresent()) {
                    return true;
                }
            }
            return false;
        }

        /** The rows of one record: of this table, or what no other table has a cell for. */
        private void rows(String type, String record, Map<JsonPointer, Object> leaves, Sink sink) throws IOException {
            Map<String, Object> left = new LinkedHashMap<>();
            leaves.forEach((pointer, value) -> left.put(pointer.toString(), value));
            if (of.equals("*")) {
                for (Spec other : SPECS) {
                    other.take(type, leaves.keySet(), left);
                }
                for (Map.Entry<String, Object> rest : left.entrySet()) {
                    sink.row(
                            row(List.of(record, rest.getKey()), rest.getKey(), Map.of(rest.getKey(), rest.getValue())));
                }
            } else if (of.equals(type)) {
                sink.row(row(List.of(record), "", left));
            } else if (of.startsWith("/")) {
                for (String at : places(leaves.keySet())) {
                    sink.row(row(List.of(record, at), at, left));
                }
            }
        }

        /** Takes away what has a cell in this table; an empty text has none, for an empty cell is no value. */
        private void take(String type, Set<JsonPointer> leaves, Map<String, Object> left) {
            Set<String> rows = of.equals(type) ? Set.of("") : of.startsWith("/") ? places(leaves) : Set.of();
            for (String at : rows) {
                columns.stream()
                        .filter(column -> !column.isKeyOfMap())
                        .map(column -> at(at, column))
                        .filter(place -> left.containsKey(place)
                                && !MemberValues.text(left.get(place)).isEmpty())
                        .forEach(left::remove);
            }
        }

        private static String at(String row, Column column) {
            return column.path().equals(".") ? row : row + "/" + column.path().replace('.', '/');
        }

        private List<String> row(List<String> place, String at, Map<String, Object> leaves) {
            List<String> cells = new ArrayList<>(place);
            for (Column column : columns) {
                if (column.isKeyOfMap()) {
                    List<String> steps = JsonPointer.parse(at).steps();
                    cells.add(steps.get(steps.size() - 1));
                } else {
                    Object value = leaves.get(at(at, column));
                    cells.add(value == null ? "" : column.part().of(value));
                }
            }
            return cells;
        }

        /** The places in a record of which each is a row: the starts of its leaves that match a pattern, each once. */
        private Set<String> places(Set<JsonPointer> leaves) {
            Set<String> places = new LinkedHashSet<>();
            for (String pattern : of.split(" ", -1)) {
                List<String> wanted = JsonPointer.parse(pattern).steps();
                for (JsonPointer leaf : leaves) {
                    List<String> steps = leaf.steps();
                    JsonPointer at = JsonPointer.ROOT;
                    boolean matches = steps.size() >= wanted.size();
                    for (int i = 0; matches && i < wanted.size(); i++) {
                        matches = wanted.get(i).equals("*") || wanted.get(i).equals(steps.get(i));
                        at = at.child(steps.get(i));
                    }
                    if (matches) {
                        places.add(at.toString());
                    }
                }
            }
            return places;
        }
    }

    /** What the total of a reference starts with, such as {@code declared-total/seoul-projects}. */
    static final String DECLARED_TOTAL = "declared-total";

    private static List<Spec> read() {
        List<Spec> specs = new ArrayList<>();
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream("tables.tsv"), "tables.tsv")) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                List<Column> columns = new ArrayList<>();
                if (!cells[3].isEmpty()) {
                    String[] key = cells[3].split(": ", 2);
                    columns.add(Column.text(Names.column(cells[1], key[0]), "@" + key[0], key[1]));
                }
                columns.addAll(ColumnMaker.of(cells[2], cells[1]));
                specs.add(new Spec(cells[0], cells[2], cells[4], List.copyOf(columns)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(specs);
    }
}
