package org.urbancoop.json.table;

import java.util.ArrayList;
import java.util.List;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;
import org.urbancoop.text.JsonPointer;

/**
 * Where the problems of one document go: into a list, or, when reading is strict, the first error into an exception.
 */
public final class ProblemSink {

    private final boolean strict;
    private final boolean constraints;
    private final JsonLimits limits;
    private final Progress progress;
    private final long total;
    private long reached;
    /** Most documents have none. */
    private List<JsonProblem> problems = List.of();

    private List<RejectedRecord> rejected = List.of();

    /**
     * Creates a sink for one document.
     *
     * @param strict whether the first error ends reading
     * @param constraints whether what breaks a constraint is an error
     * @param limits how many problems are gathered
     */
    public ProblemSink(boolean strict, boolean constraints, JsonLimits limits) {
        this(strict, constraints, limits, Progress.NONE, 0);
    }

    /**
     * Creates a sink for one document whose reader wants to know how far it has come.
     *
     * @param strict whether the first error ends reading
     * @param constraints whether what breaks a constraint is an error
     * @param limits how many problems are gathered
     * @param progress who is told
     * @param total how many bytes there are
     */
    public ProblemSink(boolean strict, boolean constraints, JsonLimits limits, Progress progress, long total) {
        this.strict = strict;
        this.constraints = constraints;
        this.limits = limits;
        this.progress = progress;
        this.total = total;
    }

    /** Tells how far reading has come. A document that is read a second time from its start is not told of as less. */
    void reach(long offset) {
        if (progress != Progress.NONE) {
            reached = Math.max(reached, offset);
            progress.at(Progress.Phase.READING, reached, total);
        }
    }

    /**
     * Says that a record is too large.
     *
     * @param location where it starts
     * @param isRecord false for what stands around the records of a document
     * @param limit the limit, {@code recordSize} or {@code values}
     * @param limits how much is read
     * @return the problem, which ends reading
     */
    public static JsonProblem tooLarge(
            JsonPointer pointer, Location location, boolean isRecord, String limit, JsonLimits limits) {
        String subject = isRecord ? "the record" : "the document, apart from its records,";
        String rule = limit.equals("values")
                ? " holds more than " + limits.values() + " values"
                : " has more than " + limits.recordSize() + " bytes";
        return JsonProblem.of(
                ProblemCode.RECORD_TOO_LARGE,
                pointer,
                location,
                "",
                subject + rule,
                "raise the limit '" + limit + "' if it is meant to be so large");
    }

    /**
     * Takes a problem.
     *
     * @throws UrbancoopJsonException if reading cannot go on after it, or must not
     */
    public void add(JsonProblem problem) {
        if (problem.isError() && (strict || problem.code().endsReading())) {
            throw new UrbancoopJsonException(problem);
        }
        if (problems.size() >= limits.problems()) {
            throw new UrbancoopJsonException(JsonProblem.of(
                    ProblemCode.TOO_MANY_PROBLEMS,
                    problem.pointer(),
                    problem.location(),
                    "",
                    "the document has more than " + limits.problems() + " problems",
                    "see the first of them"));
        }
        addLast(problem);
    }

    /**
     * Forgets problems, because a greater one stands for them.
     *
     * @param number how many stay
     */
    void keep(int number) {
        if (problems.size() > number) {
            problems.subList(number, problems.size()).clear();
        }
    }

    /** Takes the problem that ended reading. */
    public void addLast(JsonProblem problem) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(problem);
    }

    /** Takes a record that was refused. */
    public void add(RejectedRecord reject) {
        if (rejected.isEmpty()) {
            rejected = new ArrayList<>();
        }
        rejected.add(reject);
    }

    /**
     * Gets the problems so far.
     *
     * @return a list, not to be changed
     */
    public List<JsonProblem> problems() {
        return problems;
    }

    /**
     * Gets the rejected records so far.
     *
     * @return a list, not to be changed
     */
    public List<RejectedRecord> rejected() {
        return rejected;
    }

    /** Whether constraints are checked. */
    boolean checksConstraints() {
        return constraints;
    }

    /** Whether warnings are worth their making. */
    boolean isStrict() {
        return strict;
    }
}
