package org.urbancoop.cli.table;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/**
 * What a column means: the words that the library has for the member, such as {@code Words of the source}, and its
 * form.
 */
final class Meaning {

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

    private Meaning() {}

    /**
     * Gets what a column of a table means.
     *
     * @param of what each row of the table is: a type, or patterns of places
     * @param column the path of the member in it, {@code .} for the element itself
     */
    static String of(String of, String column) {
        List<String> path = new ArrayList<>();
        if (of.startsWith("/")) {
            Arrays.stream(of.split(" ", 2)[0].substring(1).split("/", -1))
                    .filter(step -> !step.equals("*"))
                    .forEach(path::add);
        }
        if (!column.equals(".")) {
            path.addAll(List.of(column.split("[.]", -1)));
        }
        return TYPES.entrySet().stream()
                .filter(type -> of.startsWith("/")
                        ? !type.getKey().equals("dataset")
                        : type.getKey().equals(of))
                .filter(type -> Members.of(type.getValue()).names().contains(path.get(0)))
                .map(type -> of(type.getValue(), path))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No type has the member '" + path.get(0) + "'"));
    }

    private static String of(Class<? extends Extensible> type, List<String> path) {
        Members members = Members.of(type);
        Class<?> value = single(members.accessor(path.get(0)).getGenericReturnType());
        return path.size() == 1
                ? members.description(path.get(0), Locale.ENGLISH) + form(value)
                : of(value.asSubclass(Extensible.class), path.subList(1, path.size()));
    }

    /** The class of one value: of a list's elements, of a map's values, of what is optional. */
    private static Class<?> single(Type type) {
        if (type instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return single(arguments[arguments.length - 1]);
        }
        return (Class<?>) type;
    }

    private static String form(Class<?> value) {
        if (value == Edtf.class) {
            return "; EDTF";
        } else if (value == TimeOfDay.class) {
            return "; HH:mm";
        } else if (Reference.class.isAssignableFrom(value)) {
            return "; reference";
        } else if (Code.class.isAssignableFrom(value) && value != Country.class && value != Currency.class) {
            return "; code list "
                    + value.getSimpleName().replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
        }
        return "";
    }
}
