package org.urbancoop.tables.reading;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.notation.NameReader;
import org.urbancoop.reference.RecordType;
import org.urbancoop.tables.form.CodeIndex;
import org.urbancoop.tables.form.FormSheet;
import org.urbancoop.tables.form.NameIndex;
import org.urbancoop.tables.form.Quoting;
import org.urbancoop.tables.json.PlacedValues;
import org.urbancoop.tables.mapping.CellOrigin;
import org.urbancoop.tables.mapping.MemberMapping;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/** A row of a filled template, which becomes one record. */
final class TemplateRow {

    static final JsonPointer ID = JsonPointer.parse("/id");

    private static final JsonPointer FORMAT = JsonPointer.parse("/format");
    private static final JsonPointer FORMAT_VERSION = JsonPointer.parse("/formatVersion");
    private static final JsonPointer TYPE = JsonPointer.parse("/type");
    private static final Pattern NUMBER = Pattern.compile(ExtensionValue.NumberValue.GRAMMAR);
    private static final Pattern CLOCK = Pattern.compile("[0-2][0-9]:[0-5][0-9]");
    /** What a problem of reading quotes first: the member that is missing. */
    private static final Pattern QUOTED = Pattern.compile("'([^']+)'");

    private static final CellReader CELLS = new CellReader(
            NameReader.of(Dataset.builder().id("none").title("none").build()), Optional.empty());

    private final FormSheet form;
    private final SheetRow header;
    private final Map<JsonPointer, Integer> columns;
    private final SheetRow row;
    private String id = "";
    private @Nullable PlacedValues tree;

    TemplateRow(FormSheet form, SheetRow header, Map<JsonPointer, Integer> columns, SheetRow row) {
        this.form = form;
        this.header = header;
        this.columns = columns;
        this.row = row;
        this.id = text(ID).orElse("");
    }

    FormSheet form() {
        return form;
    }

    SheetRow header() {
        return header;
    }

    SheetRow row() {
        return row;
    }

    String id() {
        return id;
    }

    void giveId(String made) {
        id = made;
    }

    boolean isOf(Class<? extends Extensible> type) {
        return form.type() == type;
    }

    Optional<RecordType> type() {
        return List.of(RecordType.values()).stream()
                .filter(each -> RecordTypes.of(each) == form.type())
                .findFirst();
    }

    String reference() {
        return isOf(Dataset.class) ? "dataset" : type().map(Object::toString).orElse("declared-total") + "/" + id;
    }

    /** The first cell that shows something. */
    Location start() {
        return row.filled().get(0).location();
    }

    Optional<String> text(JsonPointer pointer) {
        return Optional.ofNullable(columns.get(pointer))
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .map(cell -> VisibleText.strip(cell.text()));
    }

    /** The names and titles by which other rows may speak of it. */
    Map<JsonPointer, String> names() {
        Map<JsonPointer, String> names = new LinkedHashMap<>();
        columns.keySet().stream()
                .filter(pointer -> NameIndex.isName(pointer.steps().get(0)))
                .forEach(pointer -> text(pointer).ifPresent(text -> names.put(pointer, text)));
        return names;
    }

    /** An identifier made of what the row says. */
    Slug slug() {
        StringBuilder words = new StringBuilder();
        if (isOf(Agreement.class)) {
            for (int i = 0; columns.containsKey(JsonPointer.parse("/parties/" + i)); i++) {
                text(JsonPointer.parse("/parties/" + i))
                        .ifPresent(party -> words.append(' ').append(party.substring(party.indexOf('/') + 1)));
            }
        } else {
            text(JsonPointer.parse("/name"))
                    .or(() -> text(JsonPointer.parse("/title")))
                    .or(() -> text(JsonPointer.parse("/names/en")))
                    .ifPresent(words::append);
        }
        try {
            return Slug.fromName(words.toString());
        } catch (MalformedTextException e) {
            return Slug.fromName(type().map(Object::toString).orElse("declared total") + " row " + row.number());
        }
    }

    /** Makes the record, and tells what cannot be read. */
    Optional<? extends Extensible> make(NameIndex names, SheetFindings findings) {
        Map<JsonPointer, Object> values = new LinkedHashMap<>();
        if (isOf(Dataset.class)) {
            values.put(FORMAT, "urbancoop");
            values.put(FORMAT_VERSION, Dataset.FORMAT_VERSION);
        }
        type().ifPresent(type -> values.put(TYPE, type.toString()));
        values.put(ID, id);
        columns.entrySet().stream().sorted(Map.Entry.comparingByValue()).forEach(column -> {
            SheetCell cell = row.cell(column.getValue());
            if (cell.kind() == SheetCell.Kind.ERROR) {
                findings.add(SheetProblem.CELL_ERROR, cell, cell.text());
            } else if (!cell.isEmpty()) {
                value(column.getKey(), cell, names, findings).ifPresent(value -> values.put(column.getKey(), value));
            }
        });
        PlacedValues made = PlacedValues.of(values, Members.of(form.type()));
        tree = made;
        Decoded<? extends Extensible> decoded = made.decode(UrbancoopJson.of(), form.type());
        for (JsonProblem problem : decoded.problems()) {
            findings.add(SheetProblem.VALUE_REFUSED, cellOf(problem), problem.ruleMessage(), problem.hintMessage());
        }
        return decoded.value();
    }

    private SheetCell cellOf(JsonProblem problem) {
        JsonPointer pointer = problem.pointer();
        Matcher missing = QUOTED.matcher(problem.rule());
        if (problem.code() == ProblemCode.MISSING_MEMBER && missing.find()) {
            pointer = pointer.child(missing.group(1));
        }
        return find(pointer).orElseGet(() -> row.filled().get(0));
    }

    /** The cell that a place in the record came from; if none, the first one of the row. */
    Location cell(JsonPointer pointer) {
        return find(pointer).map(SheetCell::location).orElse(start());
    }

    private Optional<SheetCell> find(JsonPointer pointer) {
        JsonPointer origin = Objects.requireNonNull(tree, "tree").origin(pointer);
        for (List<String> steps = origin.steps(); !steps.isEmpty(); steps = steps.subList(0, steps.size() - 1)) {
            Integer place = columns.get(JsonPointer.of(steps));
            if (place != null) {
                return Optional.of(row.cell(place));
            }
        }
        return columns.entrySet().stream()
                .filter(column -> isWithin(column.getKey(), origin))
                .map(Map.Entry::getValue)
                .min(Integer::compare)
                .map(row::cell);
    }

    private static boolean isWithin(JsonPointer pointer, JsonPointer outer) {
        int length = outer.steps().size();
        return length > 0
                && pointer.steps().size() > length
                && pointer.steps().subList(0, length).equals(outer.steps());
    }

    private Optional<Object> value(JsonPointer pointer, SheetCell cell, NameIndex names, SheetFindings findings) {
        MemberDescription member = Members.of(form.type()).find(pointer).orElseThrow();
        String text = VisibleText.strip(cell.text());
        CellValue read = switch (member.kind()) {
            case NUMBER, INTEGER ->
                NUMBER.matcher(text).matches() ? CellValue.of(new NumberValue(text)) : asPrinted(pointer, member, cell);
            case DATE, MOMENT -> isEdtf(text) ? CellValue.of(text) : asPrinted(pointer, member, cell);
            case TIME -> CLOCK.matcher(text).matches() ? CellValue.of(text) : asPrinted(pointer, member, cell);
            case BOOLEAN -> asPrinted(pointer, member, cell);
            case CODE ->
                member.codeList()
                        .map(list -> oneOf(code(CodeIndex.of(list), cell), pointer, member, cell))
                        .orElse(CellValue.of(cell.text()));
            case RECORD, REFERENCE -> oneOf(names.find(text), pointer, member, cell);
            case TEXT, POINTER -> CellValue.of(Quoting.unquote(cell.text()));
            default -> CellValue.of(text);
        };
        tell(member, cell, read, findings);
        return Optional.ofNullable(read.json());
    }

    /** A code as it stands there, if it can be one; else without the blanks around it. */
    private static List<String> code(CodeIndex codes, SheetCell cell) {
        String exact = Quoting.unquote(cell.text());
        List<String> found = codes.find(exact);
        return found.size() == 1 && found.get(0).equals(exact) ? found : codes.find(VisibleText.strip(exact));
    }

    private static CellValue oneOf(List<String> found, JsonPointer pointer, MemberDescription member, SheetCell cell) {
        return found.size() == 1
                ? CellValue.of(found.get(0))
                : found.isEmpty() ? asPrinted(pointer, member, cell) : CellValue.ambiguous(found);
    }

    /** As the readers of printed notations understand it. */
    private static CellValue asPrinted(JsonPointer pointer, MemberDescription member, SheetCell cell) {
        return CELLS.read(member, MemberMapping.of(pointer, new CellOrigin.Fixed("")), cell.text(), cell.kind());
    }

    private static boolean isEdtf(String text) {
        try {
            return Edtf.parse(text).toString().equals(text);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static void tell(MemberDescription member, SheetCell cell, CellValue read, SheetFindings findings) {
        Message kind =
                new Message(member.kind().label(Locale.ENGLISH), member.kind().label(Locale.KOREAN));
        if (!read.alternatives().isEmpty()) {
            findings.add(
                    SheetProblem.VALUE_AMBIGUOUS,
                    cell,
                    cell.text(),
                    Message.of(String.join(", ", read.alternatives())));
        } else if (read.json() == null) {
            findings.add(SheetProblem.VALUE_NOT_UNDERSTOOD, cell, cell.text(), kind);
        }
        read.remarks().forEach(remark -> {
            if (read.json() != null) {
                findings.add(SheetProblem.READ_WITH_REMARK, cell, Message.of(String.valueOf(read.json())), remark);
            }
        });
    }
}
