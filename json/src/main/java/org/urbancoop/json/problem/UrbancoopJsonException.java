package org.urbancoop.json.problem;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.text.JsonPointer;

/**
 * Signals a document that cannot be read, or a value that cannot be written, with the place:
 * {@code /projects/2, line 40, column 5: the mandatory member 'title' is missing [missing-member]}.
 *
 * <p>It holds one problem. To get them all, read with {@code UrbancoopJson.decode}. It does not know the name of the
 * file.
 *
 * @since 0.1.0
 */
public final class UrbancoopJsonException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    private final transient JsonProblem problem;

    /**
     * Creates the exception.
     *
     * @param problem the problem
     */
    public UrbancoopJsonException(JsonProblem problem) {
        this(problem, null);
    }

    /**
     * Creates the exception with the failure that caused it.
     *
     * @param problem the problem
     * @param cause the failure underneath, or null
     */
    public UrbancoopJsonException(JsonProblem problem, @Nullable Throwable cause) {
        super(Objects.requireNonNull(problem, "problem").message(), cause);
        this.problem = problem;
    }

    /**
     * Gets the problem as data.
     *
     * @return the problem
     */
    public JsonProblem getProblem() {
        return problem;
    }

    /**
     * Gets the kind of problem.
     *
     * @return the code, such as {@link ProblemCode#MISSING_MEMBER}
     */
    public ProblemCode getCode() {
        return problem.code();
    }

    /**
     * Gets the place in the document.
     *
     * @return the pointer, such as {@code /projects/2}
     */
    public JsonPointer getPointer() {
        return problem.pointer();
    }

    /**
     * Gets the line.
     *
     * @return the line, from 1; 0 if writing failed
     */
    public int getLine() {
        return problem.location().line();
    }

    /**
     * Gets the column.
     *
     * @return the column in characters, from 1; 0 if writing failed
     */
    public int getColumn() {
        return problem.location().column();
    }

    /**
     * Gets what stands at the place.
     *
     * @return the text as written, cut when long; empty if nothing stands there
     */
    public String getText() {
        return problem.text();
    }

    /**
     * Gets what would be right.
     *
     * @return words for a person; may be empty
     */
    public String getHint() {
        return problem.hint();
    }
}
