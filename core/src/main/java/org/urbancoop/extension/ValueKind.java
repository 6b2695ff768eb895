package org.urbancoop.extension;

import java.util.Locale;
import java.util.Objects;

/**
 * What a value of a member is, apart from how many there are.
 *
 * @since 0.1.0
 */
public enum ValueKind {
    /** Text, such as {@code Seoul}. */
    TEXT("text", "텍스트"),
    /** A decimal number, such as {@code 37.566}. */
    NUMBER("number", "수"),
    /** A whole number, such as {@code 6}. */
    INTEGER("whole number", "정수"),
    /** {@code true} or {@code false}. */
    BOOLEAN("true or false", "true 또는 false"),
    /** The days of a period or an event, perhaps known in part, as EDTF, such as {@code 2014/2025}. */
    DATE("date", "날짜"),
    /**
     * A day on which something happened, perhaps known only to the month or year, as EDTF: {@code 2014} is some day of
     * that year. It is compared as {@link org.urbancoop.time.Moment} does.
     */
    MOMENT("day, perhaps known in part", "날(일부만 알려질 수 있음)"),
    /** A time of day, such as {@code 15:30}. */
    TIME("time of day", "시각"),
    /** A length of time, such as {@code P4Y}. */
    DURATION("length of time", "기간의 길이"),
    /** A term of a code list, such as {@code operator}; ISO's countries and currencies too, such as {@code KR}. */
    CODE("code", "코드"),
    /** One of a few terms that are fixed, such as {@code city}. */
    TERM("one of the fixed terms", "정해진 말 가운데 하나"),
    /** The identifier of a record, such as {@code seoul-taipei}. */
    IDENTIFIER("identifier", "식별자"),
    /** A reference to a record, such as {@code city/seoul}. */
    RECORD("reference", "참조"),
    /** A reference to a record or a country, such as {@code country/KR}. */
    REFERENCE("reference, also to a country", "국가도 가능한 참조"),
    /** A JSON Pointer (RFC 6901), such as {@code /period}. */
    POINTER("JSON Pointer", "JSON Pointer"),
    /** A version of the format, such as {@code 1.0}. */
    VERSION("version", "버전"),
    /** An object with members of its own, such as {@link org.urbancoop.extension.Extensible a budget}. */
    OBJECT("object", "객체");

    private final String english;
    private final String korean;

    ValueKind(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /**
     * Gets what such a value is called, in Korean or English.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the words, such as {@code time of day}
     */
    public String label(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage()) ? korean : english;
    }
}
