package org.urbancoop.evidence;

import java.util.Locale;
import java.util.Objects;
import org.urbancoop.message.Message;

/**
 * How far a value is proved by the words that are cited for it, such as {@link #PROVED}.
 *
 * @since 0.1.0
 */
public enum Proof {
    /** The words that are cited stand in the text of the source, and say the value. */
    PROVED("proved", "입증됨"),
    /** The value is not what the words plainly say, and the record tells why; or it rests on a source without text. */
    EXPLAINED("explained", "설명됨"),
    /** Nothing at hand says the value: no citation, no text, or other words. */
    NOT_PROVABLE("not provable", "입증 불가"),
    /** The words say another value of the same kind. */
    CONTRADICTED("contradicted", "인용문과 다름");

    private final String english;
    private final String korean;

    Proof(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /**
     * Gets the label in Korean or English.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the words, such as {@code not provable}
     */
    public String label(Locale locale) {
        return new Message(english, korean).in(Objects.requireNonNull(locale, "locale"));
    }

    /**
     * Gets the word for programs, such as {@code not-provable}.
     *
     * @return the English label with hyphens
     */
    public String term() {
        return english.replace(' ', '-');
    }
}
