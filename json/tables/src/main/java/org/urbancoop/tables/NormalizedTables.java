package org.urbancoop.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    private static final List<String> TYPE = List.of("type");

    private static final List<Spec> SPECS = read();

    private NormalizedTables() {}

    static List<Table> all() {
        return SPECS.stream().map(Spec::table).toList();
    }

    /** The places of which each is a row, such as {@code /agenda/*}{@code /participants/*}. */
    private record Pattern(List<String> steps, List<Step> way) {

        static Pattern parse(String text) {
            List<String> steps = JsonPointer.parse(text).steps();
            return new Pattern(steps, steps.stream().map(Step::new).toList());
        }
    }

    /** A step of a pattern: a member, or each element or entry. */
    private record Step(String name, @Nullable MemberPath member) {

        Step(String name) {
            this(name, name.equals(Coverage.ANY) ? null : MemberPath.of(List.of(name)));
        }
    }

    /** A line of the list. */
    private record Spec(String name, String of, List<Pattern> patterns, String description, List<Column> columns) {

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
            if (of.equals("dataset")) {
                sink.row(row(List.of("dataset"), JsonPointer.ROOT, dataset));
            } else if (of.equals(Coverage.ANY)) {
                others(dataset.withoutRecords(), "dataset", "dataset", sink);
            }
            for (List<? extends CooperationRecord> records : lists(dataset)) {
                if (!records.isEmpty()) {
                    String type = records.get(0).getType().toString();
                    List<Pattern> mine = patternsOf(records.get(0).getClass());
                    if (mayHold(type, mine)) {
                        for (CooperationRecord entry : records) {
                            rows(entry, type, entry.getId(), mine, sink);
                        }
                    }
                }
            }
            List<Pattern> mine = patternsOf(DeclaredTotal.class);
            if (mayHold(DECLARED_TOTAL, mine)) {
                for (DeclaredTotal total : dataset.getDeclaredTotals()) {
                    rows(total, DECLARED_TOTAL, total.getId(), mine, sink);
                }
            }
        }

        /** Most types have nothing in most tables. */
        private boolean mayHold(String type, List<Pattern> mine) {
            return of.equals(Coverage.ANY) || of.equals(type) || !mine.isEmpty();
        }

        /** The rows of one record: of this table, or what no other table has a cell for. */
        private void rows(Extensible entry, String type, Object id, List<Pattern> mine, Sink sink) throws IOException {
            Key key = new Key(type, id);
            if (of.equals(Coverage.ANY)) {
                others(entry, type, key, sink);
            } else if (of.equals(type)) {
                sink.row(row(List.of(key.toString()), JsonPointer.ROOT, entry));
            } else {
                for (Pattern pattern : mine) {
                    elements(key, JsonPointer.ROOT, pattern.way(), 0, entry, sink);
                }
            }
        }

        /** Which record a row is of, put into words where there is a row: most records have none in most tables. */
        private record Key(String type, Object id) {

            @Override
            public String toString() {
                return type + "/" + id;
            }
        }

        private List<Pattern> patternsOf(Class<? extends Extensible> type) {
            return patterns.stream().filter(pattern -> isOfType(pattern, type)).toList();
        }

        /** Only members: a member that the library does not know may have the name of another type's. */
        private static boolean isOfType(Pattern pattern, Class<? extends Extensible> type) {
            return Members.of(type).find(pattern.steps().get(0)).isPresent();
        }

        /** Goes down to the elements of which each is a row; what is not there costs nothing. */
        private void elements(Key record, JsonPointer at, List<Step> way, int next, Object value, Sink sink)
                throws IOException {
            if (next == way.size()) {
                sink.row(row(List.of(record.toString(), at.toString()), at, value));
                return;
            }
            Step step = way.get(next);
            if (step.member() != null) {
                Object child = MemberPath.find(step.member(), value);
                if (child != null) {
                    elements(record, at.child(step.name()), way, next + 1, child, sink);
                }
                return;
            }
            if (value instanceof List<?> list) {
                for (int i = 0; i < list.size(); i++) {
                    elements(record, at.child(i), way, next + 1, list.get(i), sink);
                }
                return;
            }
            for (Map.Entry<String, Object> child : MemberValues.children(value).entrySet()) {
                elements(record, at.child(child.getKey()), way, next + 1, child.getValue(), sink);
            }
        }

        private List<String> row(List<String> keys, JsonPointer at, Object value) {
            List<String> cells = new ArrayList<>(keys.size() + columns.size());
            cells.addAll(keys);
            String path = null;
            Object leaf = null;
            for (Column column : columns) {
                if (column.isKeyOfMap()) {
                    cells.add(at.steps().get(at.steps().size() - 1));
                    continue;
                }
                // The days of a date and the labels of a code stand beside it.
                if (!column.path().equals(path)) {
                    path = column.path();
                    leaf = leaf(column.find(value));
                }
                cells.add(leaf == null ? "" : column.part().of(leaf));
            }
            return cells;
        }

        private static @Nullable Object leaf(@Nullable Object leaf) {
            return leaf instanceof String
                            || (leaf != null && MemberValues.children(leaf).isEmpty())
                    ? leaf
                    : null;
        }

        /** What no table has a cell for; an empty text is among it, for an empty cell is no value. */
        private void others(Extensible entry, String type, Object record, Sink sink) throws IOException {
            for (Map.Entry<JsonPointer, Object> leaf :
                    Coverages.of(type, entry.getClass()).without(entry).entrySet()) {
                if (!leaf.getKey().steps().equals(TYPE)) {
                    sink.row(row(List.of(record.toString(), leaf.getKey().toString()), leaf.getKey(), leaf.getValue()));
                }
            }
        }
    }

    /** What the tables have a cell for, for each type of record. */
    private static final class Coverages {

        private static final Map<String, Coverage> ALL = new ConcurrentHashMap<>();

        private Coverages() {}

        static Coverage of(String type, Class<? extends Extensible> of) {
            return ALL.computeIfAbsent(type, key -> {
                Coverage coverage = new Coverage();
                for (Spec spec : SPECS) {
                    if (spec.of().equals(type)) {
                        add(spec, List.of(), coverage);
                    }
                    for (Pattern pattern : spec.patterns()) {
                        if (Spec.isOfType(pattern, of)) {
                            add(spec, pattern.steps(), coverage);
                        }
                    }
                }
                return coverage;
            });
        }

        private static void add(Spec spec, List<String> row, Coverage coverage) {
            for (Column column : spec.columns()) {
                if (!column.isKeyOfMap()) {
                    List<String> steps = new ArrayList<>(row);
                    steps.addAll(column.steps());
                    coverage.add(steps);
                }
            }
        }
    }

    private static List<List<? extends CooperationRecord>> lists(Dataset dataset) {
        return List.of(
                dataset.getSources(),
                dataset.getCities(),
                dataset.getOrganizations(),
                dataset.getAgreements(),
                dataset.getProjects(),
                dataset.getEvents(),
                dataset.getPrograms());
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
                List<Pattern> patterns = Stream.of(cells[2].split(" ", -1))
                        .filter(pattern -> pattern.startsWith("/"))
                        .map(Pattern::parse)
                        .toList();
                specs.add(new Spec(cells[0], cells[2], patterns, cells[4], List.copyOf(columns)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(specs);
    }
}
