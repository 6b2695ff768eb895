package org.urbancoop.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Words for people: what is common to the languages; each language has the phrases. */
abstract class Wording {

    private static final int MONTHS_PER_YEAR = 12;
    private static final int LONGEST_MONTH = 31;
    private static final int FIRST_YEAR_OF_FOUR_DIGITS = 1000;

    static Wording of(Locale locale) {
        return locale.getLanguage().equals(Locale.KOREAN.getLanguage())
                ? KoreanWording.INSTANCE
                : EnglishWording.INSTANCE;
    }

    // --- phrases

    /** A year of the calendar, such as {@code 2014}, {@code 44 BC} or {@code 2014년}. */
    abstract String year(int year);

    abstract String beyond(boolean past);

    /** Any of the years of a mask; the ends are the same where they are no run of years. */
    abstract String someYear(DatePattern date, YearRun run);

    abstract String estimate(DatePattern date);

    /** A year with a part of it; the year is given as words. */
    abstract String part(PartOfYear part, String year, boolean exactYear);

    abstract String month(List<Integer> months, String year, boolean exactYear);

    abstract String day(List<Integer> days, List<Integer> months, String year, boolean exactYear);

    abstract String moment(String day, String clock, @Nullable String offset);

    /** Two plain dates of one precision, in order, of years with four digits, shortened by what they have in common. */
    abstract String run(DatePattern start, DatePattern end);

    abstract String fromTo(String start, String end);

    abstract String within(String date);

    abstract String from(String start, ParsedEdtf.Blank end);

    abstract String until(String end, ParsedEdtf.Blank start);

    abstract String orEarlier(String date, boolean all);

    abstract String oneOf(String dates);

    abstract String orLater(String date, boolean all);

    abstract String list(List<String> items, boolean all);

    abstract String qualifier(Qualifier qualifier);

    abstract String component(Precision component);

    /** Puts what is uncertain, such as {@code  (approximately)}, behind a date. */
    String suffixed(String date, String suffix) {
        return date + suffix;
    }

    /** What is known of the years that fit a mask. */
    enum YearRun {
        ANY,
        DECADE,
        RANGE,
        SCATTERED
    }

    // --- composition

    final String text(ParsedEdtf form) {
        if (form instanceof DatePattern date) {
            return date(date);
        }
        if (form instanceof ParsedEdtf.Moment moment) {
            return moment(
                    unqualified(moment.day()),
                    String.format(Locale.ROOT, "%02d:%02d:%02d", moment.hour(), moment.minute(), moment.second()),
                    moment.hasOffset() ? offset(moment.offset()) : null);
        }
        if (form instanceof ParsedEdtf.Interval interval) {
            return interval(interval);
        }
        ParsedEdtf.Members set = (ParsedEdtf.Members) form;
        ParsedEdtf.Member only = set.members().get(0);
        if (!set.all() && set.members().size() == 1 && only.start() != null && only.end() != null) {
            // Alone it would read as a period; in a list the "or" says it.
            return oneOf(member(only, false));
        }
        return list(
                set.members().stream().map(member -> member(member, set.all())).collect(Collectors.toList()),
                set.all());
    }

    private static String offset(int minutes) {
        return minutes == 0
                ? "UTC"
                : String.format(
                        Locale.ROOT,
                        "UTC%s%02d:%02d",
                        minutes < 0 ? "−" : "+",
                        Math.abs(minutes) / 60,
                        Math.abs(minutes) % 60);
    }

    private String interval(ParsedEdtf.Interval interval) {
        DatePattern start = interval.start();
        DatePattern end = interval.end();
        if (start == null || end == null) {
            return start == null ? until(date(end(end)), interval.blank()) : from(date(start), interval.blank());
        }
        return range(start, end, true);
    }

    /** A side that the grammar says is there. */
    private static DatePattern end(@Nullable DatePattern date) {
        if (date == null) {
            throw new IllegalStateException("An interval has a date on one side at least");
        }
        return date;
    }

    private String member(ParsedEdtf.Member member, boolean all) {
        DatePattern start = member.start();
        DatePattern end = member.end();
        if (start == null) {
            return orEarlier(date(end(end)), all);
        }
        if (!member.isRange()) {
            return date(start);
        }
        if (end == null) {
            return orLater(date(start), all);
        }
        return member.isBackwards() ? range(end, start, false) : range(start, end, false);
    }

    private String range(DatePattern start, DatePattern end, boolean interval) {
        String suffix = suffix(start);
        boolean alike = suffix.equals(suffix(end)) && start.precision() == end.precision();
        DatePattern from = start.unqualified();
        DatePattern to = end.unqualified();
        if (alike && from.equals(to) && from.isPlain()) {
            String date = unqualified(from);
            return suffixed(interval && from.precision() != Precision.DAY ? within(date) : date, suffix);
        }
        if (alike && isShort(from) && isShort(to) && from.first() < to.first()) {
            return suffixed(run(from, to), suffix);
        }
        return fromTo(date(start), date(end));
    }

    private static boolean isShort(DatePattern date) {
        return date.isPlain() && date.year() >= FIRST_YEAR_OF_FOUR_DIGITS;
    }

    private String date(DatePattern date) {
        return suffixed(unqualified(date), suffix(date));
    }

    private String suffix(DatePattern date) {
        if (!date.isQualified()) {
            return "";
        }
        Precision finest = date.precision();
        Precision middle = finest == Precision.PART_OF_YEAR ? Precision.PART_OF_YEAR : Precision.MONTH;
        List<String> parts = new ArrayList<>();
        boolean same = true;
        for (Precision component : List.of(Precision.YEAR, middle, Precision.DAY)) {
            if (component.compareTo(finest) <= 0) {
                Qualifier qualifier = switch (component) {
                    case YEAR -> date.yearQualifier();
                    case DAY -> date.dayQualifier();
                    default -> date.monthQualifier();
                };
                same &= qualifier == date.yearQualifier();
                if (qualifier != Qualifier.NONE) {
                    parts.add(component(component) + " " + qualifier(qualifier));
                }
            }
        }
        return " (" + (same ? qualifier(date.yearQualifier()) : String.join(", ", parts)) + ")";
    }

    private String unqualified(DatePattern date) {
        boolean exactYear = date.isYearExact();
        String year = yearOf(date);
        if (date.precision() == Precision.YEAR) {
            return year;
        }
        if (date.isPartOfYear()) {
            return part(date.partOfYear(), year, exactYear);
        }
        List<Integer> months =
                possible(date.month(), MONTHS_PER_YEAR, m -> date.withMonth(m).exists());
        return date.precision() == Precision.MONTH
                ? month(months, year, exactYear)
                : day(possible(date.day(), LONGEST_MONTH, d -> date.withDay(d).exists()), months, year, exactYear);
    }

    private String yearOf(DatePattern date) {
        if (!date.isInRange()) {
            return beyond(date.year() < 0);
        }
        if (date.significant() > 0) {
            return estimate(date);
        }
        return date.yearMask() == DatePattern.ABSENT ? year(date.year()) : someYear(date, run(date));
    }

    private static YearRun run(DatePattern date) {
        int mask = date.yearMask();
        if (mask == 0xFFFF && date.minYear() >= 0) {
            return YearRun.ANY;
        }
        // The X stand in a row at the end if nothing but digits is left of the first of them.
        boolean scattered = false;
        for (int shift = 4; shift < 16; shift += 4) {
            boolean x = ((mask >> shift) & 0xF) == DatePattern.X;
            scattered |= x && ((mask >> (shift - 4)) & 0xF) != DatePattern.X;
        }
        if (scattered) {
            return YearRun.SCATTERED;
        }
        // The 2000s are a decade or a century.
        boolean decade = ((mask >> 4) & 0xF) != DatePattern.X
                && date.minYear() >= FIRST_YEAR_OF_FOUR_DIGITS
                && date.minYear() % 100 != 0;
        return decade ? YearRun.DECADE : YearRun.RANGE;
    }

    /** The values that fit, or none at all where nothing is stated. */
    private static List<Integer> possible(int nibbles, int max, IntPredicate exists) {
        return nibbles == DatePattern.XX
                ? List.of()
                : IntStream.rangeClosed(1, max)
                        .filter(value -> DatePattern.fits(nibbles, value) && exists.test(value))
                        .boxed()
                        .collect(Collectors.toList());
    }

    static boolean isRun(List<Integer> values) {
        return values.size() > 2 && values.get(values.size() - 1) - values.get(0) == values.size() - 1;
    }

    static String grouped(int year) {
        return (year < 0 ? "−" : "") + String.format(Locale.ROOT, "%,d", Math.abs(year));
    }

    static <T> String join(List<T> items, String separator, String last, Function<T, String> text) {
        StringBuilder joined = new StringBuilder();
        for (int i = 0; i < items.size(); i++) {
            joined.append(i == 0 ? "" : i < items.size() - 1 ? separator : last).append(text.apply(items.get(i)));
        }
        return joined.toString();
    }

    static String mask(DatePattern date) {
        StringBuilder mask = new StringBuilder(date.maxYear() < 0 ? "−" : "");
        for (int shift = 12; shift >= 0; shift -= 4) {
            int digit = (date.yearMask() >> shift) & 0xF;
            mask.append(digit == DatePattern.X ? "X" : Integer.toString(digit));
        }
        return mask.toString();
    }
}
