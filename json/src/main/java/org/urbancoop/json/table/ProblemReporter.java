package org.urbancoop.json.table;

import java.io.IOException;
import java.util.List;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.notation.hint.Hints;
import org.urbancoop.text.JsonPointer;

/**
 * Reports problems at the current token of a reader, with pointer, location and excerpt, to a {@link ProblemSink}.
 *
 * <p>If the reader has no {@link TokenLocator}, a problem throws an {@link UncleanDocumentException} before anything
 * goes to the sink.
 */
public final class ProblemReporter {

    /** The words for each token, by its number. */
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

    private final JsonIn in;
    private final ProblemSink sink;
    private final JsonLimits limits;

    /**
     * Creates the reporter of a reader.
     *
     * @param sink where problems go
     * @param limits the limits, for messages
     */
    ProblemReporter(JsonIn in, ProblemSink sink, JsonLimits limits) {
        this.in = in;
        this.sink = sink;
        this.limits = limits;
    }

    private TokenLocator locator() {
        TokenLocator locator = in.locator();
        if (locator == null) {
            throw new UncleanDocumentException();
        }
        return locator;
    }

    /**
     * Reports a problem at the current token.
     *
     * @param code the kind of problem
     * @param rule what is wrong
     * @param hint what would be right; may be empty
     * @throws IOException if the text is no JSON
     */
    public void report(ProblemCode code, String rule, String hint) throws IOException {
        if (sink.isStrict() && code.severity() == Severity.WARNING) {
            return;
        }
        TokenLocator at = locator();
        sink.add(JsonProblem.of(code, at.pointer(), at.location(in.offset()), at.excerpt(), rule, hint));
    }

    /** Reports a problem of the object or array that the current token ends. */
    void reportObject(ProblemCode code, String rule, String hint) {
        TokenLocator at = locator();
        sink.add(JsonProblem.of(code, at.pointer(), at.location(at.start()), "", rule, hint));
    }

    /** Says what a text may mean; empty if nobody knows. */
    static String perhaps(List<String> meant) {
        return meant.isEmpty() ? "" : "perhaps " + String.join(" or ", meant) + " is meant";
    }

    /** Reports that a text, or anything else, stands where an object of a type belongs. */
    void reportNoObject(String type) throws IOException {
        int token = in.token();
        report(
                ProblemCode.WRONG_TYPE,
                "expected an object but found " + FOUND.get(token),
                token == TokenReader.TEXT ? perhaps(Hints.of(type, in.text())) : "");
    }

    /** Reports that the value at the current token is of another JSON type. */
    void reportType(String what) throws IOException {
        int token = in.token();
        boolean wantsText = !what.endsWith("number") && !what.startsWith("an ") && !what.startsWith("true");
        String hint = token == TokenReader.NUMBER && wantsText ? "write it in quotes" : "";
        if (token == TokenReader.TEXT && what.endsWith("number")) {
            String text = in.text();
            hint = text.matches(ExtensionValue.NumberValue.GRAMMAR)
                    ? "write it without quotes"
                    : perhaps(Hints.of("Number", text));
        }
        report(ProblemCode.WRONG_TYPE, "expected " + what + " but found " + FOUND.get(token), hint);
    }

    /** Reports that the object or array that the current token starts is nested too deep. */
    void reportDepth() {
        TokenLocator at = locator();
        sink.add(JsonProblem.of(
                ProblemCode.TOO_DEEP,
                at.pointer(),
                at.location(in.offset()),
                "",
                "the document is nested more than " + limits.depth() + " levels deep",
                "raise the limit 'depth' if it is meant to be so deep"));
    }

    /** Reports the constraints that the value breaks which the current token starts or ends. */
    void reportViolations(List<Message> violations) throws IOException {
        boolean ends = in.token() == TokenReader.END_OBJECT || in.token() == TokenReader.END_ARRAY;
        for (Message violation : violations) {
            TokenLocator at = locator();
            sink.add(JsonProblem.of(
                    ProblemCode.CONSTRAINT_VIOLATION,
                    at.pointer(),
                    at.location(ends ? at.start() : in.offset()),
                    ends ? "" : at.excerpt(),
                    violation));
        }
    }

    /**
     * Moves from a key to its value, and reports the constraints that the key breaks, unless the value is null: such an
     * entry is absent.
     *
     * @return true if nothing was reported
     */
    boolean reportKey(List<Message> violations) throws IOException {
        TokenLocator at = locator();
        JsonPointer pointer = at.pointer();
        Location location = at.location(in.offset());
        String key = at.excerpt();
        if (in.next() == TokenReader.NULL) {
            return true;
        }
        for (Message violation : violations) {
            sink.add(JsonProblem.of(ProblemCode.CONSTRAINT_VIOLATION, pointer, location, key, violation));
        }
        return false;
    }

    /**
     * Rejects the record that was just read.
     *
     * @param start the offset of its start
     * @param before the number of problems before it
     */
    void reject(long start, int before) throws IOException {
        TokenLocator at = locator();
        List<JsonProblem> problems = sink.problems();
        sink.add(new RejectedRecord(
                at.pointer(), at.location(start), at.raw(start), problems.subList(before, problems.size())));
    }

    /**
     * Describes a record that is too large, and drops its other problems.
     *
     * @param limit the name of the limit
     * @param start the offset of the record
     * @param depth the depth of the record; 0 for the rest of a document around its records
     * @param before the number of problems before it
     * @return the exception that ends reading
     */
    UrbancoopJsonException tooLarge(String limit, long start, int depth, int before) {
        TokenLocator at = locator();
        JsonPointer pointer = JsonPointer.ROOT;
        if (depth > 0) {
            // Each object and array that a record stands in adds one step.
            List<String> steps = at.pointer().steps();
            for (String step : steps.subList(0, Math.min(depth - 1, steps.size()))) {
                pointer = pointer.child(step);
            }
            sink.keep(before);
        }
        return new UrbancoopJsonException(ProblemSink.tooLarge(pointer, at.location(start), depth > 0, limit, limits));
    }

    /**
     * Refuses a document whose value would need much more memory than its text, at the list or map that is too much.
     */
    UrbancoopJsonException tooMuchHeap() {
        TokenLocator at = locator();
        return new UrbancoopJsonException(JsonProblem.of(
                ProblemCode.DOCUMENT_TOO_LARGE,
                at.pointer(),
                at.location(at.start()),
                "",
                "the lists and maps of the document hold so many texts of a few letters that it would need more than"
                        + " eight times its size in memory",
                "read one record after the other"));
    }
}
