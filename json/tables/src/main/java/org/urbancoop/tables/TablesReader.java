package org.urbancoop.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.extension.Members;
import org.urbancoop.format.FormatInput;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
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
import org.urbancoop.tables.sheet.Sheets;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;

/**
 * Reads back what {@link TablesWriter} wrote: {@code TablesReader.of().read(Path.of("tables"))}. The normalized tables
 * are read, for they hold each value once; columns that follow from others, such as labels, are not looked at.
 *
 * <p>Tables and columns may be missing, and columns may stand in any order. Problems name the cell, such as {@code
 * cities!E5}.
 *
 * <p>This class is immutable and safe for use by many threads.
 *
 * @since 0.1.0
 */
public final class TablesReader {

    private static final String DATASET = "dataset";
    private static final String RECORD = "record";
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    /** Keeps the place of an empty text in its map, which the last table tells. */
    private static final Object LATER = new Object();

    private static final Pattern NUMBER = Pattern.compile(ExtensionValue.NumberValue.GRAMMAR);

    private static final TablesReader READER = new TablesReader();

    private TablesReader() {}

    /**
     * Obtains the reader.
     *
     * @return the reader
     */
    public static TablesReader of() {
        return READER;
    }

    /**
     * Reads the tables of a folder.
     *
     * @param folder the folder with the CSV files
     * @return the dataset, as far as it can be read, with its problems and where each value stood; no dataset if the
     *     table {@code dataset} is missing or has no row
     * @throws org.urbancoop.tables.sheet.UnreadableSheetException if a file is no CSV
     * @throws IOException if a file cannot be read
     */
    public ReadResult read(Path folder) throws IOException {
        Objects.requireNonNull(folder, "folder");
        if (!Files.isDirectory(folder)) {
            throw new IOException("Not a folder: " + folder);
        }
        Run run = new Run();
        for (Table table : Table.all()) {
            Path file = folder.resolve(table.name() + TablesWriter.CSV);
            if (table.isNormalized() && Files.exists(file)) {
                try (Sheets sheets = open(file)) {
                    run.read(table, sheets.rows(sheets.names().get(0)));
                } catch (UncheckedIOException e) {
                    throw e.getCause();
                }
            }
        }
        return run.result();
    }

    /**
     * Reads the tables of an opened file, a sheet a table, such as a workbook.
     *
     * @param sheets the sheets, which stay open
     * @return as of a folder
     * @throws IOException if the file cannot be read
     */
    public ReadResult read(Sheets sheets) throws IOException {
        Objects.requireNonNull(sheets, "sheets");
        Run run = new Run();
        try {
            if (sheets.names().contains(NumberDigits.TABLE)) {
                run.digits = NumberDigits.of(sheets.rows(NumberDigits.TABLE));
            }
            for (Table table : Table.all()) {
                if (table.isNormalized() && sheets.names().contains(table.name())) {
                    run.read(table, sheets.rows(table.name()));
                }
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        return run.result();
    }

    /** Opens a table: with commas, as it was written, or as a spreadsheet saved it. */
    private static Sheets open(Path file) throws IOException {
        for (char separator : SEPARATORS) {
            Sheets sheets = Sheets.ofCsv(FormatInput.of(file), separator);
            Iterator<SheetRow> rows = sheets.rows(sheets.names().get(0));
            if (rows.hasNext()
                    && rows.next().cells().stream().anyMatch(cell -> cell.text().equals(RECORD))) {
                return sheets;
            }
            sheets.close();
        }
        return Sheets.open(FormatInput.of(file));
    }

    /** What the tables say of one record. */
    private static final class Part {

        private final Location location;
        private final Map<JsonPointer, Object> values = new LinkedHashMap<>();
        private final Map<JsonPointer, Location> cells = new HashMap<>();

        private Part(Location location) {
            this.location = location;
        }

        private Location cell(JsonPointer pointer) {
            for (List<String> steps = pointer.steps(); !steps.isEmpty(); steps = steps.subList(0, steps.size() - 1)) {
                Location cell = cells.get(JsonPointer.of(steps));
                if (cell != null) {
                    return cell;
                }
            }
            return location;
        }
    }

    /** One reading. */
    private static final class Run {

        private final List<Problem> problems = new ArrayList<>();
        private final List<ReadEntry> rejected = new ArrayList<>();
        /** The records by type and reference, in the order of their tables. */
        private final Map<String, Map<String, Part>> parts = new LinkedHashMap<>();

        private NumberDigits digits = NumberDigits.none();

        private void read(Table table, Iterator<SheetRow> rows) {
            if (!rows.hasNext()) {
                return;
            }
            Map<Column, Integer> places = columns(table, rows.next());
            while (rows.hasNext()) {
                SheetRow row = rows.next();
                if (row.cells().stream().anyMatch(cell -> !cell.text().isEmpty())) {
                    read(table, places, row);
                }
            }
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

        private void read(Table table, Map<Column, Integer> places, SheetRow row) {
            SheetCell record = cell(table, RECORD, places, row);
            String type = record.text().contains("/")
                    ? record.text().substring(0, record.text().indexOf('/'))
                    : record.text();
            boolean isStart = table.isOfRecords();
            if (record.isEmpty() || (isStart && !type.equals(table.of()))) {
                problem(
                        Severity.ERROR,
                        "row-without-record",
                        record,
                        new Message("The row names no record of its table", "이 표의 레코드를 가리키지 않는 행입니다"),
                        new Message(
                                "put a reference such as city/seoul into the column record",
                                "record 열에 city/seoul 같은 참조를 넣으십시오"));
                return;
            }
            Map<String, Part> ofType = parts.computeIfAbsent(type, key -> new LinkedHashMap<>());
            Part part = ofType.get(record.text());
            if (part == null) {
                if (!isStart) {
                    problem(
                            Severity.ERROR,
                            "row-without-record",
                            record,
                            new Message("No table has this record", "이 레코드가 있는 표가 없습니다"),
                            new Message(
                                    "add the record to its own table, or remove the row", "레코드를 해당 표에 더하거나 행을 지우십시오"));
                    return;
                }
                part = new Part(record.location());
                ofType.put(record.text(), part);
            } else if (isStart) {
                problem(
                        Severity.ERROR,
                        "record-repeated",
                        record,
                        new Message("The record stands twice; the first row is read", "같은 레코드가 두 번 있어 앞의 행을 읽었습니다"),
                        new Message("remove one of the rows", "한 행을 지우십시오"));
                return;
            }
            values(table, places, row, part);
        }

        private void values(Table table, Map<Column, Integer> places, SheetRow row, Part part) {
            JsonPointer start = JsonPointer.ROOT;
            String record = cell(table, RECORD, places, row).text();
            String pointer = "";
            if (!table.isOfRecords()) {
                SheetCell place = cell(table, "pointer", places, row);
                pointer = place.text();
                try {
                    start = JsonPointer.parse(pointer);
                } catch (MalformedTextException e) {
                    problem(
                            Severity.ERROR,
                            "malformed-text",
                            place,
                            new Message("The pointer is no JSON Pointer", "JSON Pointer가 아닙니다"),
                            new Message("write it as /participants/0", "/participants/0처럼 쓰십시오"));
                    return;
                }
            }
            String kind = "";
            if (table.isOfTheRest()) {
                for (Map.Entry<Column, Integer> place : places.entrySet()) {
                    if (place.getKey().part() == org.urbancoop.tables.Part.KIND) {
                        kind = row.cell(place.getValue()).text();
                    }
                }
            }
            for (Map.Entry<Column, Integer> place : places.entrySet()) {
                Column column = place.getKey();
                SheetCell cell = row.cell(place.getValue());
                if (!column.isValue()) {
                    continue;
                }
                if (cell.text().isEmpty() && kind.isEmpty() && table.isOfRecords()) {
                    continue;
                }
                JsonPointer at = start.resolve(column.pointer());
                if (!cell.text().isEmpty() || !kind.isEmpty()) {
                    String text = cell.text();
                    if (column.type() == Column.Type.NUMBER) {
                        text = digits.of(table.name(), record, pointer, column.name(), text);
                    }
                    part.values.put(at, value(column, kind, text));
                    part.cells.put(at, cell.location());
                } else if (!table.isOfRecords()) {
                    part.values.putIfAbsent(at, LATER);
                }
            }
        }

        /** The value of a cell: a number where the column has numbers, else what stands there. */
        private static Object value(Column column, String kind, String text) {
            String is = kind.isEmpty() ? column.type().name().toLowerCase(java.util.Locale.ROOT) : kind;
            return switch (is) {
                case "number", "integer" -> number(text);
                case "boolean" -> text.equals("true") || text.equals("false") ? Boolean.valueOf(text) : text;
                case "null" -> JsonText.NULL;
                case "array" -> List.of();
                case "object" -> Map.of();
                default -> text;
            };
        }

        private static Object number(String text) {
            // If it is none, reading the record tells.
            return NUMBER.matcher(text).matches() ? new JsonText.Digits(text) : text;
        }

        private SheetCell cell(Table table, String name, Map<Column, Integer> places, SheetRow row) {
            for (Map.Entry<Column, Integer> place : places.entrySet()) {
                if (place.getKey().name().equals(name)) {
                    return row.cell(place.getValue());
                }
            }
            return row.cell(table.columns().size());
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

        private ReadResult result() {
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
            header.values.put(JsonPointer.parse("/format"), "urbancoop");
            Dataset start = make(header, Dataset.class, DATASET).orElse(null);
            if (start == null) {
                return ReadResult.of(null, problems, rejected, List.of());
            }
            Dataset.Builder dataset = start.toBuilder();
            Map<String, List<Part>> places = new HashMap<>();
            parts.forEach((type, ofType) -> ofType.forEach((reference, part) -> {
                if (!type.equals(DATASET)) {
                    part.values.putIfAbsent(JsonPointer.parse("/type"), type);
                    make(part, ColumnMaker.type(type), reference).ifPresent(made -> {
                        if (made instanceof CooperationRecord entry) {
                            dataset.addUnchecked(entry);
                        } else {
                            dataset.addDeclaredTotal((DeclaredTotal) made);
                        }
                        places.computeIfAbsent(type, key -> new ArrayList<>()).add(part);
                    });
                }
            }));
            Dataset made = dataset.build();
            return ReadResult.of(made, problems, rejected, List.of())
                    .withLocations(pointer -> location(made, header, places, pointer));
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

        private <T extends Extensible> Optional<T> make(Part part, Class<T> type, String reference) {
            if (type == DeclaredTotal.class) {
                part.values.remove(JsonPointer.parse("/type"));
            }
            part.values.values().removeIf(value -> value == LATER);
            JsonTree tree = JsonTree.of(part.values, Members.of(type));
            String text = JsonText.of(tree.json());
            Decoded<T> decoded = UrbancoopJson.of().decode(text, type);
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
            problems.addAll(found);
            if (decoded.value().isEmpty()) {
                rejected.add(ReadEntry.builder()
                        .pointer(JsonPointer.ROOT.child(reference))
                        .location(part.location)
                        .raw(text)
                        .addAllProblems(found)
                        .build());
            }
            return decoded.value();
        }
    }
}
