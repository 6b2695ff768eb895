package org.urbancoop.tables;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.extension.ValueKind;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/**
 * The columns of a table, from the library's catalogue of members: one for each member that has one value, and those of
 * an object's members in its place, such as {@code location_latitude}. What has several values is a table of its own.
 * Behind a date stand its days and its precision, behind a code its labels.
 */
final class ColumnMaker {

    private static final Map<String, Class<? extends Extensible>> TYPES = new LinkedHashMap<>();

    static {
        TYPES.put("dataset", Dataset.class);
        TYPES.put("source", Source.class);
        TYPES.put("city", City.class);
        TYPES.put("organization", Organization.class);
        TYPES.put("agreement", Agreement.class);
        TYPES.put("project", Project.class);
        TYPES.put("event", Event.class);
        TYPES.put("program", Program.class);
        TYPES.put("declared-total", DeclaredTotal.class);
    }

    private final String row;
    private final List<Column> columns = new ArrayList<>();

    private ColumnMaker(String row) {
        this.row = row;
    }

    /** Gets the types that have a table of their own. */
    static Collection<Class<? extends Extensible>> types() {
        return TYPES.values();
    }

    /** Gets a type by the name in {@code tables.tsv}, such as {@code declared-total}. */
    static Class<? extends Extensible> type(String name) {
        Class<? extends Extensible> type = TYPES.get(name);
        if (type == null) {
            throw new IllegalArgumentException("No type is named " + name);
        }
        return type;
    }

    /**
     * Gets the columns of a table.
     *
     * @param of what each row of the table is: a type, patterns of places, or {@code *} for any value
     * @param row the word for a row, such as {@code event}
     */
    static List<Column> of(String of, String row) {
        ColumnMaker maker = new ColumnMaker(row);
        if (of.equals("*")) {
            maker.columns.add(Column.text(Names.column(row, "value"), ".", "value"));
            maker.columns.add(Column.of(row + "_kind", ".", Part.KIND, Column.Type.STRING, "what it is in JSON")
                    .withValues(Part.kinds()));
        } else if (TYPES.containsKey(of)) {
            maker.addType(type(of), "");
        } else {
            MemberDescription member = member(of.split(" ", 2)[0]);
            if (member.kind() == ValueKind.OBJECT) {
                maker.addType(objects(member), "");
            } else {
                maker.add(".", Names.column(row, "value"), member);
            }
        }
        return List.copyOf(maker.columns);
    }

    /** Gets the columns of one member of a type, such as {@code kind} with its labels. */
    static List<Column> ofMember(Class<? extends Extensible> type, String row, String path) {
        ColumnMaker maker = new ColumnMaker(row);
        MemberDescription member = Members.of(type)
                .find(JsonPointer.parse("/" + path.replace('.', '/')))
                .orElseThrow(() -> new IllegalArgumentException(type.getSimpleName() + " has no " + path));
        maker.add(path, Names.column(row, path), member);
        return List.copyOf(maker.columns);
    }

    private void addType(Class<? extends Extensible> type, String path) {
        for (MemberDescription member : Members.of(type).all()) {
            boolean hasOneValue =
                    member.multiplicity() == Multiplicity.ONE || member.multiplicity() == Multiplicity.OPTIONAL;
            if (!hasOneValue || member.name().equals("type")) {
                continue;
            }
            String name = path + member.name();
            if (member.kind() == ValueKind.OBJECT) {
                addType(objects(member), name + ".");
            } else {
                add(name, Names.column(row, name), member);
            }
        }
    }

    private static Class<? extends Extensible> objects(MemberDescription member) {
        return member.valueType().asSubclass(Extensible.class);
    }

    /** The member that a pattern of places leads to, in the first type that has it. */
    private static MemberDescription member(String pattern) {
        List<String> steps = JsonPointer.parse(pattern).steps().stream()
                .filter(step -> !step.equals("*"))
                .toList();
        MemberDescription member = TYPES.entrySet().stream()
                .filter(type -> !type.getKey().equals("dataset"))
                .flatMap(type -> Members.of(type.getValue()).find(steps.get(0)).stream())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type has the member of " + pattern));
        for (String step : steps.subList(1, steps.size())) {
            member = Members.of(objects(member)).get(step);
        }
        return member;
    }

    private void add(String path, String name, MemberDescription member) {
        String meaning = member.description(Locale.ENGLISH);
        Column column = Column.of(name, path, Part.TEXT, type(member.kind()), meaning + form(member));
        if (member.kind() == ValueKind.RECORD) {
            column = column.leadsTo("records", "record");
        } else if (member.valueType() == Country.class) {
            column = column.leadsTo("countries", "country");
        } else if (member.kind() == ValueKind.TERM && member.valueType().isEnum()) {
            column = column.withValues(Stream.of(member.valueType().getEnumConstants())
                    .map(Object::toString)
                    .toList());
        }
        columns.add(column);
        switch (member.kind()) {
            case DATE, MOMENT -> addDays(path, name, meaning);
            case CODE -> addLabels(path, name, meaning);
            default -> {}
        }
    }

    private void addDays(String path, String name, String meaning) {
        columns.add(Column.of(
                name + "_earliest",
                path,
                Part.EARLIEST,
                Column.Type.DATE,
                meaning + ": first day; empty if open or unknown"));
        columns.add(Column.of(
                name + "_latest",
                path,
                Part.LATEST,
                Column.Type.DATE,
                meaning + ": last day; empty if open or unknown"));
        columns.add(
                Column.of(name + "_precision", path, Part.PRECISION, Column.Type.STRING, meaning + ": how exact it is")
                        .withValues(Part.precisions()));
    }

    private void addLabels(String path, String name, String meaning) {
        columns.add(Column.of(name + "_label", path, Part.LABEL, Column.Type.STRING, meaning + ": in English"));
        columns.add(Column.of(name + "_label_ko", path, Part.LABEL_KO, Column.Type.STRING, meaning + ": in Korean"));
    }

    private static Column.Type type(ValueKind kind) {
        return switch (kind) {
            case NUMBER -> Column.Type.NUMBER;
            case INTEGER -> Column.Type.INTEGER;
            case BOOLEAN -> Column.Type.BOOLEAN;
            default -> Column.Type.STRING;
        };
    }

    private static String form(MemberDescription member) {
        return switch (member.kind()) {
            case DATE, MOMENT -> "; EDTF";
            case TIME -> "; HH:mm";
            case RECORD, REFERENCE -> "; reference";
            case CODE ->
                member.codeList()
                        .map(CodeList::name)
                        .map(list -> "; code list " + list)
                        .orElse("");
            default -> "";
        };
    }
}
