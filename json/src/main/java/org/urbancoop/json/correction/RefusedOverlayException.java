package org.urbancoop.json.correction;

import java.util.List;
import java.util.stream.Collectors;
import org.urbancoop.Copies;
import org.urbancoop.json.problem.JsonProblem;

/**
 * Signals corrections that do not fit a dataset, such as one whose old value is no longer there. Nothing was applied.
 *
 * @since 0.1.0
 */
public final class RefusedOverlayException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient List<JsonProblem> problems;

    /**
     * Creates the exception.
     *
     * @param problems what is wrong, one or more
     */
    public RefusedOverlayException(List<JsonProblem> problems) {
        super(Copies.list(problems, "problems").stream()
                .map(JsonProblem::message)
                .collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /**
     * Gets what is wrong.
     *
     * @return the problems, each with its place in the file of corrections
     */
    public List<JsonProblem> getProblems() {
        return problems;
    }
}
