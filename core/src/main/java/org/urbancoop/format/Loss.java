package org.urbancoop.format;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/**
 * Something that is not the same on the other side, such as {@code /contacts/0} of {@code event/apuf-7}, which was
 * left out.
 *
 * <p>When writing, the place is one in the dataset that was handed over. When reading, it is one in the dataset that
 * was read; what could not be carried has no place there and is told at the nearest one.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Loss permits ImmutableLoss {

    Loss() {}

    /** {@return what became of the value} */
    public abstract Kind kind();

    /**
     * {@return what the place is in: a reference such as {@code city/seoul}, {@code declared-total/} and an id, or
     * {@code dataset}}
     */
    public abstract String subject();

    /** {@return the place in the subject, such as {@code /contacts/0}; the whole of it if nothing of it was carried} */
    public abstract JsonPointer pointer();

    /**
     * Gets the value before, of something invented the value after.
     *
     * @return the value as text; empty if it must not be shown, as personal data that are left out
     */
    public abstract Optional<String> value();

    /** {@return why, in both languages, such as {@code The format has no place for contacts}} */
    public abstract Message why();

    /**
     * Gets the loss in one line for a person.
     *
     * @param locale the language; Korean, and English for any other
     * @return such as {@code left out: event/apuf-7/contacts/0: personal data are not written}
     */
    public String toText(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return VisibleText.of(kind().label(locale) + ": " + subject() + pointer()
                + value().map(text -> " '" + text + "'").orElse("") + ": " + why().in(locale));
    }

    /**
     * Gets the loss in one line of English, for logs.
     *
     * @return such as {@code left out: event/apuf-7/contacts/0: personal data are not written}
     */
    @Override
    public final String toString() {
        return toText(Locale.ENGLISH);
    }

    /**
     * What became of a value, such as {@link #LEFT_OUT}.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** Nothing of the value is on the other side, {@code left out}. */
        LEFT_OUT("left out", "제외됨"),
        /** A part of the value is on the other side, {@code in part}: a text that was cut, a date without its doubt. */
        PART("in part", "일부만"),
        /** The value is less exact than it was, {@code rounded}. */
        ROUNDED("rounded", "반올림됨"),
        /** The value was made up because the other side needs one, {@code invented}. */
        INVENTED("invented", "임의로 넣음");

        private final String english;
        private final String korean;

        Kind(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }

        /**
         * Gets the label for a person, such as {@code left out}.
         *
         * @param locale the language; Korean, and English for any other
         * @return the label
         */
        public String label(Locale locale) {
            return new Message(english, korean).in(Objects.requireNonNull(locale, "locale"));
        }
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
     * Builds a {@link Loss}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableLoss.Builder {

        Builder() {}
    }
}
