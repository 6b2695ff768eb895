package org.urbancoop.json.table;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/**
 * The tokens of a document as the tables write them.
 *
 * <p>What would be refused when it is read within the same limits is refused here. A subclass adapts one generator.
 * Everything here is for one document and one thread.
 */
public abstract class JsonOut {

    private static final long UNBOUNDED = Long.MAX_VALUE;

    private final JsonLimits limits;
    private boolean typed;
    private int depth;
    private long records;
    /**
     * Where the record starts that is being written, or the rest around the records; {@link #UNBOUNDED} where no limit
     * holds.
     */
    private long unitStart = UNBOUNDED;
    /** How many values it holds so far. */
    private int values = Integer.MIN_VALUE;

    private boolean inRecord;
    private long restStart;
    private int restValues;

    /**
     * Creates the part that all generators share.
     *
     * @param typed whether the outermost object carries its type
     * @param limits what may be written
     */
    protected JsonOut(boolean typed, JsonLimits limits) {
        this.typed = typed;
        this.limits = limits;
    }

    /** Starts an object. */
    public final void startObject() throws IOException {
        countContainer();
        writeStartObject();
        depth++;
    }

    /** Ends an object. */
    public final void endObject() throws IOException {
        depth--;
        writeEndObject();
    }

    /**
     * Starts an array.
     *
     * @param onOneLine whether its elements are short
     */
    public final void startArray(boolean onOneLine) throws IOException {
        countContainer();
        writeStartArray(onOneLine);
        depth++;
    }

    /** Ends an array. */
    public final void endArray() throws IOException {
        depth--;
        writeEndArray();
    }

    /** Writes the name of a known member. */
    public abstract void name(Name name) throws IOException;

    /** Writes the name of any member. */
    public final void name(String name) throws IOException {
        checkLength(name);
        writeName(name);
    }

    /** Writes a text of printable ASCII without quotation marks and backslashes. */
    public final void plain(String value) throws IOException {
        countValue();
        checkLength(value);
        writePlain(value);
    }

    /** Writes a text. */
    public final void text(String value) throws IOException {
        countValue();
        checkLength(value);
        writeText(value);
    }

    /**
     * Writes a number as it stands.
     *
     * @param literal the number as RFC 8259 writes it
     */
    public final void literal(String literal) throws IOException {
        countValue();
        checkNumber(literal);
        writeLiteral(literal);
    }

    /** Writes a whole number. */
    public final void number(int value) throws IOException {
        countValue();
        writeNumber(value);
    }

    /** Writes a decimal without an exponent. */
    public final void number(BigDecimal value) throws IOException {
        literal(value.toPlainString());
    }

    /** Writes a truth value. */
    public final void truth(boolean value) throws IOException {
        countValue();
        writeTruth(value);
    }

    /**
     * Writes {@code null}.
     */
    public final void nothing() throws IOException {
        countValue();
        writeNothing();
    }

    /** Starts an object that is not too deep. */
    protected abstract void writeStartObject() throws IOException;

    /** Ends an object. */
    protected abstract void writeEndObject() throws IOException;

    /**
     * Starts an array that is not too deep.
     *
     * @param onOneLine whether its elements are short
     */
    protected abstract void writeStartArray(boolean onOneLine) throws IOException;

    /** Ends an array. */
    protected abstract void writeEndArray() throws IOException;

    /** Writes a name that is not too long. */
    protected abstract void writeName(String name) throws IOException;

    /** Writes a text of printable ASCII without quotation marks and backslashes that is not too long. */
    protected void writePlain(String value) throws IOException {
        writeText(value);
    }

    /** Writes a text that is not too long. */
    protected abstract void writeText(String value) throws IOException;

    /**
     * Writes a number that is not too long.
     *
     * @param literal the number as RFC 8259 writes it
     */
    protected abstract void writeLiteral(String literal) throws IOException;

    /** Writes a whole number. */
    protected abstract void writeNumber(int value) throws IOException;

    /** Writes a truth value. */
    protected abstract void writeTruth(boolean value) throws IOException;

    /**
     * Writes {@code null}.
     */
    protected abstract void writeNothing() throws IOException;

    /**
     * Gets how much was written.
     *
     * @return the number of bytes; 0 if that is not known
     */
    protected abstract long position();

    /** Gets the number of objects and arrays that are open. */
    protected final int depth() {
        return depth;
    }

    /** Forgets what is open. */
    protected final void close() {
        depth = 0;
    }

    private void countContainer() {
        countValue();
        if (depth >= limits.depth()) {
            throw new UnwritableException(
                    ProblemCode.TOO_DEEP,
                    "",
                    "the document is nested more than " + limits.depth() + " levels deep",
                    "raise the limit 'depth' if it is meant to be so deep");
        }
    }

    private void countValue() {
        if (++values > limits.values()) {
            throw tooLarge("values");
        }
    }

    private void checkLength(String text) {
        if (text.length() > limits.textLength()) {
            throw new UnwritableException(
                    ProblemCode.TEXT_TOO_LONG,
                    text,
                    "expected a text of " + limits.textLength() + " characters at most, not of " + text.length(),
                    "raise the limit 'textLength' if it is meant to be so long");
        }
    }

    private void checkNumber(String literal) {
        if (literal.length() > limits.numberLength()) {
            throw new UnwritableException(
                    ProblemCode.NUMBER_TOO_LONG,
                    literal,
                    "expected a number of " + limits.numberLength() + " characters at most, not of " + literal.length(),
                    "raise the limit 'numberLength' if it is meant to be so long");
        }
        int e = Math.max(literal.indexOf('e'), literal.indexOf('E'));
        if (e >= 0 && exponent(literal, e + 1) > limits.scale()) {
            throw new UnwritableException(
                    ProblemCode.NUMBER_TOO_LONG,
                    literal,
                    "expected an exponent of " + limits.scale() + " at most",
                    "raise the limit 'scale' if the number is meant to be so great or so small");
        }
    }

    private static long exponent(String literal, int from) {
        long exponent = 0;
        for (int i = from; i < literal.length(); i++) {
            char c = literal.charAt(i);
            exponent = c == '+' || c == '-' ? 0 : Math.min(exponent * 10 + (c - '0'), Integer.MAX_VALUE);
        }
        return exponent;
    }

    private UnwritableException tooLarge(String limit) {
        JsonProblem problem = ProblemSink.tooLarge(JsonPointer.ROOT, Location.NONE, inRecord, limit, limits);
        return new UnwritableException(problem.code(), "", problem.rule(), problem.hint());
    }

    /**
     * Lets the limits of one record hold for what follows.
     *
     * @param isRecord false for a document that holds records, each with limits of its own
     */
    public final void bound(boolean isRecord) {
        inRecord = isRecord;
        unitStart = position();
        values = 0;
    }

    /** Refuses what was written since {@link #bound} if it has too many bytes. */
    public final void checkSize() {
        if (position() - unitStart > limits.recordSize()) {
            throw tooLarge("recordSize");
        }
    }

    /** Starts an array of records, which are bound each by itself. */
    final void startRecords() {
        restStart = unitStart == UNBOUNDED ? UNBOUNDED : unitStart - position();
        restValues = values;
    }

    /** Starts a record of such an array. */
    final void startRecord() {
        if (++records > limits.records()) {
            throw new UnwritableException(
                    ProblemCode.TOO_MANY_RECORDS,
                    "",
                    "the document has more than " + limits.records() + " records",
                    "raise the limit 'records' if it is meant to");
        }
        bound(true);
    }

    /** Ends a record of such an array. */
    final void endRecord() {
        checkSize();
        recordWritten(records);
    }

    /**
     * Is told that a record of a dataset was written.
     *
     * @param count how many were written by now
     */
    protected void recordWritten(long count) {
        // Most do not care.
    }

    /** Ends an array of records. */
    final void endRecords() {
        inRecord = false;
        unitStart = restStart == UNBOUNDED ? UNBOUNDED : restStart + position();
        values = restValues;
    }

    /** Lets the next object be an outermost one that carries its type. */
    protected final void typeNext() {
        typed = true;
    }

    /** Tells once, the outermost object, whether to write its type. */
    final boolean takeTyped() {
        boolean taken = typed;
        typed = false;
        return taken;
    }

    /** Writes the unknown members of an object. */
    final void extensions(Extensions extensions) throws IOException {
        for (Map.Entry<String, ExtensionValue> member : extensions.asMap().entrySet()) {
            try {
                name(member.getKey());
                extension(member.getValue());
            } catch (UnwritableException e) {
                throw e.below(member.getKey());
            }
        }
    }

    /** Writes a value that no table knows. */
    public final void extension(ExtensionValue value) throws IOException {
        if (value instanceof ExtensionValue.TextValue text) {
            text(text.value());
        } else if (value instanceof ExtensionValue.NumberValue number) {
            literal(number.literal());
        } else if (value instanceof ExtensionValue.BooleanValue truth) {
            truth(truth.value());
        } else if (value instanceof ExtensionValue.ArrayValue array) {
            elements(array.values());
        } else if (value instanceof ExtensionValue.ObjectValue object) {
            startObject();
            extensions(object.members());
            endObject();
        } else {
            nothing();
        }
    }

    private void elements(List<ExtensionValue> values) throws IOException {
        startArray(values.stream().noneMatch(JsonOut::isLarge));
        int index = 0;
        try {
            for (ExtensionValue element : values) {
                extension(element);
                index++;
            }
        } catch (UnwritableException e) {
            throw e.below(index);
        }
        endArray();
    }

    private static boolean isLarge(ExtensionValue value) {
        return value instanceof ExtensionValue.ArrayValue || value instanceof ExtensionValue.ObjectValue;
    }
}
