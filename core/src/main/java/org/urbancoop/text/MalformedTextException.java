package org.urbancoop.text;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Signals a text that does not follow the grammar of its type, such as {@code Unable to parse Edtf from '2014/20x5':
 * expected a digit or 'X' but found 'x', at character 8}.
 *
 * <p>It carries the same facts as data, so that a caller can mark the place instead of reading the message. It does not
 * know the file that the text came from: readers of files wrap it with the pointer, the line and the column.
 *
 * @since 0.1.0
 */
public final class MalformedTextException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    /** The longest piece of offending text that a message repeats, in characters: {@value}. */
    public static final int QUOTED_LENGTH = 64;

    private final String type;
    private final String text;
    private final int index;
    private final String expected;

    /**
     * Creates the exception.
     *
     * @param type the simple name of the type that was wanted, such as {@code Edtf}
     * @param text the whole offending text
     * @param index the index of the first character that does not fit, from 0 to the length of the text; the length
     *     means that the text ended too early
     * @param expected what could stand there, such as {@code a digit or 'X'}
     * @throws IllegalArgumentException if the index is out of its range
     */
    public MalformedTextException(String type, String text, int index, String expected) {
        this(type, text, index, expected, null);
    }

    /**
     * Creates the exception with the failure that caused it.
     *
     * @param type the simple name of the type that was wanted, such as {@code Edtf}
     * @param text the whole offending text
     * @param index the index of the first character that does not fit, from 0 to the length of the text
     * @param expected what could stand there, such as {@code a digit or 'X'}
     * @param cause the failure underneath, or null
     * @throws IllegalArgumentException if the index is out of its range
     */
    public MalformedTextException(String type, String text, int index, String expected, @Nullable Throwable cause) {
        super(message(type, text, index, expected), cause);
        this.type = type;
        this.text = text;
        this.index = index;
        this.expected = expected;
    }

    /**
     * Gets the simple name of the type that was wanted, such as {@code Edtf}.
     *
     * @return the name
     */
    public String getType() {
        return type;
    }

    /**
     * Gets the whole offending text, such as {@code 2014/20x5}.
     *
     * @return the text, however long
     */
    public String getText() {
        return text;
    }

    /**
     * Gets the index of the first character that does not fit, such as {@code 7}.
     *
     * @return an index from 0 to the length of the text
     */
    public int getIndex() {
        return index;
    }

    /**
     * Gets the position of the first character that does not fit, counted as a person counts, such as {@code 8} for the
     * index 7; a character beyond U+FFFF counts once.
     *
     * @return a number from 1
     */
    public int getPosition() {
        return position(text, index);
    }

    private static int position(String text, int index) {
        return text.codePointCount(0, index) + 1;
    }

    /**
     * Gets what could stand at the index, such as {@code a digit or 'X'}.
     *
     * @return words for a person
     */
    public String getExpected() {
        return expected;
    }

    /**
     * Gets what stands at the index, such as {@code 'x'} or {@code the end of the text}.
     *
     * @return words for a person
     */
    public String getFound() {
        return found(text, index);
    }

    /**
     * Quotes a text for a message, cut to {@value #QUOTED_LENGTH} characters, shown as {@link VisibleText} does.
     *
     * @param text any text
     * @return the text in single quotes, such as {@code '2014/20x5'}
     */
    public static String quote(String text) {
        return "'" + VisibleText.of(text, QUOTED_LENGTH) + "'";
    }

    private static String message(String type, String text, int index, String expected) {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(expected, "expected");
        if (index < 0 || index > text.length()) {
            throw new IllegalArgumentException(
                    "The index of what does not fit is from 0 to " + text.length() + ", not " + index);
        }
        return "Unable to parse " + type + " from " + quote(text) + ": expected " + expected + " but found "
                + found(text, index) + ", at character " + position(text, index);
    }

    private static String found(String text, int index) {
        return index >= text.length()
                ? "the end of the text"
                : quote(new String(Character.toChars(text.codePointAt(index))));
    }
}
