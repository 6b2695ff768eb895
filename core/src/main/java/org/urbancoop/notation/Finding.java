package org.urbancoop.notation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.urbancoop.Copies;
import org.urbancoop.message.Message;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.VisibleText;

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
     * {@value MalformedTextException#QUOTED_LENGTH} characters. In Korean, dates and terms of code lists are in words.
     *
     * @return one line of text
     */
    public Message message() {
        Map<String, Message> shown = new HashMap<>();
        for (int place = 0; place < words.size(); place++) {
            shown.put(Integer.toString(place), FindingWords.shown(code, words, place));
        }
        return code.template().fill(shown);
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
