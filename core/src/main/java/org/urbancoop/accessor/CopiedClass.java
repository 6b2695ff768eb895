package org.urbancoop.accessor;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A class of which copies are made, each with constants of its own. The compiler of the JVM knows them, so that what
 * they call is a part of the caller.
 *
 * <p>A copy is a hidden class of the bytes and the package of its model.
 */
public final class CopiedClass {

    /** How many things a copy holds of a longer list; the rest is in the next one. */
    public static final int MOST = 8;

    /**
     * A part of a list.
     *
     * @param items the first ones, {@value CopiedClass#MOST} at the most
     * @param next the copy that holds the others; null if there are none
     */
    public record Part(List<?> items, @Nullable Object next) {

        private static final Part NONE = new Part(List.of(), null);

        /** Gets one of the items, null if there are less. */
        public @Nullable Object item(int index) {
            return index < items.size() ? items.get(index) : null;
        }
    }

    private final MethodHandles.Lookup lookup;
    private final Optional<byte[]> bytes;

    /**
     * Reads the bytes of a class.
     *
     * @param lookup of the package that the class is in
     * @param model the class, which has a constructor without parameters
     */
    public CopiedClass(MethodHandles.Lookup lookup, Class<?> model) {
        this.lookup = lookup;
        this.bytes = read(model);
    }

    private static Optional<byte[]> read(Class<?> model) {
        try (InputStream in = model.getResourceAsStream(model.getSimpleName() + ".class")) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes an object of a new copy of the class.
     *
     * @param <V> the type of the object
     * @param type what the class implements
     * @param constants what the copy knows
     * @return the object, empty where a program cannot have more classes than it was built with
     */
    public <V> Optional<V> copy(Class<? super V> type, Object constants) {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            MethodHandles.Lookup copy = lookup.defineHiddenClassWithClassData(bytes.get(), constants, true);
            @SuppressWarnings("unchecked") // The caller says what its class implements.
            V made = (V) type.cast(copy.findConstructor(copy.lookupClass(), MethodType.methodType(void.class))
                    .invoke());
            return Optional.of(made);
        } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
            // Such as in a native image: the caller has another way.
            return Optional.empty();
        } catch (Throwable e) {
            throw new IllegalStateException("The constructor of a copy does nothing", e);
        }
    }

    /**
     * Makes copies that hold a list, each a {@link Part} of it.
     *
     * @param <V> the type of the objects
     * @param type what the class implements
     * @param items the list
     * @return the object of the first copy, empty where there can be none
     */
    public <V> Optional<V> chain(Class<? super V> type, List<?> items) {
        Optional<V> next = Optional.empty();
        for (int from = (items.size() - 1) / MOST * MOST; from >= 0; from -= MOST) {
            List<?> some = List.copyOf(items.subList(from, Math.min(from + MOST, items.size())));
            Optional<V> copy = copy(type, new Part(some, next.orElse(null)));
            if (copy.isEmpty()) {
                return copy;
            }
            next = copy;
        }
        return next;
    }

    /**
     * Gets the constants of a copy.
     *
     * @param <V> their type
     * @param copy the class, as it sees itself
     * @param type their type
     * @return the constants; null if the class is no copy
     */
    public static <V> @Nullable V constants(MethodHandles.Lookup copy, Class<V> type) {
        try {
            return MethodHandles.classData(copy, "_", type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A class has its own data", e);
        }
    }

    /**
     * Gets the part of a list that a copy holds.
     *
     * @param copy the class, as it sees itself
     * @return the part, an empty one if the class is no copy
     */
    public static Part part(MethodHandles.Lookup copy) {
        Part part = constants(copy, Part.class);
        return part == null ? Part.NONE : part;
    }
}
