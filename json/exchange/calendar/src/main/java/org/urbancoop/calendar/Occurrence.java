package org.urbancoop.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;

/**
 * When an event of a calendar takes place, as records have it: days, the last one itself included, and times.
 *
 * @param days the day or the two days, such as {@code 2019-10-15/2019-10-17}
 * @param start the time at which it starts, such as {@code 09:00}; empty if it is all day
 * @param end the time at which it ends; empty if that is not known or it is all day
 * @param zone the zone of these; empty if they are by the clock of the place
 * @param daysFrom the properties that say the days, and nothing that is not in them
 */
record Occurrence(
        String days, Optional<String> start, Optional<String> end, Optional<String> zone, List<Node> daysFrom) {

    /** Weeks, or days and times. */
    private static final Pattern DURATION = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W|(?:(\\d{1,6})D)?(?:T(?:(\\d{1,6})H)?(?:(\\d{1,7})M)?(?:(\\d{1,9})S)?)?)",
            Pattern.CASE_INSENSITIVE);

    /** Records have years of four digits. */
    private static final int LAST_YEAR = 9999;

    /** A property that says a moment, and the moment. */
    private record Read(Property property, Moment moment) {

        /** Checks whether the zone is one, and named as records name it. */
        boolean isZoneWhole() {
            Optional<String> name = property.parameter("TZID");
            return name.isEmpty() || moment.zone().map(ZoneId::getId).equals(name);
        }

        /** Gets what of the property a record has. */
        List<Node> carried() {
            List<Node> nodes = new ArrayList<>();
            if (moment.isWhole()) {
                nodes.add(property.value());
            }
            property.parameterNode("VALUE")
                    .filter(of -> of.text()
                            .filter(moment.isDay() ? "DATE"::equalsIgnoreCase : "DATE-TIME"::equalsIgnoreCase)
                            .isPresent())
                    .ifPresent(nodes::add);
            property.parameterNode("TZID").filter(node -> isZoneWhole()).ifPresent(nodes::add);
            return nodes;
        }
    }

    static Optional<Occurrence> read(Node component, ZoneNames zones, Problems problems) {
        Optional<Property> property = Property.first(component, "DTSTART");
        return property.flatMap(of -> moment(of, zones, problems))
                .flatMap(start -> new Reading(component, zones, problems, start).read());
    }

    private static Optional<Read> moment(Property property, ZoneNames zones, Problems problems) {
        Optional<ZoneId> zone = property.parameter("TZID").flatMap(zones::find);
        Optional<Moment> moment = Moment.parse(property.raw(), zone);
        if (moment.isEmpty()) {
            problems.add(ReadingProblem.NO_DATE, property.value(), "20191015, 20191015T093000");
        } else if (moment.filter(of -> !of.isDay() && of.zone().isEmpty()).isPresent()) {
            property.parameterNode("TZID")
                    .ifPresent(name -> problems.add(
                            ReadingProblem.NO_ZONE, name, name.text().orElse("")));
        }
        return moment.map(of -> new Read(property, of));
    }

    /** Reads the end of what has a start. */
    private static final class Reading {

        private final Node component;
        private final ZoneNames zones;
        private final Problems problems;
        private final Read start;
        private final List<Node> from;

        Reading(Node component, ZoneNames zones, Problems problems, Read start) {
            this.component = component;
            this.zones = zones;
            this.problems = problems;
            this.start = start;
            this.from = new ArrayList<>(start.carried());
        }

        Optional<Occurrence> read() {
            return start.moment().isDay() ? days() : times();
        }

        private Optional<Occurrence> days() {
            LocalDate first = start.moment().at().toLocalDate();
            LocalDate last = end().map(LocalDateTime::toLocalDate)
                    // Some write the last day, and not the one behind it; of one day, nobody can mistake it.
                    .map(day -> day.equals(first) ? day : day.minusDays(1))
                    .orElse(first);
            return Optional.of(
                    new Occurrence(range(first, last), Optional.empty(), Optional.empty(), Optional.empty(), from));
        }

        private Optional<Occurrence> times() {
            LocalDateTime first = start.moment().at();
            Optional<LocalDateTime> last = end();
            return Optional.of(new Occurrence(
                    range(first.toLocalDate(), last.orElse(first).toLocalDate()),
                    Optional.of(time(first)),
                    last.map(Reading::time),
                    start.moment().zone().map(ZoneId::getId),
                    from));
        }

        private static String range(LocalDate first, LocalDate last) {
            return first.equals(last) ? first.toString() : first + "/" + last;
        }

        private static String time(LocalDateTime time) {
            return String.format("%02d:%02d", time.getHour(), time.getMinute());
        }

        /** Gets the end by the clock of the start. */
        private Optional<LocalDateTime> end() {
            Optional<Property> dtEnd = Property.first(component, "DTEND");
            if (dtEnd.isPresent()) {
                return moment(dtEnd.orElseThrow(), zones, problems).flatMap(this::end);
            }
            Optional<Property> duration = Property.first(component, "DURATION");
            Optional<LocalDateTime> end = duration.flatMap(of -> behind(of.raw()));
            if (duration.isPresent()) {
                if (end.isEmpty()) {
                    noEnd(duration.orElseThrow());
                } else if (end.orElseThrow().getSecond() == 0) {
                    from.add(duration.orElseThrow().value());
                }
            }
            return end;
        }

        private void noEnd(Property property) {
            problems.add(
                    ReadingProblem.NO_END, property.value(), start.property().raw());
        }

        private Optional<LocalDateTime> end(Read end) {
            Optional<LocalDateTime> at =
                    local(end).filter(time -> !time.isBefore(start.moment().at()));
            if (at.isEmpty()) {
                noEnd(end.property());
            } else if (isAsWritten(end)) {
                from.addAll(end.carried());
            }
            return at;
        }

        /** In another zone than the start, and on the day that it should be behind, the property is kept, too. */
        private boolean isAsWritten(Read end) {
            return end.moment().isDay()
                    ? end.moment().at().isAfter(start.moment().at())
                    : end.moment().zone().equals(start.moment().zone());
        }

        private Optional<LocalDateTime> local(Read end) {
            Optional<ZoneId> to = start.moment().zone();
            Optional<ZoneId> of = end.moment().zone();
            if (end.moment().isDay() != start.moment().isDay()) {
                return Optional.empty();
            }
            if (of.equals(to)) {
                // Of two zones that nobody knows, one name is one zone.
                return end.property().parameter("TZID").equals(start.property().parameter("TZID")) || to.isPresent()
                        ? Optional.of(end.moment().at())
                        : Optional.empty();
            }
            return to.isPresent() && of.isPresent()
                    ? Optional.of(end.moment()
                            .at()
                            .atZone(of.orElseThrow())
                            .withZoneSameInstant(to.orElseThrow())
                            .toLocalDateTime())
                    : Optional.empty();
        }

        /** Gets what is a duration behind the start: days by the calendar, times by the clock of all zones. */
        private Optional<LocalDateTime> behind(String duration) {
            Matcher matcher = DURATION.matcher(duration);
            if (!matcher.matches() || duration.length() < "P1D".length()) {
                return Optional.empty();
            }
            Period days = Period.ofDays(number(matcher, 1) * 7 + number(matcher, 2));
            Duration time = Duration.ofHours(number(matcher, 3))
                    .plusMinutes(number(matcher, 4))
                    .plusSeconds(number(matcher, 5));
            if (start.moment().isDay() && !time.isZero()) {
                return Optional.empty();
            }
            try {
                LocalDateTime local = start.moment().at().plus(days);
                LocalDateTime end = start.moment()
                        .zone()
                        .map(zone -> ZonedDateTime.of(local, zone).plus(time).toLocalDateTime())
                        .orElseGet(() -> local.plus(time));
                return Optional.of(end).filter(at -> at.getYear() <= LAST_YEAR);
            } catch (DateTimeException e) {
                return Optional.empty();
            }
        }

        private static int number(Matcher matcher, int group) {
            @Nullable String digits = matcher.group(group);
            return digits == null ? 0 : Integer.parseInt(digits);
        }
    }
}
