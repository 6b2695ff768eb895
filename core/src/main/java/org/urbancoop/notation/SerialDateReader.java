package org.urbancoop.notation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.time.Edtf;

/**
 * Reads the numbers that spreadsheets keep for dates, such as {@code 24388}, which is {@code 1966-10-08} in the 1900
 * date system.
 *
 * <p>Nothing in such a number says that it is a date: only who knows that the cell is one asks for it here, and {@link
 * PeriodReader} never does. A fraction is the time of day, to the second: {@code 42736.5} is {@code
 * 2017-01-01T12:00:00}. The date systems are those of ECMA-376, part 1, 18.17.4.1.
 *
 * @since 0.1.0
 */
public final class SerialDateReader {

    private static final Pattern SERIAL = Pattern.compile("[0-9]{1,9}(?:\\.[0-9]{1,20})?");
    private static final BigDecimal SECONDS_OF_DAY = BigDecimal.valueOf(86_400);
    private static final LocalDate LAST = LocalDate.of(9999, 12, 31);

    private static final SerialDateReader OF_1900 = new SerialDateReader(LocalDate.of(1899, 12, 30), 1, 60);
    private static final SerialDateReader OF_1904 = new SerialDateReader(LocalDate.of(1904, 1, 1), 0, -1);

    /** The day of number 0, as far as the calendar is right. */
    private final LocalDate base;

    private final int first;
    /** The number of 29 February 1900, which the 1900 date system has and the calendar has not; -1 for none. */
    private final int leapDay;

    private SerialDateReader(LocalDate base, int first, int leapDay) {
        this.base = base;
        this.first = first;
        this.leapDay = leapDay;
    }

    /**
     * Obtains the reader for the 1900 date system, in which 1 is {@code 1900-01-01}: that of most workbooks.
     *
     * @return the reader
     */
    public static SerialDateReader of1900() {
        return OF_1900;
    }

    /**
     * Obtains the reader for the 1904 date system, in which 0 is {@code 1904-01-01}: that of old workbooks of the
     * Macintosh.
     *
     * @return the reader
     */
    public static SerialDateReader of1904() {
        return OF_1904;
    }

    /**
     * Reads a number as a day, or as a day with its time if it has a fraction.
     *
     * @param text any text
     * @return the day up to {@code 9999-12-31}; none for the 29 February of 1900 that the 1900 date system has, and for
     *     what is a time of day without a day, such as {@code 0.5} there
     */
    public Reading<Edtf> read(String text) {
        Objects.requireNonNull(text, "text");
        String digits = text.strip();
        if (digits.isEmpty()) {
            return Reading.none(text, Finding.of(FindingCode.EMPTY_TEXT, 0));
        }
        Matcher serial = SERIAL.matcher(digits);
        if (!serial.matches()) {
            return Reading.none(text, Finding.of(FindingCode.NOT_UNDERSTOOD, text.indexOf(digits), digits));
        }
        long seconds = new BigDecimal(digits)
                .multiply(SECONDS_OF_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        int day = (int) (seconds / 86_400);
        LocalDate date = base.plusDays(day < leapDay ? day + 1L : day);
        if (day < first && seconds > 0) {
            return Reading.none(text, Finding.of(FindingCode.DATE_MISSING, text.indexOf(digits)));
        }
        if (day < first || day == leapDay || date.isAfter(LAST)) {
            return Reading.none(text, Finding.of(FindingCode.NO_SUCH_DAY, text.indexOf(digits), digits));
        }
        LocalDateTime time = date.atStartOfDay().plusSeconds(seconds % 86_400);
        return Reading.of(text, seconds % 86_400 == 0 ? Edtf.of(date) : Edtf.of(time), List.of());
    }
}
