package org.urbancoop.json.binding;

import java.io.IOException;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * The parser of another library. When it is handed over, its current token is the first one of a value; in an object
 * whose start was passed already, that is a name or the object's end.
 *
 * <p>Tokens are the numbers of {@link org.urbancoop.json.table.JsonIn}, or {@link #EMBEDDED}.
 */
public interface TokenSource {

    /** An object of Java where JSON should stand, as buffers of tokens and trees can hold. */
    int EMBEDDED = 12;

    /** Gets the current token. */
    int token();

    /**
     * Moves to the next token.
     *
     * @return the token, 0 after the last one
     * @throws IOException if the parser cannot go on
     */
    int next() throws IOException;

    /**
     * Gets the text of the current token: a name, a text, or a number as the parser has it.
     *
     * @return the text, unescaped
     * @throws IOException if the parser cannot go on
     */
    String text() throws IOException;

    /**
     * Gets the place of the current token, as the parser counts.
     *
     * @return the place, {@link Location#NONE} if the parser does not know it
     */
    Location location();

    /** Gets where in the parser's document the value stands whose first token is the current one. */
    JsonPointer pointer();
}
