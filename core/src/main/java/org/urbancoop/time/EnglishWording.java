package org.urbancoop.time;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** English, such as {@code 10–16 September 2017}. */
final class EnglishWording extends Wording {

    static final EnglishWording INSTANCE = new EnglishWording();

    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");

    private static final List<String> SEASONS = List.of("spring", "summer", "autumn", "winter");
    private static final List<String> HEMISPHERES = List.of("", " (northern hemisphere)", " (southern hemisphere)");
    private static final List<String> DIVISIONS = List.of(
            "first quarter of ",
            "second quarter of ",
            "third quarter of ",
            "fourth quarter of ",
            "early ",
            "mid-",
            "late ",
            "first half of ",
            "second half of ");

    private EnglishWording() {}

    @Override
    String year(int year) {
        return (Math.abs(year) > DatePattern.MAX_PLAIN_YEAR ? "the year " : "") + number(year);
    }

    private static String number(int year) {
        if (Math.abs(year) > DatePattern.MAX_PLAIN_YEAR) {
            return grouped(year);
        }
        if (year <= 0) {
            return (1 - year) + " BC";
        }
        return year < 1000 ? "AD " + year : Integer.toString(year);
    }

    @Override
    String beyond(boolean past) {
        return past
                ? "a year before " + grouped(-DatePattern.MAX_YEAR)
                : "a year after " + grouped(DatePattern.MAX_YEAR);
    }

    @Override
    String someYear(DatePattern date, YearRun run) {
        return switch (run) {
            case ANY -> "some year";
            case DECADE -> "some year in the " + date.minYear() + "s";
            case RANGE -> "some year from " + number(date.minYear()) + " to " + number(date.maxYear());
            case SCATTERED -> "some year of the form " + mask(date);
        };
    }

    @Override
    String estimate(DatePattern date) {
        return date.minYear() == date.maxYear()
                ? year(date.year())
                : someYear(date, YearRun.RANGE) + ", estimated " + number(date.year());
    }

    @Override
    String part(PartOfYear part, String year, boolean exactYear) {
        if (part.isExact()) {
            String division = DIVISIONS.get(part.code() - PartOfYear.QUARTER_1.code());
            return exactYear || division.endsWith("of ") ? division + year : division.replace("-", " ") + "in " + year;
        }
        int index = part.code() - PartOfYear.MIN_CODE;
        return SEASONS.get(index % 4) + (exactYear ? " " : " of ") + year + HEMISPHERES.get(index / 4);
    }

    @Override
    String month(List<Integer> months, String year, boolean exactYear) {
        if (months.isEmpty()) {
            return "some month " + (exactYear ? "in " : "of ") + year;
        }
        return join(months, ", ", " or ", EnglishWording::name) + (exactYear ? " " : " of ") + year;
    }

    @Override
    String day(List<Integer> days, List<Integer> months, String year, boolean exactYear) {
        String month = month(months, year, exactYear);
        if (days.isEmpty()) {
            return "some day " + (months.isEmpty() ? (exactYear ? "in " : "of ") + year : "in " + month);
        }
        if (days.size() == 1 && months.size() == 1) {
            return days.get(0) + " " + month;
        }
        String which = isRun(days)
                ? "some day from the " + ordinal(days.get(0)) + " to the " + ordinal(days.get(days.size() - 1))
                : "the " + join(days, ", ", " or ", EnglishWording::ordinal);
        return which + " of " + month;
    }

    private static String name(int month) {
        return MONTHS.get(month - 1);
    }

    private static String ordinal(int day) {
        String ending = day / 10 == 1
                ? "th"
                : switch (day % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
        return day + ending;
    }

    @Override
    String moment(String day, String clock, @Nullable String offset) {
        return day + ", " + clock + (offset == null ? "" : " " + offset);
    }

    @Override
    String run(DatePattern start, DatePattern end) {
        boolean sameYear = start.year() == end.year();
        if (start.precision() == Precision.YEAR) {
            return start.year() + "–" + end.year();
        }
        String from = name(DatePattern.value(start.month()));
        String to = name(DatePattern.value(end.month()));
        if (start.precision() == Precision.MONTH) {
            return sameYear
                    ? from + "–" + to + " " + end.year()
                    : from + " " + start.year() + " – " + to + " " + end.year();
        }
        String first = Integer.toString(DatePattern.value(start.day()));
        String last = DatePattern.value(end.day()) + " " + to + " " + end.year();
        if (!sameYear) {
            return first + " " + from + " " + start.year() + " – " + last;
        }
        return start.month() == end.month() ? first + "–" + last : first + " " + from + " – " + last;
    }

    @Override
    String fromTo(String start, String end) {
        return "from " + start + " to " + end;
    }

    @Override
    String within(String date) {
        return "within " + date;
    }

    @Override
    String from(String start, ParsedEdtf.Blank end) {
        return "from " + start + (end == ParsedEdtf.Blank.OPEN ? " onwards" : ", end unknown");
    }

    @Override
    String until(String end, ParsedEdtf.Blank start) {
        return "until " + end + (start == ParsedEdtf.Blank.OPEN ? "" : ", start unknown");
    }

    @Override
    String orEarlier(String date, boolean all) {
        return date + (all ? " and earlier" : " or earlier");
    }

    @Override
    String oneOf(String dates) {
        return "one of " + dates;
    }

    @Override
    String orLater(String date, boolean all) {
        return date + (all ? " and later" : " or later");
    }

    @Override
    String list(List<String> items, boolean all) {
        return join(items, ", ", all ? " and " : " or ", item -> item);
    }

    @Override
    String qualifier(Qualifier qualifier) {
        return switch (qualifier) {
            case NONE -> "";
            case UNCERTAIN -> "uncertain";
            case APPROXIMATE -> "approximate";
            case UNCERTAIN_AND_APPROXIMATE -> "uncertain and approximate";
        };
    }

    @Override
    String component(Precision component) {
        return switch (component) {
            case YEAR -> "year";
            case PART_OF_YEAR -> "part of the year";
            case MONTH -> "month";
            case DAY, SECOND -> "day";
        };
    }
}
