package org.urbancoop.validation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.Slug;

/**
 * What is known of a rule, as data: its code {@code period-reversed}, its severity, its words in both languages.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class RuleDescription permits ImmutableRuleDescription {

    RuleDescription() {}

    /** {@return the code, in lower-case words with hyphens between them} */
    public abstract String code();

    /** {@return how much a finding matters, unless the configuration says otherwise} */
    public abstract Severity severity();

    /** {@return what the rule is about} */
    public abstract Category category();

    /**
     * {@return what the rule reads: the simple name of a type such as
     * {@code Project}, or the members that carry a constraint, such as {@code City.name}}
     */
    public abstract List<String> reads();

    /** {@return what the rule looks at beside what it reports} */
    @Value.Default
    public Reach reach() {
        return Reach.RECORD;
    }

    /** {@return the condition in the user's words} */
    public abstract Message title();

    /** {@return the template of the message, with placeholders such as {@code {value}}} */
    public abstract Message message();

    /** {@return why the rule is there} */
    public abstract Message rationale();

    /** {@return the template of what can be done} */
    public abstract Message hint();

    /** {@return the version of the library that first had the rule} */
    public abstract String since();

    /** {@return the version from which on the rule is deprecated, if it is} */
    public abstract Optional<String> deprecated();

    /** {@return the code of the rule that replaces a deprecated one} */
    public abstract Optional<String> replacedBy();

    /** {@return the standards and documents that the rule follows} */
    public abstract List<String> references();

    /** {@return whether the rule compares with a day} */
    @Value.Default
    public boolean needsAsOf() {
        return false;
    }

    /** {@return the template of the message of what cannot be decided} */
    public abstract Message undecidedMessage();

    /** {@return examples that the rule accepts, one JSON record a line} */
    public abstract List<String> passes();

    /** {@return examples that the rule reports} */
    public abstract List<String> fails();

    /** {@return examples of which the rule says that it cannot be decided} */
    public abstract List<String> undecided();

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
        return builder()
                .code(info.code())
                .severity(info.severity())
                .category(info.category())
                .addRead(Objects.requireNonNull(rule.reads(), "reads").getSimpleName())
                .reach(rule.reads() == Dataset.class ? info.reach() : Reach.RECORD)
                .title(message(info.title()))
                .message(message(info.message()))
                .rationale(message(info.rationale()))
                .hint(message(info.hint()))
                .since(info.since())
                .deprecated(nonEmpty(info.deprecated()))
                .replacedBy(nonEmpty(info.replacedBy()))
                .addReferences(info.references())
                .needsAsOf(info.needsAsOf())
                .undecidedMessage(message(info.undecidedMessage()))
                .addPasses(info.passes())
                .addFails(info.fails())
                .addUndecided(info.undecided())
                .build();
    }

    private static Message message(Text text) {
        return new Message(text.en(), text.ko());
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /**
     * Obtains a builder without anything set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with all of this set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link RuleDescription}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableRuleDescription.Builder {

        Builder() {}
    }
}
