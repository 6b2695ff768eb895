package org.urbancoop.tables.reading;

import java.util.Locale;
import java.util.Set;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;

/** What a sheet may have that makes no record, in the words of the report; {@code {0}} stands for what is told. */
enum SheetProblem {
    SHEET_NOT_FOUND(
            Severity.ERROR,
            "There is no sheet {0}",
            "{0} 시트가 없습니다",
            "Correct the name in the mapping: {1}.",
            "매핑의 이름을 고치십시오: {1}."),
    HEADER_NOT_FOUND(
            Severity.ERROR,
            "No row has all headers of the mapping; missing: {0}",
            "매핑의 머리글이 모두 있는 행이 없습니다. 빠진 머리글: {0}",
            "Correct the headers in the mapping; row {1} is the likeliest: {2}.",
            "매핑의 머리글을 고치십시오. 가장 비슷한 행은 {1}행입니다: {2}."),
    HEADERS_ALIKE(
            Severity.ERROR,
            "Two columns have the header {0}",
            "머리글이 같은 열이 두 개 있습니다: {0}",
            "Name the column by its letter in the mapping (position).",
            "매핑에서 열을 문자로 지정하십시오(position)."),
    NO_ROWS(
            Severity.ERROR,
            "The sheet has no row below its header",
            "머리글 아래에 행이 없습니다",
            "Check the name of the sheet and the headers.",
            "시트 이름과 머리글을 확인하십시오."),
    CELL_NOT_UNDERSTOOD(
            Severity.ERROR,
            "{0} can't be read as {1}",
            "읽을 수 없는 값입니다: {0} ({1})",
            "Correct the cell, or say in the mapping what it means, beside the column: {2}.",
            "셀을 고치거나, 매핑의 해당 열 옆에 뜻을 적으십시오: {2}."),
    CELL_AMBIGUOUS(
            Severity.ERROR,
            "{0} may mean {1}",
            "두 가지 이상으로 읽을 수 있습니다: {0} → {1}",
            "Correct the cell, or give the order of days in the mapping (dateOrder).",
            "셀을 고치거나, 매핑에 날짜 순서를 적으십시오(dateOrder)."),
    CELL_ERROR(
            Severity.ERROR,
            "The cell shows {0}, and no value of a formula",
            "셀에 수식의 값이 없고 {0}(으)로 표시됩니다",
            "Correct the formula, or open the workbook in a spreadsheet program and save it, so that it is calculated.",
            "수식을 고치거나, 스프레드시트 프로그램에서 열어 계산된 상태로 저장하십시오."),
    READ_WITH_REMARK(
            Severity.WARNING,
            "It was read as {0}: {1}",
            "{0}(으)로 읽었습니다: {1}",
            "Check the cell, and correct it if this is not meant.",
            "셀을 확인하고, 다른 뜻이면 고치십시오."),
    VALUE_DIFFERS(
            Severity.WARNING,
            "{0} is {1} in {2}, which was kept",
            "{0}: {2}에는 {1}(으)로 되어 있어 그 값을 두었습니다",
            "Correct the one that is wrong.",
            "틀린 쪽을 고치십시오."),
    KNOWN_DIFFERS(
            Severity.NOTICE,
            "The known record {0} does not say so: {1}",
            "이미 있는 레코드 {0}의 값과 다릅니다: {1}",
            "Correct the sheet, or the known record by a correction of its own.",
            "시트를 고치거나, 이미 있는 레코드를 따로 고치십시오."),
    ALREADY_THERE(
            Severity.NOTICE,
            "The record is there already: {0}",
            "이미 있는 레코드입니다: {0}",
            "Nothing is to be done; it is not added again.",
            "그대로 두십시오. 다시 추가하지 않습니다."),
    VALUE_REFUSED(Severity.ERROR, "{0}", "{0}", "{1}", "{1}"),
    ROW_REJECTED(
            Severity.ERROR,
            "The row makes no record: {0}",
            "행에서 레코드를 만들 수 없습니다: {0}",
            "Fill in or correct the cells of this row.",
            "이 행의 셀을 채우거나 고치십시오."),
    ROW_NOT_UNDERSTOOD(
            Severity.WARNING,
            "The row is neither a record nor anything else that the mapping has: {0}",
            "레코드도 아니고 매핑에 있는 다른 것도 아닌 행입니다: {0}",
            "Fill in the other cells, or say in the mapping that headings stand between the rows (heading).",
            "다른 셀을 채우거나, 행 사이에 제목이 있다고 매핑에 적으십시오(heading)."),
    VALUE_NOT_UNDERSTOOD(
            Severity.ERROR,
            "{0} can't be read as {1}",
            "읽을 수 없는 값입니다: {0} ({1})",
            "Correct the cell; the line below the header says what it holds.",
            "셀을 고치십시오. 머리글 아래의 줄에 무엇을 적는지 있습니다."),
    VALUE_AMBIGUOUS(
            Severity.ERROR,
            "{0} may mean {1}",
            "두 가지 이상으로 읽을 수 있습니다: {0} → {1}",
            "Write the one that is meant; a record can be named by its reference, such as city/busan.",
            "뜻하는 것을 적으십시오. 레코드는 city/busan 같은 참조로 적을 수 있습니다."),
    COLUMN_REPEATED(
            Severity.ERROR,
            "The column {0} stands twice; the first is read",
            "같은 열이 두 번 있어 앞의 것을 읽었습니다: {0}",
            "Remove or rename one of them.",
            "하나를 지우거나 이름을 고치십시오."),
    COLUMN_NOT_KNOWN(
            Severity.WARNING,
            "The template has no column {0}",
            "서식에 없는 열입니다: {0}",
            "Correct the header; further columns are numbered, such as Party 3.",
            "머리글을 고치십시오. 열을 더할 때는 당사자 3처럼 번호를 붙입니다."),
    EXAMPLE_CHANGED(
            Severity.WARNING,
            "The row is marked as an example, and was not read",
            "예시로 표시된 행이어서 읽지 않았습니다",
            "Clear the cell if the row is a record.",
            "레코드이면 이 셀을 비우십시오."),
    NO_TEMPLATE(
            Severity.ERROR,
            "No sheet is one of the template's",
            "서식의 시트가 없습니다",
            "Name a sheet or file as in the template, such as Cities or cities.csv, or read it by a mapping.",
            "시트나 파일 이름을 서식대로 도시, cities.csv처럼 하거나, 매핑으로 읽으십시오."),
    NO_DATASET(
            Severity.WARNING,
            "The sheet of the dataset has no row; the title is the name of the file",
            "데이터셋 시트에 행이 없어 파일 이름을 제목으로 두었습니다",
            "Fill in its identifier and title.",
            "식별자와 제목을 채우십시오."),
    HIDDEN_ROW(
            Severity.NOTICE,
            "The row is hidden; it was read",
            "숨겨진 행이지만 읽었습니다",
            "Delete the row if it is not meant.",
            "필요 없는 행이면 지우십시오."),
    OUTSIDE_TABLE(
            Severity.NOTICE,
            "It belongs to no record: {0}",
            "어느 레코드에도 속하지 않습니다: {0}",
            "Nothing is to be done if it is a title or a note.",
            "제목이나 주석이면 그대로 두십시오."),
    COLUMN_NOT_MAPPED(
            Severity.NOTICE,
            "The column {0} is not read",
            "읽지 않는 열입니다: {0}",
            "Add it to the mapping if it is needed.",
            "필요하면 매핑에 추가하십시오."),
    FILE_REMARK(Severity.WARNING, "{0}", "{0}", "Save the file as CSV in UTF-8.", "파일을 UTF-8 CSV로 저장하십시오.");

    private final Severity severity;
    private final String english;
    private final String korean;
    private final String englishHint;
    private final String koreanHint;

    SheetProblem(Severity severity, String english, String korean, String englishHint, String koreanHint) {
        this.severity = severity;
        this.english = english;
        this.korean = korean;
        this.englishHint = englishHint;
        this.koreanHint = koreanHint;
    }

    /** Whether a code tells that no row could be read. */
    static boolean isOfTheWhole(String code) {
        return Set.of(SHEET_NOT_FOUND, HEADER_NOT_FOUND, HEADERS_ALIKE, NO_ROWS, NO_TEMPLATE).stream()
                .anyMatch(problem -> problem.code().equals(code));
    }

    /** The code in a report, such as {@code header-not-found}. */
    String code() {
        return "sheet-" + name().toLowerCase(Locale.ROOT).replace('_', '-').replaceFirst("^sheet-", "");
    }

    Severity severity() {
        return severity;
    }

    Message words() {
        return new Message(english, korean);
    }

    Message hint() {
        return new Message(englishHint, koreanHint);
    }
}
