package org.urbancoop.json.table;

import java.io.IOException;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** Tells where the current token of a reader stands, and how it is written. */
public interface TokenLocator {

    /** Gets the pointer to the value that the current token starts or ends, or to the member that it names. */
    JsonPointer pointer();

    /**
     * Converts an offset to a line and a column.
     *
     * @param offset the offset of a token that was passed
     */
    Location location(long offset);

    /** Gets the offset of the object or array that the current token ends. */
    long start();

    /**
     * Gets the source from an offset to the end of the current token.
     *
     * @param offset the offset of a token that was passed
     * @return the text as written in the document
     * @throws IOException if the text is no JSON
     */
    String raw(long offset) throws IOException;

    /**
     * Gets the beginning of the source at the current token, for a message.
     *
     * @return a short text
     * @throws IOException if the text is no JSON
     */
    String excerpt() throws IOException;
}
