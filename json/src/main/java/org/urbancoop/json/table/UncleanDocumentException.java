package org.urbancoop.json.table;

/**
 * Thrown by a reader without a {@link TokenLocator} when it meets a problem, or anything else that it does not handle:
 * the document has to be read again with one.
 */
public final class UncleanDocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Creates the exception without a stack trace, which would cost more than the rest of reading a small document. */
    public UncleanDocumentException() {
        super("The document needs a parser", null, false, false);
    }
}
