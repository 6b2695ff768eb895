package org.urbancoop.json.problem;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;

/**
 * Something that is wrong with a JSON document, such as a {@code missing-member} at {@code /projects/2}, line 40,
 * column 7.
 *
 * <p>It is about the document's form. Whether what it says can be true is a question to the rules.
 *
 * @since 0.1.0
 */
public final class JsonProblem {

    private static final int POINTER_LENGTH = 256;

    private final ProblemCode code;
    private final JsonPointer pointer;
    private final Location location;
    private final String text;
    private final String rule;
    /** The rule in both languages, if it is not one that {@link ProblemWords} knows. */
    private final @Nullable Message own;

    private final String hint;

    private JsonProblem(
            ProblemCode code,
            JsonPointer pointer,
            Location location,
            String text,
            String rule,
            @Nullable Message own,
            String hint) {
        this.code = Objects.requireNonNull(code, "code");
        this.pointer = Objects.requireNonNull(pointer, "pointer");
        this.location = Objects.requireNonNull(location, "location");
        this.text = Objects.requireNonNull(text, "text");
        this.rule = Objects.requireNonNull(rule, "rule");
        this.own = own;
        this.hint = Objects.requireNonNull(hint, "hint");
    }

    /**
     * Obtains a problem whose words are those of the library, which knows their Korean.
     *
     * @param code the kind of problem
     * @param pointer the place in the document
     * @param location the same place as line and column, or {@link Location#NONE}
     * @param text what stands there; empty if nothing does
     * @param rule what is wrong, in English, such as {@code the member stands twice in one object}
     * @param hint what would be right, in English; may be empty
     * @return the problem
     */
    public static JsonProblem of(
            ProblemCode code, JsonPointer pointer, Location location, String text, String rule, String hint) {
        return new JsonProblem(code, pointer, location, text, rule, null, hint);
    }

    /**
     * Obtains a problem whose rule has words of its own in both languages.
     *
     * @param code the kind of problem
     * @param pointer the place in the document
     * @param location the same place as line and column, or {@link Location#NONE}
     * @param text what stands there; empty if nothing does
     * @param rule what is wrong, such as a constraint's message
     * @return the problem
     */
    public static JsonProblem of(ProblemCode code, JsonPointer pointer, Location location, String text, Message rule) {
        Objects.requireNonNull(rule, "rule");
        return new JsonProblem(code, pointer, location, text, rule.english(), rule, "");
    }

    /**
     * Gets the kind of problem.
     *
     * @return the code, such as {@code missing-member}
     */
    public ProblemCode code() {
        return code;
    }

    /**
     * Gets the place in the document.
     *
     * @return the pointer; for a missing member, that of the object that lacks it
     */
    public JsonPointer pointer() {
        return pointer;
    }

    /**
     * Gets the same place as line and column.
     *
     * @return the location; {@link Location#NONE} if no text was read
     */
    public Location location() {
        return location;
    }

    /**
     * Gets what stands there, as written in the document.
     *
     * @return the text, cut when long; empty if nothing stands there
     */
    public String text() {
        return text;
    }

    /**
     * Gets what is wrong, in English.
     *
     * @return the rule, such as {@code expected a text but found a number}
     */
    public String rule() {
        return rule;
    }

    /**
     * Gets what would be right, in English.
     *
     * @return the hint; empty if the rule says all
     */
    public String hint() {
        return hint;
    }

    /**
     * Gets what is wrong, in both languages.
     *
     * @return the rule
     */
    public Message ruleMessage() {
        return own == null ? ProblemWords.message(rule) : own;
    }

    /**
     * Gets what would be right, in both languages.
     *
     * @return the hint; empty if the rule says all
     */
    public Message hintMessage() {
        return ProblemWords.message(hint);
    }

    /**
     * Obtains the same problem at another place, such as that of the record in its document.
     *
     * @param other the pointer
     * @return the problem
     */
    public JsonProblem withPointer(JsonPointer other) {
        return new JsonProblem(code, Objects.requireNonNull(other, "other"), location, text, rule, own, hint);
    }

    /**
     * Obtains the same problem with its place as line and column, such as one of what a document asks for.
     *
     * @param other the location
     * @return the problem
     */
    public JsonProblem withLocation(Location other) {
        return new JsonProblem(code, pointer, Objects.requireNonNull(other, "other"), text, rule, own, hint);
    }

    /**
     * Gets how grave it is.
     *
     * @return the severity of the code
     */
    public Severity severity() {
        return code.severity();
    }

    /**
     * Checks whether it costs a record.
     *
     * @return true if the severity is error
     */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /**
     * Gets the problem in one line of English, such as
     * {@code /projects/2/title, line 40, column 7: expected a text but found a number: '5' [wrong-type]}.
     *
     * @return the place, the rule, the offending text of at most {@value MalformedTextException#QUOTED_LENGTH}
     *     characters, the hint and the code
     */
    public String message() {
        return message(Locale.ENGLISH);
    }

    /**
     * Gets the problem in one line.
     *
     * @param locale the language; Korean, and English for any other
     * @return what {@link #message()} gives, in that language
     */
    public String message(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        StringBuilder message = new StringBuilder();
        String where = pointer.toString();
        message.append(where.isEmpty() ? ProblemWords.DOCUMENT.in(locale) : shortened(where));
        if (location.isKnown()) {
            message.append(", ")
                    .append(ProblemWords.LOCATION
                            .fill(Map.of("line", location.line(), "column", location.column()))
                            .in(locale));
        }
        message.append(": ").append(ruleMessage().in(locale));
        if (!text.isEmpty()) {
            message.append(": ").append(MalformedTextException.quote(text));
        }
        if (!hint.isEmpty()) {
            message.append("; ").append(hintMessage().in(locale));
        }
        return VisibleText.of(message.append(" [").append(code).append(']').toString());
    }

    /** Cuts a pointer before it is shown, and more of it where escapes make it long again. */
    private static String shortened(String pointer) {
        String shown = VisibleText.of(pointer, POINTER_LENGTH);
        for (int most = POINTER_LENGTH / 2; shown.length() > POINTER_LENGTH; most /= 2) {
            shown = VisibleText.of(pointer, most);
        }
        return shown;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof JsonProblem that
                        && code == that.code
                        && pointer.equals(that.pointer)
                        && location.equals(that.location)
                        && text.equals(that.text)
                        && rule.equals(that.rule)
                        && hint.equals(that.hint));
    }

    @Override
    public int hashCode() {
        return Objects.hash(code, pointer, location, text, rule, hint);
    }

    /**
     * Gets the problem in one line of English.
     *
     * @return the {@link #message()}
     */
    @Override
    public String toString() {
        return message();
    }
}
