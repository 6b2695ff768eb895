package org.urbancoop.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.urbancoop.code.Code;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.LinkRel;
import org.urbancoop.code.RelationKind;
import org.urbancoop.code.Role;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Origin;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.TreePart;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.reference.RecordType;

/** One event of a calendar and the record that is made of it. What no record has is kept as a tree. */
final class EventReader {

    /** The extension in which the rest of an event is kept, and the register of its identifier. */
    static final String EXTENSION = "icalendar";

    private static final String EVENT = "VEVENT";

    /** Who takes part and is no person. */
    private static final Set<String> NO_PERSON = Set.of("GROUP", "RESOURCE", "ROOM");

    private final TreePart part;
    private final CalendarContext context;
    private final Uid uid;
    private final Optional<String> dataset;
    private final Problems problems = new Problems();
    private final Node component;
    private final Draft draft;
    /** The items of its agenda and its deadlines, which are components of their own. */
    private final List<Node> others = new ArrayList<>();

    private Optional<String> zone = Optional.empty();

    /**
     * Reads an event.
     *
     * @param part the component
     * @param context what it is read with
     * @param uid its identifier
     * @param dataset the id of the dataset whose calendar it is in; empty if the calendar is none of ours
     */
    EventReader(TreePart part, CalendarContext context, Uid uid, Optional<String> dataset) {
        this.part = part;
        this.context = context;
        this.uid = uid;
        this.dataset = dataset;
        this.component = part.node(problems);
        this.draft = new Draft(RecordType.EVENT, component, problems);
        read();
    }

    private void read() {
        identifiers();
        titles();
        kindAndThemes();
        zone = when(component, problems).map(times -> {
            times.forEach((member, value) -> draft.put(member, value));
            return times.get("timeZone");
        });
        text("DESCRIPTION", "summary");
        Property.first(component, "DESCRIPTION").ifPresent(of -> problems.addMarkup(of.value(), of.text()));
        status();
        venue();
        related();
        links();
        participants(component).forEach(each -> draft.add("participants", each));
        persons();
        if (uid.isOwn()) {
            carry(component, "DTSTAMP");
        } else {
            draft.cite(context.heading().source(), part.pointer().toString());
        }
        component.objects(CalendarParts.NO_NAME).forEach(line -> problems.add(ReadingProblem.NO_LINE, line));
        Stream.of("RRULE", "RDATE")
                .flatMap(name -> component.objects(name).stream())
                .findFirst()
                .ifPresent(rule -> problems.add(ReadingProblem.REPEATS, rule));
        personal(component);
        draft.keep(EXTENSION, this::left);
    }

    /** Checks whether another component is an item of its agenda or a deadline, as our writer has them. */
    boolean isWholeOf(Uid other) {
        return uid.isOwn() && other.list().isPresent() && other.record().equals(uid.record());
    }

    /** Adds an item of its agenda or a deadline. */
    void add(TreePart of, Uid its) {
        Node item = of.node(problems);
        others.add(item);
        Map<String, Object> value = new LinkedHashMap<>();
        boolean hasOwnZone = Property.first(item, Calendar.OWN + "TIME-ZONE").isPresent();
        boolean isDeadline = its.list().equals(Optional.of("deadlines"));
        value.putAll(when(item, problems).orElse(Map.of()));
        if (!hasOwnZone && zone.equals(Optional.ofNullable(value.get("timeZone")))) {
            // An item without a zone of its own is in that of its event.
            value.remove("timeZone");
        }
        if (isDeadline) {
            Property.first(item, Calendar.OWN + "DEADLINE").ifPresent(kind -> value.put("kind", kind.text()));
        } else {
            Property.first(item, "SUMMARY").ifPresent(title -> value.put("title", title.text()));
            Property.first(item, Calendar.OWN + "VENUE-CITY").ifPresent(city -> value.put("city", city.text()));
            List<Map<String, Object>> participants = participants(item);
            if (!participants.isEmpty()) {
                value.put("participants", participants);
            }
        }
        carry(item, "UID", "DTSTAMP", "SUMMARY", "LOCATION", "RELATED-TO", "TRANSP", "DTSTART", "DTEND");
        carry(item, Calendar.OWN + "DEADLINE", Calendar.OWN + "VENUE-CITY");
        personal(item);
        draft.add(its.list().orElseThrow(), value);
    }

    ReadEntry make() {
        return draft.make(part::text);
    }

    private Optional<ExtensionValue> left() {
        List<ExtensionValue> rest =
                others.stream().map(Node::left).flatMap(Optional::stream).toList();
        Optional<ExtensionValue> own = component.left();
        if (rest.isEmpty()) {
            return own;
        }
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        if (own.orElse(null) instanceof ObjectValue object) {
            members.putAll(object.members().asMap());
        }
        members.put(EVENT, new ArrayValue(rest));
        return Optional.of(new ObjectValue(Extensions.from(members)));
    }

    /** Carries properties of which nothing is left, as they say again what others say. */
    private static void carry(Node component, String... names) {
        for (String name : names) {
            component.get(name).ifPresent(property -> property.carried(true));
        }
    }

    /** Puts a text as it is; a blank one says nothing, unless we wrote it. */
    private void text(String property, String member) {
        for (Property each : Property.all(component, property)) {
            if (uid.isOwn() || !each.text().isBlank()) {
                draft.put(member, each.text(), each.value());
            }
        }
    }

    private void identifiers() {
        Optional<Property> property = Property.first(component, "UID");
        if (uid.isOwn()) {
            draft.put("id", uid.record().orElseThrow().substring("event/".length()));
            carry(component, "UID");
            return;
        }
        // One of several times of an event has the identifier of all.
        Optional<String> time = Property.first(component, "RECURRENCE-ID").map(Property::raw);
        List<String> title = Property.first(component, "SUMMARY").map(Property::text).stream()
                .toList();
        draft.put(
                "id",
                uid.text().isBlank()
                        ? context.ids().ofNames(time, title)
                        : context.ids().of(time.map(of -> uid.text() + " " + of).orElse(uid.text())));
        property.filter(of -> !of.text().isBlank())
                .ifPresent(of -> draft.putEntry("identifiers", EXTENSION, of.text(), of.value()));
    }

    /** The title as printed, and those in other languages. */
    private void titles() {
        List<Property> all = Stream.of("SUMMARY", Calendar.OWN + "TITLE")
                .flatMap(name -> Property.all(component, name).stream())
                .filter(title -> uid.isOwn() || !title.text().isBlank())
                .toList();
        Optional<Property> printed = all.stream()
                .filter(title -> title.parameter("X-PRINTED").isPresent())
                .findFirst()
                .or(() -> all.stream().findFirst());
        for (Property title : all) {
            Optional<String> language = title.parameter("LANGUAGE");
            Node[] from = Stream.of("LANGUAGE", "X-PRINTED")
                    .flatMap(name -> title.parameterNode(name).stream())
                    .toArray(Node[]::new);
            if (printed.equals(Optional.of(title))) {
                draft.put("title", title.text(), title.value());
                language.ifPresent(tag -> draft.put("titleLanguage", tag, from));
            } else if (language.isPresent()) {
                draft.putEntry("titles", language.orElseThrow(), title.text(), title.value());
            }
            if (language.isPresent() || printed.equals(Optional.of(title))) {
                Stream.of(from).forEach(node -> node.carried(true));
            }
        }
    }

    /** A category that our list of kinds has is the kind; all others are themes. */
    private void kindAndThemes() {
        List<Property> categories = Property.all(component, "CATEGORIES");
        Optional<Property> own = Property.first(component, Calendar.OWN + "KIND");
        if (uid.isOwn() && own.isPresent()) {
            text(Calendar.OWN + "KIND", "kind");
            // The first category is what the kind is called.
            categories.stream().limit(1).forEach(label -> label.node().carried(true));
            categories.stream().skip(1).forEach(theme -> draft.add("themes", theme.text(), theme.value()));
            return;
        }
        Optional<String> kind = Optional.empty();
        for (Property property : categories) {
            for (String category : property.list()) {
                Optional<String> term = kind.isPresent() ? Optional.empty() : kind(category);
                if (term.isPresent()) {
                    kind = term;
                    property.value().carried(true);
                } else {
                    draft.add("themes", category.strip(), property.value());
                }
            }
        }
        draft.put("kind", kind.orElse(EventKind.EVENT.term()));
    }

    private static Optional<String> kind(String category) {
        String text = category.strip();
        return EventKind.list().terms().stream()
                .filter(term -> text.equalsIgnoreCase(term.term())
                        || Stream.of(Locale.ENGLISH, Locale.KOREAN)
                                .anyMatch(language -> text.equalsIgnoreCase(term.label(language))))
                .map(Code::term)
                .findFirst();
    }

    /** Gets the days and times by the names of their members. */
    private Optional<Map<String, String>> when(Node of, Problems problems) {
        Map<String, String> times = new LinkedHashMap<>();
        Occurrence.read(of, context.zones(), problems).ifPresent(occurrence -> {
            times.put("when", occurrence.days());
            occurrence.start().ifPresent(time -> times.put("startTime", time));
            occurrence.end().ifPresent(time -> times.put("endTime", time));
            occurrence.zone().ifPresent(name -> times.put("timeZone", name));
            occurrence.daysFrom().forEach(node -> node.carried(true));
        });
        if (uid.isOwn()) {
            // As the record has them, where days and zones of calendars say it in another way.
            Map.of("WHEN", "when", "TIME-ZONE", "timeZone")
                    .forEach((name, member) -> Property.first(of, Calendar.OWN + name)
                            .ifPresent(property -> {
                                times.put(member, property.text());
                                property.node().carried(true);
                            }));
        }
        return times.isEmpty() ? Optional.empty() : Optional.of(times);
    }

    private void status() {
        text(Calendar.OWN + "STATUS", "status");
        Property.first(component, "STATUS").ifPresent(status -> {
            Optional<String> ours = context.terms()
                    .find(EventStatus.list(), "STATUS:", status.raw())
                    .map(EventStatus::term);
            ours.ifPresentOrElse(
                    term -> draft.put("status", term, status.value()),
                    () -> problems.add(ReadingProblem.NO_TERM, status.value(), status.raw(), "STATUS"));
        });
    }

    private void venue() {
        Map<String, Object> venue = new LinkedHashMap<>();
        List<Origin> from = new ArrayList<>();
        if (uid.isOwn()) {
            for (String member : List.of("name", "city", "tentative")) {
                Property.first(component, Calendar.OWN + "VENUE-" + member.toUpperCase(Locale.ROOT))
                        .ifPresent(of -> {
                            venue.put(member, member.equals("tentative") ? Boolean.valueOf(of.raw()) : of.text());
                            from.add(of.node());
                        });
            }
        }
        Optional<Property> location =
                Property.first(component, "LOCATION").filter(of -> !of.text().isBlank());
        if (venue.isEmpty() && location.isPresent()) {
            venue.put("name", location.orElseThrow().text());
            from.add(location.orElseThrow().value());
        } else {
            // The names of place and city, which stand in properties of ours.
            location.ifPresent(of -> from.add(of.node()));
        }
        if (!venue.isEmpty()) {
            draft.put("venue", venue, from.toArray(Origin[]::new));
        }
    }

    /** What it is a part of, and relations. Those of others are told apart by their type. */
    private void related() {
        for (Property each : Property.all(component, "RELATED-TO")) {
            Uid other = Uid.of(each.raw(), dataset);
            String type = each.parameter("RELTYPE").orElse("PARENT").toUpperCase(Locale.ROOT);
            boolean isOwnKind = other.record().isPresent() && type.startsWith("X-");
            Node[] from = Stream.concat(Stream.of(each.value()), each.parameterNode("RELTYPE").stream())
                    .toArray(Node[]::new);
            if (type.equals("PARENT") && (uid.isOwn() || !other.text().equals(uid.text()))) {
                draft.put("partOf", other.reference(context.ids()), from);
            } else if (isOwnKind || type.equals("SIBLING")) {
                Map<String, Object> relation = new LinkedHashMap<>();
                relation.put(
                        "kind",
                        isOwnKind ? type.substring(2).toLowerCase(Locale.ROOT) : RelationKind.RELATED_TO.term());
                relation.put("target", other.reference(context.ids()));
                draft.add("relations", relation, from);
            }
        }
    }

    /** The site of the event, and what our writer attaches; what others attach has no kind and is kept. */
    private void links() {
        for (Property each : Property.all(component, "URL")) {
            link(each, LinkRel.WEBSITE.term());
        }
        for (Property each : Property.all(component, "ATTACH")) {
            each.parameter("X-REL").filter(rel -> uid.isOwn()).ifPresent(rel -> link(each, rel));
        }
    }

    private void link(Property of, String rel) {
        if (of.raw().isEmpty()) {
            return;
        }
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("rel", rel);
        link.put("url", of.raw());
        of.parameter("X-TITLE").filter(title -> uid.isOwn()).ifPresent(title -> link.put("title", title));
        draft.add("links", link, uid.isOwn() ? of.node() : of.value());
    }

    /** Who takes part as our writer has it. */
    private List<Map<String, Object>> participants(Node of) {
        List<Map<String, Object>> participants = new ArrayList<>();
        if (!uid.isOwn()) {
            return participants;
        }
        for (Property each : Property.all(of, Calendar.OWN + "PARTICIPANT")) {
            Map<String, Object> participant = new LinkedHashMap<>();
            each.parameter("X-ROLE").ifPresent(role -> participant.put("role", role));
            if (each.parameter("X-GROUP").isPresent()) {
                participant.put("group", Map.of("label", each.text()));
            } else {
                participant.put("party", each.text());
            }
            participants.add(participant);
            each.node().carried(true);
        }
        return participants;
    }

    /** Who is invited, by name, if personal data are kept; addresses have no member. */
    private void persons() {
        if (context.keepsPersonalData()) {
            Map.of("ORGANIZER", Role.ORGANIZER, "ATTENDEE", Role.ATTENDEE).forEach((name, role) -> {
                for (Property each : Property.all(component, name)) {
                    Optional<Node> person = each.parameterNode("CN");
                    if (person.isPresent()
                            && !NO_PERSON.contains(each.parameter("CUTYPE").orElse(""))) {
                        Map<String, Object> participant = new LinkedHashMap<>();
                        participant.put("role", role.term());
                        participant.put(
                                "person", Map.of("name", each.parameter("CN").orElse("")));
                        draft.add("participants", participant, person.orElseThrow());
                    }
                }
            });
        }
    }

    /** Leaves out what tells of persons. */
    private void personal(Node of) {
        if (!context.keepsPersonalData()) {
            PersonalProperties.find(of, draft::withhold);
        }
    }
}
