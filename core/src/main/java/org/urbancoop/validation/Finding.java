package org.urbancoop.validation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;

/**
 * What a rule says of one place, such as {@code period-reversed} at {@code /period} of {@code project/metro-line-1}.
 *
 * <p>It is a value, not a failure: no stack trace, and the words in both languages.
 *
 * @param code the code of the rule
 * @param severity how much it matters, as configured
 * @param decided true if the rule found something wrong, false if it cannot be decided whether it is
 * @param subject what the place is in: a reference such as {@code city/seoul}, {@code declared-total/} and an id, or
 *     {@code dataset}
 * @param pointer the place in the subject
 * @param documentPointer the place in the document, such as {@code /projects/3/period}, if the subject was checked in a
 *     whole dataset
 * @param location the line and column, if the subject was read from a file
 * @param value the offending value as text, 64 characters at most, if there is one
 * @param words the message
 * @param hint what can be done
 * @param evidence other places and values that the rule looked at, such as {@code project/metro-line-2}
 * @param cause what several findings may have in common, such as {@code city/atlantis} for all that points to it
 */
public record Finding(
        String code,
        Severity severity,
        boolean decided,
        String subject,
        JsonPointer pointer,
        Optional<JsonPointer> documentPointer,
        Optional<Location> location,
        Optional<String> value,
        Words words,
        Words hint,
        List<String> evidence,
        String cause) {

    /**
     * Copies the evidence, cuts the value, and makes the words ones to show, as {@link VisibleText} does; the value stays as it is.
     *
     * @param code the code of the rule
     * @param severity how much it matters
     * @param decided true if the rule found something wrong
     * @param subject what the place is in
     * @param pointer the place in the subject
     * @param documentPointer the place in the document
     * @param location the line and column
     * @param value the offending value as text
     * @param words the message
     * @param hint what can be done
     * @param evidence other places and values
     * @param cause what several findings may have in common
     */
    public Finding {
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(documentPointer, "documentPointer");
        Objects.requireNonNull(location, "location");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(words, "words");
        Objects.requireNonNull(hint, "hint");
        Objects.requireNonNull(cause, "cause");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        value = value.isEmpty() ? value : Optional.of(cut(value.get()));
        words = words.visible();
        hint = hint.visible();
        evidence = Copies.list(evidence, "evidence");
    }

    private static String cut(String text) {
        return text.length() <= MalformedTextException.QUOTED_LENGTH
                ? text
                : text.substring(0, text.offsetByCodePoints(0, MalformedTextException.QUOTED_LENGTH - 1)) + "…";
    }

    /**
     * Gets the record that the place is in.
     *
     * @return the reference; empty for a declared total and for the header of the dataset
     */
    public Optional<RecordReference> reference() {
        return subject.indexOf('/') < 0 || subject.startsWith(Subjects.TOTAL_PREFIX)
                ? Optional.empty()
                : Optional.of(RecordReference.parse(subject));
    }

    /**
     * Gets the message, such as {@code 2025/2014 ends before it starts}.
     *
     * @param locale the language; Korean, and English for any other
     * @return the message
     */
    public String message(Locale locale) {
        return words.in(locale);
    }

    /**
     * Gets a short text that stays the same while the finding does, wherever the record moves to in the document.
     *
     * <p>It is made of the code, the subject, the names of the members without the indexes of elements, and the value; it does
     * not depend on the words or the severity.
     *
     * @return 16 hexadecimal digits
     */
    public String fingerprint() {
        StringBuilder identity = new StringBuilder(code).append('\n').append(subject);
        for (String step : pointer.steps()) {
            identity.append('/').append(isIndex(step) ? "*" : step);
        }
        identity.append('\n').append(value.orElse(""));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(identity.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    static boolean isIndex(String step) {
        return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    /**
     * Obtains the same finding with its line and column in the file that the data were read from.
     *
     * @param found the line and column, if they are known
     * @return the finding
     */
    public Finding withLocation(Optional<Location> found) {
        Objects.requireNonNull(found, "found");
        return new Finding(
                code, severity, decided, subject, pointer, documentPointer, found, value, words, hint, evidence, cause);
    }

    /**
     * Gets the finding in one line of English, for logs.
     *
     * @return the severity, the place, the message and the code
     */
    @Override
    public String toString() {
        return VisibleText.of((decided ? severity.toString() : "undecided")
                + " " + subject + pointer
                + location.map(place -> " (" + place + ")").orElse("")
                + ": " + words.english() + " [" + code + "]");
    }
}
