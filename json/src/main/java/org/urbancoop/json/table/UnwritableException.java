package org.urbancoop.json.table;

import org.jspecify.annotations.Nullable;
import org.urbancoop.json.reading.JsonProblem;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/** Signals a text that has no UTF-8, on its way out to where its pointer is known. */
public final class UnwritableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String text;
    private final transient JsonPointer pointer;

    /**
     * Creates the exception.
     *
     * @param text the text
     */
    public UnwritableException(String text) {
        this(text, JsonPointer.ROOT, null);
    }

    private UnwritableException(String text, JsonPointer pointer, @Nullable Throwable cause) {
        super(VisibleText.of(text), cause);
        this.text = text;
        this.pointer = pointer;
    }

    UnwritableException below(String member) {
        return new UnwritableException(text, JsonPointer.ROOT.child(member).resolve(pointer), this);
    }

    UnwritableException below(int index) {
        return new UnwritableException(text, JsonPointer.ROOT.child(index).resolve(pointer), this);
    }

    /**
     * Obtains what users are told.
     *
     * @return the problem, with the pointer into the value that is written
     */
    public UrbancoopJsonException toProblem() {
        return new UrbancoopJsonException(
                new JsonProblem(
                        ProblemCode.LONE_SURROGATE,
                        pointer,
                        Location.NONE,
                        text,
                        "the text holds half of a surrogate pair, which has no UTF-8",
                        "write U+FFFD where the character is lost"),
                this);
    }
}
