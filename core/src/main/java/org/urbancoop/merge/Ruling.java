package org.urbancoop.merge;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.immutables.value.Value;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;

/**
 * What a person decided of two records, such as that {@code city/lund} of the base and {@code city/lund-2} of the other
 * dataset are the same. It wins over what the library would decide.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Ruling permits ImmutableRuling {

    Ruling() {}

    /**
     * What is decided, written in lower case.
     *
     * @since 0.1.0
     */
    public enum Outcome {
        /** The two records are of one thing. */
        SAME,
        /** The two records are of two things. */
        DIFFERENT,
        /** At the place, what the base says stands. */
        BASE,
        /** At the place, what the other dataset says stands. */
        OTHER;

        /**
         * Parses an outcome, such as {@code same}.
         *
         * @param text one of the four, in lower case
         * @return the outcome
         * @throws MalformedTextException if the text is none of the four
         */
        public static Outcome parse(String text) {
            for (Outcome outcome : values()) {
                if (outcome.toString().equals(text)) {
                    return outcome;
                }
            }
            throw new MalformedTextException(
                    "Outcome",
                    text,
                    0,
                    "one of " + Arrays.stream(values()).map(Outcome::toString).collect(Collectors.joining(", ")));
        }

        /**
         * Gets the text, which {@link #parse} reads back.
         *
         * @return the text, such as {@code same}
         */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** {@return the record of the base, such as {@code city/lund}; for a claim also a total or {@code dataset}} */
    public abstract String base();

    /** {@return the record of the other dataset, by its id there} */
    public abstract String other();

    /** {@return what is decided} */
    public abstract Outcome outcome();

    /** {@return the place of the conflict, for {@code base} and {@code other} only} */
    public abstract Optional<JsonPointer> pointer();

    /** {@return why, in words} */
    public abstract String reason();

    /** {@return who decided it} */
    public abstract String author();

    /** {@return when it was decided, if that is told} */
    public abstract Optional<LocalDate> date();

    /**
     * Checks that the texts are told, and that a place stands where one is needed.
     *
     * @throws IllegalArgumentException if a text is blank, or a place is missing or too much
     */
    @Value.Check
    void checkTold() {
        require(base(), "base");
        require(other(), "other");
        require(reason(), "reason");
        require(author(), "author");
        if (isOfClaim() != pointer().isPresent()) {
            throw new IllegalArgumentException(
                    isOfClaim()
                            ? "A ruling for what one dataset says needs the place of the conflict, such as /period"
                            : "A ruling on whether two records are one has no place");
        }
    }

    private static void require(String text, String what) {
        if (VisibleText.isBlank(text)) {
            throw new IllegalArgumentException(
                    "A ruling tells its base, other, reason and author; the " + what + " is blank");
        }
    }

    boolean isOfClaim() {
        return outcome() == Outcome.BASE || outcome() == Outcome.OTHER;
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Ruling[base=…]}
     */
    @Override
    public final String toString() {
        return VisibleText.of("Ruling[base=" + base() + ", other=" + other() + ", outcome=" + outcome() + ", pointer="
                + pointer() + ", reason=" + reason() + ", author=" + author() + ", date=" + date() + ']');
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
     * Builds a {@link Ruling}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableRuling.Builder {

        Builder() {}
    }
}
