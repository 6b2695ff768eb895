package org.urbancoop.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.text.Slug;

/**
 * What is known of a rule, as data: its code {@code period-reversed}, its severity, its words in both languages.
 *
 * @param code the code, in lower-case words with hyphens between them
 * @param severity how much a finding matters, unless the configuration says otherwise
 * @param category what the rule is about
 * @param reads what the rule reads: the simple name of a type such as {@code Project}, or the members that carry a
 *     constraint, such as {@code City.name}
 * @param title the condition in the user's words
 * @param message the template of the message, with placeholders such as {@code {value}}
 * @param rationale why the rule is there
 * @param hint the template of what can be done
 * @param since the version of the library that first had the rule
 * @param deprecated the version from which on the rule is deprecated, if it is
 * @param replacedBy the code of the rule that replaces a deprecated one
 * @param references the standards and documents that the rule follows
 * @param needsAsOf whether the rule compares with a day
 * @param undecidedMessage the template of the message of what cannot be decided
 * @param passes examples that the rule accepts, one JSON record a line
 * @param fails examples that the rule reports
 * @param undecided examples of which the rule says that it cannot be decided
 */
public record RuleDescription(
        String code,
        Severity severity,
        Category category,
        List<String> reads,
        Words title,
        Words message,
        Words rationale,
        Words hint,
        String since,
        Optional<String> deprecated,
        Optional<String> replacedBy,
        List<String> references,
        boolean needsAsOf,
        Words undecidedMessage,
        List<String> passes,
        List<String> fails,
        List<String> undecided) {

    /**
     * Copies the lists.
     *
     * @param code the code, in lower-case words with hyphens between them
     * @param severity how much a finding matters, unless the configuration says otherwise
     * @param category what the rule is about
     * @param reads what the rule reads: the simple name of a type such as {@code Project}, or the members that
     *     carry a constraint, such as {@code City.name}
     * @param title the condition in the user's words
     * @param message the template of the message, with placeholders such as {@code {value}}
     * @param rationale why the rule is there
     * @param hint the template of what can be done
     * @param since the version of the library that first had the rule
     * @param deprecated the version from which on the rule is deprecated, if it is
     * @param replacedBy the code of the rule that replaces a deprecated one
     * @param references the standards and documents that the rule follows
     * @param needsAsOf whether the rule compares with a day
     * @param undecidedMessage the template of the message of what cannot be decided
     * @param passes examples that the rule accepts, one JSON record a line
     * @param fails examples that the rule reports
     * @param undecided examples of which the rule says that it cannot be decided
     */
    public RuleDescription {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(category, "category");
        reads = Copies.list(reads, "reads");
        Objects.requireNonNull(title, "title");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(rationale, "rationale");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(since, "since");
        Objects.requireNonNull(deprecated, "deprecated");
        Objects.requireNonNull(replacedBy, "replacedBy");
        references = Copies.list(references, "references");
        Objects.requireNonNull(undecidedMessage, "undecidedMessage");
        passes = Copies.list(passes, "passes");
        fails = Copies.list(fails, "fails");
        undecided = Copies.list(undecided, "undecided");
    }

    /**
     * Obtains the description of a rule from the {@link RuleInfo} of its class.
     *
     * @param rule the rule
     * @return the description
     * @throws IllegalArgumentException if the class has no {@link RuleInfo}, or one whose code is malformed
     */
    public static RuleDescription of(Rule<?> rule) {
        Objects.requireNonNull(rule, "rule");
        RuleInfo info = rule.getClass().getAnnotation(RuleInfo.class);
        if (info == null) {
            throw new IllegalArgumentException("The rule " + rule.getClass().getName()
                    + " says nothing of itself: annotate the class with @RuleInfo");
        }
        if (!info.code().matches(Slug.GRAMMAR)) {
            throw new IllegalArgumentException("The rule " + rule.getClass().getName() + " has the code '" + info.code()
                    + "': a code is lower-case words with hyphens between them, such as period-reversed");
        }
        return new RuleDescription(
                info.code(),
                info.severity(),
                info.category(),
                List.of(Objects.requireNonNull(rule.reads(), "reads").getSimpleName()),
                words(info.title()),
                words(info.message()),
                words(info.rationale()),
                words(info.hint()),
                info.since(),
                nonEmpty(info.deprecated()),
                nonEmpty(info.replacedBy()),
                List.of(info.references()),
                info.needsAsOf(),
                words(info.undecidedMessage()),
                List.of(info.passes()),
                List.of(info.fails()),
                List.of(info.undecided()));
    }

    private static Words words(Text text) {
        return new Words(text.en(), text.ko());
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }
}
