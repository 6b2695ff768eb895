package org.urbancoop.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;
import org.urbancoop.validation.document.PointerOrder;
import org.urbancoop.validation.member.Constraint;

/**
 * What a rule says of one place, such as {@code period-reversed} at {@code /period} of {@code project/metro-line-1}.
 *
 * <p>It is a value, not a failure: no stack trace, and the words in both languages.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Finding permits ImmutableFinding {

    Finding() {}

    /** {@return the code of the rule} */
    public abstract String code();

    /** {@return how much it matters, as configured} */
    public abstract Severity severity();

    /** {@return true if the rule found something wrong, false if it cannot be decided whether it is} */
    @Value.Default
    public boolean decided() {
        return true;
    }

    /**
     * {@return what the place is in: a reference such as
     * {@code city/seoul}, {@code declared-total/} and an id, or {@code dataset}}
     */
    public abstract String subject();

    /** {@return the place in the subject} */
    public abstract JsonPointer pointer();

    /**
     * {@return the place in the document, such as
     * {@code /projects/3/period}, if the subject was checked in a whole dataset}
     */
    public abstract Optional<JsonPointer> documentPointer();

    /** {@return the line and column, if the subject was read from a file} */
    public abstract Optional<Location> location();

    /** {@return the offending value as text, 64 characters at most, if there is one} */
    public abstract Optional<String> value();

    /** {@return the message} */
    public abstract Message message();

    /** {@return what can be done} */
    public abstract Message hint();

    /** {@return other places and values that the rule looked at, such as {@code project/metro-line-2}} */
    public abstract List<String> evidence();

    /** {@return what several findings may have in common, such as {@code city/atlantis} for all that points to it} */
    public abstract String cause();

    /** Cuts the value, and makes the words ones to show, as {@link VisibleText} does; the value stays as it is. */
    @Value.Check
    Finding shown() {
        Optional<String> cut = value();
        if (cut.isPresent()) {
            cut = Optional.of(cut(cut.get()));
        }
        Message shown = visible(message());
        Message shownHint = visible(hint());
        return cut.equals(value()) && shown.equals(message()) && shownHint.equals(hint())
                ? this
                : toBuilder().value(cut).message(shown).hint(shownHint).build();
    }

    private static Message visible(Message words) {
        return Constraint.isPlain(words) ? words : words.visible();
    }

    private static String cut(String text) {
        return text.length() <= MalformedTextException.QUOTED_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MalformedTextException.QUOTED_LENGTH - 1)) + "…";
    }

    /**
     * Gets what findings call an object that they are in.
     *
     * @param value a record, a declared total, or a dataset, for its header
     * @return a reference such as {@code city/seoul}, {@code declared-total/} and an id, or {@code dataset}
     */
    public static String subjectOf(Extensible value) {
        if (Objects.requireNonNull(value, "value") instanceof CooperationRecord entry) {
            return entry.reference().toString();
        }
        return value instanceof DeclaredTotal total ? Subjects.TOTAL_PREFIX + total.getId() : Subjects.DATASET;
    }

    /**
     * Gets the record that the place is in.
     *
     * @return the reference; empty for a declared total and for the header of the dataset
     */
    public Optional<RecordReference> reference() {
        return subject().indexOf('/') < 0 || subject().startsWith(Subjects.TOTAL_PREFIX)
                ? Optional.empty()
                : Optional.of(RecordReference.parse(subject()));
    }

    /**
     * Gets the message, such as {@code 2025/2014 ends before it starts}.
     *
     * @param locale the language; Korean, and English for any other
     * @return the message
     */
    public String message(Locale locale) {
        return message().in(locale);
    }

    /**
     * Gets a short text that stays the same while the finding does, wherever the record moves to in the document.
     *
     * <p>It is made of the code, the subject, the names of the members without the indexes of elements, and the value;
     * it does not depend on the words or the severity.
     *
     * @return 16 hexadecimal digits
     */
    public String fingerprint() {
        StringBuilder identity = new StringBuilder(code()).append('\n').append(subject());
        for (String step : pointer().steps()) {
            identity.append('/').append(PointerOrder.isIndex(step) ? "*" : step);
        }
        identity.append('\n').append(value().orElse(""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(identity.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * Obtains the same finding with its line and column in the file that the data were read from.
     *
     * @param found the line and column, if they are known
     * @return the finding
     */
    public Finding withLocation(Optional<Location> found) {
        Objects.requireNonNull(found, "found");
        return toBuilder().location(found).build();
    }

    /**
     * Gets the finding in one line of English, for logs.
     *
     * @return the severity, the place, the message and the code
     */
    @Override
    public final String toString() {
        return VisibleText.of((decided() ? severity().toString() : "undecided")
                + " " + subject() + pointer()
                + location().map(place -> " (" + place + ")").orElse("")
                + ": " + message().english() + " [" + code() + "]");
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
     * Builds a {@link Finding}; {@code build()} refuses one that lacks what is not optional.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableFinding.Builder {

        Builder() {}
    }
}
