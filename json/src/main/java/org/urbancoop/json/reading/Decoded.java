package org.urbancoop.json.reading;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;

/**
 * What was read from a document, such as a dataset of 80 records, two problems and one rejected record.
 *
 * <p>The value never has a hole: a record that cannot be read is missing from it and stands among the rejected ones. There is
 * no value at all when the document is no JSON, or when its header cannot be read.
 *
 * <p>To answer {@link #locationOf}, it keeps the document's text for as long as it is kept itself.
 *
 * @param <T> the type of the value
 */
public final class Decoded<T> {

    private final @Nullable T value;
    private final List<JsonProblem> problems;
    private final List<RejectedRecord> rejected;
    private final Function<JsonPointer, Optional<Location>> locations;

    private Decoded(
            @Nullable T value,
            List<JsonProblem> problems,
            List<RejectedRecord> rejected,
            Function<JsonPointer, Optional<Location>> locations) {
        this.value = value;
        this.problems = List.copyOf(problems);
        this.rejected = List.copyOf(rejected);
        this.locations = Objects.requireNonNull(locations, "locations");
    }

    /**
     * Obtains the outcome of reading.
     *
     * @param <T> the type of the value
     * @param value the value, or null if there is none
     * @param problems the problems in the order of the document
     * @param rejected the rejected records in the order of the document
     * @param locations finds the place of a pointer into the document
     * @return the outcome
     */
    public static <T> Decoded<T> of(
            @Nullable T value,
            List<JsonProblem> problems,
            List<RejectedRecord> rejected,
            Function<JsonPointer, Optional<Location>> locations) {
        return new Decoded<>(value, problems, rejected, locations);
    }

    /**
     * Gets the value.
     *
     * @return the value, empty if the document is no JSON or its header cannot be read
     */
    public Optional<T> value() {
        return Optional.ofNullable(value);
    }

    /**
     * Gets the problems, warnings included.
     *
     * @return the problems in the order of the document
     */
    public List<JsonProblem> problems() {
        return problems;
    }

    /**
     * Gets the records that are not in the value.
     *
     * @return the rejected records in the order of the document
     */
    public List<RejectedRecord> rejected() {
        return rejected;
    }

    /**
     * Checks whether anything is lost: there is no value, or a record was rejected.
     *
     * @return true if a problem is an error
     */
    public boolean hasErrors() {
        return problems.stream().anyMatch(JsonProblem::isError);
    }

    /**
     * Gets the value of a document without errors.
     *
     * @return the value
     * @throws UrbancoopJsonException if there is an error, with the first one
     */
    public T orElseThrow() {
        for (JsonProblem problem : problems) {
            if (problem.isError()) {
                throw new UrbancoopJsonException(problem);
            }
        }
        return Objects.requireNonNull(value, "value");
    }

    /**
     * Finds where a part of the value stands in the document, such as {@code /projects/2/period} at line 40, column 17.
     *
     * <p>The pointer counts the records of the value: rejected ones before them are skipped. The text is looked through anew
     * for each call, so this is for the few places that a person is told.
     *
     * @param pointer a pointer into the value
     * @return the place where the part begins; empty if nothing stands there
     */
    public Optional<Location> locationOf(JsonPointer pointer) {
        return locations.apply(Objects.requireNonNull(pointer, "pointer"));
    }

    @Override
    public String toString() {
        return "Decoded{value=" + (value == null ? "none" : "present") + ", problems=" + problems.size() + ", rejected="
                + rejected.size() + "}";
    }
}
