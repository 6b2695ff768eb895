package org.urbancoop.cli.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbancoop.cli.table.Table.Column;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/**
 * The rows of each table of a dataset. Each value that the dataset holds is in one cell of one table; what no table
 * has a column for is in the table {@code other}.
 */
final class Rows {

    private static final String TYPE = "/type";

    private final List<Table> tables;
    private final Map<String, List<List<String>>> rows = new LinkedHashMap<>();

    private Rows(List<Table> tables) {
        this.tables = tables;
        tables.forEach(table -> rows.put(table.name(), new ArrayList<>()));
    }

    /** Gets the rows by the name of their table, the cells in the order of all columns. */
    static Map<String, List<List<String>>> of(Dataset dataset, List<Table> tables) {
        Rows rows = new Rows(tables);
        Map<JsonPointer, Object> header = MemberValues.leaves(dataset);
        Set<String> lists = new HashSet<>();
        MemberValues.of(dataset).forEach((name, value) -> {
            if (value instanceof List) {
                lists.add(name);
            }
        });
        header.keySet().removeIf(pointer -> lists.contains(pointer.steps().get(0)));
        rows.add("dataset", "dataset", header);
        dataset.records().forEach(rows::add);
        dataset.getDeclaredTotals().forEach(rows::add);
        return rows.rows;
    }

    private void add(Extensible entry) {
        String type = entry instanceof CooperationRecord one ? one.getType().toString() : "declared-total";
        Object id = entry instanceof CooperationRecord one ? one.getId() : ((DeclaredTotal) entry).getId();
        Map<JsonPointer, Object> leaves = MemberValues.leaves(entry);
        leaves.keySet().removeIf(pointer -> pointer.toString().equals(TYPE));
        add(type, type + "/" + id, leaves);
    }

    /** Spreads the leaves of a record over the tables. */
    private void add(String type, String record, Map<JsonPointer, Object> leaves) {
        Map<String, String> left = new LinkedHashMap<>();
        leaves.forEach((pointer, value) -> left.put(pointer.toString(), MemberValues.text(value)));
        for (Table table : tables) {
            if (table.of().equals(type)) {
                row(table, List.of(record), "", left);
            } else if (!table.isOfRecords() && !table.isOfTheRest()) {
                for (String at : places(table, leaves.keySet())) {
                    row(table, List.of(record, at), at, left);
                }
            } else if (table.isOfTheRest()) {
                left.forEach((pointer, value) -> rows(table).add(List.of(record, pointer, value)));
            }
        }
    }

    private List<List<String>> rows(Table table) {
        return rows.getOrDefault(table.name(), new ArrayList<>());
    }

    private void row(Table table, List<String> place, String at, Map<String, String> left) {
        List<String> cells = new ArrayList<>(place);
        for (Column column : table.columns()) {
            String name = column.name();
            if (name.startsWith("@")) {
                List<String> steps = JsonPointer.parse(at).steps();
                cells.add(steps.get(steps.size() - 1));
            } else {
                String pointer = name.equals(".") ? at : at + "/" + name.replace('.', '/');
                String value = left.remove(pointer);
                cells.add(value == null ? "" : value);
            }
        }
        rows(table).add(cells);
    }

    /** The places in a record of which each is a row: the starts of its leaves that match a pattern, each once. */
    private static Set<String> places(Table table, Set<JsonPointer> leaves) {
        Set<String> places = new LinkedHashSet<>();
        for (String pattern : table.of().split(" ", -1)) {
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
