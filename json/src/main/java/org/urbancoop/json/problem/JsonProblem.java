package org.urbancoop.json.problem;

import java.util.Objects;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;

/**
 * Something that is wrong with a JSON document, such as a {@code missing-member} at {@code /projects/2}, line 40,
 * column 7.
 *
 * <p>It is about the document's form. Whether what it says can be true is a question to the rules.
 *
 * @param code the kind of problem
 * @param pointer the place in the document; for a missing member, the object that lacks it
 * @param location the same place as line and column
 * @param text what stands there, as written in the document, cut when long; empty if nothing does
 * @param rule what is wrong, in words
 * @param hint what would be right, in words; empty if the rule says all
 * @since 0.1.0
 */
public record JsonProblem(
        ProblemCode code, JsonPointer pointer, Location location, String text, String rule, String hint) {

    private static final int POINTER_LENGTH = 256;

    /**
     * Checks that everything is there.
     *
     * @param code the kind of problem
     * @param pointer the place in the document
     * @param location the same place as line and column
     * @param text what stands there
     * @param rule what is wrong, in words
     * @param hint what would be right, in words
     */
    public JsonProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(hint, "hint");
    }

    /**
     * Gets how grave it is.
     *
     * @return the severity of the code
     */
    public ProblemCode.Severity severity() {
        return code.severity();
    }

    /**
     * Checks whether it costs a record.
     *
     * @return true if the severity is error
     */
    public boolean isError() {
        return code.severity() == ProblemCode.Severity.ERROR;
    }

    /**
     * Gets the problem in one line, such as {@code /projects/2/title, line 40, column 7: expected a text but found a
     * number: '5' [wrong-type]}.
     *
     * @return the place, the rule, the offending text of at most {@value MalformedTextException#QUOTED_LENGTH}
     *     characters, the hint and the code
     */
    public String message() {
        StringBuilder message = new StringBuilder();
        String where = pointer.toString();
        message.append(where.isEmpty() ? "the document" : shortened(where));
        if (location.line() > 0) {
            message.append(", ").append(location);
        }
        message.append(": ").append(rule);
        if (!text.isEmpty()) {
            message.append(": ").append(MalformedTextException.quote(text));
        }
        if (!hint.isEmpty()) {
            message.append("; ").append(hint);
        }
        return VisibleText.of(message.append(" [").append(code).append(']').toString());
    }

    /** Cuts a pointer before it is shown, and more of it where escapes make it long again. */
    private static String shortened(String pointer) {
        String shown = VisibleText.of(pointer, POINTER_LENGTH);
        for (int most = POINTER_LENGTH / 2; shown.length() > POINTER_LENGTH; most /= 2) {
            shown = VisibleText.of(pointer, most);
        }
        return shown;
    }

    @Override
    public String toString() {
        return message();
    }
}
