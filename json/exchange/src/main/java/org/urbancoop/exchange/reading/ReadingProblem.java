package org.urbancoop.exchange.reading;

import java.util.Locale;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;

/** What may be wrong with a file of others, beside what the readers of JSON and XML and the records themselves say. */
public enum ReadingProblem {
    /** The file is of another format. */
    OTHER_FORMAT(
            Severity.ERROR,
            "This is no {0}: {1}",
            "{0} 형식이 아닙니다: {1}",
            "Check that it is the file that is meant.",
            "맞는 파일인지 확인하십시오."),
    /** The rest of the file cannot be read. */
    BROKEN(
            Severity.ERROR,
            "What follows cannot be read: {0}",
            "이 뒤로는 읽을 수 없습니다: {0}",
            "Repair the file, or get it anew.",
            "파일을 고치거나 다시 받으십시오."),
    /** A record that is larger or deeper than any is. */
    TOO_LARGE(
            Severity.ERROR,
            "One record has {0} at most",
            "레코드 하나에는 {0}까지 둘 수 있습니다",
            "Divide it, or leave out what it does not need.",
            "나누거나 필요 없는 것을 빼십시오."),
    /** Neither the caller nor the file nor its name says what the dataset is called. */
    MISSING_HEADER(
            Severity.ERROR,
            "Nothing says what the dataset is called",
            "데이터셋의 이름을 알 수 없습니다",
            "Give a header (withHeader), read from a file with a name, or allow to make the title up.",
            "머리글을 주거나(withHeader), 이름이 있는 파일에서 읽거나, 제목을 임의로 넣는 것을 허용하십시오."),
    /** A value is of another type than the format has there. */
    WRONG_TYPE(
            Severity.WARNING,
            "{0} is expected here; it is kept as it is",
            "{0}이(가) 있어야 할 자리입니다. 값은 그대로 두었습니다",
            "Correct the file.",
            "파일을 고치십시오."),
    /** A value that a record cannot have. */
    REFUSED(
            Severity.WARNING,
            "The record cannot have it, it is kept as it is: {0}",
            "레코드에 둘 수 없는 값이라 그대로 두었습니다: {0}",
            "{1}",
            "{1}"),
    /** A record is not made. */
    REJECTED(Severity.ERROR, "{0}", "{0}", "{1}", "{1}"),
    /** A term of a list of others for which ours has none. */
    NO_TERM(
            Severity.NOTICE,
            "Our list has no term for '{0}' of {1}; it is kept as it is",
            "{1}의 '{0}'에 맞는 용어가 우리 목록에 없어 그대로 두었습니다",
            "Nothing is to be done, or add the term to the table of the format.",
            "그대로 두거나, 형식의 용어 표에 더하십시오."),
    /** A date that is none. */
    NO_DATE(
            Severity.WARNING,
            "It is no date as the format has them; it is kept as it is",
            "형식에 맞는 날짜가 아니어서 그대로 두었습니다",
            "Write {0}.",
            "{0}처럼 쓰십시오."),
    /** One more value where a record has one. */
    ONE_MORE(
            Severity.NOTICE,
            "A record has one of these, and had one before; it is kept as it is",
            "레코드에는 하나만 둘 수 있는데 앞에 이미 있어 그대로 두었습니다",
            "Nothing is to be done if the first one is the main one.",
            "첫 번째 것이 주된 것이면 그대로 두십시오."),
    /** HTML where a text is expected. */
    MARKUP(
            Severity.NOTICE,
            "The text holds HTML; it is read letter for letter",
            "텍스트에 HTML이 있습니다. 글자 그대로 읽었습니다",
            "Nothing is to be done, or take the tags out of the file.",
            "그대로 두거나, 파일에서 태그를 빼십시오."),
    /** A position off the globe. */
    OFF_THE_GLOBE(
            Severity.WARNING,
            "A position is -180 to 180 degrees east, then -90 to 90 degrees north; it is kept as it is",
            "위치는 동경 -180~180도, 이어서 북위 -90~90도입니다. 값은 그대로 두었습니다",
            "Correct the file; beyond the antimeridian, 190 degrees east are -170.",
            "파일을 고치십시오. 날짜변경선을 넘으면 동경 190도는 -170도입니다."),
    /** A position off the globe that would be on it the other way round. */
    SWAPPED(
            Severity.WARNING,
            "The position is off the globe, and on it with latitude and longitude the other way round; it is kept as"
                    + " it is",
            "위치가 지구를 벗어나며 위도와 경도를 바꾸면 맞습니다. 값은 그대로 두었습니다",
            "Write the longitude first, if this is meant.",
            "그런 뜻이면 경도를 먼저 쓰십시오."),
    /** A position without two numbers. */
    NO_POSITION(
            Severity.WARNING,
            "A position is two numbers, degrees east and degrees north; it is kept as it is",
            "위치는 동경과 북위의 두 숫자입니다. 값은 그대로 두었습니다",
            "Correct the file.",
            "파일을 고치십시오."),
    /** A geometry without a point, or with several. */
    NO_POINT(
            Severity.NOTICE,
            "No one point stands for the place; the geometry is kept as it is",
            "장소를 나타내는 점 하나가 없어 도형을 그대로 두었습니다",
            "Nothing is to be done, or add a point to the file.",
            "그대로 두거나, 파일에 점을 더하십시오."),
    /** Positions that are no degrees of WGS 84. */
    NO_DEGREES(
            Severity.WARNING,
            "The positions are in another reference system than WGS 84 and were not read; they are kept as they are",
            "위치가 WGS 84가 아닌 좌표계여서 읽지 않고 그대로 두었습니다",
            "Write the file in WGS 84, as RFC 7946 wants it.",
            "RFC 7946대로 WGS 84로 저장하십시오."),
    /** A date without a precision that may be a whole year or month. */
    NO_PRECISION(
            Severity.WARNING,
            "Without a precision, the first day may stand for the whole year or month; read as {0}, and kept as it is",
            "정밀도가 없으면 첫날은 그해나 그달 전체일 수 있습니다. {0}(으)로 읽고 값도 그대로 두었습니다",
            "Ask for wikibase:timePrecision in the query.",
            "질의에서 wikibase:timePrecision을 함께 받으십시오."),
    /** A row without an item where one is needed. */
    NO_ITEM(
            Severity.ERROR,
            "The row names no item for '{0}'",
            "행에 '{0}' 항목이 없습니다",
            "Give the address or the number of an item, such as Q8684.",
            "Q8684처럼 항목의 주소나 번호를 적으십시오."),
    /** A row of CSV that does not fit its header. */
    WRONG_CELLS(
            Severity.ERROR,
            "The row has {0} cells, and the first row {1}, or a quotation mark is open",
            "행의 칸은 {0}개이고 첫 행은 {1}개이거나, 따옴표가 닫히지 않았습니다",
            "Quote cells with commas, quotation marks or line breaks.",
            "쉼표, 따옴표, 줄바꿈이 있는 칸은 따옴표로 묶으십시오."),
    /** An element or component whose end is missing. */
    UNCLOSED(
            Severity.ERROR,
            "Its end is missing: {0}",
            "끝이 없습니다: {0}",
            "Repair the file, or get it anew.",
            "파일을 고치거나 다시 받으십시오."),
    /** A part of a file that no record stands for. */
    NO_RECORD(
            Severity.ERROR,
            "No record stands for {0}",
            "{0}에 맞는 레코드가 없습니다",
            "Nothing is to be done if events are what is wanted.",
            "행사만 필요하면 그대로 두십시오."),
    /** A line that is none of the format. */
    NO_LINE(
            Severity.WARNING,
            "The line has no name and no colon, or is folded without a blank; it is kept as it is",
            "줄에 이름과 쌍점이 없거나 공백 없이 나뉘어 있어 그대로 두었습니다",
            "Start lines that go on with a blank.",
            "이어지는 줄은 공백으로 시작하십시오."),
    /** A zone that the database lacks. */
    NO_ZONE(
            Severity.WARNING,
            "The time zone database has no '{0}': the times are by the clock of the place, and it is kept",
            "시간대 데이터베이스에 '{0}'이(가) 없어 현지 시각으로 읽고 이름은 그대로 두었습니다",
            "Name a zone such as Asia/Seoul.",
            "Asia/Seoul처럼 시간대 이름을 쓰십시오."),
    /** An end that is not behind the start, or that is of another kind. */
    NO_END(
            Severity.WARNING,
            "It is no end of what starts at {0}; it is kept as it is",
            "{0}에 시작하는 것의 끝이 될 수 없어 그대로 두었습니다",
            "Write the end as the start is written: a time behind it, or the day behind the last one.",
            "끝은 시작과 같은 꼴로, 시작 뒤의 시각이나 마지막 날의 다음 날로 쓰십시오."),
    /** An event that comes again. */
    REPEATS(
            Severity.NOTICE,
            "It repeats: it is read as its first time, and the rule is kept",
            "되풀이되는 행사여서 첫 번째만 읽고 규칙은 그대로 두었습니다",
            "Nothing is to be done, or write each time as an event of its own.",
            "그대로 두거나, 각 회를 따로 적으십시오."),
    /** A file of text in another encoding. */
    NOT_UTF8(Severity.ERROR, "The file is no UTF-8", "파일이 UTF-8이 아닙니다", "Save it as UTF-8.", "UTF-8로 저장하십시오.");

    private final Severity severity;
    private final String english;
    private final String korean;
    private final String englishHint;
    private final String koreanHint;

    ReadingProblem(Severity severity, String english, String korean, String englishHint, String koreanHint) {
        this.severity = severity;
        this.english = english;
        this.korean = korean;
        this.englishHint = englishHint;
        this.koreanHint = koreanHint;
    }

    /** Gets the code in a report, such as {@code no-term}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Severity severity() {
        return severity;
    }

    /** Gets what is wrong, with {@code {0}} for what is told. */
    public Message words() {
        return new Message(english, korean);
    }

    /** Gets what would be right. */
    public Message hint() {
        return new Message(englishHint, koreanHint);
    }
}
