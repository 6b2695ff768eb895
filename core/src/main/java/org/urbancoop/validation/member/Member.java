package org.urbancoop.validation.member;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Getter;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.member.ClassFile.Note;

/**
 * A member of a type, such as {@code participants} of a project: how to get it, and which constraints hold for it. A
 * record, whose parts the JVM takes for constants where the whole is one.
 *
 * @param name the name in a document
 * @param getter gets the value of an object
 * @param whole the constraints on the value of the accessor itself
 * @param elements the constraints on what the container holds: the value of an optional or a map, the element of a list
 * @param keys the constraints on the keys of a map
 * @param cascades whether the constraints below hold, too
 * @param holdsSubjects whether the elements are subjects of their own, as in the arrays of a dataset
 * @param below the members of what stands here
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares members, and no constraint is ever replaced.
public record Member(
        String name,
        Method accessor,
        Function<Object, Object> getter,
        Multiplicity multiplicity,
        Constraint[] whole,
        Constraint[] elements,
        Constraint[] keys,
        boolean cascades,
        boolean holdsSubjects,
        Below below) {

    static Member of(MemberDescription description, Method accessor) {
        Multiplicity multiplicity = description.multiplicity();
        ClassFile annotations = ClassFile.of(accessor.getDeclaringClass());
        int held = multiplicity == Multiplicity.MAP ? 1 : 0;
        List<Note> onWhole = annotations.on(accessor.getName(), ClassFile.WHOLE);
        List<Note> onHeld = annotations.on(accessor.getName(), held);
        return new Member(
                description.name(),
                accessor,
                new Getter(accessor),
                multiplicity,
                Constraint.of(onWhole),
                Constraint.of(onHeld),
                multiplicity == Multiplicity.MAP
                        ? Constraint.of(annotations.on(accessor.getName(), 0))
                        : Constraint.NONE,
                isValid(onWhole) || isValid(onHeld),
                // Only a dataset holds records; to ask each list for the type of its elements, or to load the dataset
                // for a record, would take a fresh JVM a while.
                multiplicity == Multiplicity.LIST
                        && !CooperationRecord.class.isAssignableFrom(accessor.getDeclaringClass())
                        && accessor.getDeclaringClass() == Dataset.class
                        && isSubject(elementType(accessor)),
                new Below());
    }

    /** Returns one that gets its value by what was compiled, and by nothing else. */
    Member compiled() {
        return new Member(
                name,
                accessor,
                Getter.compile(accessor),
                multiplicity,
                whole,
                elements,
                keys,
                cascades,
                holdsSubjects,
                below);
    }

    private static boolean isValid(List<Note> notes) {
        for (Note note : notes) {
            if (note.type().equals("jakarta.validation.Valid")) {
                return true;
            }
        }
        return false;
    }

    /** The members of a value that stands here. */
    public TypeMembers below(Object value) {
        return below.of(value);
    }

    /** Whether a constraint can stand here or below. */
    public boolean isChecked() {
        return cascades || whole.length + keys.length + elements.length > 0;
    }

    /** The type of the value, or of what its container holds. */
    public Class<?> elementType() {
        return elementType(accessor);
    }

    private static Class<?> elementType(Method accessor) {
        if (!(accessor.getGenericReturnType() instanceof ParameterizedType holding)) {
            return accessor.getReturnType();
        }
        Type[] arguments = holding.getActualTypeArguments();
        return arguments[arguments.length - 1] instanceof Class<?> raw ? raw : Object.class;
    }

    private static boolean isSubject(Class<?> type) {
        return CooperationRecord.class.isAssignableFrom(type) || type == DeclaredTotal.class;
    }

    public Object get(Object owner) {
        return getter.apply(owner);
    }

    /**
     * Gets the value if there is anything to check. Most members of most records are absent, and nothing is said of
     * what is absent; a list may be too short, though.
     *
     * @return the value, or what an optional one holds; null if there is nothing to check
     */
    @Nullable
    Object given(Object owner) {
        Object value = getter.apply(owner);
        return switch (multiplicity) {
            case ONE -> value;
            case OPTIONAL -> ((Optional<?>) value).orElse(null);
            case LIST -> ((List<?>) value).isEmpty() && whole.length == 0 ? null : value;
            case MAP -> ((Map<?, ?>) value).isEmpty() ? null : value;
        };
    }

    /** The members of the type that was last seen here, mostly the only one; threads share it without waiting. */
    static final class Below {

        /** What is kept is immutable. */
        private @Nullable TypeMembers last;

        TypeMembers of(Object value) {
            TypeMembers known = last;
            if (known == null || known.type() != value.getClass()) {
                known = TypeMembers.of(value.getClass());
                last = known;
            }
            return known;
        }
    }
}
