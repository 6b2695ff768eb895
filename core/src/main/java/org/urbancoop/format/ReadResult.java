package org.urbancoop.format;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Copies;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * What was read: a dataset of 80 records, two problems, one rejected record and no loss.
 *
 * <p>The dataset never has a hole: what cannot be read is missing from it and stands among the rejected entries.
 *
 * @since 0.1.0
 */
public final class ReadResult {

    private final @Nullable Dataset dataset;
    private final List<Problem> problems;
    private final List<ReadEntry> rejected;
    private final List<Loss> losses;
    private final Function<JsonPointer, Optional<Location>> locations;

    private ReadResult(
            @Nullable Dataset dataset,
            List<Problem> problems,
            List<ReadEntry> rejected,
            List<Loss> losses,
            Function<JsonPointer, Optional<Location>> locations) {
        this.dataset = dataset;
        this.problems = problems;
        this.rejected = rejected;
        this.losses = losses;
        this.locations = locations;
    }

    /**
     * Obtains what was read.
     *
     * @param dataset the dataset, or null if there is none
     * @param problems all problems in the order of the document, those of rejected entries included
     * @param rejected what could not be read, in the order of the document
     * @param losses what could not be carried
     * @return the result, without places
     */
    public static ReadResult of(
            @Nullable Dataset dataset, List<Problem> problems, List<ReadEntry> rejected, List<Loss> losses) {
        return new ReadResult(
                dataset,
                Copies.list(problems, "problems"),
                Copies.list(rejected, "rejected"),
                Copies.list(losses, "losses"),
                pointer -> Optional.empty());
    }

    /**
     * Returns a copy that knows where each part of the dataset stood.
     *
     * @param known finds the line and column, or sheet and cell, of a pointer into the dataset
     * @return the copy
     */
    public ReadResult withLocations(Function<JsonPointer, Optional<Location>> known) {
        return new ReadResult(dataset, problems, rejected, losses, Objects.requireNonNull(known, "known"));
    }

    /**
     * Gets the dataset.
     *
     * @return the dataset; empty if nothing can be made of the whole, or of its header
     */
    public Optional<Dataset> dataset() {
        return Optional.ofNullable(dataset);
    }

    /**
     * Gets the dataset of a reading without errors.
     *
     * @return the dataset
     * @throws IllegalArgumentException if there is an error, with the first one
     */
    public Dataset orElseThrow() {
        problems.stream().filter(Problem::isError).findFirst().ifPresent(problem -> {
            throw new IllegalArgumentException(problem.toString());
        });
        if (dataset == null) {
            throw new IllegalArgumentException("There is no dataset");
        }
        return dataset;
    }

    /**
     * Gets the problems, warnings included.
     *
     * @return the problems in the order of the document
     */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * Gets what is not in the dataset.
     *
     * @return entries without a value, in the order of the document
     */
    public List<ReadEntry> rejected() {
        return rejected;
    }

    /**
     * Gets what could not be carried, was rounded or invented.
     *
     * @return the losses
     */
    public List<Loss> losses() {
        return losses;
    }

    /**
     * Finds where a part of the dataset stood, such as {@code /projects/2/period} at 40:17.
     *
     * @param pointer a pointer into the dataset
     * @return line and column, or sheet and cell; empty if it is not known
     */
    public Optional<Location> locationOf(JsonPointer pointer) {
        return locations.apply(Objects.requireNonNull(pointer, "pointer"));
    }

    @Override
    public String toString() {
        return "ReadResult{dataset=" + (dataset == null ? "none" : "present") + ", problems=" + problems.size()
                + ", rejected=" + rejected.size() + ", losses=" + losses.size() + "}";
    }
}
