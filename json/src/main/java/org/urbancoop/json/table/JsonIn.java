package org.urbancoop.json.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionsBuilder;
import org.urbancoop.json.reading.JsonLimits;
import org.urbancoop.json.reading.JsonProblem;
import org.urbancoop.json.reading.Location;
import org.urbancoop.json.reading.ProblemCode;
import org.urbancoop.json.reading.RejectedRecord;
import org.urbancoop.json.reading.UrbancoopJsonException;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/**
 * The tokens of a document as the tables read them, with the place of each for whoever must be told.
 *
 * <p>A subclass adapts one parser, or none. One without places gives up when it is asked for one: a problem is put together before it
 * goes to the sink, pointer first, so that nothing is left there. Everything here is for one document and one thread.
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

    /** The length of a text that holds an escape or anything beyond ASCII. */
    protected static final int NOT_PLAIN = -1;

    private static final int UNKNOWN = -2;
    private static final long UNBOUNDED = Long.MAX_VALUE;
    private static final byte[] NOTHING = {};

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
    private final boolean constraints;
    private long records;
    /** Where the record starts that is being read, or the rest around the records; {@link #UNBOUNDED} where no limit holds. */
    private long unitStart = UNBOUNDED;
    /** How many values it holds so far. */
    private int values = Integer.MIN_VALUE;
    /** How deep a record stands, 0 for the rest around the records. */
    private int recordDepth;

    private int problemsBefore;
    private long restStart;
    private int restValues;
    private int token;
    /** The array that the text of the current token stands in, if it is plain. */
    private byte[] bytes = NOTHING;

    private int from;
    private int length = UNKNOWN;
    private long first;
    private long last;

    /**
     * Creates the part that all parsers share.
     *
     * @param limits how much is read
     * @param sink where problems go
     * @param records how many records of the document were read before
     */
    protected JsonIn(JsonLimits limits, ProblemSink sink, long records) {
        this.limits = limits;
        this.sink = sink;
        this.records = records;
        this.constraints = sink.checksConstraints();
    }

    /**
     * Moves to the next token.
     *
     * @return the token, {@link #END} after the last one
     * @throws IOException if the text is no JSON
     */
    public abstract int next() throws IOException;

    /**
     * Moves to the next name of an object that has a table, or to the object's end.
     *
     * @param names the names of the table
     * @param expected the index of the one that probably comes; the number of names for the end
     * @return the index of the name that came; {@link Names#UNKNOWN} if the token is another name or the end of the object
     * @throws IOException if the text is no JSON
     */
    public int nextName(Names names, int expected) throws IOException {
        return next() == NAME ? names.indexOf(name()) : Names.UNKNOWN;
    }

    /**
     * Gets the current token.
     *
     * @return the token
     */
    public final int token() {
        return token;
    }

    /**
     * Moves to a token, and forgets the text of the one that was current.
     *
     * @param next the token
     */
    protected final void moveTo(int next) {
        token = next;
        length = UNKNOWN;
    }

    /**
     * Moves to a text or a number that is there already, in the array that {@link #standsAt} told.
     *
     * @param next the token
     * @param index the index of its first character
     * @param size its length, {@link #NOT_PLAIN} if it is not plain
     */
    protected final void moveTo(int next, int index, int size) {
        token = next;
        from = index;
        length = size;
    }

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
     * Finds the text of the current token, or the literal of a number, where it stands as it is meant: in ASCII, without an escape.
     *
     * @return its length, after a call of {@link #standsAt}; {@link #NOT_PLAIN} if the text is not plain
     * @throws IOException if the text is no JSON
     */
    protected abstract int findPlain() throws IOException;

    /**
     * Tells where a plain text stands.
     *
     * @param array the array
     * @param index the index of its first character
     */
    protected final void standsAt(byte[] array, int index) {
        bytes = array;
        from = index;
    }

    /**
     * Gets the length of the text of the current token, or of the literal of a number, if it is plain: all ASCII, without an escape.
     *
     * @return the number of characters, {@link #NOT_PLAIN} if it is not
     * @throws IOException if the text is no JSON
     */
    public final int plainLength() throws IOException {
        if (length == UNKNOWN) {
            length = findPlain();
        }
        return length;
    }

    /**
     * Gets the place of a plain text among those that were read lately.
     *
     * @return a hash of its length, its first and its last eight characters, so that it takes no longer for a long one
     */
    final int key() {
        if (length >= Long.BYTES) {
            first = EightBytes.at(bytes, from);
            last = EightBytes.at(bytes, from + length - Long.BYTES);
        } else {
            long all = 0;
            for (int i = length - 1; i >= 0; i--) {
                all = all << Byte.SIZE | bytes[from + i];
            }
            first = all;
            last = all;
        }
        long mixed = (first + length) * 0x9E37_79B9_7F4A_7C15L ^ Long.rotateLeft(last, 29) * 0xC2B2_AE3D_27D4_EB4FL;
        return (int) (mixed >>> 40) ^ (int) mixed;
    }

    /** Gets the first eight characters of the text that {@link #key} was asked for. */
    final long first() {
        return first;
    }

    /** Gets its last eight characters. */
    final long last() {
        return last;
    }

    /** Compares the plain text of the current token, without making a text of it. */
    final boolean plainTextIs(byte[] expected) {
        return Arrays.equals(bytes, from, from + length, expected, 0, expected.length);
    }

    /** Gets the bytes of the plain text of the current token. */
    final byte[] plainText() {
        return Arrays.copyOfRange(bytes, from, from + length);
    }

    /**
     * Checks whether the records of the document carry their type, probably as their first member.
     *
     * @return true if they do
     */
    public abstract boolean isTyped();

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
     * Checks whether an offset is a number of bytes.
     *
     * @return true if it is
     */
    protected boolean countsBytes() {
        return true;
    }

    /**
     * Converts an offset to a place for a person.
     *
     * @param offset the offset of a token that was passed
     * @return the place
     */
    protected abstract Location location(long offset);

    /**
     * Gets the place of the object or array that the current token ends.
     *
     * @return the offset of its start
     */
    protected abstract long start();

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

    /** Checks whether what breaks a constraint is refused. */
    final boolean checksConstraints() {
        return constraints;
    }

    /**
     * Reports what the value breaks that the current token starts or ends.
     *
     * @param violations what it breaks
     * @return true if that is nothing
     */
    final boolean accept(List<Message> violations) throws IOException {
        // Mostly so, and an iterator for each value would be seen in the time.
        if (violations.isEmpty()) {
            return true;
        }
        for (Message violation : violations) {
            if (token == END_OBJECT || token == END_ARRAY) {
                reportObject(ProblemCode.CONSTRAINT_VIOLATION, violation.english(), "");
            } else {
                report(ProblemCode.CONSTRAINT_VIOLATION, violation.english(), "");
            }
        }
        return false;
    }

    /**
     * Moves from a key to its value, and reports what the key breaks, unless the value is null: such an entry is absent.
     *
     * @param violations what the key breaks
     * @return true if there is nothing to report
     */
    final boolean acceptKey(List<Message> violations) throws IOException {
        if (violations.isEmpty()) {
            next();
            return true;
        }
        JsonPointer pointer = pointer();
        Location location = location(offset());
        String key = excerpt();
        if (next() == NULL) {
            return true;
        }
        for (Message violation : violations) {
            sink.add(
                    new JsonProblem(ProblemCode.CONSTRAINT_VIOLATION, pointer, location, key, violation.english(), ""));
        }
        return false;
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
        long start = offset();
        sink.reach(start);
        bound(true);
        int before = problemsBefore;
        V value = codec.read(this);
        checkSize(offset());
        unbound();
        if (value == null) {
            List<JsonProblem> problems = sink.problems();
            sink.add(new RejectedRecord(
                    pointer(), location(start), raw(start), problems.subList(before, problems.size())));
        }
        return value;
    }

    private void unbound() {
        unitStart = UNBOUNDED;
        values = Integer.MIN_VALUE;
    }

    /**
     * Lets the limits of one record hold, from the current token on.
     *
     * @param isRecord false for a document that holds records, each with limits of its own
     */
    public final void bound(boolean isRecord) {
        unitStart = offset();
        values = 1;
        recordDepth = isRecord ? Math.max(1, depth()) : 0;
        problemsBefore = sink.problems().size();
    }

    /** Starts an array of records, which are bound each by itself. */
    final void startRecords() {
        restStart = unitStart == UNBOUNDED ? UNBOUNDED : unitStart - offset();
        restValues = values;
        unbound();
    }

    /** Ends an array of records. */
    final void endRecords() {
        unitStart = restStart == UNBOUNDED ? UNBOUNDED : restStart + offset();
        values = restValues;
        recordDepth = 0;
    }

    /**
     * Counts a value, and refuses the record that holds it if it is too large.
     *
     * @param offset where the value starts
     */
    protected final void countValue(long offset) {
        if (++values > limits.values()) {
            throw tooLarge("values");
        }
        checkSize(offset);
    }

    /**
     * Refuses the record that is being read if it has more bytes than it may.
     *
     * @param offset the place of a byte that is part of it
     */
    protected final void checkSize(long offset) {
        if (offset - unitStart >= limits.recordSize() && countsBytes()) {
            throw tooLarge("recordSize");
        }
    }

    private UrbancoopJsonException tooLarge(String limit) {
        JsonPointer pointer = JsonPointer.ROOT;
        if (recordDepth > 0) {
            List<String> steps = pointer().steps();
            boolean container = token >= OBJECT && token <= END_ARRAY;
            int below = depth() - recordDepth + (container ? 0 : 1);
            for (String step : steps.subList(0, Math.max(0, steps.size() - below))) {
                pointer = pointer.child(step);
            }
            sink.keep(problemsBefore);
        }
        Location place = location(unitStart);
        return new UrbancoopJsonException(ProblemSink.tooLarge(pointer, place, recordDepth > 0, limit, limits));
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
        if (length < 0 && Surrogates.isLoneIn(text)) {
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
        if (length > MAX_LONG) {
            return new BigDecimal(text());
        }
        int end = from + length;
        boolean negative = bytes[from] == '-';
        long digits = 0;
        int point = -1;
        for (int i = negative ? from + 1 : from; i < end; i++) {
            byte c = bytes[i];
            if (c >= '0' && c <= '9') {
                digits = digits * 10 + (c - '0');
            } else if (c == '.') {
                point = i;
            } else {
                return new BigDecimal(text());
            }
        }
        return BigDecimal.valueOf(negative ? -digits : digits, point < 0 ? 0 : end - point - 1);
    }

    /** The longest literal whose digits are surely a {@code long}. */
    private static final int MAX_LONG = 18;

    /** Refuses a literal that is too long or an exponent that is too great, before anything is made of it. */
    private boolean checkNumber() throws IOException {
        if (plainLength() > limits.numberLength()) {
            refuse(
                    ProblemCode.NUMBER_TOO_LONG,
                    "expected a number of " + limits.numberLength() + " characters at most, not of " + length,
                    "raise the limit 'numberLength' if it is meant to be so long");
            return false;
        }
        int end = from + length;
        int i = end - 1;
        while (i >= from && bytes[i] != 'e' && bytes[i] != 'E') {
            i--;
        }
        if (i < from) {
            return true;
        }
        long exponent = 0;
        for (i = bytes[i + 1] == '+' || bytes[i + 1] == '-' ? i + 2 : i + 1; i < end; i++) {
            exponent = Math.min(exponent * 10 + (bytes[i] - '0'), Integer.MAX_VALUE);
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
        ExtensionsBuilder builder = new ExtensionsBuilder();
        builder.name("");
        return readExtension(builder)
                ? builder.build().asMap().values().iterator().next()
                : null;
    }

    /** Reads any value at all; false if it was refused, in whole or in part. */
    private boolean readExtension(ExtensionsBuilder to) throws IOException {
        switch (token()) {
            case OBJECT -> {
                return readObject(to);
            }
            case ARRAY -> {
                return readArray(to);
            }
            case TEXT -> {
                String text = readText("a text");
                to.text(text == null ? "" : text);
                return text != null;
            }
            case NUMBER -> {
                boolean good = checkNumber();
                to.number(good ? text() : "0");
                return good;
            }
            case TRUE, FALSE -> to.truth(token() == TRUE);
            default -> to.nothing();
        }
        return true;
    }

    private boolean readArray(ExtensionsBuilder to) throws IOException {
        to.startArray();
        boolean good = true;
        while (next() != END_ARRAY) {
            good &= readExtension(to);
        }
        to.end();
        return good;
    }

    private boolean readObject(ExtensionsBuilder to) throws IOException {
        to.startObject();
        boolean good = true;
        while (next() != END_OBJECT) {
            good &= readMember(to);
        }
        to.end();
        return good;
    }

    /** Reads the member whose name is the current token to the unknown ones. */
    final boolean readMember(ExtensionsBuilder to) throws IOException {
        String name = readName();
        if (name == null) {
            return skipMember();
        }
        if (!to.name(name)) {
            return refuseDuplicate();
        }
        next();
        return readExtension(to);
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
        sink.add(new JsonProblem(code, pointer(), location(start()), "", rule, hint));
    }
}
