package org.urbancoop.evidence;

import java.util.Collections;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.urbancoop.message.Message;

/**
 * Where a quotation stands in the text of its source for the first time.
 *
 * @param offset the first character, counted from 0 as Java counts {@code char} values
 * @param length how many {@code char} values it takes in the text
 * @param line the line, from 1
 * @param column the column in it, from 1
 * @param before the text before it on up to {@value #CONTEXT} characters, white space as blanks; may be empty
 * @param after the text behind it, in the same way
 * @param sha256 the SHA-256 of the whole text, 64 lower-case hexadecimal digits
 * @param differences in what the text differs from the quotation; none if it stands there letter by letter
 * @since 0.1.0
 */
public record Occurrence(
        int offset,
        int length,
        int line,
        int column,
        String before,
        String after,
        String sha256,
        Set<Difference> differences) {

    /** How many characters of context there are on each side: {@value}. */
    public static final int CONTEXT = 30;

    /**
     * Checks that nothing is null.
     *
     * @param offset the first character
     * @param length how many it takes
     * @param line the line, from 1
     * @param column the column, from 1
     * @param before the text before it
     * @param after the text behind it
     * @param sha256 the SHA-256 of the whole text
     * @param differences in what the text differs from the quotation
     */
    public Occurrence {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        Objects.requireNonNull(sha256, "sha256");
        differences = Collections.unmodifiableSet(new TreeSet<>(Objects.requireNonNull(differences, "differences")));
    }

    /**
     * In what a text may differ from a quotation that stands in it, such as {@link #DASHES}.
     *
     * @since 0.1.0
     */
    public enum Difference {
        /** Other white space: a line break for a blank, several for one, a no-break space. */
        WHITE_SPACE("white space", "공백"),
        /** Other quotation marks or apostrophes. */
        QUOTATION_MARKS("quotation marks", "따옴표"),
        /** Other dashes or hyphens. */
        DASHES("dashes", "줄표"),
        /** Letters in parts, or characters of no width. */
        CHARACTERS("composed letters", "문자 조합");

        private final String english;
        private final String korean;

        Difference(String english, String korean) {
            this.english = english;
            this.korean = korean;
        }

        /**
         * Gets the label in Korean or English.
         *
         * @param locale the language wanted; Korean and English are at hand, any other gets English
         * @return the words, such as {@code white space}
         */
        public String label(Locale locale) {
            return new Message(english, korean).in(Objects.requireNonNull(locale, "locale"));
        }
    }
}
