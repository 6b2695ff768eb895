package org.urbancoop.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiPredicate;
import java.util.function.Function;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.urbancoop.text.MalformedTextException;

class EdtfLawsTest {

    private static final int READINGS = 25;

    /** Any value, of years up to 9999. */
    @Provide
    Arbitrary<Edtf> any() {
        return values(9999);
    }

    /** Values that lie close together, so that they meet and overlap. */
    @Provide
    Arbitrary<Edtf> close() {
        return values(3)
                .filter(value ->
                        value.kind() != Edtf.Kind.DATE_TIME && !value.toString().contains("Y"));
    }

    private static Arbitrary<Edtf> values(int maxYear) {
        return texts(random -> new RandomEdtf(random, maxYear).valid())
                .filter(text -> parse(text).isPresent())
                .map(Edtf::parse);
    }

    @Provide
    Arbitrary<String> broken() {
        return Arbitraries.oneOf(
                texts(random -> new RandomEdtf(random, 9999).mutated()),
                texts(random -> new RandomEdtf(random, 9999).noise()),
                Arbitraries.strings().ofMaxLength(30));
    }

    private static Arbitrary<String> texts(Function<Random, String> generator) {
        return Arbitraries.randomValue(generator);
    }

    private static Optional<Edtf> parse(String text) {
        try {
            return Optional.of(Edtf.parse(text));
        } catch (MalformedTextException refused) {
            return Optional.empty();
        }
    }

    @Property
    void parse_isTheInverseOfToString(@ForAll("any") Edtf value) {
        Edtf again = Edtf.parse(value.toString());
        assertThat(again).isEqualTo(value).hasSameHashCodeAs(value).hasToString(value.toString());
        assertThat(again.compareTo(value)).isZero();
    }

    @Property(tries = 5000)
    void parse_acceptsWhatTheGrammarSays(@ForAll("broken") String text) {
        assertThat(parse(text).isPresent()).as(text).isEqualTo(SlowGrammar.accepts(text));
    }

    @Property(tries = 2000)
    void parse_acceptsWhatTheGrammarMakes(@ForAll("made") String text) {
        assertThat(parse(text).isPresent()).as(text).isEqualTo(SlowGrammar.accepts(text));
    }

    @Provide
    Arbitrary<String> made() {
        return texts(random -> new RandomEdtf(random, 9999).valid());
    }

    @Property(tries = 5000)
    void parse_answersOrSaysWhere(@ForAll("broken") String text) {
        try {
            assertThat(Edtf.parse(text)).hasToString(text);
        } catch (MalformedTextException refused) {
            assertThat(refused.getText()).isEqualTo(text);
            assertThat(refused.getIndex()).isBetween(0, text.length());
            assertThat(refused.getExpected()).isNotBlank();
        }
    }

    /** What stands before the index is no mistake. */
    @Property
    void parse_refusesAtTheFirstMistake(@ForAll("any") Edtf value, @ForAll @IntRange(max = 60) int at) {
        String text = value.toString();
        int cut = Math.min(at, text.length());
        try {
            Edtf.parse(text.substring(0, cut) + '#');
            throw new AssertionError("'#' is part of no text");
        } catch (MalformedTextException refused) {
            // A number or a range is refused where it starts, as a whole.
            boolean whole = refused.getExpected().matches("a (day|year|month|date as) .*");
            assertThat(refused.getIndex()).isBetween(whole ? 0 : cut, cut);
        }
    }

    @Property
    void ofDay_isParsed(
            @ForAll @IntRange(min = -9999, max = 9999) int year, @ForAll @IntRange(min = 1, max = 366) int day) {
        LocalDate date = LocalDate.ofYearDay(year, Math.min(day, Year.of(year).length()));
        Edtf edtf = Edtf.of(date);
        assertThat(edtf).isEqualTo(Edtf.parse(date.toString())).hasToString(date.toString());
        assertThat(edtf.toLocalDate()).contains(date);
        assertThat(edtf.earliest()).isEqualTo(edtf.latest()).isEqualTo(new Bound.Day(date));
        assertThat(Edtf.of(YearMonth.from(date)).toYearMonth()).contains(YearMonth.from(date));
        assertThat(Edtf.ofYear(year).toYear()).contains(Year.of(year));
    }

    @Property
    void bounds_holdEveryReading(@ForAll("close") Edtf value, @ForAll long seed) {
        Edtf written = value.withoutQualifiers();
        Assume.that(!value.isReversed());
        Readings readings = new Readings(new Random(seed));
        for (int i = 0; i < READINGS; i++) {
            Readings.Stretches reading = readings.of(written);
            if (reading != null) {
                List<long[]> days = reading.days();
                written.earliest()
                        .toLocalDate()
                        .ifPresent(first -> assertThat(days.get(0)[0]).isGreaterThanOrEqualTo(first.toEpochDay()));
                written.latest()
                        .toLocalDate()
                        .ifPresent(last ->
                                assertThat(days.get(days.size() - 1)[1]).isLessThanOrEqualTo(last.toEpochDay()));
            }
        }
        assertThat(written.earliest()).isEqualTo(value.earliest());
        assertThat(written.latest()).isEqualTo(value.latest());
    }

    /** The bounds of a single date are days that fit its text, and no day that fits lies outside. */
    @Property
    void bounds_areThoseOfTheDaysThatFit(
            @ForAll @IntRange(min = 1990, max = 2029) int year,
            @ForAll @IntRange(min = 0, max = 15) int yearMask,
            @ForAll @IntRange(min = 1, max = 12) int month,
            @ForAll @IntRange(min = 0, max = 3) int monthMask,
            @ForAll @IntRange(min = 1, max = 31) int day,
            @ForAll @IntRange(min = 0, max = 3) int dayMask) {
        // Only the last two digits of the year are masked, to keep the days few.
        String text = mask(String.format("%04d", year), yearMask & 3) + "-"
                + mask(String.format("%02d", month), monthMask) + "-" + mask(String.format("%02d", day), dayMask);
        int first = Integer.parseInt(text.substring(0, 4).replace('X', '0'));
        int last = Integer.parseInt(text.substring(0, 4).replace('X', '9'));
        List<LocalDate> fit = LocalDate.of(first, 1, 1)
                .datesUntil(LocalDate.of(last + 1, 1, 1))
                .filter(candidate -> fits(text, candidate.toString()))
                .toList();
        Optional<Edtf> parsed = parse(text);
        assertThat(parsed.isPresent()).as(text).isEqualTo(!fit.isEmpty());
        parsed.ifPresent(edtf -> {
            assertThat(edtf.earliest()).isEqualTo(new Bound.Day(fit.get(0)));
            assertThat(edtf.latest()).isEqualTo(new Bound.Day(fit.get(fit.size() - 1)));
        });
    }

    private static String mask(String digits, int last) {
        StringBuilder masked = new StringBuilder(digits);
        for (int i = 0; i < 2; i++) {
            if (((last >> i) & 1) == 1) {
                masked.setCharAt(masked.length() - 1 - i, 'X');
            }
        }
        return masked.toString();
    }

    private static boolean fits(String mask, String digits) {
        for (int i = 0; i < mask.length(); i++) {
            if (mask.charAt(i) != 'X' && mask.charAt(i) != digits.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    @Property
    void compare_agreesWithEveryReading(@ForAll("close") Edtf a, @ForAll("close") Edtf b, @ForAll long seed) {
        Assume.that(!a.isReversed() && !b.isReversed());
        Readings readings = new Readings(new Random(seed));
        List<Readings.Stretches> ofA = new ArrayList<>();
        List<Readings.Stretches> ofB = new ArrayList<>();
        for (int i = 0; i < READINGS; i++) {
            Optional.ofNullable(readings.of(a)).ifPresent(ofA::add);
            Optional.ofNullable(readings.of(b)).ifPresent(ofB::add);
        }
        agrees(a.isBefore(b), Readings.Stretches::isBefore, ofA, ofB);
        agrees(a.isAfter(b), (x, y) -> y.isBefore(x), ofA, ofB);
        agrees(a.isSame(b), Readings.Stretches::isSame, ofA, ofB);
        agrees(a.contains(b), Readings.Stretches::contains, ofA, ofB);
        agrees(a.overlaps(b), Readings.Stretches::overlaps, ofA, ofB);
    }

    private static void agrees(
            Verdict verdict,
            BiPredicate<Readings.Stretches, Readings.Stretches> relation,
            List<Readings.Stretches> ofA,
            List<Readings.Stretches> ofB) {
        for (Readings.Stretches a : ofA) {
            for (Readings.Stretches b : ofB) {
                assertThat(verdict).isNotEqualTo(Verdict.of(!relation.test(a, b)));
            }
        }
    }

    @Property(tries = 2000)
    void compare_isConsistent(@ForAll("close") Edtf a, @ForAll("close") Edtf b) {
        assertThat(a.isAfter(b)).isEqualTo(b.isBefore(a));
        assertThat(a.isSame(b)).isEqualTo(b.isSame(a));
        assertThat(a.overlaps(b)).isEqualTo(b.overlaps(a));
        if (a.isSame(b).isYes()) {
            assertThat(a.contains(b)).isEqualTo(Verdict.YES);
            assertThat(b.contains(a)).isEqualTo(Verdict.YES);
        }
        if (a.contains(b).isYes()) {
            assertThat(a.overlaps(b)).isEqualTo(Verdict.YES);
        }
        if (a.isBefore(b).isYes() || a.isAfter(b).isYes()) {
            assertThat(a.overlaps(b)).isEqualTo(Verdict.NO);
        }
        if (a.isBefore(b).isYes()) {
            a.latest()
                    .toLocalDate()
                    .ifPresent(last -> b.earliest()
                            .toLocalDate()
                            .ifPresent(first -> assertThat(last).isBefore(first)));
        }
    }

    @Provide
    Arbitrary<Edtf> exact() {
        Arbitrary<Integer> years = Arbitraries.integers().between(-1, 2);
        return Arbitraries.oneOf(
                years.map(Edtf::ofYear),
                Combinators.combine(years, Arbitraries.integers().between(1, 12))
                        .as(Edtf::ofMonth),
                Combinators.combine(years, Arbitraries.integers().between(33, 41))
                        .as((year, code) ->
                                Edtf.ofPart(year, PartOfYear.of(code).orElseThrow())),
                Combinators.combine(exactDays(), exactDays())
                        .as((first, last) -> Edtf.ofInterval(Edtf.of(first), Edtf.of(last))),
                exactDays().map(Edtf::of));
    }

    private static Arbitrary<LocalDate> exactDays() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(-1, 1, 1).toEpochDay(),
                        LocalDate.of(2, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    /** Where nothing is left out, something is said. */
    @Property
    void compare_decidesWhatIsExact(@ForAll("exact") Edtf a, @ForAll("exact") Edtf b) {
        Assume.that(!a.isReversed() && !b.isReversed());
        assertThat(List.of(a.isBefore(b), a.isAfter(b), a.isSame(b), a.contains(b), a.overlaps(b)))
                .doesNotContain(Verdict.UNDECIDED);
    }

    @Property
    void compareTo_isATotalOrder(@ForAll("close") Edtf a, @ForAll("close") Edtf b, @ForAll("close") Edtf c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a.compareTo(c)).isLessThanOrEqualTo(0);
        }
    }

    @Property
    void length_isThatOfEveryReading(@ForAll("close") Edtf value, @ForAll long seed) {
        Readings readings = new Readings(new Random(seed));
        for (int i = 0; i < READINGS && value.lengthInDays().isPresent(); i++) {
            Readings.Stretches reading = readings.of(value);
            if (reading != null) {
                long[] days = reading.days().get(0);
                assertThat(reading.days()).hasSize(1);
                assertThat(value.lengthInDays()).hasValue(days[1] - days[0] + 1);
            }
        }
    }

    @Property
    void years_areThoseThatAreNotRuledOut(@ForAll("close") Edtf value) {
        Assume.that(!value.isReversed());
        Edtf written = value.withoutQualifiers();
        List<Year> years = value.years(Year.of(-2), Year.of(6)).toList();
        List<YearMonth> months =
                value.months(YearMonth.of(-1, 11), YearMonth.of(2, 2)).toList();
        for (int y = -2; y <= 6; y++) {
            assertThat(years.contains(Year.of(y)))
                    .isEqualTo(!written.overlaps(Edtf.ofYear(y)).isNo());
        }
        for (YearMonth m = YearMonth.of(-1, 11); !m.isAfter(YearMonth.of(2, 2)); m = m.plusMonths(1)) {
            assertThat(months.contains(m))
                    .isEqualTo(!written.overlaps(Edtf.of(m)).isNo());
        }
        assertThat(years).isSorted().doesNotHaveDuplicates();
        assertThat(months).isSorted().doesNotHaveDuplicates();
    }

    /** Long sets, which are sorted, say what trying each pair says. */
    @Property(tries = 300)
    void sets_areComparedByEachPair(@ForAll("several") List<Edtf> as, @ForAll("several") List<Edtf> bs) {
        Edtf a = Edtf.parse(as.toString().replace('[', '{').replace(']', '}').replace(" ", ""));
        Edtf b = Edtf.parse(bs.toString().replace('[', '{').replace(']', '}').replace(" ", ""));
        Verdict overlaps = Verdict.NO;
        Verdict before = Verdict.YES;
        boolean oneByOne = true;
        boolean apart = false;
        for (Edtf right : bs) {
            Verdict met = Verdict.NO;
            for (Edtf left : as) {
                met = met.or(left.overlaps(right));
                before = before.and(left.isBefore(right));
            }
            overlaps = overlaps.or(met);
            apart |= met.isNo();
            oneByOne &= as.stream().anyMatch(left -> left.contains(right).isYes());
        }
        assertThat(a.overlaps(b)).isEqualTo(overlaps);
        assertThat(b.overlaps(a)).isEqualTo(overlaps);
        assertThat(a.isBefore(b)).isEqualTo(before);
        if (apart || oneByOne) {
            assertThat(a.contains(b)).isEqualTo(Verdict.of(!apart));
        }
    }

    @Provide
    Arbitrary<List<Edtf>> several() {
        return texts(random -> new RandomEdtf(random, 3).date())
                .filter(text -> !text.contains("Y") && parse(text).isPresent())
                .map(Edtf::parse)
                .list()
                .ofMinSize(2)
                .ofMaxSize(40);
    }

    @Property
    void parts_makeTheWhole(@ForAll("any") Edtf value) {
        if (value.kind() == Edtf.Kind.INTERVAL) {
            String start = value.start().map(Edtf::toString).orElse("");
            String end = value.end().map(Edtf::toString).orElse("");
            assertThat(value.toString()).startsWith(start).endsWith(end);
            assertThat(value.toString().length() - start.length() - end.length())
                    .isBetween(1, 3);
            value.start().ifPresent(date -> assertThat(date.earliest()).isEqualTo(value.earliest()));
            value.end().ifPresent(date -> assertThat(date.latest()).isEqualTo(value.latest()));
        }
        for (Edtf member : value.members()) {
            assertThat(member.isReversed()).isFalse();
        }
        assertThat(value.withoutQualifiers().qualifier()).isEqualTo(Qualifier.NONE);
    }

    @Property
    void toText_isOneLine(@ForAll("any") Edtf value) {
        for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            assertThat(value.toText(locale))
                    .isNotBlank()
                    .doesNotContain("\n")
                    .isEqualTo(value.toText(locale).strip());
        }
        assertThat(value.toText(Locale.KOREAN)).doesNotContainPattern("[a-z]");
    }
}
