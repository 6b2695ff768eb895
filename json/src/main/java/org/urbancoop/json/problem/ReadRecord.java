package org.urbancoop.json.problem;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Copies;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * One of many records that are read one after the other: what it is, or why it could not be read.
 *
 * <p>It is a record, a declared total, or the header of the dataset: a {@code Dataset} without records.
 *
 * @since 0.1.0
 */
public final class ReadRecord {

    private final @Nullable Extensible value;
    private final JsonPointer pointer;
    private final Location location;
    private final String raw;
    private final List<JsonProblem> problems;

    private ReadRecord(
            @Nullable Extensible value,
            JsonPointer pointer,
            Location location,
            String raw,
            List<JsonProblem> problems) {
        this.value = value;
        this.pointer = Objects.requireNonNull(pointer, "pointer");
        this.location = Objects.requireNonNull(location, "location");
        this.raw = Objects.requireNonNull(raw, "raw");
        this.problems = Copies.list(problems, "problems");
    }

    /**
     * Obtains what was read.
     *
     * @param value the value, or null if it was rejected
     * @param pointer its place in the document; the whole document for a line of many
     * @param location where it starts
     * @param raw its text, if it was rejected
     * @param problems what is wrong with it
     * @return the record
     */
    public static ReadRecord of(
            @Nullable Extensible value,
            JsonPointer pointer,
            Location location,
            String raw,
            List<JsonProblem> problems) {
        return new ReadRecord(value, pointer, location, raw, problems);
    }

    /**
     * Gets the value.
     *
     * @return the record, the declared total or the header; empty if it was rejected
     */
    public Optional<Extensible> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Gets the value.
     *
     * @return the record, the declared total or the header
     * @throws UrbancoopJsonException if it was rejected, with the first error
     */
    public Extensible orElseThrow() {
        if (value == null) {
            throw new UrbancoopJsonException(
                    problems.stream().filter(JsonProblem::isError).findFirst().orElseThrow());
        }
        return value;
    }

    /**
     * Gets the place in the document, such as {@code /cities/3}.
     *
     * @return the pointer, that to the whole document for a line of many
     */
    public JsonPointer pointer() {
        return pointer;
    }

    /**
     * Gets where the record starts.
     *
     * @return the place
     */
    public Location location() {
        return location;
    }

    /**
     * Gets the text of a rejected record.
     *
     * @return the text as it stands in the document; only its beginning when it is longer than the limit; empty if the
     *     record was read
     */
    public String raw() {
        return raw;
    }

    /**
     * Gets what is wrong with the record.
     *
     * @return the problems, warnings included
     */
    public List<JsonProblem> problems() {
        return problems;
    }

    @Override
    public String toString() {
        return "ReadRecord{" + location + ", value=" + (value == null ? "none" : value) + ", problems=" + problems
                + "}";
    }
}
