package org.urbancoop.notation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.DigitReading.Years;
import org.urbancoop.notation.PrintedPeriod.Sense;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Qualifier;

/**
 * Finds the dates that a printed period can mean. It combines each reading of the first date with each reading of the
 * second.
 *
 * <p>Each date takes missing parts from the other one. Printed days of the week rule out readings.
 */
final class DateResolver {

    private final String text;
    private final boolean isKorean;
    private final Sense sense;
    private final Qualifier remark;
    private final PrintedDate first;
    private final @Nullable PrintedDate last;
    private final List<PrintedDate> between;
    private final int firstWeekday;
    private final int lastWeekday;

    private final List<Edtf> values = new ArrayList<>();
    /** The values that match the printed days of the week. */
    private final List<Edtf> confirmed = new ArrayList<>();
    /** The findings that hold for all readings; null before the first one. */
    private @Nullable List<Finding> common;
    /** The findings about the readings that do not match the printed days of the week. */
    private final Set<Finding> wrongWeekdays = new LinkedHashSet<>();

    /** Whether a reading has a day that the calendar lacks. */
    private boolean isNoSuchDay;

    /** Whether a word such as until stands before two years. */
    private boolean isOfYears;

    /** The possible dates and the findings about them; without a date the only finding is the reason. */
    record Dates(List<Edtf> values, List<Finding> findings) {}

    private DateResolver(String text, PrintedPeriod period, PrintedDate start) {
        this.text = text;
        this.isKorean =
                text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HANGUL);
        this.sense = period.sense();
        this.remark = period.qualifier();
        this.between = period.between();
        PrintedDate end = period.end();
        int weekday = start.weekdays().own();
        if (end == null) {
            this.first = start;
            this.last = null;
            this.firstWeekday = weekday;
            this.lastWeekday = 0;
        } else if (!start.hasDate()) {
            // 15:30 - 17:00, Wednesday, 16 October 2019
            this.first = end;
            this.last = null;
            this.firstWeekday = end.weekdays().own() > 0 ? end.weekdays().own() : weekday;
            this.lastWeekday = 0;
        } else {
            this.first = start;
            this.last = end.hasDate() ? end : null;
            this.firstWeekday = end.weekdays().ofStart() > 0 ? end.weekdays().ofStart() : weekday;
            this.lastWeekday = end.hasDate() ? end.weekdays().own() : 0;
        }
    }

    /**
     * Finds the dates of a period.
     *
     * @param period a period with a date
     * @param start its start
     */
    static Dates resolve(String text, PrintedPeriod period, PrintedDate start) {
        DateResolver resolver = new DateResolver(text, period, start);
        resolver.resolveReadings();
        return resolver.decide();
    }

    private Dates decide() {
        if (common == null) {
            Span span = last == null ? first.span() : first.span().upTo(last.span());
            // If the dates do not fit each other or the word before them, the calendar is not to blame.
            Span odd = last == null ? first.span() : last.span();
            return new Dates(
                    List.of(),
                    List.of(
                            isNoSuchDay || (last == null && !isOfYears)
                                    ? Finding.of(FindingCode.NO_SUCH_DAY, span.start(), span.of(text))
                                    : Finding.of(FindingCode.NOT_UNDERSTOOD, odd.start(), odd.of(text))));
        }
        List<Finding> findings = new ArrayList<>(common);
        if (!confirmed.isEmpty()) {
            return new Dates(confirmed, findings);
        }
        findings.addAll(wrongWeekdays);
        return new Dates(values, findings);
    }

    private void resolveReadings() {
        for (DateMeaning start : meanings(first)) {
            if (last == null) {
                resolveDate(start.withNumberAsDay());
                continue;
            }
            resolveFrom(List.of(start), 0);
        }
        if (last == null) {
            addYears();
        }
    }

    /** Goes on from readings of the first dates to all readings of the next one. */
    private void resolveFrom(List<DateMeaning> chosen, int index) {
        if (index > between.size()) {
            resolveDates(chosen);
            return;
        }
        PrintedDate next = index == between.size() ? Objects.requireNonNull(last) : between.get(index);
        for (DateMeaning meaning : meanings(next)) {
            if (chosen.stream().allMatch(earlier -> earlier.agrees(meaning))) {
                List<DateMeaning> longer = new ArrayList<>(chosen);
                longer.add(meaning);
                resolveFrom(longer, index + 1);
            }
        }
    }

    private List<DateMeaning> meanings(PrintedDate printed) {
        return isKorean ? DateMeaning.ofKorean(printed) : DateMeaning.of(printed);
    }

    // --- one date

    private void resolveDate(DateMeaning date) {
        if (!date.exists()) {
            isNoSuchDay = true;
            return;
        }
        List<Finding> remarks = new ArrayList<>();
        addMissing(remarks, date.needsYear(), date.needsMonth());
        List<Finding> wrong = new ArrayList<>();
        checkWeekday(date, firstWeekday, wrong);
        addReading(textsOf(date.toEdtf(qualifier(first))), remarks, wrong);
    }

    private List<String> textsOf(String date) {
        return switch (sense) {
            case FROM -> List.of(date + "/..", date + "/");
            case SINCE -> List.of(date + "/..");
            case END_UNKNOWN -> List.of(date + "/");
            case UNTIL -> List.of("../" + date, "/" + date);
            case START_UNKNOWN -> List.of("/" + date);
            case TILDE ->
                isQualified(date)
                        ? List.of("../" + date, "/" + date)
                        : List.of("../" + date, "/" + date, date + Qualifier.APPROXIMATE.symbol());
            case PLAIN, ALL_OF, ONE_OF -> List.of(date);
        };
    }

    /** Adds the readings of {@code 2015/16} as years. */
    private void addYears() {
        for (DigitReading reading : first.digits()) {
            if (reading instanceof Years years) {
                String symbol = qualifier(first).symbol();
                String from = DateMeaning.fourDigits(years.first()) + symbol;
                String to = DateMeaning.fourDigits(years.last()) + symbol;
                if (first.part().isPrinted()) {
                    String winter = DateMeaning.fourDigits(years.first()) + "-"
                            + first.part().code();
                    addReading(textsOf(winter + symbol), List.of(), List.of());
                    return;
                }
                if (sense != Sense.PLAIN) {
                    // Until 2014/15: of two years, no one is the end.
                    isOfYears = true;
                    return;
                }
                String edtf = years.isOneOf() ? "[" + from + "," + to + "]" : from + "/" + to;
                addReading(List.of(edtf), List.of(), List.of());
            }
        }
    }

    // --- two dates

    /** Completes each date from its neighbours, first from the end and then from the start. */
    private void resolveDates(List<DateMeaning> printed) {
        List<DateMeaning> dates = new ArrayList<>();
        int end = printed.size() - 1;
        for (DateMeaning date : printed.subList(0, end)) {
            dates.add(date.withNumberLike(printed.get(end)));
        }
        dates.add(printed.get(end).withNumberBehind(dates.get(end - 1)));
        for (int i = 0; i < end; i++) {
            if (!DateMeaning.fit(dates.get(i), dates.get(i + 1))) {
                return;
            }
        }
        Set<Finding> remarks = new LinkedHashSet<>();
        for (int i = end - 1; i >= 0; i--) {
            complete(dates, i, remarks);
        }
        for (int i = 1; i < end; i++) {
            complete(dates, i, remarks);
        }
        if (!dates.stream().allMatch(DateMeaning::exists)) {
            isNoSuchDay = true;
            return;
        }
        List<Finding> all = new ArrayList<>(remarks);
        addMissing(
                all,
                dates.stream().anyMatch(DateMeaning::needsYear),
                dates.stream().anyMatch(DateMeaning::needsMonth));
        List<Finding> wrong = new ArrayList<>();
        checkWeekday(dates.get(0), firstWeekday, wrong);
        for (DateMeaning date : dates.subList(1, end)) {
            checkWeekday(date, date.printed().weekdays().own(), wrong);
        }
        checkWeekday(dates.get(end), lastWeekday, wrong);
        addReading(textsOf(dates), all, wrong);
    }

    /** Completes a date and the next one from each other. */
    private void complete(List<DateMeaning> dates, int index, Set<Finding> remarks) {
        DateMeaning start = dates.get(index);
        DateMeaning end = dates.get(index + 1);
        start = start.withMonthOf(end);
        end = end.withMonthOf(start);
        // Dec 30 – Jan 2, 2016 starts in 2015.
        int turn = end.month() > 0 && start.month() > end.month() ? 1 : 0;
        if (start.needsYear() && end.year() > 0) {
            start = start.withYear(end.year() - turn);
            addYearInferred(turn, start, remarks);
        } else if (end.needsYear() && start.year() > 0) {
            end = end.withYear(start.year() + turn);
            addYearInferred(turn, end, remarks);
        }
        dates.set(index, start);
        dates.set(index + 1, end);
    }

    private List<String> textsOf(List<DateMeaning> dates) {
        List<String> texts = dates.stream()
                .map(date -> date.toEdtf(qualifier(date.printed())))
                .toList();
        String from = texts.get(0);
        String to = texts.get(texts.size() - 1);
        return switch (sense) {
            case ALL_OF -> List.of("{" + String.join(",", texts) + "}");
            case ONE_OF -> List.of("[" + String.join(",", texts) + "]");
            default -> {
                String period = from + "/" + to;
                if (isOneWinter(dates)) {
                    yield List.of(dates.get(0).year() + "-" + DateWords.WINTER, period);
                }
                // In c. 2014-2016, both years may be approximate.
                yield first.isQualifiedBefore() && !isQualified(to)
                        ? List.of(period, period + Qualifier.APPROXIMATE.symbol())
                        : List.of(period);
            }
        };
    }

    /** Tells whether a period may be one winter: {@code 2017-2018 winter}. */
    private static boolean isOneWinter(List<DateMeaning> dates) {
        DateMeaning start = dates.get(0);
        DateMeaning end = dates.get(1);
        return end.printed().part().code() == DateWords.WINTER
                && !start.printed().part().isPrinted()
                && start.month() == 0
                && end.year() == start.year() + 1;
    }

    private void addYearInferred(int turn, DateMeaning date, Set<Finding> remarks) {
        if (turn > 0) {
            Span span = date.printed().span();
            remarks.add(Finding.of(FindingCode.YEAR_INFERRED, span.start(), span.of(text)));
        }
    }

    // --- both cases

    private Qualifier qualifier(PrintedDate date) {
        return remark.and(date.qualifier());
    }

    private static boolean isQualified(String date) {
        char end = date.charAt(date.length() - 1);
        return end == '~' || end == '?' || end == '%';
    }

    private static void addMissing(List<Finding> remarks, boolean year, boolean month) {
        if (year) {
            remarks.add(Finding.of(FindingCode.YEAR_MISSING, 0));
        }
        if (month) {
            remarks.add(Finding.of(FindingCode.MONTH_MISSING, 0));
        }
    }

    private void checkWeekday(DateMeaning meaning, int weekday, List<Finding> wrong) {
        if (weekday > 0 && meaning.day() == 0) {
            // 2019. 10.(화)
            String name =
                    DayOfWeek.of(weekday).getDisplayName(TextStyle.FULL, isKorean ? Locale.KOREAN : Locale.ENGLISH);
            wrong.add(Finding.of(
                    FindingCode.WORDS_LEFT_OUT, meaning.printed().span().start(), name));
        }
        if (weekday == 0 || !meaning.isFullDay()) {
            return;
        }
        LocalDate date = LocalDate.of(meaning.year(), meaning.month(), meaning.day());
        if (date.getDayOfWeek().getValue() != weekday) {
            wrong.add(Finding.of(
                    FindingCode.WRONG_WEEKDAY,
                    meaning.printed().span().start(),
                    date.toString(),
                    name(date.getDayOfWeek()),
                    name(DayOfWeek.of(weekday))));
        }
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    /** Adds the values and findings of one reading. */
    private void addReading(List<String> texts, List<Finding> remarks, List<Finding> wrong) {
        boolean hasWeekday = firstWeekday + lastWeekday > 0
                || between.stream().anyMatch(date -> date.weekdays().own() > 0);
        List<Finding> all = new ArrayList<>(remarks);
        for (String text : texts) {
            Edtf value = Edtf.parse(text);
            if (value.isReversed() && all.size() == remarks.size()) {
                all.add(Finding.of(FindingCode.REVERSED_PERIOD, 0, text));
            }
            addIfAbsent(values, value);
            if (wrong.isEmpty() && hasWeekday) {
                addIfAbsent(confirmed, value);
            }
        }
        wrongWeekdays.addAll(wrong);
        // A finding about one of several readings is not reported.
        if (common == null) {
            common = all;
        } else {
            common.retainAll(all);
        }
    }

    private static void addIfAbsent(List<Edtf> values, Edtf value) {
        if (!values.contains(value)) {
            values.add(value);
        }
    }
}
