package org.urbancoop.notation;

import java.util.Locale;
import org.urbancoop.message.Message;

/**
 * Why a record is found for a text, such as {@code former-name}; the surest first. The list is closed.
 *
 * @since 0.1.0
 */
public enum SearchReason {
    /** The text is the id or the reference: {@code seoul}, {@code city/seoul}. */
    ID("its id", "식별자"),
    /** The text is a name in any language, an alias, an acronym or a title. */
    NAME("its name or title", "이름 또는 제목"),
    /** The record had this name in the past. */
    FORMER_NAME("a former name", "예전 이름"),
    /** The names differ by a word for the kind of place: {@code 서울시}, {@code New York}. */
    OTHER_KIND("the name with another word for the kind of place", "지역 유형을 나타내는 말만 다른 이름"),
    /** An exonym, or a name of other times or people, without a word which of them: {@code Peking}. */
    OTHER_NAME("another name, in another language or of another time", "다른 언어나 다른 때의 이름"),
    /** Each word of the text begins a word of a name or title: {@code smart transp}. */
    WORDS("words of its name or title", "이름 또는 제목에 든 낱말"),
    /** One or two letters differ: {@code Ulanbatar}. */
    NEAR_SPELLING("a near spelling", "비슷한 표기");

    private final String english;
    private final String korean;

    SearchReason(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    static SearchReason of(CandidateReason reason) {
        return switch (reason) {
            case FORMER_NAME -> FORMER_NAME;
            case OTHER_KIND -> OTHER_KIND;
            case OTHER_NAME, PART, FORMER_STATE -> OTHER_NAME;
            case NEAR_SPELLING -> NEAR_SPELLING;
        };
    }

    /**
     * Gets the reason as text, such as {@code near-spelling}.
     *
     * @return the name in lower case with hyphens
     */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Gets the reason for people, such as {@code a former name} and {@code 예전 이름}.
     *
     * @return a few words
     */
    public Message words() {
        return new Message(english, korean);
    }
}
