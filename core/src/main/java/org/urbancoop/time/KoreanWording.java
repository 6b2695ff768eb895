package org.urbancoop.time;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.message.Message;

/** Korean, such as {@code 2017년 9월 10~16일}. */
final class KoreanWording extends Wording {

    static final KoreanWording INSTANCE = new KoreanWording();

    private static final List<String> SEASONS = List.of("봄", "여름", "가을", "겨울");
    private static final List<String> HEMISPHERES = List.of("", " (북반구)", " (남반구)");
    private static final List<String> DIVISIONS = List.of("1분기", "2분기", "3분기", "4분기", "초", "중반", "말", "상반기", "하반기");

    private static final Message AND = Message.of("{others}과(와) {last}");
    private static final String ABOUT = " (대략)";
    private static final Pattern COUNTED = Pattern.compile("[0-9][년월일]$");

    private KoreanWording() {}

    @Override
    String year(int year) {
        if (year <= 0) {
            return "기원전 " + (year < -DatePattern.MAX_PLAIN_YEAR ? grouped(1 - year) : 1 - year) + "년";
        }
        if (year > DatePattern.MAX_PLAIN_YEAR) {
            return grouped(year) + "년";
        }
        return (year < 1000 ? "서기 " : "") + year + "년";
    }

    @Override
    String beyond(boolean past) {
        return past ? year(-DatePattern.MAX_YEAR) + "보다 앞선 어느 해" : year(DatePattern.MAX_YEAR) + "보다 뒤인 어느 해";
    }

    @Override
    String someYear(DatePattern date, YearRun run) {
        return switch (run) {
            case ANY -> "어느 해";
            case DECADE -> date.minYear() + "년대 어느 해";
            case RANGE -> years(date.minYear(), date.maxYear()) + " 중 어느 해";
            case SCATTERED -> mask(date) + " 꼴의 어느 해";
        };
    }

    @Override
    String estimate(DatePattern date) {
        return date.minYear() == date.maxYear()
                ? year(date.year())
                : someYear(date, YearRun.RANGE) + ", " + year(date.year()) + "으로 추정";
    }

    private String years(int first, int last) {
        return first >= 1000 && last <= DatePattern.MAX_PLAIN_YEAR
                ? first + "~" + year(last)
                : year(first) + "~" + year(last);
    }

    @Override
    String part(PartOfYear part, String year, boolean exactYear) {
        if (part.isExact()) {
            return year + " " + DIVISIONS.get(part.code() - PartOfYear.QUARTER_1.code());
        }
        int index = part.code() - PartOfYear.MIN_CODE;
        return year + " " + SEASONS.get(index % 4) + HEMISPHERES.get(index / 4);
    }

    @Override
    String month(List<Integer> months, String year, boolean exactYear) {
        return year + " " + (months.isEmpty() ? "어느 달" : join(months, ", ", " 또는 ", m -> m + "월"));
    }

    @Override
    String day(List<Integer> days, List<Integer> months, String year, boolean exactYear) {
        if (days.isEmpty()) {
            return (months.isEmpty() ? year : month(months, year, exactYear)) + " 어느 날";
        }
        String which = isRun(days)
                ? days.get(0) + "~" + days.get(days.size() - 1) + "일 중 하루"
                : join(days, ", ", " 또는 ", d -> d + "일");
        return month(months, year, exactYear) + " " + which;
    }

    @Override
    String moment(String day, String clock, @Nullable String offset) {
        return day + " " + clock + (offset == null ? "" : " " + offset);
    }

    @Override
    String run(DatePattern start, DatePattern end) {
        boolean sameYear = start.year() == end.year();
        if (start.precision() == Precision.YEAR) {
            return years(start.year(), end.year());
        }
        int from = DatePattern.value(start.month());
        int to = DatePattern.value(end.month());
        String startYear = start.year() + "년 ";
        String endYear = sameYear ? "" : end.year() + "년 ";
        if (start.precision() == Precision.MONTH) {
            return startYear + from + (sameYear ? "~" : "월~" + endYear) + to + "월";
        }
        String last = DatePattern.value(end.day()) + "일";
        String first = startYear + from + "월 " + DatePattern.value(start.day());
        return sameYear && from == to ? first + "~" + last : first + "일~" + endYear + to + "월 " + last;
    }

    @Override
    String fromTo(String start, String end) {
        return start + "부터 " + end + "까지";
    }

    @Override
    String within(String date) {
        return date + " 중";
    }

    @Override
    String from(String start, ParsedEdtf.Blank end) {
        return start + "부터" + (end == ParsedEdtf.Blank.OPEN ? " 계속" : " (종료 시점 미상)");
    }

    @Override
    String until(String end, ParsedEdtf.Blank start) {
        return end + "까지" + (start == ParsedEdtf.Blank.OPEN ? "" : " (시작 시점 미상)");
    }

    @Override
    String orEarlier(String date, boolean all) {
        return date + (all ? " 및 그 이전 모두" : " 또는 그 이전");
    }

    @Override
    String oneOf(String dates) {
        return dates + " 중 하나";
    }

    @Override
    String orLater(String date, boolean all) {
        return date + (all ? " 및 그 이후 모두" : " 또는 그 이후");
    }

    @Override
    String list(List<String> items, boolean all) {
        if (!all || items.size() == 1) {
            return join(items, ", ", " 또는 ", item -> item);
        }
        int last = items.size() - 1;
        String others = String.join(", ", items.subList(0, last));
        return AND.fill(Map.of("others", others, "last", items.get(last))).korean();
    }

    /** 2014년경, but 2014년 봄 (대략). */
    @Override
    String suffixed(String date, String suffix) {
        return suffix.equals(ABOUT) && COUNTED.matcher(date).find() ? date + "경" : date + suffix;
    }

    @Override
    String qualifier(Qualifier qualifier) {
        return switch (qualifier) {
            case NONE -> "";
            case UNCERTAIN -> "불확실";
            case APPROXIMATE -> "대략";
            case UNCERTAIN_AND_APPROXIMATE -> "불확실·대략";
        };
    }

    @Override
    String component(Precision component) {
        return switch (component) {
            case YEAR -> "연도";
            case PART_OF_YEAR -> "시기";
            case MONTH -> "월";
            case DAY, SECOND -> "일";
        };
    }
}
