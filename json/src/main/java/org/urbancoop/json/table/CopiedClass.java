package org.urbancoop.json.table;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A class of this package of which each table gets copies, with constants of their own. */
final class CopiedClass {

    private final Optional<byte[]> bytes;

    /**
     * Reads the bytes of a class.
     *
     * @param model the class, which gets its constants by {@link #constants}
     */
    CopiedClass(Class<?> model) {
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
    <V> Optional<V> copy(Class<? super V> type, Object constants) {
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try {
            @SuppressWarnings("unchecked") // The caller says what its class implements.
            V copy = (V) type.cast(MethodHandles.lookup()
                    .defineHiddenClassWithClassData(bytes.get(), constants, true)
                    .lookupClass()
                    .getDeclaredConstructor()
                    .newInstance());
            return Optional.of(copy);
        } catch (ReflectiveOperationException | LinkageError | UnsupportedOperationException e) {
            // Such as in a native image: a list of the members does what the copy would.
            return Optional.empty();
        }
    }

    /**
     * Gets the constants of a copy.
     *
     * @param <V> their type
     * @param copy the class, as it sees itself
     * @param type their type
     * @return the constants; null if the class is no copy
     */
    static <V> @Nullable V constants(MethodHandles.Lookup copy, Class<V> type) {
        try {
            return MethodHandles.classData(copy, "_", type);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("A class has its own data", e);
        }
    }
}
