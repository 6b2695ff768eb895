package org.urbancoop.calendar;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The zones that times are in, each with what its clocks did in the years of these times: from the database of the JDK,
 * as lists of changes, so that no rule is guessed for other years.
 */
final class Zones {

    private record Years(LocalDate first, LocalDate last) {

        Years with(Years other) {
            return new Years(
                    other.first.isBefore(first) ? other.first : first, other.last.isAfter(last) ? other.last : last);
        }
    }

    /** By the id of the zone, so that their order is always one. */
    private final Map<String, Years> used = new TreeMap<>();

    void use(Span span) {
        span.zone().ifPresent(zone -> used.merge(zone.getId(), new Years(span.first(), span.last()), Years::with));
    }

    void write(ContentLines lines) throws IOException {
        for (Map.Entry<String, Years> each : used.entrySet()) {
            write(lines, ZoneId.of(each.getKey()), each.getValue());
        }
    }

    private static void write(ContentLines lines, ZoneId zone, Years years) throws IOException {
        lines.begin("VTIMEZONE");
        lines.text("TZID", zone.getId());
        ZoneRules rules = zone.getRules();
        Instant from = years.first().minusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        Instant until = years.last().plusDays(2).atStartOfDay().toInstant(ZoneOffset.UTC);
        @Nullable ZoneOffsetTransition change = first(rules, from);
        if (change == null) {
            ZoneOffset always = rules.getOffset(from);
            observance(lines, rules, from, from.atOffset(always).toLocalDateTime(), always, always);
            change = rules.nextTransition(from);
        }
        while (change != null && change.getInstant().isBefore(until)) {
            observance(
                    lines,
                    rules,
                    change.getInstant(),
                    change.getDateTimeBefore(),
                    change.getOffsetBefore(),
                    change.getOffsetAfter());
            change = rules.nextTransition(change.getInstant());
        }
        lines.end("VTIMEZONE");
    }

    /** Finds the last change before a moment that led to standard time: many programs want one. */
    private static @Nullable ZoneOffsetTransition first(ZoneRules rules, Instant from) {
        @Nullable ZoneOffsetTransition change = rules.previousTransition(from);
        @Nullable ZoneOffsetTransition before = change;
        while (before != null && rules.isDaylightSavings(before.getInstant())) {
            before = rules.previousTransition(before.getInstant());
        }
        return before == null ? change : before;
    }

    private static void observance(
            ContentLines lines, ZoneRules rules, Instant since, LocalDateTime local, ZoneOffset from, ZoneOffset to)
            throws IOException {
        String name = rules.isDaylightSavings(since) ? "DAYLIGHT" : "STANDARD";
        lines.begin(name);
        lines.value("DTSTART", Span.time(local));
        lines.value("TZOFFSETFROM", offset(from));
        lines.value("TZOFFSETTO", offset(to));
        lines.end(name);
    }

    /** Writes {@code +0800}, and seconds where there are some, as before standard times. */
    private static String offset(ZoneOffset offset) {
        return offset.equals(ZoneOffset.UTC) ? "+0000" : offset.getId().replace(":", "");
    }
}
