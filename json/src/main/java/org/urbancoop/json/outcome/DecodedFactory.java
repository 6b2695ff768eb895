package org.urbancoop.json.outcome;

import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.RejectedRecord;

/** Makes outcomes. {@link Decoded} hands it over when it is initialized, so that none of this is public there. */
public abstract class DecodedFactory {

    private static volatile @Nullable DecodedFactory factory;

    /** For {@link Decoded} alone. */
    protected DecodedFactory() {}

    public static DecodedFactory get() {
        try {
            MethodHandles.lookup().ensureInitialized(Decoded.class);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        return Objects.requireNonNull(factory, "factory");
    }

    public static void set(DecodedFactory factory) {
        DecodedFactory.factory = factory;
    }

    /**
     * Makes the outcome of reading.
     *
     * @param <T> the type of the value
     * @param value the value, or null if there is none
     * @param problems the problems in the order of the document
     * @param rejected the rejected records in the order of the document
     * @param locations finds the places of pointers into the document
     */
    public abstract <T> Decoded<T> create(
            @Nullable T value, List<JsonProblem> problems, List<RejectedRecord> rejected, Locations locations);

    /** Gets the document that an outcome came of. */
    public abstract Optional<byte[]> document(Decoded<?> decoded);
}
