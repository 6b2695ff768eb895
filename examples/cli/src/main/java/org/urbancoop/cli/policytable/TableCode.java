package org.urbancoop.cli.policytable;

import java.util.Locale;

/** What there is to say about a table, besides what the readers say about its cells. */
enum TableCode {
    NO_PROJECTS_TABLE("There is no table of projects.", "사업 표가 없습니다."),
    NO_CITIES_TABLE("There is no table of sister and friendship cities.", "자매·우호도시 표가 없습니다."),
    DOUBLED_LINE("This line is the same as the one before; it is read once.", "앞줄과 같은 줄이라 한 번만 읽었습니다."),
    UNFINISHED_ROW("The text ends within a row: %s", "행의 중간에서 글이 끝납니다: %s"),
    TITLE_MISSING("A row has no title: %s", "제목이 없는 행입니다: %s"),
    COUNTERPART_MISSING("A title has no counterpart: %s", "협력 상대가 없는 제목입니다: %s"),
    PERIOD_MISSING("No years are printed for %s", "연도가 적혀 있지 않습니다: %s"),
    PERIODS_DIFFER("The counterparts of one row have different years: %s", "한 행의 협력 상대마다 연도가 다릅니다: %s"),
    AREA_LOST("The heading of the area is lost before %s; no area is given.", "분야 제목이 빠져 있어 분야를 적지 않았습니다: %s"),
    HEADING_UNCLEAR(
            "Whether %s is an area or a part of one is not told; neither is given.",
            "분야인지 세부 분야인지 알 수 없어 적지 않았습니다: %s"),
    HEADINGS_TOO_MANY("More than two headings stand in a row before %s", "제목이 셋 이상 잇달아 있습니다: %s"),
    HEADING_UNUSED("No row follows the heading %s", "제목 아래에 행이 없습니다: %s"),
    COUNT_DIFFERS("%s: %s are read.", "%s: 읽은 것은 %s개입니다."),
    TOTAL_NOT_SEPARABLE(
            "The number of %s is not kept: the heading stands under two areas, one of them lost.",
            "같은 제목이 두 분야에 있고 한 분야의 제목이 빠져 수를 담지 않았습니다: %s"),
    CELLS_TOO_FEW(
            "%s has one cell only: whether its cities are sister or friendship cities is not told.",
            "%s에는 칸이 하나뿐이라 자매도시인지 우호도시인지 알 수 없습니다."),
    CELLS_TOO_MANY(
            "%s has more than two cells; a heading seems lost. None of them is read.",
            "%s에 칸이 셋 이상입니다. 제목이 빠진 것으로 보여 읽지 않았습니다."),
    REGION_MISSING("No region stands above these cities: %s", "지역 제목이 없습니다: %s"),
    PLACE_DOUBLED("%s stands in the table twice; it is read once.", "%s이(가) 두 번 있어 한 번만 읽었습니다."),
    NOT_A_HEADING("Not understood as a heading: %s", "제목으로 이해할 수 없습니다: %s"),
    KIND_ASSUMED(
            "The kind of the organization %s is not printed; it is taken for a public agency.",
            "기관의 종류가 적혀 있지 않아 공공기관으로 보았습니다: %s"),
    TEXT_AFTER_TABLE("The text behind the table is not read: %s", "표 뒤의 글은 읽지 않았습니다: %s");

    private final String english;
    private final String korean;

    TableCode(String english, String korean) {
        this.english = english;
        this.korean = korean;
    }

    String term() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String english() {
        return english;
    }

    String korean() {
        return korean;
    }
}
