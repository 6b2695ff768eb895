package org.urbancoop.validation;

/** The words that all forms of a report share. */
final class ReportWords {

    static final Words TITLE = new Words("Validation report", "검증 보고서");
    static final Words AS_OF = new Words("as of", "기준일");
    static final Words NO_DAY = new Words("no day to compare with", "기준일 없음");
    static final Words LIBRARY = new Words("Urbancoop", "Urbancoop");
    static final Words FINDINGS = new Words("Findings", "결과");
    static final Words NOTHING = new Words("Nothing is wrong.", "잘못된 것이 없습니다.");
    static final Words UNDECIDED = new Words("Cannot be decided", "판단할 수 없음");
    static final Words TOTALS = new Words("Declared totals", "명시된 합계");
    static final Words AGREES = new Words("agrees", "일치");
    static final Words DIFFERS = new Words("differs", "불일치");
    static final Words OPEN = new Words("undecided", "미정");
    static final Words COUNTS = new Words("Counts by rule", "규칙별 건수");
    static final Words NOT_RUN = new Words("Rules that did not run", "실행되지 않은 규칙");
    static final Words SAME_CAUSE = new Words("findings with one cause", "건의 같은 원인");
    static final Words EVIDENCE = new Words("Evidence", "근거");
    static final Words VALUE = new Words("Value", "값");
    static final Words HINT = new Words("What to do", "조치");
    static final Words RULE = new Words("Rule", "규칙");
    static final Words WRONG = new Words("Wrong", "잘못");
    static final Words SUPPRESSED = new Words("Suppressed", "억제");
    static final Words KNOWN = new Words("Known before", "기존");
    static final Words CUT = new Words("Not listed", "생략");

    private ReportWords() {}

    static Words summary(ValidationReport report) {
        long errors = report.count(Severity.ERROR);
        long warnings = report.count(Severity.WARNING);
        long notices = report.count(Severity.NOTICE);
        long undecided = report.countUndecided();
        return new Words(
                counted(errors, "error") + ", " + counted(warnings, "warning") + ", " + counted(notices, "notice")
                        + ", " + undecided + " undecided in " + counted(report.records(), "record"),
                "레코드 " + report.records() + "건: 오류 " + errors + ", 경고 " + warnings + ", 알림 " + notices + ", 미정 "
                        + undecided);
    }

    private static String counted(long number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    static Words verdict(Reconciliation total) {
        return switch (total.agrees()) {
            case YES -> AGREES;
            case NO -> DIFFERS;
            case UNDECIDED -> OPEN;
        };
    }
}
