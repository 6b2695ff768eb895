package org.urbancoop.notation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.urbancoop.amount.Money;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.time.Edtf;

/** Laws of the readers: what is printed for people is read back, and any text at all gets an answer, in linear time. */
class ReaderLawsTest {

    private static final List<Function<String, Reading<?>>> READERS = List.of(
            PeriodReader::read,
            PeriodReader::readDateAndHours,
            PeriodReader::readHours,
            MoneyReader::read,
            QuantityReader::read,
            HeadingReader::read,
            NameReader.ofCountries()::country,
            NameReader.ofCountries()::city,
            NameReader.ofCountries()::organization,
            PlaceListReader.of(NameReader.ofCountries())::read,
            CounterpartReader.of(NameReader.ofCountries())::read);

    // ------------------------------------------------------------------------------------------------------- read back

    @Property(tries = 300)
    void edtf_toText_isReadBack(@ForAll("plainDates") String text, @ForAll boolean korean) {
        Edtf date = Edtf.parse(text);
        String printed = date.toText(korean ? Locale.KOREAN : Locale.ENGLISH);
        Reading<Edtf> reading = PeriodReader.read(printed);
        assertThat(Stream.concat(reading.value().stream(), reading.alternatives().stream()))
                .as("%s printed as %s: %s", text, printed, reading.findings())
                .contains(date);
    }

    @Provide
    Arbitrary<String> plainDates() {
        Arbitrary<LocalDate> days = Arbitraries.longs()
                .between(
                        LocalDate.of(1000, 1, 1).toEpochDay(),
                        LocalDate.of(9980, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
        Arbitrary<Integer> precision = Arbitraries.of(4, 7, 10);
        Arbitrary<String> one = Combinators.combine(days, precision)
                .as((day, length) -> day.toString().substring(0, length));
        Arbitrary<String> qualified =
                Combinators.combine(one, Arbitraries.of("", "", "~", "?", "%")).as(String::concat);
        Arbitrary<String> part = Combinators.combine(
                        Arbitraries.integers().between(1000, 9999),
                        Arbitraries.of(21, 22, 23, 24, 33, 34, 35, 36, 40, 41))
                .as((year, code) -> year + "-" + code);
        Arbitrary<String> run = Combinators.combine(days, Arbitraries.integers().between(1, 4000), precision)
                .as((day, length, digits) -> day.toString().substring(0, digits) + "/"
                        + day.plusDays(length).toString().substring(0, digits))
                .filter(text -> !text.substring(0, text.indexOf('/')).equals(text.substring(text.indexOf('/') + 1))
                        && text.length() % 2 == 1
                        && Edtf.parse(text).end().orElseThrow().toString().length() < 11);
        Arbitrary<String> open = Combinators.combine(one, Arbitraries.of("%s/..", "%s/", "../%s", "/%s"))
                .as((date, form) -> String.format(form, date));
        return Arbitraries.oneOf(qualified, part, run, open);
    }

    @Property(tries = 300)
    void day_inProse_isReadBack(@ForAll("days") LocalDate day, @ForAll("proseForms") String form) {
        String printed = DateTimeFormatter.ofPattern(form, form.contains("년") ? Locale.KOREAN : Locale.ENGLISH)
                .format(day);
        assertThat(PeriodReader.read(printed).value()).as(printed).contains(Edtf.parse(day.toString()));
        assertThat(PeriodReader.read(printed).findings()).isEmpty();
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return Arbitraries.longs()
                .between(
                        LocalDate.of(1900, 1, 1).toEpochDay(),
                        LocalDate.of(2100, 12, 31).toEpochDay())
                .map(LocalDate::ofEpochDay);
    }

    @Provide
    Arbitrary<String> proseForms() {
        return Arbitraries.of(
                "EEEE, MMMM d, yyyy",
                "EEE d MMM yyyy",
                "d MMMM yyyy",
                "MMM. d, yyyy",
                "yyyy-MM-dd",
                "yyyy/M/d",
                "yyyy. M. d.",
                "yyyy년 M월 d일",
                "yyyy년 M월 d일(E)",
                "yyyy년 M월 d일 EEEE");
    }

    @Property(tries = 300)
    void weekday_wrong_isFound(@ForAll("days") LocalDate day, @ForAll @IntRange(min = 1, max = 6) int off) {
        String weekday = day.getDayOfWeek().plus(off).getDisplayName(TextStyle.FULL, Locale.ENGLISH);
        String printed = weekday + ", "
                + DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH).format(day);
        Reading<Edtf> reading = PeriodReader.read(printed);
        assertThat(reading.value()).contains(Edtf.parse(day.toString()));
        assertThat(reading.finding(FindingCode.WRONG_WEEKDAY)).isPresent();
    }

    @Property(tries = 300)
    void digits_ofDayAndMonth_areNeverGuessed(@ForAll("days") LocalDate day, @ForAll("signs") String sign) {
        String printed = day.getDayOfMonth() + sign + day.getMonthValue() + sign + day.getYear();
        Reading<Edtf> reading = PeriodReader.read(printed);
        boolean oneReading = day.getDayOfMonth() > 12 || day.getDayOfMonth() == day.getMonthValue();
        assertThat(reading.value().isPresent()).as(printed).isEqualTo(oneReading);
        assertThat(Stream.concat(reading.value().stream(), reading.alternatives().stream()))
                .contains(Edtf.parse(day.toString()));
    }

    @Provide
    Arbitrary<String> signs() {
        return Arbitraries.of("/", ".", "-");
    }

    @Property(tries = 300)
    void money_printed_isReadBack(
            @ForAll @BigRange(min = "0", max = "999999999999") BigDecimal amount,
            @ForAll("currencies") Currency currency,
            @ForAll boolean before) {
        BigDecimal rounded = amount.setScale(currency.minorUnits().orElse(0), java.math.RoundingMode.HALF_UP);
        String number = String.format(Locale.ENGLISH, "%,." + rounded.scale() + "f", rounded);
        String printed = before ? currency + " " + number : number + " " + currency;
        Reading<Money> reading = MoneyReader.read(printed);
        assertThat(Stream.concat(reading.value().stream(), reading.alternatives().stream()))
                .as(printed)
                .anySatisfy(money -> {
                    assertThat(money.getAmount()).isEqualByComparingTo(rounded);
                    assertThat(money.getCurrency()).isEqualTo(currency);
                });
    }

    @Provide
    Arbitrary<Currency> currencies() {
        return Arbitraries.of(Currency.list().terms());
    }

    @Property(tries = 300)
    void quantity_grouped_isReadBack(@ForAll @IntRange(max = Integer.MAX_VALUE) int value) {
        assertThat(QuantityReader.read(String.format(Locale.ENGLISH, "about %,d people", value))
                        .value()
                        .orElseThrow()
                        .getValue())
                .isEqualByComparingTo(BigDecimal.valueOf(value));
    }

    @Property(tries = 300)
    void country_everyNameOfTheList_isReadBack(@ForAll("countries") Country country, @ForAll boolean capitals) {
        for (String name : country.names()) {
            String printed = capitals ? name.toUpperCase(Locale.ROOT) : name;
            assertThat(NameReader.ofCountries().country(printed).value()).contains(country);
        }
        assertThat(NameReader.ofCountries().country(country.term()).value()).contains(country);
        country.alpha3()
                .ifPresent(code -> assertThat(
                                NameReader.ofCountries().country(code).value())
                        .contains(country));
    }

    @Property(tries = 300)
    void country_withALetterTooMany_isNoMatch(
            @ForAll("countries") Country country, @ForAll @IntRange(max = 50) int at) {
        String name = country.label(Locale.ENGLISH);
        int cut = Math.min(at, name.length());
        String misspelt = name.substring(0, cut) + "x" + name.substring(cut);
        assertThat(NameReader.ofCountries().country(misspelt).value()).isEmpty();
    }

    @Provide
    Arbitrary<Country> countries() {
        return Arbitraries.of(Country.list().terms());
    }

    @Property(tries = 300)
    void counterpart_printed_isReadBack(
            @ForAll("countries") Country country,
            @ForAll @IntRange(min = 1990, max = 2030) int year,
            @ForAll @IntRange(max = 20) int length) {
        String years = length == 0 ? "" + year : year + "-" + (year + length);
        Counterparts counterparts = CounterpartReader.of(NameReader.ofCountries())
                .read(country.label(Locale.ENGLISH) + "/Springfield (" + years + ")")
                .value()
                .orElseThrow();
        assertThat(counterparts.parties()).hasSize(1);
        assertThat(counterparts.parties().get(0).country()).contains(country);
        assertThat(counterparts.period()).contains(Edtf.parse(length == 0 ? years : years.replace('-', '/')));
    }

    // -------------------------------------------------------------------------------------------------------- any text

    @Property(tries = 500)
    void anyText_hasAnAnswer(@ForAll String text) {
        READERS.forEach(reader -> check(text, reader.apply(text)));
    }

    @Property(tries = 1500)
    void anyMixtureOfParts_hasAnAnswer(@ForAll("mixtures") String text) {
        READERS.forEach(reader -> check(text, reader.apply(text)));
    }

    private static void check(String text, Reading<?> reading) {
        assertThat(reading.text()).isSameAs(text);
        assertThat(reading.value().isPresent() || !reading.findings().isEmpty()).isTrue();
        assertThat(reading.value().isPresent() && reading.isAmbiguous()).isFalse();
        reading.findings().forEach(finding -> {
            assertThat(finding.index()).isBetween(0, text.length());
            assertThat(finding.message(Locale.ENGLISH)).isNotBlank().doesNotContainPattern("\\{[0-9]+}");
            assertThat(finding.message(Locale.KOREAN)).isNotBlank();
        });
        assertThat(reading.map(Optional::of).alternatives()).hasSameSizeAs(reading.alternatives());
    }

    @Provide
    Arbitrary<String> mixtures() {
        Arbitrary<String> part = Arbitraries.of(
                "2016",
                "16",
                "3",
                "31",
                "0",
                "99999999999",
                "th",
                "nd",
                "June",
                "Sept",
                ".",
                ",",
                "-",
                "–",
                "~",
                "/",
                ":",
                "(",
                ")",
                " ",
                "\u00A0",
                "of",
                "from",
                "to",
                "until",
                "and",
                "or",
                "TBD",
                "pm",
                "am",
                "15:30",
                "Monday",
                "(Mon)",
                "년",
                "월",
                "일",
                "부터",
                "까지",
                "상반기",
                "분기",
                "시",
                "반",
                "오후",
                "1980s",
                "Q3",
                "early",
                "c",
                "?",
                "'",
                "$",
                "US",
                "EUR",
                "€",
                "원",
                "억",
                "만",
                "천",
                "M",
                "million",
                "about",
                "more than",
                "six",
                "Korea",
                "Seoul",
                "countries",
                "Ministry",
                "·",
                "•",
                "approximate",
                "present",
                "onwards",
                "end unknown");
        return Arbitraries.oneOf(part, part.map(text -> text + " "))
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
    }

    @ParameterizedTest
    @Tag("growth")
    @ValueSource(
            strings = {
                "2016-",
                "(",
                ")",
                "June ",
                "1,",
                "1.",
                "1/",
                "Rome (Italy) ",
                "(Italy",
                "·",
                "a/b ",
                "a/b (2016) ",
                "'",
                " ",
                "년",
                "억",
                "to ",
                "한국",
                "é",
                "\uD83D\uDE00",
                "\uD83D",
                "9",
                "x",
                "a, ",
                "\u0301",
                "to be ",
                "and "
            })
    void longText_isReadInLinearTime(String part) {
        String text = part.repeat(400_000 / part.length());
        for (Function<String, Reading<?>> reader : READERS) {
            Reading<?> reading = assertTimeoutPreemptively(Duration.ofSeconds(10), () -> reader.apply(text), part);
            assertThat(reading.value().isPresent() || !reading.findings().isEmpty())
                    .isTrue();
        }
    }
}
