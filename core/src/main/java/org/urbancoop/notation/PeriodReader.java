package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.urbancoop.time.Edtf;

/**
 * Reads dates and periods in prose, such as {@code December 2nd-3rd, 2014}, {@code 2016~2017} or
 * {@code 2014년 4월 21일~26일}.
 *
 * <p>It reads English and Korean, and days in digits in any order. What is not printed is not invented: {@code June 11}
 * is {@code XXXX-06-11}, with a finding. Where digits have two readings, such as {@code 03/04/2016} or {@code 2015/16},
 * both are given, unless a printed day of the week decides. {@code Early 2014} is the first third of the year,
 * approximately. A bare {@code from 2016} does not tell an open end from an unknown one.
 *
 * <p>Codes of EDTF are no prose: {@code 2014-21} are the years from 2014 to 2021, not a spring.
 *
 * @since 0.1.0
 */
public final class PeriodReader {

    private PeriodReader() {}

    /**
     * Reads a date or a period without times of day, such as {@code from 6th to 17th of June 2016}.
     *
     * @param text any text
     * @return the date or period; times of day are left out with a finding
     */
    public static Reading<Edtf> read(String text) {
        Objects.requireNonNull(text, "text");
        Reading<DateAndHours> reading = readDateAndHours(text);
        List<Finding> findings = new ArrayList<>(reading.findings());
        List<DateAndHours> meanings = reading.value().map(List::of).orElse(reading.alternatives());
        if (!meanings.isEmpty() && meanings.get(0).hours().isPresent()) {
            findings.removeIf(finding -> finding.code() == FindingCode.AMBIGUOUS);
            findings.add(Finding.of(
                    FindingCode.HOURS_LEFT_OUT, 0, meanings.get(0).hours().get().toString()));
            return Reading.of(text, meanings.stream().map(DateAndHours::when).toList(), findings);
        }
        return reading.map(DateAndHours::when);
    }

    /**
     * Reads a date or a period with times of day, such as {@code Wednesday, 16 October 2019 15:30 - 17:00}.
     *
     * @param text any text
     * @return the date or period, with the times if they are printed
     */
    public static Reading<DateAndHours> readDateAndHours(String text) {
        Objects.requireNonNull(text, "text");
        return resolve(text, false, PeriodResolver::dateAndHours);
    }

    /**
     * Reads times of day alone, such as {@code 15:30 - 17:00}, {@code 3 pm} or {@code 오후 3시 30분}.
     *
     * <p>A mark such as {@code pm} at the end holds for both times, unless they would be in the wrong order.
     *
     * @param text any text
     * @return the times
     */
    public static Reading<Hours> readHours(String text) {
        Objects.requireNonNull(text, "text");
        return resolve(text, true, PeriodResolver::hours);
    }

    private static <T> Reading<T> resolve(String text, boolean isHours, Function<PeriodResolver, Reading<T>> question) {
        Reading<PrintedPeriod> printed = PeriodGrammar.read(text, isHours);
        return printed.value()
                .map(period -> question.apply(new PeriodResolver(text, period)))
                .orElseGet(() -> Reading.none(text, printed.findings().get(0)));
    }
}
