package org.urbancoop.cli.policytable;

import java.util.Locale;
import org.urbancoop.message.Message;

/** What there is to say about a table, besides what the readers say about its cells. */
enum TableCode {
    NO_PROJECTS_TABLE("There is no table of projects.", "사업 표가 없습니다."),
    NO_CITIES_TABLE("There is no table of sister and friendship cities.", "자매·우호도시 표가 없습니다."),
    DOUBLED_LINE("This line is the same as the one before; it is read once.", "앞줄과 같은 줄이라 한 번만 읽었습니다."),
    UNFINISHED_ROW("The text ends within a row: {0}", "행의 중간에서 텍스트가 끝납니다: {0}"),
    TITLE_MISSING("A row has no title: {0}", "제목이 없는 행입니다: {0}"),
    COUNTERPART_MISSING("A title has no counterpart: {0}", "협력 상대가 없는 제목입니다: {0}"),
    PERIOD_MISSING("No years are printed for {0}", "연도가 적혀 있지 않습니다: {0}"),
    PERIODS_DIFFER("The counterparts of one row have different years: {0}", "한 행의 협력 상대마다 연도가 다릅니다: {0}"),
    AREA_LOST("The heading of the area is lost before {0}; no area is given.", "분야 제목이 빠져 있어 분야를 적지 않았습니다: {0}"),
    HEADING_UNCLEAR(
            "Whether {0} is an area or a part of one is not told; neither is given.",
            "분야인지 세부 분야인지 알 수 없어 적지 않았습니다: {0}"),
    HEADINGS_TOO_MANY("More than two headings stand in a row before {0}", "제목이 셋 이상 잇달아 있습니다: {0}"),
    HEADING_UNUSED("No row follows the heading {0}", "제목 아래에 행이 없습니다: {0}"),
    COUNT_DIFFERS("{0}: {1} are read.", "{0}: 읽은 것은 {1}개입니다."),
    TOTAL_NOT_SEPARABLE(
            "The number of {0} is not kept: the heading stands under two areas, one of them lost.",
            "같은 제목이 두 분야에 있고 한 분야의 제목이 빠져 수를 담지 않았습니다: {0}"),
    CELLS_TOO_FEW(
            "{0} has one cell only: whether its cities are sister or friendship cities is not told.",
            "{0}에는 열이 하나뿐이라 자매도시인지 우호도시인지 알 수 없습니다."),
    CELLS_TOO_MANY(
            "{0} has more than two cells; a heading seems lost. None of them is read.",
            "{0}에 열이 셋 이상입니다. 제목이 빠진 것으로 보여 읽지 않았습니다."),
    REGION_MISSING("No region stands above these cities: {0}", "지역 제목이 없습니다: {0}"),
    PLACE_DOUBLED("{0} stands in the table twice; it is read once.", "{0}이(가) 두 번 있어 한 번만 읽었습니다."),
    NOT_A_HEADING("Not understood as a heading: {0}", "제목으로 이해할 수 없습니다: {0}"),
    KIND_ASSUMED(
            "The kind of the organization {0} is not printed; it is taken for a public agency.",
            "기관의 유형이 적혀 있지 않아 공공기관으로 보았습니다: {0}"),
    TEXT_AFTER_TABLE("The text behind the table is not read: {0}", "표 뒤의 텍스트는 읽지 않았습니다: {0}");

    private final String english;
    private final String korean;

    TableCode(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Gets the sentence with its places for words. */
    Message template() {
        return new Message(english, korean);
    }
}
