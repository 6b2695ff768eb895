package org.urbancoop.cli.atlas;

import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.time.Edtf;

/**
 * When a record is, in calendar years: those that it may touch, and those that it certainly touches.
 *
 * @param member the member that says so, such as {@code signed}
 * @param date the date
 */
record When(String member, Edtf date) {

    /** Of which member each type tells when it was; a signature comes before how long it holds. */
    private static final List<String> MEMBERS = List.of("signed", "validity", "period", "when");

    private static final Year FIRST = Year.of(1500);
    private static final Year LAST = Year.of(2200);

    static Optional<When> of(CooperationRecord entry) {
        Map<String, Object> values = MemberValues.of(entry);
        for (String member : MEMBERS) {
            if (values.get(member) instanceof Edtf date) {
                return Optional.of(new When(member, date));
            }
        }
        return Optional.empty();
    }

    /**
     * The first and last year that may be meant, and the first and last that are certain; null where there is no end,
     * or nothing is certain.
     */
    List<@Nullable Integer> years() {
        int[] certain = certain();
        return Arrays.asList(
                year(date.earliest().toLocalDate()),
                year(date.latest().toLocalDate()),
                certain.length == 0 ? null : certain[0],
                certain.length == 0 ? null : certain[certain.length - 1]);
    }

    private int[] certain() {
        Stream<Year> may = date.years(FIRST, LAST);
        return may.filter(year -> date.overlaps(Edtf.of(year)).isYes())
                .mapToInt(Year::getValue)
                .toArray();
    }

    private static @Nullable Integer year(Optional<LocalDate> day) {
        return day.map(LocalDate::getYear).orElse(null);
    }
}
