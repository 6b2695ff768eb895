package org.urbancoop.extension;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Accessors;
import org.urbancoop.accessor.Getter;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.CodeLists;

/**
 * A member of a type: its name, what its values are, what it means, and what another value says of the world.
 *
 * <p>For example, {@code Members.of(Project.class).get("participants")} is a list of objects of the type
 * {@code Participation}.
 *
 * @since 0.1.0
 */
public final class MemberDescription {

    private static final Map<Class<?>, Multiplicity> CONTAINERS =
            Map.of(Optional.class, Multiplicity.OPTIONAL, List.class, Multiplicity.LIST, Map.class, Multiplicity.MAP);

    private final String name;
    private final Method accessor;
    private final Multiplicity multiplicity;
    private final Getter getter;
    private final MemberLine line;
    private final MemberLine words;
    /** Looked up when it is asked for. */
    private @Nullable Class<?> valueType;

    MemberDescription(String name, Method accessor, MemberLine line, MemberLine words) {
        this.name = name;
        this.accessor = accessor;
        this.multiplicity = CONTAINERS.getOrDefault(accessor.getReturnType(), Multiplicity.ONE);
        this.getter = new Getter(accessor);
        this.line = line;
        this.words = words;
    }

    /**
     * Gets the name.
     *
     * @return the name in a document, such as {@code participants}
     */
    public String name() {
        return name;
    }

    /**
     * Gets how many values the member has.
     *
     * @return the multiplicity, such as {@link Multiplicity#LIST}
     */
    public Multiplicity multiplicity() {
        return multiplicity;
    }

    /**
     * Gets what each value is.
     *
     * @return the kind, such as {@link ValueKind#DATE}
     */
    public ValueKind kind() {
        return line.kind().orElseThrow();
    }

    /**
     * Gets the class of each value.
     *
     * @return the class, such as {@code Participation}
     */
    public Class<?> valueType() {
        Class<?> known = valueType;
        if (known == null) {
            known = Accessors.valueType(accessor);
            valueType = known;
        }
        return known;
    }

    /**
     * Gets the code list that a code belongs to.
     *
     * @return the list, such as that of the roles; empty unless the kind is {@link ValueKind#CODE}
     */
    public Optional<CodeList<?>> codeList() {
        return CodeLists.all().stream()
                .filter(list -> list.type() == valueType())
                .findFirst();
    }

    /**
     * Gets what the member means, in Korean or English.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the description, such as {@code Place in the document}, without a full stop
     */
    public String description(Locale locale) {
        return words.words(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Gets what another value of the member says of the world.
     *
     * @return such as {@code [STATE]} for the status of a project; empty if a change only corrects or completes the
     *     data
     */
    public Set<MemberChange> changes() {
        return line.changes();
    }

    /**
     * Finds the value in an object of the type, such as the participants of a project: for who looks at one member of
     * many objects.
     *
     * @param object the object, such as a project
     * @return the value: an object, a list or a map, too; empty if the member is absent, empty, or a mark that is not
     *     set
     * @throws IllegalArgumentException if the object is not of the type that the member is of
     */
    public Optional<Object> find(Extensible object) {
        Class<?> type = accessor.getDeclaringClass();
        if (!type.isInstance(Objects.requireNonNull(object, "object"))) {
            throw new IllegalArgumentException(
                    Accessors.model(object.getClass()).getSimpleName() + " has another member " + name
                            + " or none; this one is of " + type.getSimpleName());
        }
        return Optional.ofNullable(value(object));
    }

    /** Whether a value may be of a type, or hold one below. */
    boolean mayHold(Class<?> type) {
        return kind() == ValueKind.OBJECT || Accessors.mayBe(valueType(), type);
    }

    @Nullable
    Object value(Extensible object) {
        Object value = getter.apply(object);
        // By what the accessor returns: to ask each value what it is costs more than to get it.
        return switch (multiplicity) {
            case OPTIONAL -> ((Optional<?>) value).orElse(null);
            case LIST -> ((List<?>) value).isEmpty() ? null : value;
            case MAP -> ((Map<?, ?>) value).isEmpty() ? null : value;
            case ONE -> value.equals(false) ? null : value;
        };
    }

    /**
     * Returns the name, what the values are and how many there are.
     *
     * @return such as {@code participants: LIST of OBJECT}
     */
    @Override
    public String toString() {
        return name + ": " + multiplicity() + " of " + kind();
    }
}
