package org.urbancoop.time;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text at random in one of the ways that it can be read: the second, slow opinion on bounds and comparisons.
 *
 * <p>It knows nothing of how the parser works: it takes the text apart with patterns and fills in digits by chance.
 */
final class Readings {

    /** Stretches of days, joined where they meet, in order; far beyond any year where open. */
    record Stretches(List<long[]> days) {

        boolean isBefore(Stretches that) {
            return days.get(days.size() - 1)[1] < that.days.get(0)[0];
        }

        boolean overlaps(Stretches that) {
            return days.stream().anyMatch(a -> that.days.stream().anyMatch(b -> a[0] <= b[1] && b[0] <= a[1]));
        }

        boolean contains(Stretches that) {
            return that.days.stream().allMatch(b -> days.stream().anyMatch(a -> a[0] <= b[0] && b[1] <= a[1]));
        }

        boolean isSame(Stretches that) {
            return contains(that) && that.contains(this);
        }
    }

    private static final long FAR = 1_000_000_000_000L;
    private static final Pattern DATE = Pattern.compile(
            "([?~%]?)(-?[0-9X]{4})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?)(?:-([?~%]?)([0-9X]{2})([?~%]?))?)?");

    private final Random random;

    Readings(Random random) {
        this.random = random;
    }

    /** One reading, or null if chance finds none. */
    @Nullable
    Stretches of(Edtf value) {
        for (int i = 0; i < 100; i++) {
            try {
                List<long[]> stretches = stretches(value);
                if (stretches.stream().allMatch(days -> days[0] <= days[1])) {
                    return new Stretches(joined(stretches));
                }
            } catch (DateTimeException noSuchDay) {
                // Chance put a day into a month that does not have it.
            }
        }
        return null;
    }

    private static List<long[]> joined(List<long[]> stretches) {
        List<long[]> sorted = new ArrayList<>(stretches);
        sorted.sort(Comparator.comparingLong(days -> days[0]));
        List<long[]> joined = new ArrayList<>();
        for (long[] next : sorted) {
            long[] last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && next[0] <= last[1] + 1) {
                last[1] = Math.max(last[1], next[1]);
            } else {
                joined.add(next.clone());
            }
        }
        return joined;
    }

    private List<long[]> stretches(Edtf value) {
        List<Edtf> members = value.members();
        return switch (value.kind()) {
            case INTERVAL -> List.of(interval(value));
            case ONE_OF -> List.of(oneOf(members.get(random.nextInt(members.size()))));
            case ALL_OF -> members.stream().map(this::range).toList();
            default -> List.of(date(value));
        };
    }

    private long[] interval(Edtf interval) {
        boolean open = interval.toString().contains("..");
        long[] start = interval.start().map(this::date).orElse(null);
        long[] end = interval.end().map(this::date).orElse(null);
        long first = start == null ? (open ? -FAR : between(-FAR, 0)) : between(start[0], start[1]);
        long last = end == null ? (open ? FAR : Math.max(first, between(0, FAR))) : between(end[0], end[1]);
        return new long[] {start == null && !open ? Math.min(first, last) : first, last};
    }

    /** A member, or a date between those of a range: the unit that some day of it lies in. */
    private long[] oneOf(Edtf member) {
        if (member.kind() != Edtf.Kind.INTERVAL) {
            return date(member);
        }
        long[] range = range(member);
        LocalDate day = LocalDate.ofEpochDay(
                between(Math.max(range[0], range[1] - 5_000), Math.min(range[1], range[0] + 5_000)));
        return switch (member.precision().orElseThrow()) {
            case YEAR -> months(YearMonth.of(day.getYear(), 1), YearMonth.of(day.getYear(), 12));
            case MONTH -> months(YearMonth.from(day), YearMonth.from(day));
            default -> new long[] {day.toEpochDay(), day.toEpochDay()};
        };
    }

    private long[] range(Edtf member) {
        if (member.kind() != Edtf.Kind.INTERVAL) {
            return date(member);
        }
        long first = member.start().map(this::date).map(days -> days[0]).orElse(-FAR);
        long last = member.end().map(this::date).map(days -> days[1]).orElse(FAR);
        return new long[] {first, last};
    }

    private long[] date(Edtf date) {
        Matcher parts = DATE.matcher(date.toString());
        if (!parts.matches()) {
            // A year with a letter or with significant digits: any from the first to the last.
            int first = date.earliest().toLocalDate().orElseThrow().getYear();
            int last = date.latest().toLocalDate().orElseThrow().getYear();
            int year = date.qualifier() == Qualifier.NONE ? first + random.nextInt(last - first + 1) : anyYear();
            return months(YearMonth.of(year, 1), YearMonth.of(year, 12));
        }
        boolean hasDay = parts.group(8) != null;
        boolean hasMonth = parts.group(5) != null;
        boolean dayQualified = hasDay && isAny(parts, 7, 9);
        boolean monthQualified = hasMonth && isAny(parts, 4, 6, 9);
        boolean yearQualified = isAny(parts, 1, 3, 6, 9);
        int year = yearQualified ? anyYear() : number(parts.group(2));
        if (year == 0 && parts.group(2).startsWith("-")) {
            throw new DateTimeException("There is no -0000");
        }
        if (!hasMonth) {
            return months(YearMonth.of(year, 1), YearMonth.of(year, 12));
        }
        if (date.partOfYear().isPresent()) {
            return part(year, monthQualified ? 21 + random.nextInt(21) : number(parts.group(5)));
        }
        YearMonth month = YearMonth.of(year, monthQualified ? 1 + random.nextInt(12) : number(parts.group(5)));
        if (!hasDay) {
            return months(month, month);
        }
        long day = month.atDay(dayQualified ? 1 + random.nextInt(31) : number(parts.group(8)))
                .toEpochDay();
        return new long[] {day, day};
    }

    private long[] part(int year, int code) {
        PartOfYear part = PartOfYear.of(code).orElseThrow();
        long[] widest = months(part.earliest(year), part.latest(year));
        return part.isExact()
                ? widest
                : new long[] {between(widest[0], widest[0] + 20), between(widest[1] - 20, widest[1])};
    }

    private static boolean isAny(Matcher parts, int... groups) {
        for (int group : groups) {
            String qualifier = parts.group(group);
            if (qualifier != null && !qualifier.isEmpty()) {
                return true;
            }
        }
        return false;
    }

    private int anyYear() {
        return random.nextInt(50) - 20;
    }

    private int number(String digits) {
        StringBuilder filled = new StringBuilder(digits);
        for (int i = 0; i < filled.length(); i++) {
            if (filled.charAt(i) == 'X') {
                filled.setCharAt(i, (char) ('0' + random.nextInt(10)));
            }
        }
        return Integer.parseInt(filled.toString());
    }

    private long between(long first, long last) {
        // The ends matter most.
        return switch (random.nextInt(4)) {
            case 0 -> first;
            case 1 -> last;
            default -> first + (long) (random.nextDouble() * (last - first + 1));
        };
    }

    private static long[] months(YearMonth first, YearMonth last) {
        return new long[] {first.atDay(1).toEpochDay(), last.atEndOfMonth().toEpochDay()};
    }
}
