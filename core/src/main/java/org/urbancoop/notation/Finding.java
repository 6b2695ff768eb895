package org.urbancoop.notation;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.Copies;
import org.urbancoop.code.Currency;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.message.Message;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/**
 * A remark on a text that was read, such as {@code 2016-06-11 is a Saturday, not a Sunday}, at index 0.
 *
 * @param code what is remarked
 * @param index the index of the first character that it is about, from 0 to the length of the text
 * @param words the words for the sentence's places, as the code tells; for {@link FindingCode#NEAR_MISS} the printed
 *     name and the known one
 * @since 0.1.0
 */
public record Finding(FindingCode code, int index, List<String> words) {

    /**
     * Creates the remark.
     *
     * @param code what is remarked
     * @param index the index of the first character that it is about
     * @param words the words for the sentence's places
     * @throws IllegalArgumentException if the index is negative
     */
    public Finding {
        Objects.requireNonNull(code, "code");
        if (index < 0) {
            throw new IllegalArgumentException("An index starts at 0, not at " + index);
        }
        words = Copies.list(words, "words");
    }

    static Finding of(FindingCode code, int index, String... words) {
        return new Finding(code, index, List.of(words));
    }

    /**
     * Gets the sentence for people; words of the source are in quotes and cut to
     * {@value MalformedTextException#QUOTED_LENGTH} characters.
     *
     * @return one line of text
     */
    public Message message() {
        Map<String, Message> shown = new HashMap<>();
        for (String word : words) {
            int place = shown.size();
            Message quoted = Message.of(MalformedTextException.quote(word));
            shown.put(
                    Integer.toString(place),
                    korean(place, word)
                            .map(korean -> new Message(quoted.english(), korean))
                            .orElse(quoted));
        }
        return code.template().fill(shown);
    }

    /** Returns the Korean words for a word of the finding that is English, a code or a date in digits. */
    private Optional<String> korean(int place, String word) {
        return switch (code) {
            case WRONG_WEEKDAY -> place == 0 ? day(word) : weekday(word);
            case STRICT_BOUND -> place == 0 ? Optional.empty() : bound(word);
            case CURRENCY_OF_MANY ->
                place == 0 ? Optional.empty() : Currency.list().find(word).map(known -> known.label(Locale.KOREAN));
            default -> Optional.empty();
        };
    }

    private static Optional<String> day(String date) {
        try {
            return Optional.of(Edtf.parse(date).toText(Locale.KOREAN));
        } catch (MalformedTextException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> weekday(String english) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day ->
                        day.getDisplayName(TextStyle.FULL, Locale.ENGLISH).equals(english))
                .findFirst()
                .map(day -> day.getDisplayName(TextStyle.FULL, Locale.KOREAN));
    }

    /** Puts {@code at-least 350} into words. */
    private static Optional<String> bound(String termAndNumber) {
        String[] parts = termAndNumber.split(" ", 2);
        return QuantityQualifier.list()
                .find(parts[0])
                .filter(qualifier -> parts.length == 2)
                .map(qualifier -> qualifier.label(Locale.KOREAN) + " " + parts[1]);
    }

    /**
     * Gets the sentence in one language.
     *
     * @param locale the language; Korean, and English for any other
     * @return one line of text
     */
    public String message(Locale locale) {
        return message().in(locale);
    }

    /** Returns the same remark on a longer text, in which this one's text starts at the offset. */
    Finding shifted(int offset) {
        return new Finding(code, index + offset, words);
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Finding[code=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("Finding[code=" + code + ", index=" + index + ", words=" + words + ']');
    }
}
