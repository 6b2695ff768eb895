package org.urbancoop.service.problem;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Finding;

/**
 * One thing that is wrong with a body.
 *
 * @param subject the record, such as {@code city/seoul}; empty for the body
 * @param pointer where in it, as a JSON Pointer
 * @param location the line and the column of the body, if it stands there
 * @param rule the code of the rule that is broken
 * @param severity how bad it is
 * @param message what is wrong
 * @param hint what to do
 */
public record Flaw(
        String subject,
        String pointer,
        Optional<Location> location,
        String rule,
        Severity severity,
        Message message,
        Message hint) {

    /** Obtains what reading found. */
    public static Flaw of(JsonProblem problem) {
        return new Flaw(
                "",
                problem.pointer().toString(),
                Optional.of(problem.location()),
                problem.code().toString(),
                problem.severity(),
                new Message(problem.message(Locale.ENGLISH), problem.message(Locale.KOREAN)),
                problem.hintMessage());
    }

    /** Obtains what a rule found. */
    public static Flaw of(Finding finding, Optional<Location> location) {
        return new Flaw(
                finding.subject(),
                finding.pointer().toString(),
                location,
                finding.code(),
                finding.severity(),
                finding.message(),
                finding.hint());
    }

    Map<String, Object> in(Locale language) {
        Map<String, Object> members = new LinkedHashMap<>();
        if (!subject.isEmpty()) {
            members.put("subject", subject);
        }
        members.put("pointer", pointer);
        location.filter(Location::isKnown).ifPresent(place -> {
            members.put("line", place.line());
            members.put("column", place.column());
        });
        members.put("rule", rule);
        members.put("severity", severity.toString());
        members.put("message", message.in(language));
        members.put("hint", hint.in(language));
        return members;
    }
}
