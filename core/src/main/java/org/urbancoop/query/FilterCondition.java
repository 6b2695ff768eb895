package org.urbancoop.query;

import static org.urbancoop.reference.RecordType.AGREEMENT;
import static org.urbancoop.reference.RecordType.CITY;
import static org.urbancoop.reference.RecordType.EVENT;
import static org.urbancoop.reference.RecordType.ORGANIZATION;
import static org.urbancoop.reference.RecordType.PROGRAM;
import static org.urbancoop.reference.RecordType.PROJECT;
import static org.urbancoop.reference.RecordType.SOURCE;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.urbancoop.code.CodeList;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.message.Message;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;

/**
 * The conditions of a {@link RecordFilter}, such as {@link #IN_FORCE}, and of which types of record each can be asked.
 *
 * @since 0.1.0
 */
public enum FilterCondition {
    /** The type of record: {@code project}, {@code Projects} or {@code 사업}. */
    TYPE("type of record", "레코드 유형"),
    /** A name or title, as {@link org.urbancoop.notation.RecordSearch} finds it: {@code seoul}, {@code 서울시}. */
    TEXT("text", "검색어"),
    /** The country of a party or a place: {@code VN}, {@code Vietnam}, {@code 베트남}. */
    COUNTRY("country", "국가"),
    /**
     * Who takes part, under all the names of a party: {@code city/seoul}, {@code seoul}, {@code 서울}. Of a city or
     * organization, with whom it does something.
     */
    PARTY("party", "참가자"),
    /** In which role the parties, or somebody of the country, or else anybody takes part: {@code organizer}. */
    ROLE("role", "역할"),
    /** The sector or one within it: {@code transport}. Of a city or organization, that of what it takes part in. */
    SECTOR("sector", "분야"),
    /** The kind, a term of the list of the type: {@code sister-city} of agreements, {@code metropolis} of cities. */
    KIND("kind", "유형"),
    /** A period in which it goes on, or began: {@code 2010/2014}. */
    DURING("period", "기간"),
    /** A day on which it is in force: {@code 2026-11-29}. */
    IN_FORCE("day", "날짜"),
    /** A party from which it can be reached over {@link RecordFilter#getHops()} ties. */
    NEAR("party", "참가자"),
    /** Over how many ties, from 1: {@code 2}. */
    HOPS("number of ties", "연결 수");

    private final String english;
    private final String korean;

    FilterCondition(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    /**
     * Checks whether records of a type can be asked this: no city is in force on a day.
     *
     * @param type the type of the records
     * @return true if they can
     */
    public boolean isAskedOf(RecordType type) {
        Objects.requireNonNull(type, "type");
        return switch (this) {
            case TYPE, TEXT, NEAR, HOPS -> true;
            case COUNTRY, PARTY -> type != SOURCE;
            case ROLE -> type == PROJECT || type == EVENT || type == PROGRAM;
            case SECTOR -> type == PROJECT || type == AGREEMENT || type == CITY || type == ORGANIZATION;
            case KIND -> kinds(type).isPresent();
            case DURING -> type == PROJECT || type == AGREEMENT || type == EVENT || type == PROGRAM;
            case IN_FORCE -> type == AGREEMENT;
        };
    }

    /** The list of the kinds of a type. */
    static Optional<CodeList<?>> kinds(RecordType type) {
        return Members.of(CooperationRecord.classOf(type)).find("kind").flatMap(MemberDescription::codeList);
    }

    /**
     * Gets what the condition is called in a sentence, such as {@code country}.
     *
     * @return the words, in both languages
     */
    public Message label() {
        return new Message(english, korean);
    }

    /**
     * Gets the condition as text, such as {@code in-force}.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
