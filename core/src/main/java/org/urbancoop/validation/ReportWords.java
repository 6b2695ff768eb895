package org.urbancoop.validation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Edtf;

/** The words that all forms of a report share. */
final class ReportWords {

    static final Message TITLE = new Message("Validation report", "검증 보고서");
    static final Message CONTENTS = new Message("Contents", "차례");
    static final Message SKIP = new Message("Skip to the findings", "결과로 건너뛰기");
    static final Message SUMMARY = new Message("Summary", "요약");
    static final Message DOCUMENT = new Message("Document", "문서");
    static final Message DATASET = new Message("Dataset", "데이터셋");
    static final Message RECORDS = new Message("Records", "레코드");
    static final Message AS_OF = new Message("As of", "기준일");
    static final Message NO_DAY = new Message("no day to compare with", "기준일 없음");
    static final Message LIBRARY = new Message("Urbancoop", "Urbancoop");
    static final Message FINDINGS = new Message("Findings", "결과");
    static final Message NOTHING = new Message("Nothing is wrong.", "잘못된 것이 없습니다.");
    static final Message UNDECIDED = new Message("Cannot be decided", "판단 불가");
    static final Message TOTALS = new Message("Declared totals", "명시된 합계");
    static final Message TOTAL = new Message("Total", "합계");
    static final Message AGREES = new Message("agrees", "일치");
    static final Message DIFFERS = new Message("differs", "불일치");
    static final Message OPEN = new Message("Undecided", "판단 불가");
    static final Message COUNTS = new Message("Counts by rule", "규칙별 건수");
    static final Message NOT_RUN = new Message("Rules that did not run", "실행되지 않은 규칙");
    static final Message WHY = new Message("Why", "이유");
    static final Message ACCEPTED = new Message("Suppressed findings", "억제된 결과");
    static final Message ACCEPTED_BY = new Message("Accepted by", "승인자");
    static final Message UNTIL = new Message("until", "기한");
    static final Message EVIDENCE = new Message("Evidence", "근거");
    static final Message VALUE = new Message("Value", "값");
    static final Message HINT = new Message("What to do", "조치");
    static final Message RULE = new Message("Rule", "규칙");
    static final Message RESULT = new Message("Result", "판정");
    static final Message WRONG = new Message("Wrong", "위반");
    static final Message SUPPRESSED = new Message("Suppressed", "억제");
    static final Message KNOWN = new Message("Known before", "기존");
    static final Message CUT = new Message("Not listed", "생략");

    /** What a cause of several findings starts with. */
    private static final Map<String, String> CAUSES =
            Map.of("member ", "항목 ", "country ", "국가 ", "total ", "합계 ", "same as ", "같은 내용 ", "person ", "이름 ");

    private ReportWords() {}

    private static String korean(String cause) {
        return CAUSES.entrySet().stream()
                .filter(start -> cause.startsWith(start.getKey()))
                .findFirst()
                .map(start -> start.getValue() + cause.substring(start.getKey().length()))
                .orElse(cause);
    }

    static Message summary(ValidationReport report) {
        long errors = report.count(Severity.ERROR);
        long warnings = report.count(Severity.WARNING);
        long notices = report.count(Severity.NOTICE);
        long undecided = report.countUndecided();
        return new Message(
                counted(errors, "error") + ", " + counted(warnings, "warning") + ", " + counted(notices, "notice")
                        + ", " + undecided + " undecided in " + counted(report.records(), "record")
                        + (report.unreadRecords() == 0 ? "" : ", " + report.unreadRecords() + " of them unreadable"),
                "레코드 " + report.records() + "건"
                        + (report.unreadRecords() == 0 ? "" : "(읽을 수 없는 것 " + report.unreadRecords() + "건)") + ": 오류 "
                        + errors + ", 경고 " + warnings + ", 알림 " + notices + ", 판단 불가 "
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
                .map(day -> AS_OF.in(locale) + " " + day(day).in(locale))
                .orElse(NO_DAY.in(locale));
    }

    /** A day in digits, in Korean in words. */
    static Message day(LocalDate day) {
        return new Message(day.toString(), Edtf.of(day).toText(Locale.KOREAN));
    }

    /** Before a bracket, Korean has no blank. */
    private static String blank(Locale locale) {
        return new Message(" ", "").in(locale);
    }

    /** The rules that did not run, by the reason. */
    static Map<Message, String> notRun(ValidationReport report) {
        Map<Message, List<String>> byReason = new LinkedHashMap<>();
        report.notRun()
                .forEach((code, why) -> byReason.computeIfAbsent(why, reason -> new ArrayList<>())
                        .add(code));
        Map<Message, String> reasons = new LinkedHashMap<>();
        byReason.forEach((why, codes) -> reasons.put(why, String.join(", ", codes)));
        return reasons;
    }

    static Message sameCause(FindingGroup group) {
        int size = group.findings().size();
        return new Message(
                group.cause() + ": " + size + " findings with one cause",
                korean(group.cause()) + ": 원인이 같은 결과 " + size + "건");
    }

    /** What the cap left out, rule by rule. */
    static List<Message> cut(ValidationReport report) {
        return report.counts().entrySet().stream()
                .filter(count -> count.getValue().cut() > 0)
                .map(count -> new Message(
                        count.getValue().cut() + " more of " + count.getKey() + " are not listed",
                        count.getKey() + " 결과 " + count.getValue().cut() + "건은 목록에서 생략되었습니다"))
                .toList();
    }

    static String accepted(Suppression suppression, Locale locale) {
        return suppression.author()
                + suppression
                        .expires()
                        .map(day -> blank(locale) + "(" + UNTIL.in(locale) + " " + day(day).in(locale) + ")")
                        .orElse("")
                + ": " + suppression.reason();
    }

    static Message verdict(Reconciliation total) {
        return switch (total.agrees()) {
            case YES -> AGREES;
            case NO -> DIFFERS;
            case UNDECIDED -> OPEN;
        };
    }
}
