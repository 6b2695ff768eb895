package org.urbancoop.format;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/**
 * What is wrong with the form of what is read, such as {@code missing-member} at {@code /projects/2}, line 40, or at
 * the cell {@code Cities!B7}. Whether what it says can be true is a question to the rules.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Problem permits ImmutableProblem {

    Problem() {}

    /** {@return the kind of problem, in lower-case words with hyphens, such as {@code missing-member}} */
    public abstract String code();

    /** {@return how much it matters; an error costs a record or everything} */
    public abstract Severity severity();

    /**
     * {@return the place in the document, or in the record where there is none; of what is missing, the object that
     * lacks it}
     */
    public abstract JsonPointer pointer();

    /** {@return the same place as line and column, or as sheet and cell; in a folder, the sheet is the file} */
    public abstract Optional<Location> location();

    /** {@return what stands there as written, cut when long} */
    public abstract Optional<String> value();

    /** {@return what is wrong, in both languages} */
    public abstract Message message();

    /** {@return what would be right, in both languages} */
    public abstract Optional<Message> hint();

    /** Makes the words ones to show, as {@link VisibleText} does; the value stays as it is. */
    @Value.Check
    Problem shown() {
        Message shown = message().visible();
        Optional<Message> shownHint = hint().map(Message::visible);
        return shown.equals(message()) && shownHint.equals(hint())
                ? this
                : toBuilder().message(shown).hint(shownHint).build();
    }

    /**
     * Checks whether it costs a record or everything.
     *
     * @return true if the severity is error
     */
    public boolean isError() {
        return severity() == Severity.ERROR;
    }

    /**
     * Gets the problem in one line of English, for logs.
     *
     * @return such as {@code error /projects/2 (40:5): the mandatory member 'title' is missing [missing-member]}
     */
    @Override
    public final String toString() {
        return VisibleText.of(severity()
                + (pointer().equals(JsonPointer.ROOT) ? "" : " " + pointer())
                + location().map(place -> " (" + place + ")").orElse("")
                + ": " + message().english()
                + hint().map(words -> "; " + words.english()).orElse("") + " [" + code() + "]");
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
     * Builds a {@link Problem}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableProblem.Builder {

        Builder() {}
    }
}
