package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words that all forms of a report share. */
final class ReportWords {

    static final Words TITLE = new Words("Validation report", "검증 보고서");
    static final Words CONTENTS = new Words("Contents", "차례");
    static final Words SKIP = new Words("Skip to the findings", "결과로 건너뛰기");
    static final Words SUMMARY = new Words("Summary", "요약");
    static final Words DOCUMENT = new Words("Document", "문서");
    static final Words DATASET = new Words("Dataset", "데이터셋");
    static final Words RECORDS = new Words("Records", "레코드");
    static final Words AS_OF = new Words("As of", "기준일");
    static final Words NO_DAY = new Words("no day to compare with", "기준일 없음");
    static final Words LIBRARY = new Words("Urbancoop", "Urbancoop");
    static final Words FINDINGS = new Words("Findings", "결과");
    static final Words NOTHING = new Words("Nothing is wrong.", "잘못된 것이 없습니다.");
    static final Words UNDECIDED = new Words("Cannot be decided", "판단할 수 없음");
    static final Words TOTALS = new Words("Declared totals", "명시된 합계");
    static final Words TOTAL = new Words("Total", "합계");
    static final Words AGREES = new Words("agrees", "일치");
    static final Words DIFFERS = new Words("differs", "불일치");
    static final Words OPEN = new Words("Undecided", "미정");
    static final Words COUNTS = new Words("Counts by rule", "규칙별 건수");
    static final Words NOT_RUN = new Words("Rules that did not run", "실행되지 않은 규칙");
    static final Words WHY = new Words("Why", "이유");
    static final Words ACCEPTED = new Words("Suppressed findings", "억제된 결과");
    static final Words ACCEPTED_BY = new Words("Accepted by", "승인자");
    static final Words UNTIL = new Words("until", "기한");
    static final Words EVIDENCE = new Words("Evidence", "근거");
    static final Words VALUE = new Words("Value", "값");
    static final Words HINT = new Words("What to do", "조치");
    static final Words RULE = new Words("Rule", "규칙");
    static final Words RESULT = new Words("Result", "판정");
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

    /** What was checked, against which day, by which version, in one line. */
    static String facts(ValidationReport report, Locale locale) {
        return Stream.of(
                        report.document().stream(),
                        report.datasetId().stream(),
                        Stream.of(day(report, locale)),
                        Stream.of(LIBRARY.in(locale) + " " + report.libraryVersion()))
                .flatMap(each -> each)
                .collect(Collectors.joining(" · "));
    }

    private static String day(ValidationReport report, Locale locale) {
        return report.asOf()
                .map(LocalDate::toString)
                .map(day -> AS_OF.in(locale) + " " + day)
                .orElse(NO_DAY.in(locale));
    }

    static Words sameCause(FindingGroup group) {
        int size = group.findings().size();
        return new Words(
                group.cause() + ": " + size + " findings with one cause", group.cause() + ": 원인이 같은 결과 " + size + "건");
    }

    /** What the cap left out, rule by rule. */
    static List<Words> cut(ValidationReport report) {
        return report.counts().entrySet().stream()
                .filter(count -> count.getValue().cut() > 0)
                .map(count -> new Words(
                        count.getValue().cut() + " more of " + count.getKey() + " are not listed",
                        count.getKey() + " 결과 " + count.getValue().cut() + "건은 목록에서 생략되었습니다"))
                .toList();
    }

    static String accepted(Suppression suppression, Locale locale) {
        return suppression.author()
                + suppression
                        .expires()
                        .map(day -> " (" + UNTIL.in(locale) + " " + day + ")")
                        .orElse("") + ": " + suppression.reason();
    }

    static Words verdict(Reconciliation total) {
        return switch (total.agrees()) {
            case YES -> AGREES;
            case NO -> DIFFERS;
            case UNDECIDED -> OPEN;
        };
    }
}
