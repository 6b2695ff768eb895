package org.urbancoop.notation;

import java.util.Locale;
import org.urbancoop.message.Message;

/**
 * What a reader has to say about a text, such as {@code wrong-weekday}.
 *
 * <p>The list is closed: these are the readers' own findings, not those of the rules for records.
 *
 * @since 0.1.0
 */
public enum FindingCode {
    /** Nothing but blanks is printed. */
    EMPTY_TEXT("Nothing is printed.", "적힌 내용이 없습니다."),
    /** The words from the index on fit no form that the reader knows. */
    NOT_UNDERSTOOD("Not understood from {0} on.", "{0}부터 이해할 수 없습니다."),
    /** The text ends where something has to follow, as in {@code from 2018 to}. */
    TEXT_ENDS("Something is missing behind {0}.", "{0} 뒤에 와야 할 내용이 없습니다."),
    /** Words are left out that the value does not hold, as in {@code 200 skilled artisans}. */
    WORDS_LEFT_OUT("The value does not hold these words: {0}.", "값에 담지 않은 말입니다: {0}."),
    /** The source itself leaves it open: {@code TBD}. */
    TO_BE_DECIDED("The source leaves this open: {0}.", "출처가 정하지 않은 내용입니다: {0}."),
    /** The words have several readings, which are the reading's alternatives. */
    AMBIGUOUS("There is more than one reading: {0}.", "두 가지 이상으로 읽을 수 있습니다: {0}."),
    /** The printed day of the week is not that of the date. */
    WRONG_WEEKDAY("{0} is a {1}, not a {2}.", "{0}은(는) {2}이 아니라 {1}입니다."),
    /** The calendar has no such day or month. */
    NO_SUCH_DAY("The calendar has no such date: {0}.", "달력에 없는 날짜입니다: {0}."),
    /** The year is not printed; its digits are unspecified in the value. */
    YEAR_MISSING("No year is printed.", "연도가 적혀 있지 않습니다."),
    /** The month is not printed; its digits are unspecified in the value. */
    MONTH_MISSING("No month is printed.", "월이 적혀 있지 않습니다."),
    /** One side of a period has no year and lies beyond the turn of the year of the other. */
    YEAR_INFERRED("The year of {0} follows from the other date.", "{0}의 연도는 다른 날짜로 알 수 있습니다."),
    /** The year has two digits, so its century is not printed. */
    TWO_DIGIT_YEAR("The century of {0} is not printed.", "{0}의 세기가 적혀 있지 않습니다."),
    /** The century is not printed; the apostrophe or {@code 년대} says that one is meant that everybody knows. */
    CENTURY_INFERRED(
            "{0} is read as {1}: two digits stand for the years from 1950 to 2049.",
            "{0}: {1}(으)로 읽었습니다. 두 자리 연도는 1950년부터 2049년까지로 봅니다."),
    /** Words such as {@code early} beside a month or decade; the value is the whole of it. */
    VAGUE_LEFT_OUT(
            "The value does not hold this word, as it names no exact days: {0}.", "정확한 날짜가 아니어서 값에 담지 않았습니다: {0}."),
    /** Words such as {@code early} name no days; the value is an approximate third of the year. */
    VAGUE_PART("{0} is read as a third of the year, approximately.", "{0}은(는) 한 해의 대략 3분의 1로 읽었습니다."),
    /** The period ends before it starts. */
    REVERSED_PERIOD("The period ends before it starts: {0}.", "기간의 끝이 시작보다 앞섭니다: {0}."),
    /** A clock has no such time. */
    NO_SUCH_TIME("There is no such time of day: {0}.", "없는 시각입니다: {0}."),
    /** The clock at the end is before that at the start, on one day. */
    REVERSED_HOURS("The end is before the start: {0}.", "끝나는 시각이 시작 시각보다 앞섭니다: {0}."),
    /** Times of day are printed, which the value does not hold. */
    HOURS_LEFT_OUT("The times of day are left out: {0}.", "시각은 값에 담지 않았습니다: {0}."),
    /** The value holds no seconds. */
    SECONDS_LEFT_OUT("The seconds are left out: {0}.", "초는 값에 담지 않았습니다: {0}."),
    /** The value holds no time zone: the times are those of the place. */
    ZONE_LEFT_OUT("The time zone is left out: {0}.", "시간대는 값에 담지 않았습니다: {0}."),
    /** A date is needed but only times of day are printed. */
    DATE_MISSING("No date is printed.", "날짜가 적혀 있지 않습니다."),
    /** Times of day are needed but none are printed. */
    HOURS_MISSING("No time of day is printed.", "시각이 적혀 있지 않습니다."),
    /** No currency is printed beside the amount. */
    CURRENCY_MISSING("No currency is printed.", "통화가 적혀 있지 않습니다."),
    /** A currency is printed, but no amount. */
    AMOUNT_MISSING("No amount is printed.", "금액이 적혀 있지 않습니다."),
    /** Several countries have a currency of this name; the most frequent one stands first. */
    CURRENCY_OF_MANY(
            "{0} are the money of several countries; {1} stands first, as it is meant most often.",
            "{0}: 여러 국가의 통화입니다. 가장 흔한 {1}을(를) 먼저 적었습니다."),
    /** The currency is no longer in use. */
    CURRENCY_WITHDRAWN("The currency is no longer in use: {0}.", "더 이상 쓰지 않는 통화입니다: {0}."),
    /** The number is longer than the model holds. */
    NUMBER_TOO_LONG("The number is too long: {0}.", "숫자가 너무 깁니다: {0}."),
    /** The amount is called approximate, which the value does not hold. */
    APPROXIMATE_AMOUNT("The source calls the amount approximate: {0}.", "출처는 대략의 금액이라고 합니다: {0}."),
    /** The amount is a lower or an upper bound, which the value does not hold. */
    BOUND_LEFT_OUT("The source gives the amount as a bound: {0}.", "출처는 금액의 상한이나 하한을 적었습니다: {0}."),
    /** {@code More than 350} is held as at least 350. */
    STRICT_BOUND("{0} excludes the number itself; it is held as {1}.", "{0}은(는) 그 수를 포함하지 않지만 {1}(으)로 담았습니다."),
    /** No list and no record has the name. */
    NAME_NOT_KNOWN("No known name: {0}.", "알려지지 않은 이름입니다: {0}."),
    /** The name is not known, but it is near one that is. */
    NEAR_MISS("No known name: {0}. Perhaps {1} is meant.", "알려지지 않은 이름입니다: {0}. {1}을(를) 뜻하는 것일 수 있습니다."),
    /** The name is an earlier one; no record of the dataset has it. */
    FORMER_NAME("No known name: {0}. It is a former name of {1}.", "알려지지 않은 이름입니다: {0}. {1}의 예전 이름입니다."),
    /** The name is another one, perhaps in another language; no record of the dataset has it. */
    OTHER_NAME(
            "No known name: {0}. Elsewhere or at other times it is a name of {1}.",
            "알려지지 않은 이름입니다: {0}. 다른 언어나 다른 때에 {1}을(를) 부르는 이름입니다."),
    /** A known name differs by a word for the kind of place. */
    NAME_OF_OTHER_KIND(
            "No known name: {0}. {1} has the name with another word for the kind of place.",
            "알려지지 않은 이름입니다: {0}. {1}와(과) 지역 유형을 나타내는 말만 다릅니다."),
    /** The name is that of a part of a country. */
    NAME_OF_PART("No country: {0}. It is a part of {1}.", "국가가 아닙니다: {0}. {1}의 일부입니다."),
    /** The name is that of a state that is no more. */
    NAME_OF_FORMER_STATE(
            "No country of today: {0}. These follow it: {1}.", "지금은 없는 국가입니다: {0}. 뒤를 이은 국가는 다음과 같습니다: {1}."),
    /** The code of the country is one that ISO 3166-1 leaves to its users. */
    CODE_USER_ASSIGNED(
            "{0} is read as {1}, a code that ISO 3166-1 leaves to its users.",
            "{0}을(를) {1}(으)로 읽었습니다. ISO 3166-1이 사용자에게 맡긴 코드입니다."),
    /** The place stands before the country, against the order of its kind of text. */
    REVERSED_ORDER("{0} stands before its country {1}.", "{0}이(가) 국가 이름 {1}보다 앞에 있습니다."),
    /** No country is printed beside the name. */
    COUNTRY_MISSING("No country is printed beside {0}.", "{0} 옆에 국가 이름이 없습니다."),
    /** Neither the words nor what is known tell whether the name is that of a place or of an organization. */
    KIND_NOT_KNOWN("Whether {0} is a place or an organization is not printed.", "{0}이(가) 장소인지 기관인지 적혀 있지 않습니다."),
    /** A word stands twice in a row. */
    DOUBLED_WORD("{0} is printed twice in a row.", "{0}이(가) 잇달아 두 번 적혀 있습니다."),
    /** A parenthesis is opened and not closed, or closed and not opened. */
    LONE_PARENTHESIS("A parenthesis has no other half.", "괄호의 짝이 없습니다."),
    /** A heading has a number and no words. */
    LABEL_MISSING("No words stand before the number.", "숫자 앞에 텍스트가 없습니다.");

    private final String english;
    private final String korean;

    FindingCode(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /**
     * Gets the code as text, such as {@code wrong-weekday}.
     *
     * @return the name in lower case with hyphens
     */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Gets the sentence with its places for words, such as <code>No known name: {0}.</code>
     *
     * @return the sentence
     */
    public Message template() {
        return new Message(english, korean);
    }
}
