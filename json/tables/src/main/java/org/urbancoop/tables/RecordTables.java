package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Workers;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadResult;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.tables.cell.NumberDigits;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;

/** Puts the rows of the normalized tables together to records, one reading each. */
final class RecordTables {

    /** What no document may be deeper than. */
    private static final int MOST_STEPS = JsonLimits.DEFAULT.depth();

    private final List<Problem> problems = new ArrayList<>();
    /** The records by type and reference, in the order of their tables. */
    private final Map<String, Map<String, RecordPart>> parts = new LinkedHashMap<>();

    /** The steps of pointers, of which most stand in many rows. */
    private final Map<String, List<String>> starts = new HashMap<>();

    private final NumberDigits digits;
    private final Workers workers;

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

    /** Reads the header of a table; a table without one has no rows. */
    Optional<TableRows> open(Table table, Iterator<SheetRow> rows) throws IOException {
        if (!rows.hasNext()) {
            return Optional.empty();
        }
        SheetRow header = rows.next();
        return Optional.of(
                new TableRows(new TableLayout(table, header.sheet(), columns(table, header)), rows, workers));
    }

    /** Reads a table; those of records come before those that say more of them. */
    void read(TableRows rows) throws IOException {
        TableLayout layout = rows.layout();
        while (!rows.isAtEnd()) {
            String reference = rows.reference();
            SheetRow row = rows.take();
            if (layout.table().isOfRecords()) {
                start(layout, row, reference);
            } else {
                RecordPart part = parts.getOrDefault(type(reference), Map.of()).get(reference);
                if (part == null) {
                    namesNoRecord(layout.record(row));
                } else {
                    add(layout, row, part);
                }
            }
        }
    }

    /** Makes the records of what was read. */
    ReadResult result() throws IOException {
        RecordPart header = parts.getOrDefault(RecordPart.DATASET, Map.of()).get(RecordPart.DATASET);
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
            return ReadResult.of(null, problems, List.of(), List.of());
        }
        parts.remove(RecordPart.DATASET);
        MadeRecords made = new MadeRecords(header, workers);
        for (Map.Entry<String, Map<String, RecordPart>> ofType : parts.entrySet()) {
            for (RecordPart part : ofType.getValue().values()) {
                made.add(ofType.getKey(), part);
            }
        }
        return made.result(problems);
    }

    /**
     * Reads all tables side by side, and makes each record as soon as it has its rows: as quick, and as sparing, as it
     * gets.
     *
     * @return nothing unless all rows are in the order of their records, as they were written, and nothing is wrong
     *     with them; the tables are to be read anew then, one after the other
     */
    Optional<ReadResult> inStep(List<TableRows> tables) throws IOException {
        List<TableRows> more = tables.stream()
                .filter(rows -> !rows.layout().table().isOfRecords())
                .toList();
        MadeRecords made = null;
        for (TableRows rows : tables) {
            String type = rows.layout().table().of();
            while (rows.layout().table().isOfRecords() && !rows.isAtEnd()) {
                String reference = rows.reference();
                RecordPart part = start(rows.layout(), rows.take(), reference);
                if (part == null) {
                    return Optional.empty();
                }
                for (TableRows each : more) {
                    while (each.isOf(reference)) {
                        add(each.layout(), each.take(), part);
                    }
                }
                if (!problems.isEmpty()) {
                    return Optional.empty();
                }
                if (made != null) {
                    made.add(type, part);
                } else if (type.equals(RecordPart.DATASET)) {
                    made = new MadeRecords(part, workers);
                } else {
                    return Optional.empty();
                }
            }
        }
        return made == null || !more.stream().allMatch(TableRows::isAtEnd)
                ? Optional.empty()
                : Optional.of(made.result(problems));
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

    /** Starts a record with the row that each has in the table of its type; none, which is told, if it names none. */
    private @Nullable RecordPart start(TableLayout layout, SheetRow row, String reference) {
        String type = type(reference);
        if (!type.equals(layout.table().of())) {
            namesNoRecordOfTable(layout.record(row));
            return null;
        }
        RecordPart part = new RecordPart(reference, layout.row(row, List.of(), digits));
        if (parts.computeIfAbsent(type, key -> new LinkedHashMap<>()).putIfAbsent(reference, part) != null) {
            problem(
                    Severity.ERROR,
                    "record-repeated",
                    layout.record(row),
                    new Message("The record stands twice; the first row is read", "같은 레코드가 두 번 있어 앞의 행을 읽었습니다"),
                    new Message("remove one of the rows", "한 행을 지우십시오"));
            return null;
        }
        return part;
    }

    /** Adds a row of a table that says more of records. */
    private void add(TableLayout layout, SheetRow row, RecordPart part) {
        List<String> known = starts.get(layout.start(row));
        List<String> start = known == null ? start(layout.pointer(row)) : known;
        if (!start.isEmpty()) {
            part.add(layout.row(row, start, digits));
        }
    }

    private void namesNoRecord(SheetCell cell) {
        if (cell.isEmpty()) {
            namesNoRecordOfTable(cell);
            return;
        }
        problem(
                Severity.ERROR,
                "row-without-record",
                cell,
                new Message("No table has this record", "이 레코드가 있는 표가 없습니다"),
                new Message("add the record to its own table, or remove the row", "레코드를 해당 표에 더하거나 행을 지우십시오"));
    }

    private void namesNoRecordOfTable(SheetCell cell) {
        problem(
                Severity.ERROR,
                "row-without-record",
                cell,
                new Message("The row names no record of its table", "이 표의 레코드를 가리키지 않는 행입니다"),
                new Message(
                        "put a reference such as city/seoul into the column record",
                        "record 열에 city/seoul 같은 참조를 넣으십시오"));
    }

    private static String type(String reference) {
        int slash = reference.indexOf('/');
        return slash < 0 ? reference : reference.substring(0, slash);
    }

    /** Finds the steps to where the values of a row stand; none, which is told, if nothing says so. */
    private List<String> start(SheetCell pointer) {
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
}
