package org.urbancoop.notation;

import java.util.List;
import org.jspecify.annotations.Nullable;
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
    Part part = Part.NONE;
    Weekdays weekdays = Weekdays.NONE;
    Qualifier qualifier = Qualifier.NONE;
    boolean isQualifiedBefore;

    @Nullable
    PrintedClock clock;

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
        if (code == 0 || part.isPrinted()) {
            return false;
        }
        part = new Part(code, vagueWord);
        return true;
    }

    PrintedDate build(Span span) {
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
                part,
                weekdays,
                qualifier,
                isQualifiedBefore,
                clock);
    }
}
