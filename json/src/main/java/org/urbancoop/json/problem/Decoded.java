package org.urbancoop.json.problem;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Copies;
import org.urbancoop.json.outcome.DecodedFactory;
import org.urbancoop.json.outcome.Locations;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * What was read from a document, such as a dataset of 80 records, two problems and one rejected record.
 *
 * <p>The value never has a hole: a record that cannot be read is missing from it and stands among the rejected ones.
 * There is no value at all when the document is no JSON, or when its header cannot be read.
 *
 * <p>To answer {@link #locationOf}, it keeps the document's text for as long as it is kept itself.
 *
 * @param <T> the type of the value
 * @since 0.1.0
 */
public final class Decoded<T> {

    static {
        DecodedFactory.set(new DecodedFactory() {
            @Override
            public <T> Decoded<T> create(
                    @Nullable T value, List<JsonProblem> problems, List<RejectedRecord> rejected, Locations locations) {
                return new Decoded<>(value, problems, rejected, locations);
            }

            @Override
            public Optional<byte[]> document(Decoded<?> decoded) {
                return decoded.locations.document();
            }
        });
    }

    private static final String INDEX = "[0-9]{1,9}";

    private final @Nullable T value;
    private final List<JsonProblem> problems;
    private final List<RejectedRecord> rejected;
    /** How many records of an array were read before each one that was not: ascending, by the array's name. */
    private final Map<String, int[]> readBefore;

    private final Locations locations;

    private Decoded(@Nullable T value, List<JsonProblem> problems, List<RejectedRecord> rejected, Locations locations) {
        this.value = value;
        this.problems = Copies.list(problems, "problems");
        this.rejected = Copies.list(rejected, "rejected");
        this.readBefore = readBefore(rejected);
        this.locations = locations;
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
     * <p>The pointer counts the records of the value: rejected ones before them are skipped. The text is looked through
     * anew for each call, so this is for the few places that a person is told.
     *
     * @param pointer a pointer into the value
     * @return the place where the part begins; empty if nothing stands there
     */
    public Optional<Location> locationOf(JsonPointer pointer) {
        return locations.find(documentPointer(Objects.requireNonNull(pointer, "pointer")));
    }

    /**
     * Finds where many places of the document are, in one pass. A place where nothing stands, such as that of a member
     * that is missing, is where the nearest object or array around it begins.
     *
     * @param pointers pointers into the document, from {@link #documentPointer}
     * @return the places by pointer; none if the document is no JSON
     */
    public Map<JsonPointer, Location> locationsOf(Collection<JsonPointer> pointers) {
        return locations.findAll(Copies.list(pointers, "pointers"));
    }

    /**
     * Converts a pointer into the value to one into the document, which has the rejected records, too:
     * {@code /projects/2} is {@code /projects/3} when a record before it was rejected.
     *
     * @param pointer a pointer into the value
     * @return the pointer into the document
     */
    public JsonPointer documentPointer(JsonPointer pointer) {
        Objects.requireNonNull(pointer, "pointer");
        List<String> steps = pointer.steps();
        if (rejected.isEmpty() || steps.size() < 2 || !steps.get(1).matches(INDEX)) {
            return pointer;
        }
        int index = Integer.parseInt(steps.get(1));
        int[] before = readBefore.getOrDefault(steps.get(0), new int[0]);
        // All that were rejected at the place of a record or before it.
        int from = 0;
        int to = before.length;
        while (from < to) {
            int middle = (from + to) >>> 1;
            if (before[middle] <= index) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        index += from;
        JsonPointer shifted = JsonPointer.ROOT.child(steps.get(0)).child(index);
        for (String step : steps.subList(2, steps.size())) {
            shifted = shifted.child(step);
        }
        return shifted;
    }

    private static Map<String, int[]> readBefore(List<RejectedRecord> rejected) {
        Map<String, TreeSet<Integer>> indexes = new HashMap<>();
        for (RejectedRecord reject : rejected) {
            List<String> steps = reject.pointer().steps();
            if (steps.size() == 2 && steps.get(1).matches(INDEX)) {
                indexes.computeIfAbsent(steps.get(0), array -> new TreeSet<>()).add(Integer.parseInt(steps.get(1)));
            }
        }
        Map<String, int[]> before = new HashMap<>();
        indexes.forEach((array, all) -> {
            int[] sorted = all.stream().mapToInt(Integer::intValue).toArray();
            for (int i = 0; i < sorted.length; i++) {
                sorted[i] -= i;
            }
            before.put(array, sorted);
        });
        return before;
    }

    @Override
    public String toString() {
        return "Decoded{value=" + (value == null ? "none" : "present") + ", problems=" + problems.size() + ", rejected="
                + rejected.size() + "}";
    }
}
