package org.urbancoop.json.tree;

import java.util.Optional;
import org.urbancoop.format.Problem;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.message.Location;

/** What reading JSON says, in the words of the contract of formats. */
public final class FormatProblems {

    private FormatProblems() {}

    /** Gets a problem with its place. */
    public static Problem of(JsonProblem problem) {
        return Problem.builder()
                .code(problem.code().toString())
                .severity(problem.severity())
                .pointer(problem.pointer())
                .location(Optional.of(problem.location()).filter(Location::isKnown))
                .value(Optional.of(problem.text()).filter(text -> !text.isEmpty()))
                .message(problem.ruleMessage())
                .hint(Optional.of(problem.hintMessage())
                        .filter(hint -> !hint.english().isEmpty()))
                .build();
    }
}
