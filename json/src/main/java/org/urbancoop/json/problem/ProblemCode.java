package org.urbancoop.json.problem;

import java.util.Locale;
import org.urbancoop.message.Severity;

/**
 * The kinds of problem that reading meets, such as {@link #MISSING_MEMBER}, written {@code missing-member}. The list is
 * closed.
 *
 * <p>A problem of severity error makes its record a rejected one; some leave no document to read on in
 * ({@link #endsReading}). A warning changes nothing but is worth telling.
 *
 * @since 0.1.0
 */
public enum ProblemCode {
    /** The document has no value at all. */
    EMPTY_DOCUMENT(Severity.ERROR, true),
    /** The text is no JSON by RFC 8259. */
    MALFORMED_JSON(Severity.ERROR, true),
    /** The document ends before its value does. */
    TRUNCATED_JSON(Severity.ERROR, true),
    /** A comment, which JSON does not have. */
    COMMENT(Severity.ERROR, true),
    /** {@code NaN} or {@code Infinity}, which JSON does not have. */
    NOT_A_NUMBER(Severity.ERROR, true),
    /** Something follows the document's one value. */
    TRAILING_TEXT(Severity.ERROR, true),
    /** The bytes are no UTF-8. */
    MALFORMED_UTF8(Severity.ERROR, true),
    /** Half of a surrogate pair, which is no character; in a name, it ends reading. */
    LONE_SURROGATE(Severity.ERROR, false),
    /** A byte-order mark before the document; it is skipped. */
    BYTE_ORDER_MARK(Severity.WARNING, false),

    /** A value of another JSON type than the member has. */
    WRONG_TYPE(Severity.ERROR, false),
    /** A text that does not follow the grammar of its type. */
    MALFORMED_TEXT(Severity.ERROR, false),
    /** A number with too many digits or decimals for the member, or not a whole one. */
    NUMBER_OUT_OF_RANGE(Severity.ERROR, false),
    /** A value whose members are each right and together are not. */
    INVALID_VALUE(Severity.ERROR, false),
    /** A value that breaks a constraint of its member, where constraints are checked. */
    CONSTRAINT_VIOLATION(Severity.ERROR, false),
    /** A mandatory member is absent, null or empty. */
    MISSING_MEMBER(Severity.ERROR, false),
    /** A member that a file of ours does not have, such as one of a suppression; in data, unknown members are kept. */
    UNKNOWN_MEMBER(Severity.ERROR, false),
    /** A member stands twice in one object. */
    DUPLICATE_MEMBER(Severity.ERROR, false),
    /** The member {@code type} says something else than the place asks for. */
    TYPE_MISMATCH(Severity.ERROR, false),
    /** A member that is known is {@code null}; it is read as absent. */
    NULL_MEMBER(Severity.WARNING, false),
    /** A member that is known is empty; it is read as absent. */
    EMPTY_MEMBER(Severity.WARNING, false),

    /** The document is of another format. */
    WRONG_FORMAT(Severity.ERROR, false),
    /** The document is of a version that this library does not read. */
    UNSUPPORTED_VERSION(Severity.ERROR, false),
    /** The document is of a later minor version; what is new in it is kept as unknown. */
    NEWER_VERSION(Severity.WARNING, false),

    /** The document is nested deeper than the limit. */
    TOO_DEEP(Severity.ERROR, true),
    /** A text or a name is longer than the limit. */
    TEXT_TOO_LONG(Severity.ERROR, false),
    /** A number has more digits or a greater exponent than the limit. */
    NUMBER_TOO_LONG(Severity.ERROR, false),
    /** A record, or what stands outside of records, has more bytes or values than the limit. */
    RECORD_TOO_LARGE(Severity.ERROR, true),
    /** The document holds more records than the limit. */
    TOO_MANY_RECORDS(Severity.ERROR, true),
    /** The document has more bytes than the limit. */
    DOCUMENT_TOO_LARGE(Severity.ERROR, true),
    /** The document has more problems than the limit. */
    TOO_MANY_PROBLEMS(Severity.ERROR, true);

    private final Severity severity;
    private final boolean endsReading;
    private final String text = name().toLowerCase(Locale.ROOT).replace('_', '-');

    ProblemCode(Severity severity, boolean endsReading) {
        this.severity = severity;
        this.endsReading = endsReading;
    }

    /**
     * Gets how grave a problem of this kind is.
     *
     * @return the severity
     */
    public Severity severity() {
        return severity;
    }

    /**
     * Checks whether there is nothing to read on in after such a problem. In a document of one object a line, reading
     * goes on with the next line all the same.
     *
     * @return true if the rest of the document is not read
     */
    public boolean endsReading() {
        return endsReading;
    }

    /**
     * Gets the code's text, such as {@code missing-member}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return text;
    }
}
