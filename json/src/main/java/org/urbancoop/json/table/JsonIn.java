package org.urbancoop.json.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.JsonProblem;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.reading.RejectedRecord;
import org.urbancoop.text.JsonPointer;

/**
 * The tokens of a document as the tables read them, with the place of each for whoever must be told.
 *
 * <p>A subclass adapts one parser. Everything here is for one document and one thread.
 */
public abstract class JsonIn {

    /** No more token. */
    public static final int END = 0;
    /** The start of an object. */
    public static final int OBJECT = 1;
    /** The end of an object. */
    public static final int END_OBJECT = 2;
    /** The start of an array. */
    public static final int ARRAY = 3;
    /** The end of an array. */
    public static final int END_ARRAY = 4;
    /** The name of a member. */
    public static final int NAME = 5;
    /** A text. */
    public static final int TEXT = 6;
    /** A number. */
    public static final int NUMBER = 7;
    /** {@code true}. */
    public static final int TRUE = 9;
    /** {@code false}. */
    public static final int FALSE = 10;
    /** {@code null}. */
    public static final int NULL = 11;

    private static final List<String> FOUND = List.of(
            "the end",
            "an object",
            "'}'",
            "an array",
            "']'",
            "a name",
            "a text",
            "a number",
            "",
            "true",
            "false",
            "null");

    private final JsonLimits limits;
    private final ProblemSink sink;
    private long records;
    private long recordStart;
    private int recordDepth = 1;

    /**
     * Creates the part that all parsers share.
     *
     * @param limits how much is read
     * @param sink where problems go
     */
    protected JsonIn(JsonLimits limits, ProblemSink sink) {
        this.limits = limits;
        this.sink = sink;
    }

    /**
     * Moves to the next token.
     *
     * @return the token, {@link #END} after the last one
     * @throws IOException if the text is no JSON
     */
    public abstract int next() throws IOException;

    /**
     * Moves to the next token and checks whether it is a given name, without making a text of it.
     *
     * @param predicted the name that probably comes
     * @return true if it came; else the token is another name or the end of the object
     * @throws IOException if the text is no JSON
     */
    public abstract boolean nextNameIs(Name predicted) throws IOException;

    /**
     * Gets the current token.
     *
     * @return the token
     */
    public abstract int token();

    /**
     * Gets the name of the current member.
     *
     * @return the name, unescaped
     * @throws IOException if the text is no JSON
     */
    public abstract String name() throws IOException;

    /**
     * Gets the text of the current token, or the literal of a number.
     *
     * @return the text, unescaped
     * @throws IOException if the text is no JSON
     */
    protected abstract String text() throws IOException;

    /**
     * Gets an array that holds the text of the current token, or the literal of a number.
     *
     * @return the array, to read only, until the next token
     * @throws IOException if the text is no JSON
     */
    public abstract char[] chars() throws IOException;

    /**
     * Gets where the text starts in {@link #chars}.
     *
     * @return the index
     * @throws IOException if the text is no JSON
     */
    public abstract int charsFrom() throws IOException;

    /**
     * Gets the length of the text in {@link #chars}.
     *
     * @return the number of UTF-16 units
     * @throws IOException if the text is no JSON
     */
    public abstract int charsLength() throws IOException;

    /**
     * Gets a hash of the text of the current token, without making a text of it.
     *
     * @return what {@link #hash(String)} gives for the text
     * @throws IOException if the text is no JSON
     */
    public final int textHash() throws IOException {
        char[] chars = chars();
        int from = charsFrom();
        int length = charsLength();
        int count = Math.min(Long.BYTES, length);
        long first = 0;
        long last = 0;
        for (int i = count - 1; i >= 0; i--) {
            first = first << Byte.SIZE ^ chars[from + i];
            last = last << Byte.SIZE ^ chars[from + length - count + i];
        }
        return hash(first, last, length);
    }

    /**
     * Gets the hash of a text: of its length, its first and its last eight units, so that it takes no longer for a long one.
     *
     * @param text any text
     * @return the hash
     */
    public static int hash(String text) {
        int length = text.length();
        int count = Math.min(Long.BYTES, length);
        long first = 0;
        long last = 0;
        for (int i = count - 1; i >= 0; i--) {
            first = first << Byte.SIZE ^ text.charAt(i);
            last = last << Byte.SIZE ^ text.charAt(length - count + i);
        }
        return hash(first, last, length);
    }

    private static int hash(long first, long last, int length) {
        long mixed = (first + length) * 0x9E37_79B9_7F4A_7C15L ^ Long.rotateLeft(last, 29) * 0xC2B2_AE3D_27D4_EB4FL;
        return (int) (mixed >>> 40) ^ (int) mixed;
    }

    /**
     * Compares the text of the current token, without making a text of it.
     *
     * @param expected a text
     * @return true if the two are equal
     * @throws IOException if the text is no JSON
     */
    public final boolean textIs(String expected) throws IOException {
        int length = charsLength();
        if (expected.length() != length) {
            return false;
        }
        char[] chars = chars();
        int from = charsFrom();
        for (int i = 0; i < length; i++) {
            if (expected.charAt(i) != chars[from + i]) {
                return false;
            }
        }
        return true;
    }

    /**
     * Checks whether the records of the document carry their type, probably as their first member.
     *
     * @return true if they do
     */
    public abstract boolean isTyped();

    /**
     * Checks whether a text can hold half of a surrogate pair at all, which only an escape can bring.
     *
     * @return false if no text of the document needs a look
     */
    protected abstract boolean hasEscapes();

    /**
     * Gets the pointer to the value that the current token starts or ends, or to the member that it names.
     *
     * @return the pointer
     */
    protected abstract JsonPointer pointer();

    /**
     * Gets the number of objects and arrays that the current token stands in, itself included.
     *
     * @return the depth
     */
    protected abstract int depth();

    /**
     * Gets the place of the current token in the source, in whatever unit the parser counts.
     *
     * @return the offset
     */
    protected abstract long offset();

    /**
     * Converts an offset to a place for a person.
     *
     * @param offset the offset of a token that was passed
     * @return the place
     */
    protected abstract Location location(long offset);

    /**
     * Finds a value below another one.
     *
     * @param offset the offset of a value that was passed
     * @param steps the way from there to the value
     * @return the offset of that value
     */
    protected abstract long find(long offset, List<String> steps);

    /**
     * Looks ahead into the object that the current token starts.
     *
     * @param name the name of one of its members
     * @return the member's text; null if there is no such member, or it is no text
     * @throws IOException if the text cannot be read on
     */
    public abstract @Nullable String peekText(String name) throws IOException;

    /**
     * Gets the source from an offset to the end of the current token.
     *
     * @param offset the offset of a token that was passed
     * @return the text as it stands in the document
     * @throws IOException if the text is no JSON
     */
    protected abstract String raw(long offset) throws IOException;

    /**
     * Gets the beginning of the source at the current token, for a message.
     *
     * @return a short text
     * @throws IOException if the text is no JSON
     */
    protected abstract String excerpt() throws IOException;

    /**
     * Gets the limits.
     *
     * @return the limits
     */
    protected final JsonLimits limits() {
        return limits;
    }

    /**
     * Refuses the object or array that the current token starts if it is nested too deep.
     *
     * @param levels the number of objects and arrays that are open, itself included
     */
    protected final void checkDepth(int levels) {
        if (levels > limits.depth()) {
            sink.add(new JsonProblem(
                    ProblemCode.TOO_DEEP,
                    pointer(),
                    location(offset()),
                    "",
                    "the document is nested more than " + limits.depth() + " levels deep",
                    "raise the limit 'depth' if it is meant to be so deep"));
        }
    }

    /**
     * Reads a record, the unit of what is refused: one that has an error goes to the rejected ones, whole.
     *
     * @param <V> the type of the record
     * @param codec its table
     * @return the record, or null if it was rejected
     * @throws IOException if the text cannot be read on
     */
    public final <V> @Nullable V readRecord(ValueCodec<V> codec) throws IOException {
        if (++records > limits.records()) {
            report(
                    ProblemCode.TOO_MANY_RECORDS,
                    "the document has more than " + limits.records() + " records",
                    "raise the limit 'records' if it is meant to");
        }
        recordStart = offset();
        recordDepth = token() == OBJECT ? depth() : depth() + 1;
        int before = sink.problems().size();
        V value = codec.read(this);
        if (value == null) {
            List<JsonProblem> problems = sink.problems();
            sink.add(new RejectedRecord(
                    pointer(), location(recordStart), raw(recordStart), problems.subList(before, problems.size())));
        }
        recordStart = 0;
        recordDepth = 1;
        return value;
    }

    /**
     * Reads a text.
     *
     * @param what what is wanted, for the message
     * @return the text, or null if it was refused
     * @throws IOException if the text cannot be read on
     */
    public final @Nullable String readText(String what) throws IOException {
        return token() == TEXT ? checkedText(text()) : refuseType(what);
    }

    /**
     * Reads the name of a member that no table knows.
     *
     * @return the name, or null if it was refused
     * @throws IOException if the text cannot be read on
     */
    public final @Nullable String readName() throws IOException {
        return checkedText(name());
    }

    private @Nullable String checkedText(String text) throws IOException {
        if (text.length() > limits.textLength()) {
            return refuse(
                    ProblemCode.TEXT_TOO_LONG,
                    "expected a text of " + limits.textLength() + " characters at most, not of " + text.length(),
                    "raise the limit 'textLength' if it is meant to be so long");
        }
        if (hasEscapes() && Surrogates.isLoneIn(text)) {
            return refuse(
                    ProblemCode.LONE_SURROGATE,
                    "expected characters, but an escape stands for half of a surrogate pair",
                    "write both halves, or U+FFFD where the character is lost");
        }
        return text;
    }

    /**
     * Reads a decimal.
     *
     * @param what what is wanted, for the message
     * @return the decimal with the digits of the document, or null if it was refused
     * @throws IOException if the text cannot be read on
     */
    public final @Nullable BigDecimal readDecimal(String what) throws IOException {
        if (token() != NUMBER) {
            return refuseType(what);
        }
        if (!checkNumber()) {
            return null;
        }
        char[] chars = chars();
        int from = charsFrom();
        int length = charsLength();
        if (length > 18) {
            return new BigDecimal(chars, from, length);
        }
        int end = from + length;
        boolean negative = chars[from] == '-';
        long digits = 0;
        int point = -1;
        for (int i = negative ? from + 1 : from; i < end; i++) {
            char c = chars[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.') {
                point = i;
            } else {
                return new BigDecimal(chars, from, length);
            }
        }
        return BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : end - point - 1);
    }

    /** Refuses a literal that is too long or an exponent that is too great, before anything is made of it. */
    private boolean checkNumber() throws IOException {
        int length = charsLength();
        if (length > limits.numberLength()) {
            refuse(
                    ProblemCode.NUMBER_TOO_LONG,
                    "expected a number of " + limits.numberLength() + " characters at most, not of " + length,
                    "raise the limit 'numberLength' if it is meant to be so long");
            return false;
        }
        char[] chars = chars();
        int end = charsFrom() + length;
        int i = end - 1;
        while (i >= charsFrom() && chars[i] != 'e' && chars[i] != 'E') {
            i--;
        }
        if (i < charsFrom()) {
            return true;
        }
        long exponent = 0;
        for (i = chars[i + 1] == '+' || chars[i + 1] == '-' ? i + 2 : i + 1; i < end; i++) {
            exponent = Math.min(exponent * 10 + (chars[i] - '0'), Integer.MAX_VALUE);
        }
        if (exponent > limits.scale()) {
            refuse(
                    ProblemCode.NUMBER_TOO_LONG,
                    "expected an exponent of " + limits.scale() + " at most",
                    "raise the limit 'scale' if the number is meant to be so great or so small");
            return false;
        }
        return true;
    }

    /**
     * Reads any value at all, for a member that no table knows.
     *
     * @return the value, its numbers digit for digit, or null if it was refused
     * @throws IOException if the text cannot be read on
     */
    public final @Nullable ExtensionValue readExtension() throws IOException {
        return switch (token()) {
            case OBJECT -> readObject();
            case ARRAY -> readArray();
            case TEXT -> readTextValue();
            case NUMBER -> readNumberValue();
            case TRUE, FALSE -> new ExtensionValue.BooleanValue(token() == TRUE);
            default -> new ExtensionValue.NullValue();
        };
    }

    private @Nullable ExtensionValue readTextValue() throws IOException {
        String text = readText("a text");
        return text == null ? null : new ExtensionValue.TextValue(text);
    }

    private @Nullable ExtensionValue readNumberValue() throws IOException {
        return checkNumber() ? new ExtensionValue.NumberValue(text()) : null;
    }

    private @Nullable ExtensionValue readArray() throws IOException {
        List<ExtensionValue> values = new ArrayList<>();
        boolean good = true;
        while (next() != END_ARRAY) {
            ExtensionValue value = readExtension();
            if (value == null) {
                good = false;
            } else {
                values.add(value);
            }
        }
        return good ? new ExtensionValue.ArrayValue(values) : null;
    }

    private @Nullable ExtensionValue readObject() throws IOException {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        boolean good = true;
        while (next() != END_OBJECT) {
            good &= readMember(members);
        }
        return good ? new ExtensionValue.ObjectValue(Extensions.from(members)) : null;
    }

    /** Reads the member whose name is the current token into a map of the unknown ones. */
    final boolean readMember(Map<String, ExtensionValue> members) throws IOException {
        String name = readName();
        if (name == null) {
            return skipMember();
        }
        if (members.containsKey(name)) {
            return refuseDuplicate();
        }
        next();
        ExtensionValue value = readExtension();
        if (value == null) {
            return false;
        }
        members.put(name, value);
        return true;
    }

    /** Refuses the member whose name is the current token, because it was there before; passes its value. */
    final boolean refuseDuplicate() throws IOException {
        report(
                ProblemCode.DUPLICATE_MEMBER,
                "the member stands twice in one object",
                "which of the two is meant cannot be known");
        return skipMember();
    }

    /** Passes the member whose name is the current token. */
    final boolean skipMember() throws IOException {
        next();
        skipChildren();
        return false;
    }

    private void skipChildren() throws IOException {
        if (token() != OBJECT && token() != ARRAY) {
            return;
        }
        int level = depth();
        int last = token() + 1;
        while (next() != last || depth() != level) {
            // what is inside is of no interest
        }
    }

    /**
     * Refuses the value at the current token because it is of another JSON type, and passes it.
     *
     * @param <V> the type that was wanted
     * @param what what was wanted, such as {@code a text}
     * @return null
     * @throws IOException if the text cannot be read on
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // It is null whatever the type, so that callers return it.
    public final <V> @Nullable V refuseType(String what) throws IOException {
        boolean wantsText = !what.endsWith("number") && !what.startsWith("an ") && !what.startsWith("true");
        String hint = token() == TEXT && what.endsWith("number")
                ? "write it without quotes"
                : token() == NUMBER && wantsText ? "write it in quotes" : "";
        return refuse(ProblemCode.WRONG_TYPE, "expected " + what + " but found " + FOUND.get(token()), hint);
    }

    /**
     * Refuses the value at the current token, and passes it.
     *
     * @param <V> the type that was wanted
     * @param code the kind of problem
     * @param rule what is wrong
     * @param hint what would be right; may be empty
     * @return null
     * @throws IOException if the text cannot be read on
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // It is null whatever the type, so that callers return it.
    public final <V> @Nullable V refuse(ProblemCode code, String rule, String hint) throws IOException {
        report(code, rule, hint);
        skipChildren();
        return null;
    }

    /**
     * Passes the object that the current token starts, and refuses it.
     *
     * @param <V> the type that was wanted
     * @param code the kind of problem
     * @param rule what is wrong
     * @param hint what would be right; may be empty
     * @return null
     * @throws IOException if the text cannot be read on
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // It is null whatever the type, so that callers return it.
    public final <V> @Nullable V refuseObject(ProblemCode code, String rule, String hint) throws IOException {
        skipChildren();
        reportObject(code, rule, hint);
        return null;
    }

    /**
     * Warns of the value at the current token.
     *
     * @param code the kind of problem, a warning
     * @param rule what is wrong
     * @param hint what would be right; may be empty
     * @throws IOException if the text is no JSON
     */
    public final void warn(ProblemCode code, String rule, String hint) throws IOException {
        report(code, rule, hint);
    }

    /** Reports a problem at the current token. */
    final void report(ProblemCode code, String rule, String hint) throws IOException {
        if (sink.isStrict() && code.severity() == ProblemCode.Severity.WARNING) {
            return;
        }
        sink.add(new JsonProblem(code, pointer(), location(offset()), excerpt(), rule, hint));
    }

    /** Reports a problem of the object that the current token ends. */
    final void reportObject(ProblemCode code, String rule, String hint) {
        JsonPointer pointer = pointer();
        List<String> steps = pointer.steps();
        long start = find(recordStart, steps.subList(Math.min(recordDepth - 1, steps.size()), steps.size()));
        sink.add(new JsonProblem(code, pointer, location(start), "", rule, hint));
    }
}
