package org.urbancoop.json.correction;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/**
 * One value that is another one, such as {@code /name} of {@code city/sao-paulo}: {@code São Paulo} instead of
 * {@code Sao Paulo}.
 *
 * @param record what it is in: a record such as {@code city/sao-paulo}, a total such as
 *     {@code declared-total/seoul-projects}, or {@code dataset} for the header
 * @param pointer the place in it; {@code -} as the last step is behind the last element of a list
 * @param oldValue what stands there, as in a document; empty if nothing does
 * @param newValue what shall stand there; empty if nothing shall
 * @param reason why, in words, such as where the right value is told
 * @param author who says so
 * @param date the day on which it was said
 * @since 0.1.0
 */
public record Correction(
        String record,
        JsonPointer pointer,
        Optional<ExtensionValue> oldValue,
        Optional<ExtensionValue> newValue,
        String reason,
        String author,
        LocalDate date) {

    /**
     * Checks that something is corrected, and that the words are told.
     *
     * @param record what it is in
     * @param pointer the place in it
     * @param oldValue what stands there, as in a document; empty if nothing does
     * @param newValue what shall stand there; empty if nothing shall
     * @param reason why, in words
     * @param author who says so
     * @param date the day on which it was said
     * @throws IllegalArgumentException if a text is blank, the place is a whole record, or both values are the same
     */
    public Correction {
        require(record, "record");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(oldValue, "oldValue");
        Objects.requireNonNull(newValue, "newValue");
        require(reason, "reason");
        require(author, "author");
        Objects.requireNonNull(date, "date");
        if (pointer.equals(JsonPointer.ROOT)) {
            throw new IllegalArgumentException(
                    "A correction is of one value; a whole record is added or removed by a merge");
        }
        if (oldValue.equals(newValue)) {
            throw new IllegalArgumentException("A correction has two values that differ, one of which may be absent");
        }
    }

    private static void require(String text, String what) {
        if (VisibleText.isBlank(Objects.requireNonNull(text, what))) {
            throw new IllegalArgumentException(
                    "A correction tells its record, reason and author; the " + what + " is blank");
        }
    }

    /**
     * Gets the correction in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return such as {@code city/sao-paulo /name: Sao Paulo → São Paulo (misprint; kim, 2026-11-29)}
     */
    @Override
    public String toString() {
        return VisibleText.of(record + " " + pointer + ": " + text(oldValue) + " → " + text(newValue) + " (" + reason
                + "; " + author + ", " + date + ")");
    }

    private static String text(Optional<ExtensionValue> value) {
        return value.map(Object::toString).orElse("-");
    }
}
