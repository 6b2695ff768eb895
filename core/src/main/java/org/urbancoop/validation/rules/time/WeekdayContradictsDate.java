package org.urbancoop.validation.rules.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.event.Event;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = WeekdayContradictsDate.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "A weekday contradicts its date", ko = "요일이 날짜와 어긋남"),
        message = @Text(en = "{value} was a {weekday}", ko = "{value}은(는) {weekday}이었습니다"),
        rationale =
                @Text(
                        en = "Printed weekdays are a free check of a date: when the two disagree, one of them is "
                                + "a misprint.",
                        ko = "출처에 적힌 요일은 날짜를 검산해 줍니다. 둘이 다르면 하나는 오자입니다."),
        hint =
                @Text(
                        en = "Check the date against another source; keep the words as printed in the citation "
                                + "and say in its reading which was taken.",
                        ko = "다른 출처로 날짜를 확인하고, 인용은 출처에 적힌 대로 두되 어느 쪽을 택했는지 '해석'에 적으십시오."),
        undecidedMessage = @Text(en = "{value} names a weekday and no year", ko = "{value}에는 요일이 있으나 연도가 없습니다"),
        passes = {"""
    {"type":"event","id":"s","title":"On Saturday, June 11th 2016","kind":"session"}""", """
    {"type":"event","id":"s","title":"2016년 6월 11일(토)","kind":"session"}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2016-06-11","citations":[{"source":"source/s",\
    "verbatim":"Saturday, 11 June"}]}""", """
    {"type":"event","id":"a","title":"Fri, Jan 1, 2016 and Monday, the 1st of Feb 2016","kind":"forum"}
    {"type":"event","id":"b","title":"In 2016 on a Sunday","kind":"forum"}
    {"type":"event","id":"c","title":"Saturday, 11 June; 6월 11일(토)","kind":"forum","when":"2016-06/2016-07"}"""},
        fails = {"""
    {"type":"event","id":"s","title":"On Sunday, June 11th 2016","kind":"session"}""", """
    {"type":"event","id":"s","title":"2016년 6월 11일(일)","kind":"session"}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2016-06-11","citations":[{"source":"source/s",\
    "verbatim":"Sunday, 11 June"}]}""", """
    {"type":"event","id":"a","title":"Wednesday, February 30th, 2016; 2016년 2월 30일(월)","kind":"forum"}
    {"type":"event","id":"b","title":"Monday, the 11th of June 2016 and Tue. June 11th 2016, Wed 11 June \
    2016","kind":"forum"}
    {"type":"event","id":"c","title":"Sunday, 11 June; 6월 11일(금), 2월 1일(월), 1월 \
    31일(월)","kind":"forum","when":"2016-06/2016-07"}
    {"type":"event","id":"d","title":"Sat January 1 2016, Sat February 1 2016, Sat March 1 2016, Sat April 1 2016, Sat \
    May 1 2016, Sat June 1 2016, Sat July 1 2016, Sat August 1 2016, Sat September 1 2016, Sat October 1 2016, Sat \
    November 1 2016, Sat December 1 2016","kind":"forum"}"""},
        undecided = {"""
    {"type":"source","id":"s","title":"Posted on Saturday, June 11th"}""", """
    {"type":"event","id":"a","title":"Saturday, June 11th; 6월 11일(토)","kind":"forum","when":"2016-06/2017-06"}
    {"type":"event","id":"b","title":"6월 11일(토)","kind":"forum"}"""})
public final class WeekdayContradictsDate implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "weekday-contradicts-date";

    /** Creates the rule. */
    public WeekdayContradictsDate() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        // An expression is slow; a date has a digit, and most texts have none and no day of the week.
        if (!hasDigit(text)) {
            return;
        }
        if (mayTellWeekday(text)) {
            english(text, context);
        }
        if (text.indexOf('월') >= 0 && text.indexOf('(') >= 0) {
            korean(text, context);
        }
    }

    private static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
                return true;
            }
        }
        return false;
    }

    /** Whether the first letters of a day of the week stand anywhere in a text. */
    private static boolean mayTellWeekday(String text) {
        for (int i = 0; i < text.length(); i++) {
            boolean found = switch (text.charAt(i) | CASE) {
                case 'm' -> follow(text, i, 'o', 'n');
                case 't' -> follow(text, i, 'u', 'e') || follow(text, i, 'h', 'u');
                case 'w' -> follow(text, i, 'e', 'd');
                case 'f' -> follow(text, i, 'r', 'i');
                case 's' -> follow(text, i, 'a', 't') || follow(text, i, 'u', 'n');
                default -> false;
            };
            if (found) {
                return true;
            }
        }
        return false;
    }

    /** The bit by which capital letters of ASCII differ from small ones. */
    private static final int CASE = 'a' - 'A';

    private static boolean follow(String text, int at, char second, char third) {
        return at + 2 < text.length()
                && (text.charAt(at + 1) | CASE) == second
                && (text.charAt(at + 2) | CASE) == third;
    }

    private static void english(String text, RuleContext context) {
        Matcher english = ENGLISH.matcher(text);
        while (english.find()) {
            boolean monthFirst = english.group("m1") != null;
            check(
                    english.group(),
                    year(english.group("year"), context),
                    MONTHS.indexOf(english.group(monthFirst ? "m1" : "m2")
                                            .substring(0, 3)
                                            .toLowerCase(Locale.ROOT))
                                    / 3
                            + 1,
                    Integer.parseInt(english.group(monthFirst ? "d1" : "d2")),
                    DAYS.indexOf(english.group("weekday").substring(0, 3).toLowerCase(Locale.ROOT)) / 3 + 1,
                    context);
        }
    }

    private static void korean(String text, RuleContext context) {
        Matcher korean = KOREAN.matcher(text);
        while (korean.find()) {
            check(
                    korean.group(),
                    year(korean.group("year"), context),
                    Integer.parseInt(korean.group("month")),
                    Integer.parseInt(korean.group("day")),
                    "월화수목금토일".indexOf(korean.group("weekday")) + 1,
                    context);
        }
    }

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";
    private static final String DAYS = "montuewedthufrisatsun";
    private static final String MONTH =
            "(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|"
                    + "Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?";
    private static final String DAY = "[0-3]?[0-9]";
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?<weekday>Mon|Tues?|Wed(?:nes)?|Thu(?:rs)?|Fri|Sat(?:ur)?|Sun)(?:day)?\\b[,.]? (?:the )?(?:(?<m1>"
                    + MONTH
                    + ") (?<d1>" + DAY + ")(?:st|nd|rd|th)?|(?<d2>" + DAY + ")(?:st|nd|rd|th)? (?:of )?(?<m2>" + MONTH
                    + "))(?:,? (?<year>[12][0-9]{3}))?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern KOREAN =
            Pattern.compile("(?:(?<year>[12][0-9]{3})년 ?)?(?<month>[01]?[0-9])월 ?(?<day>[0-3]?[0-9])일 "
                    + "?(?:\\((?<weekday>[월화수목금토일])\\))");

    /** The year that is printed, or the one year of the event. */
    private static Optional<Integer> year(@Nullable String printed, RuleContext context) {
        if (printed != null) {
            return Optional.of(Integer.parseInt(printed));
        }
        if (!(context.subject() instanceof Event event) || event.getWhen().isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> first = event.getWhen().get().earliest().toLocalDate().map(LocalDate::getYear);
        Optional<Integer> last = event.getWhen().get().latest().toLocalDate().map(LocalDate::getYear);
        return first.equals(last) ? first : Optional.empty();
    }

    private static void check(
            String printed, Optional<Integer> year, int month, int day, int weekday, RuleContext context) {
        if (year.isEmpty()) {
            context.undecided().value(printed).add();
            return;
        }
        try {
            DayOfWeek real = LocalDate.of(year.get(), month, day).getDayOfWeek();
            if (real.getValue() != weekday) {
                context.report()
                        .value(printed)
                        .with(
                                "weekday",
                                new Message(
                                        real.getDisplayName(java.time.format.TextStyle.FULL, Locale.ENGLISH),
                                        real.getDisplayName(java.time.format.TextStyle.FULL, Locale.KOREAN)))
                        .add();
            }
        } catch (DateTimeException e) {
            context.report()
                    .value(printed)
                    .message(new Message("there is no such day: {value}", "그런 날은 없습니다: {value}"))
                    .add();
        }
    }
}
