package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.VisibleText;

/**
 * A finding that somebody has looked at and accepts, such as {@code total-differs} of {@code
 * declared-total/seoul-projects}, because the source itself does not add up.
 *
 * @param rule the code of the rule
 * @param subject the record, total or {@code dataset} that it holds for, as in {@link Finding#subject}
 * @param pointer the place in the subject that it holds for, with all below it; the whole subject if there is none. With the
 *     subject {@code dataset}, a place in the document such as {@code /projects} holds for all records below it
 * @param reason why the finding is accepted, in words
 * @param author who accepted it
 * @param expires the last day that it holds, if it is limited
 */
public record Suppression(
        String rule,
        String subject,
        Optional<JsonPointer> pointer,
        String reason,
        String author,
        Optional<LocalDate> expires) {

    /**
     * Checks that the reason and the author are told.
     *
     * @param rule the code of the rule
     * @param subject the record that it holds for
     * @param pointer the place in the subject
     * @param reason why the finding is accepted
     * @param author who accepted it
     * @param expires the last day that it holds
     * @throws IllegalArgumentException if a text is blank
     */
    public Suppression {
        Objects.requireNonNull(rule, "rule");
        Objects.requireNonNull(subject, "subject");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(author, "author");
        require(rule, "rule");
        require(subject, "subject");
        require(reason, "reason");
        require(author, "author");
        Objects.requireNonNull(pointer, "pointer");
        Objects.requireNonNull(expires, "expires");
    }

    private static void require(String text, String what) {
        if (VisibleText.isBlank(text)) {
            throw new IllegalArgumentException(
                    "A suppression tells its rule, subject, reason and author; the " + what + " is blank");
        }
    }

    /** Whether the last day has passed; a suppression that has no last day never expires. */
    boolean isExpired(Optional<LocalDate> today) {
        return expires.isPresent() && today.isPresent() && expires.get().isBefore(today.get());
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Suppression[rule=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("Suppression[rule=" + rule + ", subject=" + subject + ", pointer=" + pointer + ", reason="
                + reason + ", author=" + author + ", expires=" + expires + ']');
    }
}
