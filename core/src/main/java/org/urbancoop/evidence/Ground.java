package org.urbancoop.evidence;

import java.util.Locale;
import java.util.Objects;
import org.urbancoop.message.Message;

/**
 * Why a value counts as proved, explained, not provable or contradicted, such as {@link #DATE}.
 *
 * @since 0.1.0
 */
public enum Ground {
    /** The text stands in the quotation, letter by letter. */
    WORDS(Proof.PROVED, "the words stand in the quotation", "인용문에 같은 글자로 있습니다"),
    /** The quotation has a name of the record or country. */
    NAME(Proof.PROVED, "the quotation names it", "인용문에 그 이름이 있습니다"),
    /** Our reader of dates reads the date, or the end of a period, in the quotation. */
    DATE(Proof.PROVED, "the date is read in the quotation", "인용문에서 같은 날짜를 읽습니다"),
    /** Our reader of times of day reads the time in the quotation. */
    TIME(Proof.PROVED, "the time is read in the quotation", "인용문에서 같은 시각을 읽습니다"),
    /** Our readers of amounts and numbers read the number in the quotation. */
    NUMBER(Proof.PROVED, "the number is read in the quotation", "인용문에서 같은 수를 읽습니다"),
    /** The quotation has the term or the label of the code, or our readers read the code in it. */
    CODE(Proof.PROVED, "the quotation has the code's own words", "인용문에 코드의 이름이 있습니다"),
    /** The checksum that the source records is that of the text. */
    DIGEST(Proof.PROVED, "the text has this checksum", "원문의 체크섬과 같습니다"),

    /** A reading tells how the words were read, and the value is the words with what the reading puts for them. */
    READING(Proof.EXPLAINED, "the reading says so: {said}", "읽은 방법에 적혀 있습니다: {said}"),
    /** The text stands in the quotation in other letter case, or with other accents or signs. */
    SPELLING(Proof.EXPLAINED, "letter case, accents or signs differ", "대소문자나 부호만 다릅니다"),
    /** All words of the text stand in the quotation, in another order or with other endings. */
    WORD_FORMS(Proof.EXPLAINED, "the same words in another order or form", "같은 단어이며 순서나 꼴이 다릅니다"),
    /** The parts of the value stand in several places: the year in one quotation, the month in another. */
    PARTS(Proof.EXPLAINED, "its parts stand in several places of what is cited", "값의 부분이 인용문 여러 곳에 있습니다"),
    /** The words have several readings, and the value is one of them. */
    AMBIGUOUS(Proof.EXPLAINED, "one of the readings that the words have: {said}", "여러 가지로 읽히는 말의 한 가지입니다: {said}"),
    /** Words of the quotation stand for the code by the table of the library. */
    CODE_WORDS(Proof.EXPLAINED, "the code stands for words that are cited: {said}", "인용한 말을 나타내는 코드입니다: {said}"),
    /** The citation tells a heading or place of the document that has the words. */
    HEADING(Proof.EXPLAINED, "told by the place in the source: {said}", "출처 안의 위치에 적혀 있습니다: {said}"),
    /** A reading gives reasons in its own words; only a person can judge them. */
    JUDGEMENT(Proof.EXPLAINED, "a reason for a person to judge: {said}", "사람이 판단할 이유가 적혀 있습니다: {said}"),
    /** A source that is cited without words, such as a register, for this member. */
    ENTRY(Proof.EXPLAINED, "cited from an entry of another source: {said}", "다른 출처의 항목에서 인용했습니다: {said}"),
    /** A summary in the words of the authors of the dataset. */
    OWN_WORDS(Proof.EXPLAINED, "in words of the dataset's authors", "데이터셋 작성자의 말로 적은 것입니다"),

    /** No citation covers the member. */
    NOT_CITED(Proof.NOT_PROVABLE, "no citation covers it", "근거로 든 인용이 없습니다"),
    /** A citation covers the member, but has neither words, nor a place in the source, nor a reading. */
    NO_QUOTATION(Proof.NOT_PROVABLE, "the citation quotes nothing", "인용문이 없는 인용입니다"),
    /** The text of the source is not at hand. */
    TEXT_MISSING(Proof.NOT_PROVABLE, "the text of {said} is not at hand", "출처의 원문이 없습니다: {said}"),
    /** The quotation does not stand in the text of the source. */
    QUOTATION_NOT_FOUND(
            Proof.NOT_PROVABLE, "the quotation does not stand in the text of {said}", "원문에 인용문이 없습니다: {said}"),
    /** The quotation stands in the text, but does not say the value. */
    NOT_IN_WORDS(Proof.NOT_PROVABLE, "the quotation does not say it", "인용문에 그런 말이 없습니다"),

    /** The quotation has other dates only. */
    OTHER_DATE(Proof.CONTRADICTED, "the quotation says another date: {said}", "인용문의 날짜가 다릅니다: {said}"),
    /** The quotation has other times of day only. */
    OTHER_TIME(Proof.CONTRADICTED, "the quotation says another time: {said}", "인용문의 시각이 다릅니다: {said}"),
    /** The quotation, or the entry that is cited, has other numbers or codes only. */
    OTHER_NUMBER(Proof.CONTRADICTED, "what is cited says another number or code: {said}", "인용한 수나 코드가 다릅니다: {said}"),
    /** The quotation names other records or countries of the kind only. */
    OTHER_NAME(Proof.CONTRADICTED, "the quotation names another one: {said}", "인용문의 이름이 다릅니다: {said}"),
    /** The quotation has most words of the text, but not all. */
    OTHER_WORDS(Proof.CONTRADICTED, "the quotation lacks of it: {said}", "인용문에 없는 말이 있습니다: {said}"),
    /** The text has another checksum than the source records. */
    OTHER_DIGEST(Proof.CONTRADICTED, "the text has another checksum: {said}", "원문의 체크섬이 다릅니다: {said}");

    private final Proof proof;
    private final String english;
    private final String korean;

    Ground(Proof proof, String english, String korean) {
        this.proof = proof;
        this.english = english;
        this.korean = korean;
    }

    /**
     * Gets what the ground makes of a value.
     *
     * @return the verdict, such as {@link Proof#PROVED}
     */
    public Proof proof() {
        return proof;
    }

    /**
     * Gets the word for programs, such as {@code other-date}.
     *
     * @return the name in lower case with hyphens
     */
    public String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Gets the sentence, with what is said by the citation in it.
     *
     * @param said what the words, the reading or the place in the source say; may be empty
     * @return the sentence in both languages
     */
    public Message message(String said) {
        Objects.requireNonNull(said, "said");
        return new Message(
                english.replace("{said}", said).strip(),
                korean.replace("{said}", said).strip());
    }
}
