package org.urbancoop.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.urbancoop.message.Message;

/**
 * Why a name that is not known may mean something that is, such as {@code former-name}. The list is closed.
 *
 * @since 0.1.0
 */
public enum CandidateReason {
    /** The name is that of a part of the country, such as {@code England}. */
    PART("a part of it", "그 일부", FindingCode.NAME_OF_PART),
    /** The name is that of a state that is no more; the country is one of those that follow it. */
    FORMER_STATE("a state that it follows", "앞서 있던 국가", FindingCode.NAME_OF_FORMER_STATE),
    /** A register that has another name today once had this one: {@code Calcutta}. */
    FORMER_NAME("a former name", "예전 이름", FindingCode.FORMER_NAME),
    /** The names differ by a word for the kind of place: {@code 서울시}, {@code New York}. */
    OTHER_KIND(
            "the name with another word for the kind of place", "지역 유형을 나타내는 말만 다른 이름", FindingCode.NAME_OF_OTHER_KIND),
    /** An exonym, or a name of other times or people, without a word which of them: {@code Peking}. */
    OTHER_NAME("another name, in another language or of another time", "다른 언어나 다른 때의 이름", FindingCode.OTHER_NAME),
    /** One or two letters differ: {@code Columbia}. */
    NEAR_SPELLING("a near spelling", "비슷한 표기", FindingCode.NEAR_MISS);

    /** What the reasons say. */
    static final List<FindingCode> FINDINGS =
            Arrays.stream(values()).map(CandidateReason::finding).toList();

    private final String english;
    private final String korean;
    private final FindingCode finding;

    CandidateReason(String english, String korean, FindingCode finding) {
        this.english = english;
        this.korean = korean;
        this.finding = finding;
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

    /** What a reading says whose name has such a candidate. */
    FindingCode finding() {
        return finding;
    }
}
