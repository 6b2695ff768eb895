package org.urbancoop.json.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionsBuilder;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Message;

/**
 * Reads values for the tables from the tokens of a document, within limits. What is refused goes to the
 * {@link ProblemReporter}.
 *
 * <p>Subclasses adapt a parser, or read bytes themselves. Not thread-safe; reads one document.
 */
public abstract class JsonIn extends TokenReader {

    private static final long UNBOUNDED = Long.MAX_VALUE;
    private static final ValueCache<String> KEYS = new ValueCache<>();

    private final JsonLimits limits;
    private final ProblemSink sink;
    /** Null until there is a problem, so that clean documents do not pay for it. */
    private @Nullable ProblemReporter reporter;

    private final boolean constraints;
    private long records;
    /** The offset of the current record, or of the rest around the records; {@link #UNBOUNDED} where no limit holds. */
    private long unitStart = UNBOUNDED;
    /** The number of values in it so far. */
    private int values = Integer.MIN_VALUE;
    /** The depth of the record, 0 for the rest around the records. */
    private int recordDepth;

    private int problemsBefore;
    /** Null unless a whole dataset is read. */
    private @Nullable HeapBudget budget;

    /** The bytes since its start that are in records. */
    private long passed;

    private long restStart;
    private long restPassed;
    private int restValues;

    /**
     * Creates the part that all readers share.
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

    /** Gets the reporter of problems at the current token. */
    public final ProblemReporter problems() {
        ProblemReporter known = reporter;
        if (known == null) {
            known = new ProblemReporter(this, sink, limits);
            reporter = known;
        }
        return known;
    }

    /**
     * Gets the locator of the current token.
     *
     * @return the locator; null if this reader keeps no locations, so that the first problem ends reading
     */
    protected @Nullable TokenLocator locator() {
        return null;
    }

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
            problems().reportDepth();
        }
    }

    /** Checks whether what breaks a constraint is refused. */
    final boolean checksConstraints() {
        return constraints;
    }

    /**
     * Reports the constraints that the value breaks which the current token starts or ends.
     *
     * @return true if there are none
     */
    final boolean accept(List<Message> violations) throws IOException {
        // Usually empty; avoid allocating an iterator.
        if (violations.isEmpty()) {
            return true;
        }
        problems().reportViolations(violations);
        return false;
    }

    /**
     * Moves from a key to its value, and reports the constraints that the key breaks.
     *
     * @return true if nothing was reported
     */
    final boolean acceptKey(List<Message> violations) throws IOException {
        if (violations.isEmpty()) {
            next();
            return true;
        }
        return problems().reportKey(violations);
    }

    /**
     * Reads a record, the unit of what is refused: one that has an error goes to the rejected ones, whole.
     *
     * @param <V> the type of the record
     * @param codec its table
     * @return the record, or null if it was rejected
     */
    public final <V> @Nullable V readRecord(ValueCodec<V> codec) throws IOException {
        if (++records > limits.records()) {
            problems()
                    .report(
                            ProblemCode.TOO_MANY_RECORDS,
                            "the document has more than " + limits.records() + " records",
                            "raise the limit 'records' if it is meant to");
        }
        long start = offset();
        sink.reach(start);
        bound(true);
        int before = problemsBefore;
        V value = codec.read(this);
        checkSize();
        unbound();
        if (value == null) {
            problems().reject(start, before);
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
        passed = 0;
        values = 1;
        recordDepth = isRecord ? Math.max(1, depth()) : 0;
        problemsBefore = sink.problems().size();
    }

    /**
     * Bounds what the value of a whole document may need.
     *
     * @param size the bytes of the document
     */
    public final void expect(long size) {
        budget = new HeapBudget(size);
    }

    /**
     * Counts the values of a list or a map that was read, and refuses the document if it would need too much memory.
     *
     * @param count how many there are
     * @param each the bytes that each needs besides its text
     * @param start what {@link #heapStart} gave at its start
     */
    final void countHeap(int count, int each, long start) {
        if (budget != null) {
            long text = offset() - budget.counted() - start;
            if (!budget.add((long) count * each + text, text)) {
                throw problems().tooMuchHeap();
            }
        }
    }

    /** Marks the start of a list or map for {@link #countHeap}: the bytes so far that are in none before it. */
    final long heapStart() {
        return budget == null ? 0 : offset() - budget.counted();
    }

    /** Starts an array of records, which are bound each by itself; its bracket, the current token, is of the rest. */
    final void startRecords() {
        restStart = unitStart;
        restPassed = passed - offset() - 1;
        restValues = values;
        unbound();
    }

    /** Ends an array of records. */
    final void endRecords() {
        unitStart = restStart;
        passed = restPassed + offset();
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
            throw problems().tooLarge("values", unitStart, recordDepth, problemsBefore);
        }
        checkSize(offset);
    }

    /** Refuses what was read since {@link #bound} if it has more bytes than it may, up to the current token. */
    public final void checkSize() {
        checkSize(offset());
    }

    /**
     * Refuses the record that is being read if it has more bytes than it may.
     *
     * @param offset the place of a byte that is part of it
     */
    protected final void checkSize(long offset) {
        if (offset - passed - unitStart >= limits.recordSize() && countsBytes()) {
            throw problems().tooLarge("recordSize", unitStart, recordDepth, problemsBefore);
        }
    }

    /**
     * Reads a text.
     *
     * @param what what is wanted, for the message
     * @return the text, or null if it was refused
     */
    public final @Nullable String readText(String what) throws IOException {
        return token() == TEXT ? checkedText(text()) : refuseType(what);
    }

    /**
     * Reads the name of a member that no table knows.
     *
     * @return the name, or null if it was refused
     */
    public final @Nullable String readName() throws IOException {
        return checkedText(name());
    }

    /**
     * Reads the name of an entry of a map, such as a language or a scheme: few of them stand in many records.
     *
     * @return the name, or null if it was refused
     */
    final @Nullable String readKey() throws IOException {
        if (!ValueCache.takes(this)) {
            return readName();
        }
        String known = KEYS.find(this);
        if (known != null) {
            return known;
        }
        String name = readName();
        if (name != null) {
            KEYS.keep(this, name);
        }
        return name;
    }

    private @Nullable String checkedText(String text) throws IOException {
        if (text.length() > limits.textLength()) {
            return refuse(
                    ProblemCode.TEXT_TOO_LONG,
                    "expected a text of " + limits.textLength() + " characters at most, not of " + text.length(),
                    "raise the limit 'textLength' if it is meant to be so long");
        }
        if (mayHoldEscapes() && Surrogates.isLoneIn(text)) {
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
     */
    public final @Nullable BigDecimal readDecimal(String what) throws IOException {
        if (token() != NUMBER) {
            return refuseType(what);
        }
        if (!checkNumber()) {
            return null;
        }
        BigDecimal decimal = shortDecimal();
        return decimal == null ? new BigDecimal(text()) : decimal;
    }

    /** Refuses a literal that is too long or an exponent that is too great, before anything is made of it. */
    private boolean checkNumber() throws IOException {
        int length = plainLength();
        if (length > limits.numberLength()) {
            refuse(
                    ProblemCode.NUMBER_TOO_LONG,
                    "expected a number of " + limits.numberLength() + " characters at most, not of " + length,
                    "raise the limit 'numberLength' if it is meant to be so long");
            return false;
        }
        if (exponent() > limits.scale()) {
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
        problems()
                .report(
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
            // Skips all tokens inside.
        }
    }

    /**
     * Refuses the value at the current token because it is of another JSON type, and passes it.
     *
     * @param <V> the type that was wanted
     * @param what what was wanted, such as {@code a text}
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // It is null whatever the type, so that callers return it.
    public final <V> @Nullable V refuseType(String what) throws IOException {
        problems().reportType(what);
        skipChildren();
        return null;
    }

    /**
     * Refuses the value at the current token, which is no object, and passes it.
     *
     * @param <V> the type that was wanted
     * @param type its simple name
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // It is null whatever the type, so that callers return it.
    final <V> @Nullable V refuseNoObject(String type) throws IOException {
        problems().reportNoObject(type);
        skipChildren();
        return null;
    }

    /**
     * Refuses the value at the current token, and passes it.
     *
     * @param <V> the type that was wanted
     * @param code the kind of problem
     * @param rule what is wrong
     * @param hint what would be right; may be empty
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // It is null whatever the type, so that callers return it.
    public final <V> @Nullable V refuse(ProblemCode code, String rule, String hint) throws IOException {
        problems().report(code, rule, hint);
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
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // It is null whatever the type, so that callers return it.
    public final <V> @Nullable V refuseObject(ProblemCode code, String rule, String hint) throws IOException {
        skipChildren();
        problems().reportObject(code, rule, hint);
        return null;
    }
}
