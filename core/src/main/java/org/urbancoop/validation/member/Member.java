package org.urbancoop.validation.member;

import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.validation.member.ClassFile.Note;

/** A member of a type, such as {@code participants} of a project: how to get it, and which constraints hold for it. */
public final class Member {

    /**
     * After so many reads through reflection, switch to a compiled accessor. Reflection answers the first reads of a
     * fresh JVM at once; the compiled accessor makes the millionth cheap.
     */
    private static final int COMPILE_AFTER = 200;

    private static final MethodHandles.Lookup LOOKUP = MethodHandles.lookup();

    private final String name;
    private final Method accessor;
    private final Multiplicity multiplicity;
    private final Constraint[] whole;
    private final Constraint[] elements;
    private final Constraint[] keys;
    private final boolean cascades;
    private final boolean holdsSubjects;
    private int reads;
    /**
     * The members of the type that was last seen here, mostly the only one; threads share it without waiting, for it is
     * immutable.
     */
    private @Nullable TypeMembers below;

    private volatile @Nullable Function<Object, Object> compiled;

    Member(MemberDescription description, Method accessor) {
        this.name = description.name();
        this.accessor = accessor;
        this.multiplicity = description.multiplicity();
        ClassFile annotations = ClassFile.of(accessor.getDeclaringClass());
        int held = multiplicity == Multiplicity.MAP ? 1 : 0;
        List<Note> onHeld = annotations.on(accessor.getName(), held);
        this.whole = Constraint.of(annotations.on(accessor.getName(), ClassFile.WHOLE));
        this.keys = multiplicity == Multiplicity.MAP
                ? Constraint.of(annotations.on(accessor.getName(), 0))
                : Constraint.NONE;
        this.elements = Constraint.of(onHeld);
        this.cascades = isValid(annotations.on(accessor.getName(), ClassFile.WHOLE)) || isValid(onHeld);
        // Only a dataset holds records; to ask each list for the type of its elements would take a fresh JVM a while.
        this.holdsSubjects = multiplicity == Multiplicity.LIST
                && accessor.getDeclaringClass() == Dataset.class
                && isSubject(elementType());
    }

    private static boolean isValid(List<Note> notes) {
        for (Note note : notes) {
            if (note.type().equals("jakarta.validation.Valid")) {
                return true;
            }
        }
        return false;
    }

    public String name() {
        return name;
    }

    public Multiplicity multiplicity() {
        return multiplicity;
    }

    /** The constraints on the value of the accessor itself. */
    public Constraint[] whole() {
        return whole;
    }

    /** The constraints on what the container holds: the value of an optional or a map, the element of a list. */
    public Constraint[] elements() {
        return elements;
    }

    /** The constraints on the keys of a map. */
    public Constraint[] keys() {
        return keys;
    }

    /** Whether the constraints below hold, too. */
    public boolean cascades() {
        return cascades;
    }

    /** The members of a value that stands here. */
    public TypeMembers below(Object value) {
        TypeMembers last = below;
        if (last == null || last.type() != value.getClass()) {
            last = TypeMembers.of(value.getClass());
            below = last;
        }
        return last;
    }

    /** Whether a constraint can stand here or below. */
    public boolean isChecked() {
        return cascades || whole.length + keys.length + elements.length > 0;
    }

    /** The type of the value, or of what its container holds. */
    public Class<?> elementType() {
        if (!(accessor.getGenericReturnType() instanceof ParameterizedType holding)) {
            return accessor.getReturnType();
        }
        Type[] arguments = holding.getActualTypeArguments();
        return arguments[arguments.length - 1] instanceof Class<?> raw ? raw : Object.class;
    }

    /** Whether the elements are subjects of their own, as in the arrays of a dataset. */
    public boolean holdsSubjects() {
        return holdsSubjects;
    }

    private static boolean isSubject(Class<?> type) {
        return CooperationRecord.class.isAssignableFrom(type) || type == DeclaredTotal.class;
    }

    public Object get(Object owner) {
        Function<Object, Object> function = compiled;
        if (function != null) {
            return function.apply(owner);
        }
        if (++reads > COMPILE_AFTER) {
            compiled = compile(accessor);
        }
        try {
            return accessor.invoke(owner);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("An accessor of the model is public: " + accessor, e);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException("An accessor of the model throws nothing: " + accessor, e.getCause());
        }
    }

    @SuppressWarnings("unchecked") // the factory makes exactly this interface
    private static Function<Object, Object> compile(Method accessor) {
        try {
            MethodHandle handle = LOOKUP.unreflect(accessor);
            return (Function<Object, Object>) LambdaMetafactory.metafactory(
                            LOOKUP,
                            "apply",
                            MethodType.methodType(Function.class),
                            MethodType.methodType(Object.class, Object.class),
                            handle,
                            handle.type().wrap())
                    .getTarget()
                    .invokeExact();
        } catch (Throwable e) {
            throw new IllegalStateException("No function can be made of " + accessor, e);
        }
    }
}
