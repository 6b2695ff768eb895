package org.urbancoop.format;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * One of many things that are read: a record, a declared total or the header of the dataset (a {@code Dataset} without
 * records), or why it could not be read.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class ReadEntry permits ImmutableReadEntry {

    ReadEntry() {}

    /** {@return the record, the declared total or the header; empty if it was rejected} */
    public abstract Optional<Extensible> value();

    /** {@return the place in the document, such as {@code /cities/3}; the whole if there is no document around it} */
    @Value.Default
    public JsonPointer pointer() {
        return JsonPointer.ROOT;
    }

    /** {@return where it starts: line and column, or sheet and cell} */
    public abstract Optional<Location> location();

    /** {@return of what was rejected, the text as it stands, or the beginning of it; else empty} */
    @Value.Default
    public String raw() {
        return "";
    }

    /** {@return what is wrong with it, warnings included; with an error at least if it was rejected} */
    public abstract List<Problem> problems();

    /** {@return what of it could not be carried} */
    public abstract List<Loss> losses();

    @Value.Check
    void check() {
        if (value().isEmpty() && problems().stream().noneMatch(Problem::isError)) {
            throw new IllegalArgumentException("What was rejected has an error among its problems");
        }
    }

    /**
     * Gets the value of what was not rejected.
     *
     * @return the record, the declared total or the header
     * @throws IllegalArgumentException if it was rejected, with the first error
     */
    public Extensible orElseThrow() {
        return value().orElseThrow(() -> new IllegalArgumentException(problems().stream()
                .filter(Problem::isError)
                .findFirst()
                .orElseThrow()
                .toString()));
    }

    /**
     * Obtains a builder without anything set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with all of this set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link ReadEntry}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableReadEntry.Builder {

        Builder() {}
    }
}
