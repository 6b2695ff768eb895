package org.urbancoop.calendar;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.exchange.Account;
import org.urbancoop.exchange.ledger.Attribution;
import org.urbancoop.exchange.ledger.Columns;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Ledger;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/** The calendar of a dataset, and the books of what it carries. */
final class Calendar {

    /** What stands before the names of properties that are ours. */
    static final String OWN = "X-URBANCOOP-";

    private static final Message EVENTS_ONLY = new Message(
            "A calendar holds events: of other records only the names of cities where these take place",
            "달력은 행사를 담습니다. 다른 레코드는 행사가 열리는 도시의 이름만 옮깁니다");

    private static final Message REPEATED = new Message(
            "An event before it has the same id, and identifiers of a calendar are not repeated",
            "앞선 행사와 id가 같으며, 달력의 식별자는 되풀이되지 않습니다");

    private static final Message MADE_STAMP = new Message(
            "Each event says when it was last revised, which nobody knows", "행사마다 마지막 수정 시각이 있어야 하지만 알 수 없습니다");

    private final Dataset dataset;
    private final Ledger ledger;
    private final FormatOptions options;
    private final Optional<Instant> known;
    private final Set<Reference> namedCities = new LinkedHashSet<>();

    Calendar(Dataset dataset, Account account, Consumer<Loss> losses, FormatOptions options, Optional<Instant> stamp) {
        this.dataset = dataset;
        this.ledger = new Ledger(account, losses);
        this.options = options;
        this.known = stamp;
    }

    /** Writes everything; gets how many events are in it. */
    long write(ContentLines lines) throws IOException {
        lines.begin("VCALENDAR");
        lines.value("VERSION", "2.0");
        lines.value("PRODID", "-//Urbancoop//urbancoop-calendar//EN");
        lines.value("CALSCALE", "GREGORIAN");
        header(lines);
        zones(lines);
        long written = events(lines);
        lines.end("VCALENDAR");
        closeOthers();
        return written;
    }

    private String stamp() {
        return Span.time(known.orElse(Instant.EPOCH).atOffset(ZoneOffset.UTC).toLocalDateTime()) + "Z";
    }

    private void header(ContentLines lines) throws IOException {
        Entry header = ledger.open(dataset);
        if (known.isEmpty()) {
            header.invent(JsonPointer.of("/asOf"), Instant.EPOCH.toString(), MADE_STAMP);
        }
        Map<String, Object> values = new Columns(header, "property of the calendar", ContentLines.CHARACTERS).values();
        for (Map.Entry<String, Object> each : values.entrySet()) {
            String name = each.getKey().equals("title")
                    ? "NAME"
                    : OWN + each.getKey().replaceAll("([A-Z])", "-$1").toUpperCase(Locale.ROOT);
            lines.text(name, each.getValue().toString());
            if (name.equals("NAME")) {
                // What most programs show, as they do not know RFC 7986.
                lines.text("X-WR-CALNAME", each.getValue().toString());
            }
        }
        for (String line : Attribution.of(dataset, ContentLines.CHARACTERS)) {
            lines.text(OWN + "ATTRIBUTION", line);
        }
        header.close();
    }

    /** Writes the zones before the events: many programs read from start to end. */
    private void zones(ContentLines lines) throws IOException {
        Zones zones = new Zones();
        for (Event event : dataset.getEvents()) {
            EventSpans spans = EventSpans.of(event, options.mayInvent());
            if (spans.event().isPresent()) {
                spans.event().ifPresent(zones::use);
                spans.agenda().values().forEach(zones::use);
            }
        }
        zones.write(lines);
    }

    private long events(ContentLines lines) throws IOException {
        Map<RecordReference, Event> seen = new LinkedHashMap<>();
        long written = 0;
        long done = 0;
        for (Event event : dataset.getEvents()) {
            Entry entry = ledger.open(event);
            Optional<Message> fault = seen.putIfAbsent(event.reference(), event) == null
                    ? EventSpans.fault(event, options.mayInvent())
                    : Optional.of(REPEATED);
            if (fault.isPresent()) {
                entry.leaveOut(fault.orElseThrow());
            } else {
                new Components(dataset, event, entry, options, stamp(), namedCities::add).write(lines);
                entry.close();
                written++;
            }
            options.progress()
                    .at(Progress.Phase.WRITING, ++done, dataset.getEvents().size());
        }
        return written;
    }

    private void closeOthers() {
        for (CooperationRecord each : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            if (each instanceof Event) {
                continue;
            }
            if (each instanceof Source source) {
                ledger.credit(source, OWN + "ATTRIBUTION", ContentLines.CHARACTERS);
                continue;
            }
            Entry entry = ledger.open(each);
            if (namedCities.contains(each.reference()) && Ledger.isReferredTo(each, dataset)) {
                new CalendarTexts(entry).carry(JsonPointer.of("/name"));
                entry.close();
            } else {
                entry.leaveOut(EVENTS_ONLY);
            }
        }
        dataset.getDeclaredTotals().forEach(total -> ledger.open(total).leaveOut(EVENTS_ONLY));
    }
}
