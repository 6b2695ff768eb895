package org.urbancoop.calendar;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.urbancoop.exchange.ledger.DateBounds;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/**
 * When something takes place: days, or a start and an end by the clock.
 *
 * @param first the first day
 * @param last the last day, itself included
 * @param start when it starts on the first day; empty if it is all day
 * @param end when it ends on the last day; empty if that is not known or it is all day
 * @param zone the zone of these; empty if they are by the clock of the place, whichever that is
 * @param isExact whether both days are named, and not the first and last ones of a month or a year
 */
record Span(
        LocalDate first,
        LocalDate last,
        Optional<LocalTime> start,
        Optional<LocalTime> end,
        Optional<ZoneId> zone,
        boolean isExact) {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");

    /** The day behind the last one has four digits, too. */
    private static final LocalDate LAST = LocalDate.of(9999, 12, 30);

    /** Finds days that are both there. A start by the clock needs an end by it, unless both are on one day. */
    static Optional<Span> of(
            Optional<Edtf> when,
            Optional<TimeOfDay> start,
            Optional<TimeOfDay> end,
            Optional<ZoneId> zone,
            boolean mayInvent) {
        Optional<DateBounds> bounds = when.flatMap(days -> DateBounds.of(days.toString()))
                .filter(known -> known.start().isPresent() && known.end().isPresent())
                .filter(known -> known.isExact() || mayInvent);
        if (bounds.isEmpty()) {
            return Optional.empty();
        }
        boolean isExact = bounds.orElseThrow().isExact();
        LocalDate first = bounds.orElseThrow().start().orElseThrow();
        LocalDate last = bounds.orElseThrow().end().orElseThrow();
        if (first.isAfter(last) || last.isAfter(LAST)) {
            return Optional.empty();
        }
        Optional<LocalTime> from = start.map(TimeOfDay::toLocalTime).filter(time -> isExact);
        Optional<LocalTime> until = end.map(TimeOfDay::toLocalTime)
                .filter(time -> from.isPresent())
                .filter(time -> last.atTime(time).isAfter(first.atTime(from.orElseThrow())));
        boolean hasTimes = from.isPresent() && (until.isPresent() || first.equals(last));
        return Optional.of(new Span(
                first,
                last,
                from.filter(time -> hasTimes),
                until.filter(time -> hasTimes),
                zone.filter(of -> hasTimes),
                isExact));
    }

    /** Finds a zone of the database that the JDK has. */
    static Optional<ZoneId> zone(String name) {
        return ZoneId.getAvailableZoneIds().contains(name) ? Optional.of(ZoneId.of(name)) : Optional.empty();
    }

    /** Gets the days as a calendar says them: one, or the first and the last one. */
    String days() {
        return first.equals(last) ? first.toString() : first + "/" + last;
    }

    static String day(LocalDate day) {
        return DAY.format(day);
    }

    static String time(LocalDateTime time) {
        return TIME.format(time);
    }

    /** Gets the parameters of DTSTART and DTEND. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new TreeMap<>();
        if (start.isEmpty()) {
            parameters.put("VALUE", "DATE");
        }
        zone.ifPresent(of -> parameters.put("TZID", of.getId()));
        return parameters;
    }

    String dtStart() {
        return start.map(time -> time(first.atTime(time))).orElseGet(() -> day(first));
    }

    /** Gets the end, which does not belong to it: the day behind the last one. Empty if it is not known. */
    Optional<String> dtEnd() {
        return start.isEmpty() ? Optional.of(day(last.plusDays(1))) : end.map(time -> time(last.atTime(time)));
    }
}
