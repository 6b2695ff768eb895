package org.urbancoop.calendar;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.property.Attachment;
import biweekly.property.RawProperty;
import biweekly.property.RelatedTo;
import biweekly.property.Summary;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.text.JsonPointer;

/** Reads a calendar with biweekly, and its days and times from the lines themselves. */
final class CalendarReading {

    /** What a text of a calendar does not have, RFC 5545, section 3.1. */
    private static final String CONTROL =
            "[\\x{0}-\\x{8}\\x{B}-\\x{1F}\\x{7F}]|[\\x{D800}-\\x{DBFF}](?![\\x{DC00}-\\x{DFFF}])"
                    + "|(?<![\\x{D800}-\\x{DBFF}])[\\x{DC00}-\\x{DFFF}]";

    private static final Map<String, String> MEMBERS = Map.of(
            "X-URBANCOOP-ID", "/id",
            "X-URBANCOOP-FORMAT-VERSION", "/formatVersion",
            "X-URBANCOOP-VERSION", "/version",
            "X-URBANCOOP-AS-OF", "/asOf",
            "X-URBANCOOP-LICENCE", "/licence");

    private final Dataset dataset;
    private final Locale language;
    private final Reading reading = new Reading();
    /** The lines of DTSTART and DTEND by the identifier of their event. */
    private final Map<String, List<String>> times = new HashMap<>();

    private final Map<String, List<String>> categories = new HashMap<>();

    CalendarReading(Dataset dataset, Locale language) {
        this.dataset = dataset;
        this.language = language;
    }

    Reading read(byte[] written) {
        String text = new String(written, StandardCharsets.UTF_8);
        lines(text);
        List<ICalendar> calendars = Biweekly.parse(text).all();
        if (calendars.size() != 1) {
            reading.unexplained(calendars.size() + " calendars");
        }
        ICalendar calendar = calendars.get(0);
        header(calendar);
        Map<String, Event> events = new HashMap<>();
        dataset.getEvents().forEach(event -> events.putIfAbsent(event.reference() + "@" + dataset.getId(), event));
        for (VEvent each : calendar.getEvents()) {
            String uid = each.getUid().getValue();
            String[] steps = uid.replaceFirst("@[^@]*$", "").split("/", -1);
            Event event = events.get(steps[0] + "/" + steps[1] + "@" + dataset.getId());
            if (event == null) {
                reading.unexplained("event " + uid);
            } else {
                new OfEvent(event, each, steps.length > 2 ? "/" + steps[2] + "/" + steps[3] : "").read();
            }
        }
        return reading;
    }

    /** Gathers the days and times as they stand, and holds what RFC 5545 says of lines. */
    private void lines(String text) {
        for (String line : text.split("\r\n", -1)) {
            if (line.getBytes(StandardCharsets.UTF_8).length > 75 || line.matches("(?s).*" + CONTROL + ".*")) {
                reading.unexplained("line " + line);
            }
        }
        if (text.replace("\r\n", "").contains("\n") || text.replace("\r\n", "").contains("\r")) {
            reading.unexplained("a line end that is none");
        }
        String uid = "";
        for (String line : text.replace("\r\n ", "").split("\r\n", -1)) {
            if (line.startsWith("UID:")) {
                uid = line.substring(4);
            } else if (line.startsWith("CATEGORIES:")) {
                // biweekly drops blanks at the ends of these.
                categories
                        .computeIfAbsent(uid, name -> new ArrayList<>())
                        .add(unescape(line.substring("CATEGORIES:".length())));
            } else if (line.startsWith("DTSTART") || line.startsWith("DTEND")) {
                times.computeIfAbsent(uid, name -> new ArrayList<>()).add(line);
            }
        }
    }

    private void header(ICalendar calendar) {
        String title = calendar.getNames().get(0).getValue();
        reading.add("dataset", "/title", title);
        List<String> attribution = new ArrayList<>();
        for (RawProperty each : calendar.getExperimentalProperties()) {
            String value = unescape(each.getValue());
            if (each.getName().equals("X-URBANCOOP-ATTRIBUTION")) {
                attribution.add(value);
            } else if (each.getName().equals("X-WR-CALNAME")) {
                if (!value.equals(title)) {
                    reading.unexplained("X-WR-CALNAME " + value);
                }
            } else if (MEMBERS.containsKey(each.getName())) {
                reading.add("dataset", MEMBERS.getOrDefault(each.getName(), ""), value);
            } else {
                reading.unexplained(each.getName());
            }
        }
        reading.attribution(dataset, attribution, line -> line.replaceAll(CONTROL, "\ufffd"));
    }

    /** Undoes RFC 5545, section 3.3.11. */
    private static String unescape(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\') {
                char next = value.charAt(++i);
                text.append(next == 'n' || next == 'N' ? '\n' : next);
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    private static String shown(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll(CONTROL, "\ufffd");
    }

    /** One component, which is an event, an item of its agenda or a deadline. */
    private final class OfEvent {

        private final Event event;
        private final VEvent component;
        /** Where it stands in the event: empty for the event itself. */
        private final String at;

        private final String subject;

        /** The relations and links that were met: of two alike, each stands for its own. */
        private final Set<String> met = new HashSet<>();

        OfEvent(Event event, VEvent component, String at) {
            this.event = event;
            this.component = component;
            this.at = at;
            this.subject = event.reference().toString();
        }

        void read() {
            when();
            if (at.isEmpty()) {
                reading.add(subject, "/type", "event");
                reading.add(subject, "/id", subject.substring("event/".length()));
                title(component.getSummary());
                add("/summary", Optional.ofNullable(component.getDescription()).map(d -> d.getValue()));
                add(
                        "/status",
                        Optional.ofNullable(component.getStatus())
                                .map(status -> status.getValue().toLowerCase(Locale.ROOT)));
                categories();
            } else if (at.startsWith("/agenda")) {
                add(at + "/title", Optional.ofNullable(component.getSummary()).map(s -> s.getValue()));
            }
            related();
            links();
            Map<String, Integer> participants = new HashMap<>();
            for (RawProperty each : component.getExperimentalProperties()) {
                own(each, participants);
            }
            location();
        }

        private String value(String pointer) {
            return MemberValues.find(event, JsonPointer.parse(pointer))
                    .map(MemberValues::text)
                    .orElse("");
        }

        private void add(String pointer, Optional<String> value) {
            value.ifPresent(text -> reading.add(subject, pointer, text));
        }

        private void title(Summary summary) {
            title(
                    summary.getValue(),
                    Optional.ofNullable(summary.getLanguage()),
                    "TRUE".equals(summary.getParameters().first("X-PRINTED")));
        }

        private void title(String text, Optional<String> tag, boolean isPrinted) {
            if (isPrinted) {
                reading.add(subject, "/title", text);
                add("/titleLanguage", tag);
            } else {
                reading.add(
                        subject, JsonPointer.of("/titles").child(tag.orElse("")).toString(), text);
            }
        }

        /** Reads days and times: the day of an end without a time is the one behind the last. */
        private void when() {
            List<String> lines = times.getOrDefault(component.getUid().getValue(), List.of());
            String start = lines.get(0).replaceFirst("^DTSTART[^:]*(\"[^\"]*\")?:", "");
            String first = day(start);
            String last = first;
            if (start.contains("T")) {
                reading.add(subject, at + "/startTime", start.substring(9, 11) + ":" + start.substring(11, 13));
                zone(lines);
                if (lines.size() > 1) {
                    String end = lines.get(1).replaceFirst("^DTEND[^:]*(\"[^\"]*\")?:", "");
                    last = day(end);
                    reading.add(subject, at + "/endTime", end.substring(9, 11) + ":" + end.substring(11, 13));
                }
            } else {
                last = LocalDate.parse(day(lines.get(1).replaceFirst("^DTEND;VALUE=DATE:", "")))
                        .minusDays(1)
                        .toString();
            }
            String days = first.equals(last) ? first : first + "/" + last;
            Optional<String> printed = experimental("X-URBANCOOP-WHEN");
            if (printed.equals(Optional.of(days))) {
                reading.unexplained(subject + at + " when, twice");
            }
            reading.add(subject, at + "/when", printed.orElse(days));
        }

        private Optional<String> experimental(String name) {
            return Optional.ofNullable(component.getExperimentalProperty(name))
                    .map(property -> unescape(property.getValue()));
        }

        /** Times are in the zone of the item, or of its event. */
        private void zone(List<String> lines) {
            for (String line : lines) {
                String zone = line.contains("TZID=") ? line.replaceFirst("^.*TZID=\"?([^\":]*)\"?:.*$", "$1") : "";
                String own = value(at + "/timeZone");
                String expected = own.isEmpty() ? value("/timeZone") : own;
                if (!zone.equals(ZoneId.getAvailableZoneIds().contains(expected) ? expected : "")) {
                    reading.unexplained(subject + at + " in " + zone);
                }
            }
        }

        private String day(String digits) {
            return digits.substring(0, 4) + "-" + digits.substring(4, 6) + "-" + digits.substring(6, 8);
        }

        private void categories() {
            List<String> all = categories.getOrDefault(component.getUid().getValue(), List.of());
            if (!all.get(0).equals(shown(event.getKind().label(language)))) {
                reading.unexplained(subject + " kind");
            }
            for (int i = 1; i < all.size(); i++) {
                reading.add(subject, "/themes/" + (i - 1), all.get(i));
            }
        }

        private void related() {
            String id = "@" + dataset.getId();
            for (RelatedTo each : component.getRelatedTo()) {
                String target = each.getValue().substring(0, each.getValue().length() - id.length());
                String type = Optional.ofNullable(each.getRelationshipType())
                        .map(of -> of.getValue().toLowerCase(Locale.ROOT))
                        .orElse("");
                if (type.isEmpty() && at.isEmpty()) {
                    reading.add(subject, "/partOf", target);
                } else if (type.isEmpty()) {
                    if (!target.equals(subject)) {
                        reading.unexplained(subject + at + " of " + target);
                    }
                } else {
                    relation(type.substring(2), target);
                }
            }
        }

        private void relation(String kind, String target) {
            for (int i = 0; i < event.getRelations().size(); i++) {
                String place = "/relations/" + i;
                if (value(place + "/kind").equals(kind)
                        && value(place + "/target").equals(target)
                        && met.add(place)) {
                    reading.add(subject, place + "/kind", kind);
                    reading.add(subject, place + "/target", target);
                    return;
                }
            }
            reading.unexplained(subject + " " + kind + " " + target);
        }

        private void links() {
            if (component.getUrl() != null) {
                link(
                        component.getUrl().getValue(),
                        Optional.of("website"),
                        Optional.ofNullable(component.getUrl().getParameters().first("X-TITLE")));
            }
            for (Attachment each : component.getAttachments()) {
                link(
                        each.getUri(),
                        Optional.ofNullable(each.getParameters().first("X-REL")),
                        Optional.ofNullable(each.getParameters().first("X-TITLE")));
            }
        }

        private void link(String url, Optional<String> rel, Optional<String> title) {
            for (int i = 0; i < event.getLinks().size(); i++) {
                String place = "/links/" + i;
                if (value(place + "/url").equals(url)
                        && shown(value(place + "/rel")).equals(rel.orElse(""))
                        && shown(value(place + "/title")).equals(title.orElse(""))
                        && met.add(place)) {
                    reading.add(subject, place + "/url", url);
                    add(place + "/rel", rel);
                    add(place + "/title", title);
                    return;
                }
            }
            reading.unexplained(subject + " " + url + " " + rel + " " + title);
        }

        private void own(RawProperty each, Map<String, Integer> participants) {
            String value = unescape(each.getValue());
            switch (each.getName()) {
                case "X-URBANCOOP-TITLE" ->
                    title(
                            value,
                            Optional.ofNullable(each.getParameters().first("LANGUAGE")),
                            "TRUE".equals(each.getParameters().first("X-PRINTED")));
                case "X-URBANCOOP-WHEN" -> {}
                case "X-URBANCOOP-TIME-ZONE" -> reading.add(subject, at + "/timeZone", value);
                case "X-URBANCOOP-KIND" -> reading.add(subject, "/kind", value);
                case "X-URBANCOOP-STATUS" -> reading.add(subject, "/status", value);
                case "X-URBANCOOP-VENUE-NAME" -> reading.add(subject, "/venue/name", value);
                case "X-URBANCOOP-VENUE-CITY" ->
                    reading.add(subject, at.isEmpty() ? "/venue/city" : at + "/city", value);
                case "X-URBANCOOP-VENUE-TENTATIVE" -> reading.add(subject, "/venue/tentative", value);
                case "X-URBANCOOP-DEADLINE" -> {
                    reading.add(subject, at + "/kind", value);
                    if (!component.getSummary().getValue().contains(": ") || component.getTransparency() == null) {
                        reading.unexplained(subject + at + " " + component.getSummary());
                    }
                }
                case "X-URBANCOOP-PARTICIPANT" -> participant(each, value, participants);
                default -> reading.unexplained(subject + " " + each.getName());
            }
        }

        private void participant(RawProperty each, String party, Map<String, Integer> from) {
            String role =
                    Optional.ofNullable(each.getParameters().first("X-ROLE")).orElse("");
            String list = at + "/participants";
            int size = MemberValues.find(event, JsonPointer.parse(list))
                    .map(found -> ((List<?>) found).size())
                    .orElse(0);
            for (int i = from.getOrDefault(list, 0); i < size; i++) {
                String place = list + "/" + i;
                String group = shown(value(place + "/group/label"));
                boolean isGroup = each.getParameters().first("X-GROUP") != null;
                if ((isGroup ? group : value(place + "/party")).equals(party)
                        && shown(value(place + "/role")).equals(role)) {
                    from.put(list, i + 1);
                    reading.add(subject, place + (isGroup ? "/group/label" : "/party"), party);
                    if (!role.isEmpty()) {
                        reading.add(subject, place + "/role", role);
                    }
                    return;
                }
            }
            reading.unexplained(subject + " " + party + " as " + role);
        }

        /** The place is that of the event and of its city, as programs show it. */
        private void location() {
            String city = value(at.isEmpty() ? "/venue/city" : at + "/city");
            Optional<String> cityName = dataset.getCities().stream()
                    .filter(each -> each.reference().toString().equals(city))
                    .map(each -> each.getName())
                    .findFirst();
            String name = at.isEmpty() ? shown(value("/venue/name")) : "";
            String expected = Stream.concat(
                            at.isEmpty()
                                            && event.getVenue()
                                                    .flatMap(venue -> venue.getName())
                                                    .isPresent()
                                    ? Stream.of(name)
                                    : Stream.empty(),
                            cityName.stream().map(CalendarReading::shown))
                    .collect(Collectors.joining(", "));
            String found = component.getLocation() == null
                    ? ""
                    : component.getLocation().getValue();
            if (at.startsWith("/deadlines") ? !found.isEmpty() : !found.equals(expected)) {
                reading.unexplained(subject + " at " + found + ", not " + expected);
            } else if (!found.isEmpty()) {
                cityName.ifPresent(of -> reading.add(city, "/name", shown(of)));
            }
        }
    }
}
