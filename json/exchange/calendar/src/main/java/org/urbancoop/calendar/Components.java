package org.urbancoop.calendar;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.LinkRel;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Terms;
import org.urbancoop.exchange.ledger.Uris;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.FormatOptions;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.participation.Participation;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/** The components of one event: itself, the items of its agenda that have a day, and its deadlines. */
final class Components {

    private static final String STATUS = "https://www.rfc-editor.org/rfc/rfc5545#STATUS:";

    private static final String TAG = "[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*";

    private static final Message NO_LANGUAGE = new Message("It is no tag of a language", "언어 태그가 아닙니다");

    private static final Message NO_URI = new Message("It is no URI by RFC 3986", "RFC 3986의 URI가 아닙니다");

    private static final Message MADE_DAYS = new Message(
            "The first and the last day of what is known only as months or years", "달이나 해만 알려진 것의 첫날과 마지막 날입니다");

    private final Dataset dataset;
    private final Event event;
    private final Entry entry;
    private final FormatOptions options;
    private final String stamp;
    private final Consumer<Reference> namedCity;
    private final CalendarTexts texts;

    Components(
            Dataset dataset,
            Event event,
            Entry entry,
            FormatOptions options,
            String stamp,
            Consumer<Reference> namedCity) {
        this.dataset = dataset;
        this.event = event;
        this.entry = entry;
        this.options = options;
        this.stamp = stamp;
        this.namedCity = namedCity;
        this.texts = new CalendarTexts(entry);
    }

    void write(ContentLines lines) throws IOException {
        EventSpans spans = EventSpans.of(event, options.mayInvent());
        event(lines, spans.event().orElseThrow());
        for (Map.Entry<Integer, Span> item : spans.agenda().entrySet()) {
            item(lines, item.getKey(), item.getValue());
        }
        for (int i = 0; i < event.getDeadlines().size(); i++) {
            deadline(lines, i);
        }
    }

    /** Gets the identifier of a record in the calendar of this dataset. */
    private String uid(Reference reference) {
        return reference + "@" + dataset.getId();
    }

    private String uid(String list, int index) {
        return event.reference() + "/" + list + "/" + index + "@" + dataset.getId();
    }

    private void start(ContentLines lines, String uid) throws IOException {
        lines.begin("VEVENT");
        lines.text("UID", uid);
        lines.value("DTSTAMP", stamp);
    }

    private void event(ContentLines lines, Span span) throws IOException {
        entry.carry(JsonPointer.of("/type"));
        entry.carry(JsonPointer.of("/id"));
        start(lines, uid(event.reference()));
        span(lines, span, JsonPointer.ROOT);
        titles(lines);
        text(lines, "DESCRIPTION", JsonPointer.of("/summary"));
        status(lines);
        lines.text("CATEGORIES", CalendarTexts.shown(event.getKind().label(options.language())));
        text(lines, Calendar.OWN + "KIND", JsonPointer.of("/kind"));
        for (JsonPointer theme : entry.within(JsonPointer.of("/themes"))) {
            text(lines, "CATEGORIES", theme);
        }
        if (event.getVenue().isPresent()) {
            venue(lines, event.getVenue().orElseThrow());
        }
        if (event.getPartOf().isPresent()) {
            entry.carry(JsonPointer.of("/partOf"));
            lines.text("RELATED-TO", uid(event.getPartOf().orElseThrow()));
        }
        relations(lines);
        links(lines);
        participants(lines, JsonPointer.of("/participants"), event.getParticipants());
        lines.end("VEVENT");
    }

    /** Writes days and times; of the times, those that do not fit are told when the books are closed. */
    private void span(ContentLines lines, Span span, JsonPointer of) throws IOException {
        lines.value("DTSTART", span.parameters(), span.dtStart());
        if (span.dtEnd().isPresent()) {
            lines.value("DTEND", span.parameters(), span.dtEnd().orElseThrow());
        }
        JsonPointer when = of.child("when");
        entry.carry(when);
        if (!span.isExact()) {
            entry.invent(when, span.first() + "/" + span.last(), MADE_DAYS);
        }
        String days = entry.leaves().getOrDefault(when, "").toString();
        if (!days.equals(span.days())) {
            lines.text(Calendar.OWN + "WHEN", days);
        }
        span.start().ifPresent(time -> entry.carry(of.child("startTime")));
        span.end().ifPresent(time -> entry.carry(of.child("endTime")));
        // An item of an agenda without a zone of its own is in that of its event.
        text(lines, Calendar.OWN + "TIME-ZONE", of.child("timeZone"));
    }

    /** Writes the title that the language asks for, and the others beside it. */
    private void titles(ContentLines lines) throws IOException {
        JsonPointer tag = JsonPointer.of("/titleLanguage");
        Map<JsonPointer, String> languages = new LinkedHashMap<>();
        JsonPointer printed = JsonPointer.of("/title");
        languages.put(printed, event.getTitleLanguage().orElse(""));
        for (JsonPointer at : entry.within(JsonPointer.of("/titles"))) {
            languages.put(at, last(at));
        }
        if (event.getTitleLanguage().isPresent()) {
            if (event.getTitleLanguage().orElseThrow().matches(TAG)) {
                entry.carry(tag);
            } else {
                entry.tell(Loss.Kind.LEFT_OUT, tag, NO_LANGUAGE);
                languages.put(printed, "");
            }
        }
        JsonPointer chosen = titleAt(options.language());
        for (Map.Entry<JsonPointer, String> each : languages.entrySet()) {
            String language = each.getValue();
            if (!language.isEmpty() && !language.matches(TAG)) {
                entry.tell(Loss.Kind.LEFT_OUT, each.getKey(), NO_LANGUAGE);
                continue;
            }
            Map<String, String> parameters = new TreeMap<>();
            if (!language.isEmpty()) {
                parameters.put("LANGUAGE", language);
            }
            String name = each.getKey().equals(chosen) ? "SUMMARY" : Calendar.OWN + "TITLE";
            if (each.getKey().equals(printed)) {
                parameters.put("X-PRINTED", "TRUE");
            }
            lines.text(name, parameters, texts.carry(each.getKey()).orElse(""));
        }
    }

    private JsonPointer titleAt(Locale language) {
        JsonPointer translated = JsonPointer.of("/titles").child(language.getLanguage());
        boolean isPrinted =
                event.getTitleLanguage().filter(language.getLanguage()::equals).isPresent();
        return !isPrinted && entry.leaves().containsKey(translated) ? translated : JsonPointer.of("/title");
    }

    private String title() {
        return MemberValues.find(event, titleAt(options.language()))
                .map(MemberValues::text)
                .orElse("");
    }

    private void text(ContentLines lines, String name, JsonPointer at) throws IOException {
        Optional<String> text = texts.carry(at);
        if (text.isPresent()) {
            lines.text(name, text.orElseThrow());
        }
    }

    private void status(ContentLines lines) throws IOException {
        Optional<EventStatus> status = event.getStatus();
        Optional<String> same = status.flatMap(of -> Terms.same(of, STATUS));
        if (same.isPresent()) {
            entry.carry(JsonPointer.of("/status"));
            lines.value("STATUS", same.orElseThrow());
        } else {
            text(lines, Calendar.OWN + "STATUS", JsonPointer.of("/status"));
        }
    }

    private void venue(ContentLines lines, Venue venue) throws IOException {
        JsonPointer at = JsonPointer.of("/venue");
        Optional<String> name = texts.carry(at.child("name"));
        location(lines, name, venue.getCity());
        text(lines, Calendar.OWN + "VENUE-CITY", at.child("city"));
        text(lines, Calendar.OWN + "VENUE-TENTATIVE", at.child("tentative"));
        if (name.isPresent()) {
            lines.text(Calendar.OWN + "VENUE-NAME", name.orElseThrow());
        }
    }

    /** Writes the place as programs show it: its name and that of its city. */
    private void location(ContentLines lines, Optional<String> name, Optional<RecordReference> city)
            throws IOException {
        Optional<String> cityName = city.flatMap(dataset::city).map(of -> CalendarTexts.shown(of.getName()));
        cityName.ifPresent(of -> namedCity.accept(city.orElseThrow()));
        String location = Stream.concat(name.stream(), cityName.stream()).collect(Collectors.joining(", "));
        if (!location.isEmpty()) {
            lines.text("LOCATION", location);
        }
    }

    private void relations(ContentLines lines) throws IOException {
        for (int i = 0; i < event.getRelations().size(); i++) {
            JsonPointer at = JsonPointer.of("/relations").child(i);
            String kind = event.getRelations().get(i).getKind().term();
            if (!kind.matches("[a-z-]+")) {
                // The name of a parameter's value is a word; what is left over is told.
                continue;
            }
            entry.carry(at.child("kind"));
            entry.carry(at.child("target"));
            lines.text(
                    "RELATED-TO",
                    Map.of("RELTYPE", "X-" + kind.toUpperCase(Locale.ROOT)),
                    uid(event.getRelations().get(i).getTarget()));
        }
    }

    /** Writes the site of the event as URL, of which there is one, and all other links as attachments. */
    private void links(ContentLines lines) throws IOException {
        boolean hasUrl = false;
        for (int i = 0; i < event.getLinks().size(); i++) {
            JsonPointer at = JsonPointer.of("/links").child(i);
            String url = event.getLinks().get(i).getUrl();
            if (!Uris.isUri(url)) {
                entry.tell(Loss.Kind.LEFT_OUT, at.child("url"), NO_URI);
                continue;
            }
            entry.carry(at.child("url"));
            Map<String, String> parameters = new TreeMap<>();
            texts.carry(at.child("title")).ifPresent(title -> parameters.put("X-TITLE", title));
            boolean isSite = event.getLinks().get(i).getRel().equals(LinkRel.WEBSITE);
            if (isSite && !hasUrl) {
                hasUrl = true;
                entry.carry(at.child("rel"));
                lines.value("URL", parameters, url);
            } else {
                texts.carry(at.child("rel")).ifPresent(rel -> parameters.put("X-REL", rel));
                lines.value("ATTACH", parameters, url);
            }
        }
    }

    /** Writes who takes part, beside the properties that would invite them. */
    private void participants(ContentLines lines, JsonPointer list, List<Participation> participants)
            throws IOException {
        for (int i = 0; i < participants.size(); i++) {
            JsonPointer at = list.child(i);
            Map<String, String> parameters = new TreeMap<>();
            Optional<String> party = texts.carry(at.child("party")).or(() -> {
                parameters.put("X-GROUP", "TRUE");
                return texts.carry(at.child("group").child("label"));
            });
            if (party.isPresent()) {
                texts.carry(at.child("role")).ifPresent(role -> parameters.put("X-ROLE", role));
                lines.text(Calendar.OWN + "PARTICIPANT", parameters, party.orElseThrow());
            }
        }
    }

    private void item(ContentLines lines, int index, Span span) throws IOException {
        JsonPointer at = JsonPointer.of("/agenda").child(index);
        AgendaItem item = event.getAgenda().get(index);
        start(lines, uid("agenda", index));
        span(lines, span, at);
        text(lines, "SUMMARY", at.child("title"));
        location(lines, Optional.empty(), item.getCity());
        text(lines, Calendar.OWN + "VENUE-CITY", at.child("city"));
        lines.text("RELATED-TO", uid(event.reference()));
        participants(lines, at.child("participants"), item.getParticipants());
        lines.end("VEVENT");
    }

    private void deadline(ContentLines lines, int index) throws IOException {
        Deadline deadline = event.getDeadlines().get(index);
        JsonPointer at = JsonPointer.of("/deadlines").child(index);
        Optional<Span> span =
                Span.of(Optional.of(deadline.getWhen()), Optional.empty(), Optional.empty(), Optional.empty(), false);
        if (span.filter(day -> day.first().equals(day.last())).isEmpty()) {
            return;
        }
        start(lines, uid("deadlines", index));
        span(lines, span.orElseThrow(), at);
        String label = deadline.getKind().label(options.language());
        lines.text("SUMMARY", CalendarTexts.shown(label + ": " + title()));
        text(lines, Calendar.OWN + "DEADLINE", at.child("kind"));
        // It fills nobody's day.
        lines.value("TRANSP", "TRANSPARENT");
        lines.text("RELATED-TO", uid(event.reference()));
        lines.end("VEVENT");
    }

    private static String last(JsonPointer at) {
        return at.steps().get(at.steps().size() - 1);
    }
}
