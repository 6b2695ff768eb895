package org.urbancoop.json.validation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.UrbancoopJsonException;
import org.urbancoop.message.Message;
import org.urbancoop.text.VisibleText;
import org.urbancoop.validation.DatasetValidator;
import org.urbancoop.validation.Finding;
import org.urbancoop.validation.RuleDescription;
import org.urbancoop.validation.ValidationConfig;
import org.urbancoop.validation.ValidationReport;

/** An example of a rule: what the rule, and no other, says of it. */
final class RuleExample {

    private final RuleDescription rule;
    private final String json;

    RuleExample(RuleDescription rule, String json) {
        this.rule = rule;
        this.json = json.strip();
    }

    RuleDescription rule() {
        return rule;
    }

    String json() {
        return json;
    }

    /** Why no rule sees it: two rules find in memory what reading refuses. */
    Optional<JsonProblem> refused() {
        try {
            Examples.read(json);
            return Optional.empty();
        } catch (UrbancoopJsonException e) {
            return Optional.of(e.getProblem());
        }
    }

    ValidationReport report() {
        ValidationConfig only = ValidationConfig.builder().addRules(rule.code()).build();
        return DatasetValidator.of(only).validate(Examples.read(json));
    }

    /**
     * What is reported, a line each: findings in their order, then what stays undecided. Below each stands what nobody
     * could tell from it: a value that the message leaves out, evidence, a hint or a cause other than that of the rule.
     */
    List<String> outcome(Locale locale) {
        List<String> lines = new ArrayList<>();
        refused().ifPresentOrElse(problem -> lines.add(REFUSED.in(locale) + problem.code()), () -> {
            ValidationReport report = report();
            report.findings().forEach(finding -> add(finding, locale, lines));
            report.undecided().forEach(finding -> add(finding, locale, lines));
            // Such as a rule that failed: it finds nothing, either.
            Optional.ofNullable(report.notRun().get(rule.code())).ifPresent(why -> lines.add(why.in(locale)));
        });
        return lines;
    }

    private void add(Finding finding, Locale locale, List<String> lines) {
        String message = finding.message(locale);
        lines.add((finding.decided() ? "" : UNDECIDED.in(locale))
                + finding.documentPointer().orElseThrow() + ": " + message);
        finding.value()
                .map(VisibleText::of)
                .filter(value -> !message.contains(value))
                .ifPresent(value -> lines.add(VALUE.in(locale) + value));
        if (!finding.evidence().isEmpty()) {
            lines.add(EVIDENCE.in(locale) + VisibleText.of(String.join(", ", finding.evidence())));
        }
        if (!finding.hint().equals(rule.hint())) {
            lines.add(HINT.in(locale) + finding.hint().in(locale));
        }
        if (!finding.cause().equals(finding.subject() + finding.pointer())) {
            lines.add(CAUSE.in(locale) + VisibleText.of(finding.cause()));
        }
    }

    private static final Message REFUSED = new Message("refused when it is read: ", "읽을 때 거부됨: ");
    private static final Message UNDECIDED = new Message("undecided: ", "판단 불가: ");
    private static final Message VALUE = new Message("  value: ", "  값: ");
    private static final Message EVIDENCE = new Message("  evidence: ", "  근거: ");
    private static final Message HINT = new Message("  what to do: ", "  조치: ");
    private static final Message CAUSE = new Message("  cause: ", "  원인: ");

    @Override
    public String toString() {
        return rule.code() + ": " + json;
    }
}
