package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/**
 * A finding that somebody has looked at and accepts, such as {@code total-differs} of {@code
 * declared-total/seoul-projects}, because the source itself does not add up.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Suppression permits ImmutableSuppression {

    Suppression() {}

    /** {@return the code of the rule} */
    public abstract String rule();

    /** {@return the record, total or {@code dataset} that it holds for, as in {@link Finding#subject}} */
    public abstract String subject();

    /**
     * {@return the place in the subject that it holds for, with all below it; the whole subject if there is none. With
     * the subject {@code dataset}, a place in the document such as {@code /projects} holds for all records below it}
     */
    public abstract Optional<JsonPointer> pointer();

    /** {@return why the finding is accepted, in words} */
    public abstract String reason();

    /** {@return who accepted it} */
    public abstract String author();

    /** {@return the last day that it holds, if it is limited} */
    public abstract Optional<LocalDate> expires();

    /**
     * Checks that the reason and the author are told.
     *
     * @throws IllegalArgumentException if a text is blank
     */
    @Value.Check
    void checkTold() {
        require(rule(), "rule");
        require(subject(), "subject");
        require(reason(), "reason");
        require(author(), "author");
    }

    private static void require(String text, String what) {
        if (VisibleText.isBlank(text)) {
            throw new IllegalArgumentException(
                    "A suppression tells its rule, subject, reason and author; the " + what + " is blank");
        }
    }

    /** Whether the last day has passed; a suppression that has no last day never expires. */
    boolean isExpired(Optional<LocalDate> today) {
        return expires().isPresent() && today.isPresent() && expires().get().isBefore(today.get());
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Suppression[rule=…]}
     */
    @Override
    public final String toString() {
        return VisibleText.of("Suppression[rule=" + rule() + ", subject=" + subject() + ", pointer=" + pointer()
                + ", reason=" + reason() + ", author=" + author() + ", expires=" + expires() + ']');
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
     * Builds a {@link Suppression}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableSuppression.Builder {

        Builder() {}
    }
}
