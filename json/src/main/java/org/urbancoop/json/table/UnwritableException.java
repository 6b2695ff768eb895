package org.urbancoop.json.table;

import org.jspecify.annotations.Nullable;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** Signals what reading would refuse, on its way out to where its pointer is known. */
public final class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final String text;
    private final String rule;
    private final String hint;
    private final transient JsonPointer pointer;

    /**
     * Creates the exception.
     *
     * @param code the kind of problem
     * @param text what cannot be written
     * @param rule what is wrong with it
     * @param hint what would be right
     */
    public UnwritableException(ProblemCode code, String text, String rule, String hint) {
        this(code, text, rule, hint, JsonPointer.ROOT, null);
    }

    private UnwritableException(
            ProblemCode code, String text, String rule, String hint, JsonPointer pointer, @Nullable Throwable cause) {
        super(rule, cause);
        this.code = code;
        this.text = text;
        this.rule = rule;
        this.hint = hint;
        this.pointer = pointer;
    }

    /** Creates the exception for a text that has no UTF-8. */
    public static UnwritableException loneSurrogate(String text) {
        return new UnwritableException(
                ProblemCode.LONE_SURROGATE,
                text,
                "the text holds half of a surrogate pair, which has no UTF-8",
                "write U+FFFD where the character is lost");
    }

    UnwritableException below(String member) {
        return below(JsonPointer.ROOT.child(member));
    }

    UnwritableException below(int index) {
        return below(JsonPointer.ROOT.child(index));
    }

    private UnwritableException below(JsonPointer outer) {
        return new UnwritableException(code, text, rule, hint, outer.resolve(pointer), this);
    }

    /**
     * Obtains what users are told.
     *
     * @return the problem, with the pointer into the value that is written
     */
    public UrbancoopJsonException toProblem() {
        return new UrbancoopJsonException(JsonProblem.of(code, pointer, Location.NONE, text, rule, hint), this);
    }
}
