package org.urbancoop.json.table;

import org.urbancoop.text.JsonPointer;

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

    private UnwritableException(String text, JsonPointer pointer, @org.jspecify.annotations.Nullable Throwable cause) {
        super(text, cause);
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
     * Gets the text.
     *
     * @return the text, with half of a surrogate pair
     */
    public String text() {
        return text;
    }

    /**
     * Gets where it stands.
     *
     * @return the pointer into the value that is written
     */
    public JsonPointer pointer() {
        return pointer;
    }
}
