package org.urbancoop.extension;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;

/**
 * The members of a type by name, such as {@code id}, {@code name} and {@code kind} of a city, in the order in which
 * they are written.
 *
 * <p>The accessors are the members: {@code getX()} and {@code isX()} stand for {@code x} in a document. Their order,
 * what another value says of the world, and what each means in English and Korean stands in {@code members.tsv} beside
 * this class, one line a member.
 *
 * <p>It is for code that treats all types alike: looking up a pointer, comparing, printing. It does not write
 * documents: a codec has its own table.
 *
 * @since 0.1.0
 */
public final class Members {

    /** A number without leading zeros, as RFC 6901, section 4, has the index of an array. */
    private static final String INDEX = "0|[1-9][0-9]{0,8}";

    /** More than any decimal of the model has; {@code 1e1000000000} written out would fill the memory. */
    private static final int MAX_ZEROS = 1_000;

    private static final ClassValue<Members> CACHE = new ClassValue<>() {
        @Override
        protected Members computeValue(Class<?> type) {
            return new Members(type);
        }
    };

    private final Map<String, Method> accessors;
    private final List<String> names;
    private final Map<String, Description> descriptions;

    private Members(Class<?> type) {
        accessors = Collections.unmodifiableMap(ordered(type, accessors(type)));
        names = List.copyOf(accessors.keySet());
        descriptions = lines(type);
    }

    /**
     * Obtains the members of a type.
     *
     * @param type a type of the model, such as {@code City}, or the class of one of its objects
     * @return the members, in the order in which they are written
     * @throws IllegalArgumentException if the type is not one of the model
     */
    public static Members of(Class<? extends Extensible> type) {
        Objects.requireNonNull(type, "type");
        Class<?> model = type;
        // The classes of the objects are hidden behind the type that has their accessors.
        while (!Modifier.isPublic(model.getModifiers())) {
            model = model.getSuperclass();
        }
        return CACHE.get(model);
    }

    /**
     * Gets the names of all members.
     *
     * @return the names, such as {@code [source, where, verbatim]}, in the order in which they are written
     */
    public List<String> names() {
        return names;
    }

    /**
     * Gets the accessor of a member, with the annotations that stand on it.
     *
     * @param name the name of a member, such as {@code source}
     * @return the accessor, such as {@code getSource()}
     * @throws IllegalArgumentException if there is no such member
     */
    public Method accessor(String name) {
        Objects.requireNonNull(name, "name");
        Method accessor = accessors.get(name);
        if (accessor == null) {
            throw new IllegalArgumentException(
                    "No member is named " + MalformedTextException.quote(name) + ", only " + accessors.keySet());
        }
        return accessor;
    }

    /**
     * Gets what the type is, in Korean or English.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the description, such as {@code A part of a project}, without a full stop
     */
    public String description(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return description("", locale);
    }

    /**
     * Gets what a member means, in Korean or English.
     *
     * @param name the name of a member, such as {@code source}, or of one of those that only documents have:
     *     {@code type} and {@code format}
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the description, such as {@code Place in the document}, without a full stop
     * @throws IllegalArgumentException if there is no such member
     */
    public String description(String name, Locale locale) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(locale, "locale");
        Description own = descriptions.get(name);
        Description description = own != null && !own.english.isEmpty()
                ? own
                : Lines.ALL.getOrDefault(Lines.ANY, Map.of()).get(name);
        if (description == null) {
            throw new IllegalArgumentException(
                    "No member is named " + MalformedTextException.quote(name) + ", only " + accessors.keySet());
        }
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? description.korean : description.english;
    }

    /**
     * Gets what another value of a member says of the world.
     *
     * @param name the name of a member, such as {@code status} of a project
     * @return such as {@code [STATE]}; empty for a member whose change only corrects or completes the data, and for a
     *     name that is none of a member
     */
    public Set<MemberChange> changes(String name) {
        Objects.requireNonNull(name, "name");
        Description description = descriptions.get(name);
        return description == null ? Set.of() : description.changes;
    }

    /**
     * Gets the members that an object has, without those that are absent or empty and without extensions.
     *
     * @param object the object, such as a city
     * @return the values by name, in the order in which they are written; a member that is optional is there or not
     */
    public static Map<String, Object> given(Extensible object) {
        Objects.requireNonNull(object, "object");
        Map<String, Object> values = new LinkedHashMap<>();
        of(object.getClass()).accessors.forEach((name, accessor) -> {
            Object value = value(object, accessor);
            if (value != null) {
                values.put(name, value);
            }
        });
        return values;
    }

    /**
     * Finds what stands at a place in an object, such as {@code /participants/0/role} in a project.
     *
     * <p>It descends into objects, maps, lists and extensions.
     *
     * @param object the object to start from, such as a record
     * @param pointer the place
     * @return the value; empty if the place does not exist, or if its member is absent or empty
     */
    public static Optional<Object> find(Extensible object, JsonPointer pointer) {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(pointer, "pointer");
        Object at = object;
        for (String step : pointer.steps()) {
            at = step(at, step);
            if (at == null) {
                return Optional.empty();
            }
        }
        return Optional.of(at);
    }

    /**
     * Gets everything in an object that holds nothing else, by its place: texts, numbers, dates, codes, references.
     *
     * @param object the object to start from, such as a record or a dataset
     * @return the values by pointer, in the order in which they are written, the extensions of each object last
     */
    public static Map<JsonPointer, Object> leaves(Extensible object) {
        Map<JsonPointer, Object> leaves = new LinkedHashMap<>();
        // Not recursive: unknown members can be deeper than the stack.
        Deque<Place> open = new ArrayDeque<>();
        open.push(new Place(null, "", Objects.requireNonNull(object, "object")));
        while (!open.isEmpty()) {
            Place place = open.pop();
            List<Place> children = new ArrayList<>();
            children(place.value).forEach((step, child) -> children.add(new Place(place, step, child)));
            if (children.isEmpty()) {
                leaves.put(place.pointer(), place.value);
            }
            Collections.reverse(children);
            children.forEach(open::push);
        }
        return leaves;
    }

    /** A value and the way to it, which becomes a pointer only for a leaf. */
    private record Place(@Nullable Place above, String step, Object value) {

        JsonPointer pointer() {
            Deque<String> steps = new ArrayDeque<>();
            for (Place at = this; at.above != null; at = at.above) {
                steps.push(at.step);
            }
            return JsonPointer.of(List.copyOf(steps));
        }
    }

    /**
     * Gets the text of a value, as a document has it: {@code 5400000}, {@code 2014/2025}, {@code city/seoul}.
     *
     * @param value a value of a member, such as {@link #find} or {@link #leaves} give
     * @return its text without quotes; a decimal has an exponent only if a thousand zeros would be written otherwise
     */
    public static String text(Object value) {
        Objects.requireNonNull(value, "value");
        return value instanceof BigDecimal number && Math.abs((long) number.scale()) <= MAX_ZEROS
                ? number.toPlainString()
                : value instanceof ExtensionValue.TextValue text ? text.value() : value.toString();
    }

    /**
     * Gets what stands right below a value, by the step that leads there: members, entries or elements.
     *
     * @param value a value of a member
     * @return the values by step, in the order in which they are written; none for a value that holds nothing else
     */
    public static Map<String, Object> children(Object value) {
        Objects.requireNonNull(value, "value");
        Map<String, Object> children = new LinkedHashMap<>();
        if (value instanceof Extensible object) {
            children.putAll(given(object));
            children.putAll(object.getExtensions().asMap());
        } else if (value instanceof ExtensionValue.ObjectValue object) {
            children.putAll(object.members().asMap());
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, entry) -> children.put(key.toString(), entry));
        } else {
            for (Object element : elements(value)) {
                children.put(Integer.toString(children.size()), element);
            }
        }
        return children;
    }

    /**
     * Gets a copy of an object in which every text of a member, of an entry, of an element or of an extension is
     * replaced, at any depth. Names of members, keys of maps, codes, references, dates and numbers stay.
     *
     * @param object the object, such as a record
     * @param change what replaces a text
     * @param <T> the type of the object
     * @return the copy; the object itself if no text changes
     * @throws IllegalArgumentException if the object refuses a new text
     */
    public static <T extends Extensible> T withTexts(T object, UnaryOperator<String> change) {
        Objects.requireNonNull(object, "object");
        Objects.requireNonNull(change, "change");
        Map<String, Object> changed = new LinkedHashMap<>();
        Map<String, Object> members = given(object);
        members.put("extensions", object.getExtensions());
        members.forEach((name, value) -> {
            Object now = changed(value, change);
            if (!now.equals(value)) {
                changed.put(name, now);
            }
        });
        if (changed.isEmpty()) {
            return object;
        }
        try {
            Object builder =
                    object.getClass().getSuperclass().getMethod("toBuilder").invoke(object);
            for (Map.Entry<String, Object> member : changed.entrySet()) {
                setter(builder, member.getKey(), member.getValue()).invoke(builder, member.getValue());
            }
            @SuppressWarnings("unchecked") // the builder of an object builds objects of its type
            T copy = (T) builder.getClass().getMethod("build").invoke(builder);
            return copy;
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof RuntimeException refused ? refused : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The builder of " + object.getClass() + " cannot be called", e);
        }
    }

    private static Method setter(Object builder, String name, Object value) throws NoSuchMethodException {
        for (Method method : builder.getClass().getMethods()) {
            if (method.getName().equals(name)
                    && method.getParameterCount() == 1
                    && method.getParameterTypes()[0].isInstance(value)) {
                return method;
            }
        }
        throw new NoSuchMethodException(name);
    }

    private static Object changed(Object value, UnaryOperator<String> change) {
        if (value instanceof String text) {
            return change.apply(text);
        } else if (value instanceof Extensible object) {
            return withTexts(object, change);
        } else if (value instanceof List<?> list) {
            return list.stream().map(element -> changed(element, change)).toList();
        } else if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((key, entry) -> copy.put(key.toString(), changed(entry, change)));
            return copy;
        } else if (value instanceof ExtensionValue extension) {
            return Trees.withTexts(extension, change);
        } else if (value instanceof Extensions extensions && !extensions.isEmpty()) {
            ExtensionValue copy = Trees.withTexts(new ExtensionValue.ObjectValue(extensions), change);
            return ((ExtensionValue.ObjectValue) copy).members();
        }
        return value;
    }

    private static @Nullable Object step(Object value, String step) {
        if (value instanceof Extensible object) {
            Method accessor = of(object.getClass()).accessors.get(step);
            return accessor == null ? object.getExtensions().find(step).orElse(null) : value(object, accessor);
        }
        if (value instanceof ExtensionValue.ObjectValue object) {
            return object.members().find(step).orElse(null);
        }
        if (value instanceof Map<?, ?> map) {
            return map.get(step);
        }
        List<?> elements = elements(value);
        return step.matches(INDEX) && Integer.parseInt(step) < elements.size()
                ? elements.get(Integer.parseInt(step))
                : null;
    }

    private static List<?> elements(Object value) {
        return value instanceof List<?> list
                ? list
                : value instanceof ExtensionValue.ArrayValue array ? array.values() : List.of();
    }

    /** Gets a value that is given: no empty optional, list or map, and no mark that is not set. */
    private static @Nullable Object value(Extensible object, Method accessor) {
        Object value;
        try {
            value = accessor.invoke(object);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("The accessor " + accessor + " cannot be called", e);
        }
        if (value instanceof Optional<?> optional) {
            return optional.orElse(null);
        }
        boolean empty = (value instanceof List<?> list && list.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty())
                || value.equals(false);
        return empty ? null : value;
    }

    private static Map<String, Method> accessors(Class<?> type) {
        Map<String, Method> accessors = new TreeMap<>();
        for (Method method : type.getMethods()) {
            String name = method.getName();
            int prefix = name.startsWith("get") ? 3 : name.startsWith("is") ? 2 : 0;
            if (prefix > 0
                    && method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && name.length() > prefix
                    && Character.isUpperCase(name.charAt(prefix))) {
                accessors.put(Character.toLowerCase(name.charAt(prefix)) + name.substring(prefix + 1), method);
            }
        }
        accessors.remove("class");
        accessors.remove("extensions");
        return accessors;
    }

    private static Map<String, Method> ordered(Class<?> type, Map<String, Method> accessors) {
        List<String> names =
                lines(type).keySet().stream().filter(name -> !name.isEmpty()).toList();
        if (!accessors.keySet().equals(Set.copyOf(names))) {
            throw new IllegalStateException(Lines.FILE + " lists " + names + " for " + type.getSimpleName()
                    + ", which has accessors for " + accessors.keySet());
        }
        Map<String, Method> ordered = new LinkedHashMap<>();
        for (String name : names) {
            ordered.put(name, accessors.get(name));
        }
        return ordered;
    }

    private static Map<String, Description> lines(Class<?> type) {
        Map<String, Description> lines = Lines.ALL.get(type.getSimpleName());
        if (lines == null) {
            throw new IllegalArgumentException(
                    type.getName() + " is no type of the model: " + Lines.FILE + " has no line for it");
        }
        return lines;
    }

    /** What a type or a member means; both empty if the line says nothing of its own. */
    private record Description(Set<MemberChange> changes, String english, String korean) {}

    /**
     * The data file, read when the first type is asked for: by type and member, in order; the type itself is the empty
     * member.
     */
    private static final class Lines {

        static final String FILE = "members.tsv";

        /** The type of the lines that describe a member of any type. */
        static final String ANY = "*";

        static final Map<String, Map<String, Description>> ALL = load();

        private static Map<String, Map<String, Description>> load() {
            try (@Nullable InputStream in = Members.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException(FILE + " is missing from the library");
                }
                Map<String, Map<String, Description>> lines = new HashMap<>();
                for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n", -1)) {
                    String[] cells = line.split("\t", -1);
                    // The first line names the columns, and the last one ends the file.
                    if (cells.length == 5 && !cells[0].equals("type")) {
                        lines.computeIfAbsent(cells[0], type -> new LinkedHashMap<>())
                                .put(cells[1], new Description(MemberChange.parse(cells[2]), cells[3], cells[4]));
                    }
                }
                return lines;
            } catch (IOException e) {
                throw new UncheckedIOException(FILE + " cannot be read", e);
            }
        }
    }
}
