package org.urbancoop.cli.table;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.cli.table.Table.Column;
import org.urbancoop.code.CodeList;
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
 * an object's members in its place, such as {@code location.latitude}. What has several values is a table of its own.
 */
final class Columns {

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

    /** Lists whose codes need no explanation. */
    private static final Set<String> OF_ISO = Set.of("country", "currency");

    private Columns() {}

    /** Gets the types that have a table of their own. */
    static Collection<Class<? extends Extensible>> types() {
        return TYPES.values();
    }

    /**
     * Gets the columns of a table.
     *
     * @param of what each row of the table is: a type, patterns of places, or {@code *} for any value
     */
    static List<Column> of(String of) {
        if (of.equals("*")) {
            return List.of(new Column(".", "string", "value"));
        }
        Class<? extends Extensible> type = TYPES.get(of);
        if (type != null) {
            return ofType(type, "");
        }
        MemberDescription member = member(of.split(" ", 2)[0]);
        return member.kind() == ValueKind.OBJECT ? ofType(objects(member), "") : List.of(column(".", member));
    }

    private static List<Column> ofType(Class<? extends Extensible> type, String path) {
        List<Column> columns = new ArrayList<>();
        for (MemberDescription member : Members.of(type).all()) {
            boolean hasOneValue =
                    member.multiplicity() == Multiplicity.ONE || member.multiplicity() == Multiplicity.OPTIONAL;
            if (!hasOneValue || member.name().equals("type")) {
                continue;
            }
            String name = path + member.name();
            if (member.kind() == ValueKind.OBJECT) {
                columns.addAll(ofType(objects(member), name + "."));
            } else {
                columns.add(column(name, member));
            }
        }
        return columns;
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

    private static Column column(String name, MemberDescription member) {
        return new Column(name, type(member.kind()), member.description(Locale.ENGLISH) + form(member));
    }

    /** The type of Frictionless Table Schema. */
    private static String type(ValueKind kind) {
        return switch (kind) {
            case NUMBER, INTEGER, BOOLEAN -> kind.name().toLowerCase(Locale.ROOT);
            default -> "string";
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
                        .filter(list -> !OF_ISO.contains(list))
                        .map(list -> "; code list " + list)
                        .orElse("");
            default -> "";
        };
    }
}
