package org.urbancoop.notation;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.urbancoop.notation.DigitReading.Day;
import org.urbancoop.notation.DigitReading.Years;
import org.urbancoop.notation.PrintedDate.Part;
import org.urbancoop.notation.PrintedDate.Weekdays;
import org.urbancoop.time.Qualifier;

/** Collects the components of a {@link PrintedDate} while the grammars read them. */
final class PrintedDateBuilder {

    int year;
    int month;
    boolean isMonthWithUnit;
    int day;
    int number;
    List<DigitReading> digits = List.of();
    int decade;
    boolean isShortDecade;
    Part part = Part.NONE;
    Weekdays weekdays = Weekdays.NONE;
    Qualifier qualifier = Qualifier.NONE;
    boolean isQualifiedBefore;

    @Nullable
    PrintedClock clock;

    /** Where the time of day ends among the tokens. */
    int clockEnd = -1;

    private final List<Remark> remarks = new ArrayList<>();

    void add(FindingCode code, Span span) {
        remarks.add(new Remark(code, span, ""));
    }

    void addCentury(Span span, int year) {
        remarks.add(new Remark(FindingCode.CENTURY_INFERRED, span, String.valueOf(year)));
    }

    // Each part is taken once, and only beside parts that it can be combined with: what does not fit is not understood.

    boolean takesYear() {
        return year == 0
                && decade == 0
                && digits.stream().allMatch(reading -> reading instanceof Day day && day.year() == 0);
    }

    boolean takesMonth() {
        return month == 0 && decade == 0 && digits.isEmpty() && (!part.isPrinted() || part.isThird());
    }

    boolean takesDay() {
        return !hasDay() && decade == 0 && digits.isEmpty() && !part.isPrinted();
    }

    boolean takesDecade() {
        return year + month + day + number + decade == 0 && digits.isEmpty() && (!part.isPrinted() || part.isThird());
    }

    private boolean takesPart(int code) {
        if (part.isPrinted() || day + number > 0) {
            return false;
        }
        return Part.isThird(code)
                ? digits.stream().allMatch(reading -> reading instanceof Day date && date.day() == 0)
                : month + decade == 0
                        && (digits.isEmpty()
                                || (code == DateWords.WINTER && digits.stream().allMatch(Years::isTurn)));
    }

    /** Tells whether a day is printed, or a number that may be one. */
    boolean hasDay() {
        return day + number > 0 || digits.stream().anyMatch(reading -> reading instanceof Day date && date.day() > 0);
    }

    /** Tells whether a month is printed and no day. */
    boolean hasMonth() {
        boolean isInDigits = !digits.isEmpty()
                && digits.stream().allMatch(reading -> reading instanceof Day date && date.day() == 0);
        return month > 0 || isInDigits;
    }

    boolean hasDate() {
        return year + month + day + number + decade > 0 || part.isPrinted() || !digits.isEmpty();
    }

    boolean hasWeekday() {
        return weekdays.own() > 0;
    }

    boolean isEmpty() {
        return !hasDate() && clock == null && !hasWeekday();
    }

    /** Sets the part of the year; false if it is set already or the code is 0. */
    boolean setPart(int code) {
        return setPart(code, null);
    }

    /** Sets the part of the year and the place of a vague word for it. */
    boolean setPart(int code, @Nullable Span vagueWord) {
        if (code == 0 || !takesPart(code)) {
            return false;
        }
        part = new Part(code, vagueWord);
        return true;
    }

    /**
     * Builds the date.
     *
     * @param end where the cursor is among the tokens
     */
    PrintedDate build(Span span, int end) {
        Span vague = part.vagueWord();
        if (vague != null && (month + decade > 0 || !digits.isEmpty())) {
            add(FindingCode.VAGUE_LEFT_OUT, vague);
            part = Part.NONE;
        }
        return new PrintedDate(
                span,
                hasDate(),
                year,
                month,
                isMonthWithUnit,
                day,
                number,
                digits,
                decade,
                isShortDecade,
                part,
                weekdays,
                qualifier,
                isQualifiedBefore,
                clock,
                clockEnd == end,
                List.copyOf(remarks));
    }
}
