package org.urbancoop.jackson2;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.json.binding.Binding;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;

/**
 * Signals a document that a Jackson 2 mapper cannot read as a type of this library, such as a {@code missing-member} at
 * {@code /home/location}.
 *
 * <p>The problem's pointer leads from the root of the parser's document; line and column are as the parser counts them,
 * and 0 where it does not know, as in a tree. The path leads through the members of the classes, as databind's own
 * does.
 *
 * @since 0.1.0
 */
public final class JsonProblemException extends MismatchedInputException {

    private static final long serialVersionUID = 1L;

    private final transient JsonProblem problem;
    private final UrbancoopJsonException cause;

    private JsonProblemException(
            JsonParser parser, @Nullable JsonLocation location, UrbancoopJsonException cause, Class<?> type) {
        super(parser, String.valueOf(cause.getMessage()), location);
        this.problem = cause.getProblem();
        this._targetType = type;
        this.cause = cause;
    }

    static JsonProblemException of(JsonParser parser, UrbancoopJsonException cause, Binding<?> binding, int from) {
        JsonProblem problem = cause.getProblem();
        JsonProblemException exception =
                new JsonProblemException(parser, location(parser, problem.location()), cause, binding.type());
        prependPath(exception, binding.steps(problem.pointer(), from));
        return exception;
    }

    private static @Nullable JsonLocation location(JsonParser parser, Location location) {
        JsonLocation current = parser.currentTokenLocation();
        return current == null || location.equals(Location.NONE)
                ? current
                : new JsonLocation(current.contentReference(), -1, location.line(), location.column());
    }

    /** Puts the way from a value to one of its parts before the path that an exception has. */
    static void prependPath(JsonMappingException exception, List<Binding.Step> steps) {
        for (int i = steps.size() - 1; i >= 0; i--) {
            Binding.Step step = steps.get(i);
            String name = step.name();
            exception.prependPath(
                    name == null
                            ? new JsonMappingException.Reference(step.holder(), step.index())
                            : new JsonMappingException.Reference(step.holder(), name));
        }
    }

    /**
     * Gets what the tables threw.
     *
     * @return the exception that {@code UrbancoopJson} would have thrown
     */
    @Override
    public UrbancoopJsonException getCause() {
        // Jackson sets the cause of its exceptions for good when it makes them, to none.
        return cause;
    }

    /**
     * Gets the problem as data.
     *
     * @return the problem: code, pointer, line, column, text, rule and hint
     */
    public JsonProblem getProblem() {
        return problem;
    }
}
