package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Workers;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.tables.cell.NumberDigits;
import org.urbancoop.tables.json.JsonText;
import org.urbancoop.tables.json.JsonTree;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;

/** Puts the rows of the normalized tables together to records, one reading each. */
final class RecordTables {

    private static final String DATASET = "dataset";
    private static final List<String> FORMAT = List.of("format");
    private static final List<String> TYPE = List.of("type");

    /** What no document may be deeper than. */
    private static final int MOST_STEPS = JsonLimits.DEFAULT.depth();

    /** How many rows are read, and records made, in one go. */
    private static final int BLOCK = 512;

    /** How many blocks of records are made before the first is asked for: enough for every thread to have one. */
    private static final int AHEAD = 64;

    /** What the tables say of one record. */
    private static final class Part {

        private final String reference;
        private final List<RecordRow> rows = new ArrayList<>(1);
        /** The record behind this one, which mostly has the rows behind those of this one, too. */
        private @Nullable Part next;

        private Part(String reference) {
            this.reference = reference;
        }

        private Location location() {
            return rows.get(0).location();
        }

        /** The cell of a place, or that of what it lies in. */
        private Location cell(JsonPointer pointer) {
            for (List<String> steps = pointer.steps(); !steps.isEmpty(); steps = steps.subList(0, steps.size() - 1)) {
                for (int i = rows.size() - 1; i >= 0; i--) {
                    Location cell = rows.get(i).find(steps);
                    if (cell != null) {
                        return cell;
                    }
                }
            }
            return location();
        }

        /** Makes the object of the record, with the member that says what it is; the values are forgotten. */
        private JsonTree tree(String type, Members members) {
            JsonTree.Builder tree = new JsonTree.Builder();
            if (type.equals(DATASET)) {
                tree.put(FORMAT, List.of(), "urbancoop");
            } else if (!type.equals(NormalizedTables.DECLARED_TOTAL)) {
                tree.put(TYPE, List.of(), type);
            }
            rows.forEach(row -> row.give(tree));
            return tree.build(members);
        }
    }

    private final List<Problem> problems = new ArrayList<>();
    private final List<ReadEntry> rejected = new ArrayList<>();
    /** The records by type and reference, in the order of their tables. */
    private final Map<String, Map<String, Part>> parts = new LinkedHashMap<>();

    /** The steps of pointers, of which most stand in many rows. */
    private final Map<String, List<String>> starts = new HashMap<>();

    private final NumberDigits digits;
    private final Workers workers;
    /** The record of the row before. */
    private @Nullable Part last;

    private @Nullable Part newest;

    /**
     * Starts a reading.
     *
     * @param digits those of numbers that their cells have not
     * @param workers who stay with the caller
     */
    RecordTables(NumberDigits digits, Workers workers) {
        this.digits = digits;
        this.workers = workers;
    }

    /** Reads a table; the rows are read ahead where there is another thread for that. */
    void read(Table table, Iterator<SheetRow> rows) throws IOException {
        if (!rows.hasNext()) {
            return;
        }
        SheetRow header = rows.next();
        TableLayout layout = new TableLayout(table, header.sheet(), columns(table, header));
        Future<List<SheetRow>> ahead = workers.start(() -> block(rows));
        for (List<SheetRow> block = workers.get(ahead); !block.isEmpty(); block = workers.get(ahead)) {
            ahead = workers.start(() -> block(rows));
            for (SheetRow row : block) {
                if (hasText(row)) {
                    read(layout, row);
                }
            }
        }
    }

    private static List<SheetRow> block(Iterator<SheetRow> rows) {
        List<SheetRow> block = new ArrayList<>();
        while (block.size() < BLOCK && rows.hasNext()) {
            block.add(rows.next());
        }
        return block;
    }

    private static boolean hasText(SheetRow row) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.text(i).isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private Map<Column, Integer> columns(Table table, SheetRow header) {
        Map<String, Column> byName = new HashMap<>();
        table.columns().forEach(column -> byName.put(column.name(), column));
        Map<Column, Integer> places = new LinkedHashMap<>();
        for (SheetCell cell : header.filled()) {
            Column column = byName.get(cell.text());
            if (column == null) {
                problem(
                        Severity.WARNING,
                        "column-not-known",
                        cell,
                        new Message("The table " + table + " has no such column", "표 " + table + "에 없는 열입니다"),
                        new Message("remove or rename it", "열을 지우거나 이름을 고치십시오"));
            } else if (places.putIfAbsent(column, cell.location().column() - 1) != null) {
                problem(
                        Severity.ERROR,
                        "column-repeated",
                        cell,
                        new Message("The column stands twice; the first is read", "같은 열이 두 번 있어 앞의 것을 읽었습니다"),
                        new Message("remove one of them", "하나를 지우십시오"));
            }
        }
        return places;
    }

    private void read(TableLayout layout, SheetRow row) {
        String reference = layout.reference(row);
        if (layout.table().isOfRecords()) {
            start(layout, row, type(reference), reference);
        } else {
            add(layout, row, reference);
        }
    }

    /** Starts a record with the row that each has in the table of its type. */
    private void start(TableLayout layout, SheetRow row, String type, String reference) {
        SheetCell cell = layout.record(row);
        if (cell.isEmpty() || !type.equals(layout.table().of())) {
            namesNoRecord(cell);
            return;
        }
        Part part = new Part(reference);
        if (parts.computeIfAbsent(type, key -> new LinkedHashMap<>()).putIfAbsent(reference, part) != null) {
            problem(
                    Severity.ERROR,
                    "record-repeated",
                    cell,
                    new Message("The record stands twice; the first row is read", "같은 레코드가 두 번 있어 앞의 행을 읽었습니다"),
                    new Message("remove one of the rows", "한 행을 지우십시오"));
            return;
        }
        if (newest != null) {
            newest.next = part;
        }
        newest = part;
        part.rows.add(layout.row(row, List.of(), digits));
    }

    /** Adds a row of a table that says more of records. */
    private void add(TableLayout layout, SheetRow row, String reference) {
        Part part = find(reference);
        if (part == null) {
            SheetCell cell = layout.record(row);
            if (cell.isEmpty()) {
                namesNoRecord(cell);
            } else {
                problem(
                        Severity.ERROR,
                        "row-without-record",
                        cell,
                        new Message("No table has this record", "이 레코드가 있는 표가 없습니다"),
                        new Message("add the record to its own table, or remove the row", "레코드를 해당 표에 더하거나 행을 지우십시오"));
            }
            return;
        }
        List<String> start = start(layout.pointer(row));
        if (!start.isEmpty()) {
            part.rows.add(layout.row(row, start, digits));
            last = part;
        }
    }

    private void namesNoRecord(SheetCell cell) {
        problem(
                Severity.ERROR,
                "row-without-record",
                cell,
                new Message("The row names no record of its table", "이 표의 레코드를 가리키지 않는 행입니다"),
                new Message(
                        "put a reference such as city/seoul into the column record",
                        "record 열에 city/seoul 같은 참조를 넣으십시오"));
    }

    private @Nullable Part find(String reference) {
        Part near = last;
        for (int i = 0; i < 2 && near != null; i++) {
            if (near.reference.equals(reference)) {
                return near;
            }
            near = near.next;
        }
        Map<String, Part> ofType = parts.get(type(reference));
        return ofType == null ? null : ofType.get(reference);
    }

    private static String type(String reference) {
        int slash = reference.indexOf('/');
        return slash < 0 ? reference : reference.substring(0, slash);
    }

    /** Gets the steps to where the values of a row stand; none, which is told, if nothing says so. */
    private List<String> start(SheetCell pointer) {
        List<String> known = starts.get(pointer.text());
        if (known != null) {
            return known;
        }
        List<String> steps = steps(pointer.text());
        if (steps.size() > MOST_STEPS) {
            problem(
                    Severity.ERROR,
                    "too-deep",
                    pointer,
                    new Message(
                            "The pointer has more than " + MOST_STEPS + " steps", "포인터가 " + MOST_STEPS + "단계보다 깊습니다"),
                    new Message("put the value higher up", "값을 더 위에 두십시오"));
            return List.of();
        }
        if (steps.isEmpty()) {
            problem(
                    Severity.ERROR,
                    "malformed-text",
                    pointer,
                    new Message("The pointer is no JSON Pointer", "JSON Pointer가 아닙니다"),
                    new Message("write it as /participants/0", "/participants/0처럼 쓰십시오"));
        } else {
            starts.put(pointer.text(), steps);
        }
        return steps;
    }

    private static List<String> steps(String pointer) {
        try {
            return JsonPointer.parse(pointer).steps();
        } catch (MalformedTextException e) {
            return List.of();
        }
    }

    private void problem(Severity severity, String code, SheetCell cell, Message message, Message hint) {
        problems.add(Problem.builder()
                .code(code)
                .severity(severity)
                .pointer(JsonPointer.ROOT)
                .location(cell.location())
                .value(Optional.of(cell.text()).filter(text -> !text.isEmpty()))
                .message(message)
                .hint(hint)
                .build());
    }

    /** Makes the records of what was read. */
    ReadResult result() throws IOException {
        Part header = parts.getOrDefault(DATASET, Map.of()).get(DATASET);
        if (header == null) {
            problems.add(Problem.builder()
                    .code("missing-header")
                    .severity(Severity.ERROR)
                    .pointer(JsonPointer.ROOT)
                    .message(new Message("No row has the header of the dataset", "데이터셋의 머리말이 있는 행이 없음"))
                    .hint(new Message(
                            "Add the table dataset with one row: record, id and title.",
                            "record, id, title이 있는 한 행을 dataset 표에 넣으십시오."))
                    .build());
            return ReadResult.of(null, problems, rejected, List.of());
        }
        Dataset start = (Dataset) tell(make(header, DATASET)).orElse(null);
        if (start == null) {
            return ReadResult.of(null, problems, rejected, List.of());
        }
        Dataset.Builder dataset = start.toBuilder();
        Map<String, List<Part>> places = new HashMap<>();
        parts.remove(DATASET);
        for (Map.Entry<String, Map<String, Part>> ofType : parts.entrySet()) {
            List<Part> made = new ArrayList<>();
            places.put(ofType.getKey(), made);
            make(
                    List.copyOf(ofType.getValue().values()),
                    ofType.getKey(),
                    entry -> tell(entry).ifPresent(value -> {
                        if (value instanceof CooperationRecord record) {
                            dataset.addUnchecked(record);
                        } else {
                            dataset.addDeclaredTotal((DeclaredTotal) value);
                        }
                        made.add(entry.part());
                    }));
        }
        Dataset made = dataset.build();
        return ReadResult.of(made, problems, rejected, List.of())
                .withLocations(pointer -> location(made, header, places, pointer));
    }

    /** Makes the records of a type, some of them at once where there are threads for that, and gives them in order. */
    private void make(List<Part> ofType, String type, Consumer<Made> then) throws IOException {
        Deque<Future<List<Made>>> ahead = new ArrayDeque<>();
        for (int from = 0; from < ofType.size() || !ahead.isEmpty(); ) {
            if (from < ofType.size() && ahead.size() < AHEAD) {
                List<Part> some = ofType.subList(from, Math.min(ofType.size(), from + BLOCK));
                ahead.add(workers.start(
                        () -> some.stream().map(part -> make(part, type)).toList()));
                from += some.size();
            } else {
                workers.get(ahead.remove()).forEach(then);
            }
        }
    }

    /** Tells what was found when a record was made, and gets it. */
    private Optional<Extensible> tell(Made made) {
        problems.addAll(made.problems());
        made.rejected().ifPresent(rejected::add);
        return made.value();
    }

    private static Optional<Location> location(
            Dataset dataset, Part header, Map<String, List<Part>> places, JsonPointer pointer) {
        List<String> steps = pointer.steps();
        Object found = steps.size() < 2
                ? null
                : MemberValues.find(dataset, JsonPointer.of(steps.subList(0, 2)))
                        .orElse(null);
        String type = found instanceof CooperationRecord entry
                ? entry.getType().toString()
                : found instanceof DeclaredTotal ? NormalizedTables.DECLARED_TOTAL : "";
        List<Part> ofType = places.get(type);
        return Optional.of(
                ofType == null
                        ? header.cell(pointer)
                        : ofType.get(Integer.parseInt(steps.get(1)))
                                .cell(JsonPointer.of(steps.subList(2, steps.size()))));
    }

    /** A record, if it could be made, and what was found. */
    private record Made(Part part, Optional<Extensible> value, List<Problem> problems, Optional<ReadEntry> rejected) {}

    private static Made make(Part part, String type) {
        Class<? extends Extensible> model = type.equals(DATASET) ? Dataset.class : ColumnMaker.type(type);
        JsonTree tree = part.tree(type, Members.of(model));
        Decoded<? extends Extensible> decoded = UrbancoopJson.of().decode(JsonText.line(tree.json()), model);
        List<Problem> found = new ArrayList<>();
        for (JsonProblem problem : decoded.problems()) {
            found.add(Problem.builder()
                    .code(problem.code().toString())
                    .severity(problem.severity())
                    .pointer(problem.pointer())
                    .location(part.cell(tree.origin(problem.pointer())))
                    .value(Optional.of(problem.text()).filter(value -> !value.isEmpty()))
                    .message(problem.ruleMessage())
                    .hint(Optional.of(problem.hintMessage())
                            .filter(hint -> !hint.english().isEmpty()))
                    .build());
        }
        Optional<ReadEntry> rejected = decoded.value().isPresent()
                ? Optional.empty()
                : Optional.of(ReadEntry.builder()
                        .pointer(JsonPointer.ROOT.child(part.reference))
                        .location(part.location())
                        .raw(JsonText.of(tree.json()))
                        .addAllProblems(found)
                        .build());
        return new Made(part, decoded.value().map(value -> value), found, rejected);
    }
}
