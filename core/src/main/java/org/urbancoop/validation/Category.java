package org.urbancoop.validation;

import java.util.Locale;
import java.util.Objects;
import org.urbancoop.message.Message;

/**
 * What a rule is about, such as {@link #TIME}.
 *
 * @since 0.1.0
 */
public enum Category {
    /** Reading a document; such problems are always reported, whatever rules are chosen. */
    READING("reading", "Reading", "읽기"),
    /** One member of a record, by the constraint on its accessor. */
    CONSTRAINT("constraint", "Constraints of single members", "단일 항목의 제약"),
    /** Identifiers, and records that say the same. */
    IDENTITY("identity", "Identity and duplicates", "식별과 중복"),
    /** References, wholes and parts, relations. */
    REFERENCE("reference", "References", "참조"),
    /** Dates, times of day and periods. */
    TIME("time", "Dates and times", "날짜와 시간"),
    /** Coordinates and countries. */
    PLACE("place", "Places", "장소"),
    /** Money and numbers. */
    AMOUNT("amount", "Amounts", "금액과 수량"),
    /** Who takes part, and with whom. */
    PARTY("party", "Parties and participants", "당사자와 참가자"),
    /** Code lists and member names. */
    VOCABULARY("vocabulary", "Vocabulary", "어휘"),
    /** Citations and sources. */
    EVIDENCE("evidence", "Evidence", "근거"),
    /** The characters and languages of texts. */
    TEXT("text", "Texts", "텍스트"),
    /** Personal data. */
    PRIVACY("privacy", "Personal data", "개인정보"),
    /** Stated totals against listed records. */
    TOTAL("total", "Declared totals", "명시된 합계"),
    /** The validation itself: suppressions that no longer do anything. */
    VALIDATION("validation", "The validation itself", "검증 자체"),
    /** Anything else. */
    OTHER("other", "Other", "기타");

    private final String text;
    private final String english;
    private final String korean;

    Category(String text, String english, String korean) {
        this.text = text;
        this.english = english;
        this.korean = korean;
    }

    /**
     * Gets the label for a person, such as {@code Dates and times} or {@code 날짜와 시간}.
     *
     * @param locale the language; Korean, and English for any other
     * @return the label
     */
    public String label(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return new Message(english, korean).in(locale);
    }

    /**
     * Gets the category's text, such as {@code time}.
     *
     * @return the text
     */
    @Override
    public String toString() {
        return text;
    }
}
