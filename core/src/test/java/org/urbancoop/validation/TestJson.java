package org.urbancoop.validation;

import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.source.Source;
import org.urbancoop.validation.member.Member;
import org.urbancoop.validation.member.TypeMembers;

/**
 * Reads the examples of the rules, which are JSON, where no JSON library is at hand. It takes well-formed JSON only and is no
 * model of the real reader.
 */
final class TestJson {

    private static final Map<String, Class<? extends Extensible>> TYPES = Map.of(
            "city", City.class,
            "organization", Organization.class,
            "agreement", Agreement.class,
            "project", Project.class,
            "event", Event.class,
            "program", Program.class,
            "source", Source.class,
            "declared-total", DeclaredTotal.class);

    private final String text;
    private int at;

    private TestJson(String text) {
        this.text = text;
    }

    /** Reads one record a line into a dataset; a line of type "dataset" is its header. */
    static Dataset lines(String lines) {
        Dataset.Builder dataset = Dataset.builder();
        List<Extensible> records = new ArrayList<>();
        Map<String, Object> header = new LinkedHashMap<>(Map.of("id", "example", "title", "Example"));
        for (String line : lines.strip().split("\n", -1)) {
            Map<String, Object> object = object(new TestJson(line).value());
            String type = String.valueOf(object.remove("type"));
            if (type.equals("dataset")) {
                header.putAll(object);
                continue;
            }
            Class<? extends Extensible> model = TYPES.get(type);
            if (model == null) {
                throw new IllegalArgumentException("An example has no type of record: " + line);
            }
            records.add(build(model, object));
        }
        dataset = fill(dataset, Dataset.class, header);
        for (Extensible each : records) {
            add(dataset, each);
        }
        return dataset.build();
    }

    private static void add(Dataset.Builder dataset, Extensible each) {
        if (each instanceof City city) {
            dataset.addCities(city);
        } else if (each instanceof Organization organization) {
            dataset.addOrganizations(organization);
        } else if (each instanceof Agreement agreement) {
            dataset.addAgreements(agreement);
        } else if (each instanceof Project project) {
            dataset.addProjects(project);
        } else if (each instanceof Event event) {
            dataset.addEvents(event);
        } else if (each instanceof Program program) {
            dataset.addPrograms(program);
        } else if (each instanceof Source source) {
            dataset.addSources(source);
        } else {
            dataset.addDeclaredTotals((DeclaredTotal) each);
        }
    }

    /** Reads a whole document. */
    static Dataset document(String json) {
        Map<String, Object> document = object(new TestJson(json).value());
        document.remove("format");
        return (Dataset) build(Dataset.class, document);
    }

    private static Extensible build(Class<?> type, Map<String, Object> object) {
        try {
            Object builder = type.getMethod("builder").invoke(null);
            fill(builder, type, object);
            return (Extensible) builder.getClass().getMethod("build").invoke(builder);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("An example is no " + type.getSimpleName() + ": " + object, e);
        }
    }

    private static <B> B fill(B builder, Class<?> type, Map<String, Object> object) {
        Map<String, ExtensionValue> unknown = new LinkedHashMap<>();
        object.forEach((name, value) -> Arrays.stream(TypeMembers.of(type).members())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .ifPresentOrElse(member -> set(builder, member, value), () -> unknown.put(name, extension(value))));
        if (!unknown.isEmpty()) {
            call(builder, "extensions", Extensions.class, Extensions.from(unknown));
        }
        return builder;
    }

    private static void set(Object builder, Member member, @Nullable Object value) {
        switch (member.container()) {
            case LIST -> {
                List<Object> elements = new ArrayList<>();
                ((List<?>) Objects.requireNonNull(value)).forEach(e -> elements.add(convert(member.elementType(), e)));
                call(builder, member.name(), Iterable.class, elements);
            }
            case MAP -> call(builder, member.name(), Map.class, Objects.requireNonNull(value));
            case ONE, OPTIONAL ->
                call(builder, member.name(), member.elementType(), convert(member.elementType(), value));
        }
    }

    private static void call(Object builder, String name, Class<?> type, Object argument) {
        try {
            for (Method method : builder.getClass().getMethods()) {
                if (method.getName().equals(name)
                        && method.getParameterCount() == 1
                        && wrap(method.getParameterTypes()[0]) == wrap(type)) {
                    method.invoke(builder, argument);
                    return;
                }
            }
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException("No value for " + name + ": " + argument, e);
        }
        throw new IllegalArgumentException("No setter " + name + "(" + type.getSimpleName() + ")");
    }

    private static Class<?> wrap(Class<?> type) {
        return type == int.class ? Integer.class : type == boolean.class ? Boolean.class : type;
    }

    private static Object convert(Class<?> type, @Nullable Object value) {
        if (value instanceof Map<?, ?>) {
            return build(type, object(value));
        }
        if (value instanceof BigDecimal number) {
            return wrap(type) == Integer.class ? (Object) number.intValueExact() : number;
        }
        if (value instanceof Boolean || type == String.class) {
            return Objects.requireNonNull(value);
        }
        for (String factory : List.of("parse", "of")) {
            try {
                return type.getMethod(factory, String.class).invoke(null, value);
            } catch (NoSuchMethodException e) {
                // Another one is tried.
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("No " + type.getSimpleName() + ": " + value, e);
            }
        }
        throw new IllegalArgumentException("No way from text to " + type.getSimpleName());
    }

    private static ExtensionValue extension(@Nullable Object value) {
        if (value == null) {
            return new ExtensionValue.NullValue();
        }
        if (value instanceof String string) {
            return new ExtensionValue.TextValue(string);
        }
        if (value instanceof BigDecimal number) {
            return ExtensionValue.NumberValue.of(number);
        }
        if (value instanceof Boolean truth) {
            return new ExtensionValue.BooleanValue(truth);
        }
        if (value instanceof List<?> list) {
            return new ExtensionValue.ArrayValue(
                    list.stream().map(TestJson::extension).toList());
        }
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        object(value).forEach((name, below) -> members.put(name, extension(below)));
        return new ExtensionValue.ObjectValue(Extensions.from(members));
    }

    @SuppressWarnings("unchecked") // the parser makes nothing else of an object
    private static Map<String, Object> object(@Nullable Object value) {
        return (Map<String, Object>) Objects.requireNonNull(value);
    }

    // -------------------------------------------------------------------------------------------------------- parser

    private @Nullable Object value() {
        char c = next();
        if (c == '{') {
            Map<String, @Nullable Object> members = new LinkedHashMap<>();
            while (peek() != '}') {
                skip(',');
                String name = (String) Objects.requireNonNull(value());
                skip(':');
                members.put(name, value());
            }
            at++;
            return members;
        }
        if (c == '[') {
            List<@Nullable Object> elements = new ArrayList<>();
            while (peek() != ']') {
                skip(',');
                elements.add(value());
            }
            at++;
            return elements;
        }
        if (c == '"') {
            return string();
        }
        int from = at - 1;
        while (at < text.length() && ",]} \n\t".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String literal = text.substring(from, at);
        return switch (literal) {
            case "true" -> true;
            case "false" -> false;
            case "null" -> null;
            default -> new BigDecimal(literal);
        };
    }

    private String string() {
        StringBuilder string = new StringBuilder();
        while (text.charAt(at) != '"') {
            char c = text.charAt(at++);
            if (c != '\\') {
                string.append(c);
                continue;
            }
            char escaped = text.charAt(at++);
            if (escaped == 'u') {
                string.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
                at += 4;
            } else {
                int known = "nrtbf".indexOf(escaped);
                string.append(known < 0 ? escaped : "\n\r\t\b\f".charAt(known));
            }
        }
        at++;
        return string.toString();
    }

    private char peek() {
        while (Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        return text.charAt(at);
    }

    private char next() {
        char c = peek();
        at++;
        return c;
    }

    private void skip(char c) {
        if (peek() == c) {
            at++;
        }
    }
}
