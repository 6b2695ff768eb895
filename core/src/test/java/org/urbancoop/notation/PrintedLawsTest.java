package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/**
 * What is printed from a value, in the layouts of both languages, is read back as that value or is ambiguous with that
 * value among its readings. With anything behind it, it is not read as if that were not there.
 */
class PrintedLawsTest {

    /** Layouts of a day; those in digits may have a second reading. */
    private static final List<String> DAYS = List.of(
            "d MMMM yyyy",
            "MMMM d, yyyy",
            "EEEE, MMMM d, yyyy",
            "EEE d MMM yyyy",
            "d-MMM-yyyy",
            "MMM-d-yyyy",
            "yyyy-MMM-dd",
            "dd/MMM/yyyy",
            "'the' d MMMM, yyyy",
            "yyyy-MM-dd",
            "yyyy/M/d",
            "dd/MM/yyyy",
            "M/d/yyyy",
            "dd.MM.yyyy",
            "yyyy. M. d.",
            "yyyy.M.d",
            "yyyy년 M월 d일",
            "yyyy년 M월 d일(E)",
            "yyyy년 M월 d일자",
            "''yy. M. d.",
            "’yy년 M월 d일");

    /** Layouts of a period: its start is printed by the first pattern, its end by the second. */
    private static final List<String> PERIODS = List.of(
            "d MMMM yyyy| – |d MMMM yyyy",
            "d-MMM-yyyy| to |d-MMM-yyyy",
            "'from' MMMM d, yyyy| until |MMMM d, yyyy",
            "'between' d MMM yyyy| and |d MMM yyyy",
            "yyyy-MM-dd|/|yyyy-MM-dd",
            "yyyy-MM-dd| ~ |yyyy-MM-dd",
            "yyyy. M. d.| ~ |yyyy. M. d.",
            "yyyy년 M월 d일|~|yyyy년 M월 d일",
            "yyyy년 M월 d일|부터 |yyyy년 M월 d일까지",
            "yyyy년 M월 d일(E)| ∼ |yyyy년 M월 d일(E)",
            "''yy. M. d.|~|''yy. M. d.",
            "MMMM yyyy|–|MMMM yyyy",
            "MMM-yyyy| – |MMM-yyyy",
            "yyyy-MM|/|yyyy-MM",
            "yyyy년 M월|~|yyyy년 M월",
            "yyyy|-|yyyy",
            "yyyy년|~|yyyy년");

    /** Layouts of two days of one month. */
    private static final List<String> DAYS_OF_MONTH = List.of(
            "d|-|d MMMM yyyy",
            "d| to |d MMM yyyy",
            "MMMM d|–|d, yyyy",
            "yyyy. M. d.| ~ |d.",
            "yyyy. M. d|~|d",
            "yyyy-MM-dd| ~ |MM-dd",
            "yyyy년 M월 d|~|d일",
            "yyyy년 M월 d일부터 ||d일까지");

    private static final List<String> LISTS = List.of(
            "d|, |d| and |d MMMM yyyy",
            "d|, |d| & |d MMMM yyyy",
            "MMMM d|, |d| and |d, yyyy",
            "yyyy년 M월 d|, |d|, |d일",
            "yyyy년 M월 d일|, |d일|, |d일");

    /** None of these is understood behind a value. */
    private static final List<String> APPENDICES = List.of(
            " 2016",
            " 1990s",
            " renewed",
            " (renewed 2019)",
            " at the hotel",
            " not",
            " 제외",
            " 이전",
            " and",
            " or",
            " to",
            ", except",
            " 3/4",
            "/",
            ":",
            "#",
            " %",
            " percent",
            " 5위",
            " half",
            " 99999",
            " Q5",
            " 13월",
            "번째",
            " (draft");

    private static String print(String pattern, LocalDate day) {
        Locale locale = pattern.contains("년") ? Locale.KOREAN : Locale.ENGLISH;
        return pattern.isEmpty()
                ? ""
                : DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static Stream<Edtf> readings(String printed) {
        Reading<Edtf> reading = PeriodReader.read(printed);
        return Stream.concat(reading.value().stream(), reading.alternatives().stream());
    }

    private static void checkReadBack(String printed, String value) {
        assertThat(readings(printed))
                .as("%s: %s", printed, PeriodReader.read(printed).findings())
                .contains(Edtf.parse(value));
    }

    @Property(tries = 500)
    void day_isReadBack(@ForAll("days") LocalDate day) {
        DAYS.forEach(layout -> checkReadBack(print(layout, day), day.toString()));
    }

    @Property(tries = 300)
    void period_isReadBack(@ForAll("days") LocalDate start, @ForAll @IntRange(min = 400, max = 4000) int length) {
        LocalDate end = start.plusDays(length);
        for (String layout : PERIODS) {
            String[] parts = layout.split("\\|", -1);
            String printed = print(parts[0], start) + parts[1] + print(parts[2], end);
            int digits = layout.contains("d") ? 10 : layout.contains("M") ? 7 : 4;
            checkReadBack(
                    printed,
                    start.toString().substring(0, digits) + "/" + end.toString().substring(0, digits));
        }
    }

    @Property(tries = 300)
    void daysOfMonth_areReadBack(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 2, max = 14) int length) {
        LocalDate start = day.withDayOfMonth(1 + day.getDayOfMonth() % 14);
        LocalDate end = start.plusDays(length);
        for (String layout : DAYS_OF_MONTH) {
            String[] parts = layout.split("\\|", -1);
            Locale language = layout.contains("년") ? Locale.KOREAN : Locale.ENGLISH;
            String last = DateTimeFormatter.ofPattern(parts[2].equals("d") ? "d " : parts[2], language)
                    .format(end)
                    .strip();
            checkReadBack(
                    print(parts[0].equals("d") ? "d " : parts[0], start).strip()
                            + " ".repeat(parts[1].isEmpty() ? 1 : 0)
                            + parts[1]
                            + last,
                    start + "/" + end);
        }
    }

    @Property(tries = 300)
    void list_isReadBack(@ForAll("days") LocalDate day) {
        LocalDate first = day.withDayOfMonth(1 + day.getDayOfMonth() % 14);
        LocalDate second = first.plusDays(2);
        LocalDate third = first.plusDays(7);
        for (String layout : LISTS) {
            String[] parts = layout.split("\\|", -1);
            String printed = print(parts[0] + " ", first).strip()
                    + parts[1]
                    + print(parts[2] + " ", second).strip()
                    + parts[3]
                    + DateTimeFormatter.ofPattern(parts[4], layout.contains("년") ? Locale.KOREAN : Locale.ENGLISH)
                            .format(third);
            checkReadBack(printed, "{" + first + "," + second + "," + third + "}");
        }
    }

    @Property(tries = 300)
    void hours_areReadBack(@ForAll @IntRange(max = 22) int from, @ForAll @IntRange(min = 1, max = 12) int length) {
        int to = Math.min(23, from + length);
        Hours hours = new Hours(TimeOfDay.of(from, 0), java.util.Optional.of(TimeOfDay.of(to, 0)));
        List<BiFunction<Integer, Boolean, String>> clocks = List.of(
                (hour, isStart) -> String.format(Locale.ROOT, "%02d:00", hour),
                (hour, isStart) -> String.format(Locale.ROOT, "%02d.00", hour),
                (hour, isStart) -> (hour + 11) % 12 + 1 + (hour < 12 ? " am" : " pm"),
                (hour, isStart) -> (hour < 12 ? "오전 " : "오후 ") + ((hour + 11) % 12 + 1) + "시",
                (hour, isStart) -> hour + "시");
        for (BiFunction<Integer, Boolean, String> clock : clocks) {
            String printed = clock.apply(from, true) + "–" + clock.apply(to, false);
            assertThat(PeriodReader.readHours(printed).value()).as(printed).contains(hours);
        }
        if (from / 12 == to / 12) {
            // The mark is printed once.
            String mark = from < 12 ? "오전 " : "오후 ";
            String english = from < 12 ? " am" : " pm";
            String twelve = ((from + 11) % 12 + 1) + ":00";
            String end = ((to + 11) % 12 + 1) + ":00";
            boolean isNoonOrMidnight = from % 12 == 0;
            for (String printed :
                    List.of(mark + twelve + "~" + end, twelve + "-" + end + english, twelve + english + " – " + end)) {
                if (!isNoonOrMidnight) {
                    assertThat(PeriodReader.readHours(printed).value())
                            .as(printed)
                            .contains(hours);
                }
            }
        }
    }

    @Property(tries = 500)
    void numberInWords_isReadBack(@ForAll @IntRange(min = 1, max = 999_999_999) int number, @ForAll boolean and) {
        assertThat(QuantityReader.read(words(number, and) + " people").value().map(Quantity::getValue))
                .as(words(number, and))
                .contains(BigDecimal.valueOf(number));
    }

    private static String words(int number, boolean and) {
        String[] small =
                ("zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
                                + " sixteen seventeen eighteen nineteen")
                        .split(" ", -1);
        String[] tens = "twenty thirty forty fifty sixty seventy eighty ninety".split(" ", -1);
        if (number < 20) {
            return small[number];
        }
        if (number < 100) {
            return tens[number / 10 - 2] + (number % 10 == 0 ? "" : "-" + small[number % 10]);
        }
        int unit = number < 1000 ? 100 : number < 1_000_000 ? 1000 : 1_000_000;
        String name = unit == 100 ? "hundred" : unit == 1000 ? "thousand" : "million";
        int rest = number % unit;
        String joined = rest == 0 ? "" : (and && rest < 100 ? " and " : " ") + words(rest, and);
        return words(number / unit, and) + " " + name + joined;
    }

    @Property(tries = 300)
    void bound_isReadBack(@ForAll @IntRange(min = 1, max = 9_999_999) int number, @ForAll("bounds") String form) {
        String[] parts = form.split("\\|", -1);
        String printed = String.format(Locale.ENGLISH, parts[1], number);
        assertThat(QuantityReader.read(printed).value())
                .as(printed)
                .contains(Quantity.builder()
                        .value(BigDecimal.valueOf(number))
                        .qualifier(QuantityQualifier.of(parts[0]))
                        .build());
    }

    @Provide
    Arbitrary<String> bounds() {
        return Arbitraries.of(
                "exact|%,d people",
                "exact|%d명",
                "at-least|%,d or more",
                "at-least|%,d people or more",
                "at-least|%,d+",
                "at-least|at least %,d",
                "at-least|min. %,d",
                "at-least|%,d명 이상",
                "at-least|최소 %,d명",
                "at-most|%,d at most",
                "at-most|%,d maximum",
                "at-most|max. %,d",
                "at-most|up to %,d people",
                "at-most|%,d명 이내",
                "at-most|%,d명 이하",
                "at-most|최대 %,d명",
                "about|%,d people or so",
                "about|ca. %,d",
                "about|약 %,d명",
                "about|%,d여 명",
                "about|%,d명 내외");
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1950, 1, 1).toEpochDay(),
                        LocalDate.of(2038, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    // ------------------------------------------------------------------------------------------------- with an
    // appendix

    private static final List<Function<String, Reading<?>>> READERS =
            List.of(PeriodReader::read, PeriodReader::readHours, MoneyReader::read, QuantityReader::read);

    @Property(tries = 1000)
    void appendix_isNeverReadAsIfItWereNotThere(
            @ForAll("printed") String printed, @ForAll("appendices") String appendix) {
        for (Function<String, Reading<?>> reader : READERS) {
            Reading<?> plain = reader.apply(printed);
            Reading<?> longer = reader.apply(printed + appendix);
            boolean isSame = longer.value().equals(plain.value())
                    && longer.alternatives().equals(plain.alternatives());
            boolean isRead = longer.value().isPresent() || longer.isAmbiguous();
            assertThat(isSame && isRead && plain.findings().containsAll(longer.findings()))
                    .as("%s%s: %s", printed, appendix, longer)
                    .isFalse();
        }
    }

    @Provide
    Arbitrary<String> appendices() {
        return Arbitraries.of(APPENDICES);
    }

    @Provide
    Arbitrary<String> printed() {
        return Arbitraries.oneOf(
                Arbitraries.of(DAYS).flatMap(layout -> days().map(day -> print(layout, day))),
                Arbitraries.of(
                        "2016",
                        "May 2016",
                        "2016년 5월",
                        "1990s",
                        "90년대",
                        "spring 2016",
                        "Q3 2016",
                        "early 2016",
                        "2015-16",
                        "2015/16",
                        "2010 and 2011",
                        "10, 11 May 2016",
                        "from 2016",
                        "2016-present",
                        "2016년 상반기",
                        "15:30 - 17:00",
                        "3 pm",
                        "오후 3시",
                        "200 people",
                        "200명 이상",
                        "two hundred",
                        "about 200",
                        "1,200 artisans",
                        "USD 5.4M",
                        "5억원",
                        "5 pounds",
                        "미화 5만 달러"));
    }
}
