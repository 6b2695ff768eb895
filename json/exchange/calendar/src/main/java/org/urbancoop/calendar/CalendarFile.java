package org.urbancoop.calendar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;
import org.urbancoop.exchange.reading.TreeEntries;
import org.urbancoop.exchange.reading.TreePart;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.extension.Extensions;
import org.urbancoop.format.Loss;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.text.JsonPointer;

/** The entries of a file of calendars: an event for each of theirs, and the header, which comes last. */
final class CalendarFile implements TreeEntries.Reading {

    private static final String NAME = "iCalendar";
    private static final Message NO_CALENDAR =
            new Message("it does not start with BEGIN:VCALENDAR", "BEGIN:VCALENDAR로 시작하지 않습니다");

    private static final String EVENT = "VEVENT";
    private static final String ZONE = "VTIMEZONE";

    /** How much of what calendars say of themselves is kept, in characters. */
    private static final int MOST = 1 << 20;

    private static final Message LIMITS = new Message(
            MOST + " characters for what all calendars say of themselves", "모든 달력의 속성을 합해 문자 " + MOST + "자");

    private static final int MOST_TOLD = 1000;

    private final CalendarContext context;
    /** What calendars say that no record has: several often say the same. */
    private final Map<String, Set<ExtensionValue>> rest = new LinkedHashMap<>();

    private final Problems ofHeader = new Problems();
    private final List<Loss> withheld = new ArrayList<>();
    private int size;
    private Optional<String> title = Optional.empty();
    private Optional<Dataset> header = Optional.empty();
    /** The id of the dataset that the calendar is of, if we wrote it. */
    private Optional<String> dataset = Optional.empty();

    private JsonPointer calendar = JsonPointer.ROOT;
    private @Nullable Node root;
    private @Nullable EventReader event;
    private boolean isRefused;

    CalendarFile(CalendarContext context) {
        this.context = context;
    }

    @Override
    public boolean isRefused() {
        return isRefused;
    }

    @Override
    public List<ReadEntry> read(TreePart part) {
        Problems problems = new Problems();
        Node node = part.node(problems);
        boolean isCalendar = part.name().equals(CalendarParts.CALENDAR);
        List<ReadEntry> entries = new ArrayList<>();
        if (root == null) {
            root = node;
            isRefused =
                    !isCalendar && !part.name().equals(EVENT) && !part.name().equals(ZONE);
        }
        if (isRefused) {
            problems.add(ReadingProblem.OTHER_FORMAT, node, NAME, NO_CALENDAR);
            entries.add(part.rejected(problems));
        } else if (isCalendar) {
            entries.addAll(closed());
            calendar(part, node).ifPresent(entries::add);
        } else if (part.name().equals(ZONE)) {
            context.zones().describe(node);
            if (dataset.isEmpty()) {
                keep(ZONE, node.left(), part).ifPresent(entries::add);
            }
        } else if (part.name().equals(EVENT)) {
            entries.addAll(event(part, node));
        } else {
            problems.add(ReadingProblem.NO_RECORD, node, part.name());
            entries.add(part.rejected(problems));
        }
        return entries;
    }

    private List<ReadEntry> event(TreePart part, Node node) {
        Uid uid = Uid.of(Property.first(node, "UID").map(Property::raw).orElse(""), dataset);
        EventReader open = event;
        if (open != null && open.isWholeOf(uid)) {
            open.add(part, uid);
            return List.of();
        }
        List<ReadEntry> entries = new ArrayList<>(closed());
        // An item that does not follow its event is an event of its own.
        Uid whole = uid.list().isPresent() ? new Uid(uid.text(), Optional.empty(), Optional.empty()) : uid;
        EventReader next = new EventReader(part, context, whole, dataset);
        if (whole.isOwn()) {
            event = next;
        } else {
            entries.add(next.make());
        }
        return entries;
    }

    /** Makes the event that is open: what belongs to it follows it. */
    private List<ReadEntry> closed() {
        EventReader open = event;
        event = null;
        return open == null ? List.of() : List.of(open.make());
    }

    private Optional<ReadEntry> calendar(TreePart part, Node node) {
        if (!part.pointer().equals(calendar)) {
            calendar = part.pointer();
            dataset = Optional.empty();
            context.zones().clear();
        }
        if (ofHeader.all().size() < MOST_TOLD) {
            node.objects(CalendarParts.NO_NAME).forEach(line -> ofHeader.add(ReadingProblem.NO_LINE, line));
        }
        node.get("VERSION").ifPresent(version -> version.carried(true));
        Optional<Dataset> own = own(node);
        if (own.isPresent()) {
            dataset = own.map(of -> of.getId().toString());
            header = header.or(() -> own);
            node.members().forEach((name, property) -> {
                if (name.startsWith(Calendar.OWN)
                        || Set.of("NAME", "PRODID", "CALSCALE", "X-WR-CALNAME").contains(name)) {
                    property.carried(true);
                }
            });
        } else if (title.isEmpty()) {
            Optional<Property> name = Property.first(node, "NAME")
                    .or(() -> Property.first(node, "X-WR-CALNAME"))
                    .filter(of -> !of.text().isBlank());
            title = name.map(Property::text);
            name.ifPresent(of -> of.value().carried(true));
        }
        if (!context.keepsPersonalData()) {
            PersonalProperties.find(node, this::withhold);
        }
        return keep(CalendarParts.CALENDAR, node.left(), part);
    }

    private void withhold(Node property) {
        property.carried(true);
        // Of a file that does so again and again, the first ones are told.
        if (withheld.size() < MOST_TOLD) {
            withheld.add(Loss.builder()
                    .kind(Loss.Kind.LEFT_OUT)
                    .subject("dataset")
                    .pointer(JsonPointer.ROOT)
                    .why(Draft.withheld(property))
                    .build());
        }
    }

    /** Gets the header that our writer puts into a calendar. */
    private Optional<Dataset> own(Node node) {
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        Map<JsonPointer, Location> places = new LinkedHashMap<>();
        node.members().forEach((name, properties) -> {
            if (name.startsWith(Calendar.OWN) || name.equals("NAME")) {
                Property.first(node, name).ifPresent(of -> {
                    String member = name.equals("NAME") ? "title" : member(name.substring(Calendar.OWN.length()));
                    members.put(member, new TextValue(of.text()));
                    of.node().location().ifPresent(at -> places.put(JsonPointer.ROOT.child(member), at));
                });
            }
        });
        if (!members.containsKey("id") || !members.containsKey("formatVersion")) {
            return Optional.empty();
        }
        Node header = Node.of(
                node.pointer(),
                at -> Optional.ofNullable(places.get(at)),
                new ObjectValue(Extensions.from(members)),
                new Problems());
        return context.heading().own(header);
    }

    /** Gets {@code asOf} for {@code AS-OF}. */
    private static String member(String name) {
        StringBuilder member = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("-", -1)) {
            boolean isFirst = member.isEmpty() || word.isEmpty();
            member.append(isFirst ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return member.toString();
    }

    /** Keeps what no record has with the header; more than fits into one is rejected. */
    private Optional<ReadEntry> keep(String name, Optional<ExtensionValue> left, TreePart part) {
        if (left.isEmpty() || rest.getOrDefault(name, Set.of()).contains(left.orElseThrow())) {
            return Optional.empty();
        }
        size += left.orElseThrow().toString().length();
        if (size > MOST) {
            Problems problems = new Problems();
            problems.add(ReadingProblem.TOO_LARGE, part.node(problems), LIMITS);
            return Optional.of(part.rejected(problems));
        }
        rest.computeIfAbsent(name, of -> new LinkedHashSet<>()).add(left.orElseThrow());
        return Optional.empty();
    }

    @Override
    public List<ReadEntry> end() {
        List<ReadEntry> entries = new ArrayList<>(closed());
        Node whole = root;
        if (whole == null) {
            TreePart none = TreePart.broken(NO_CALENDAR, Optional.of(Location.of(1, 1)));
            ofHeader.add(ReadingProblem.OTHER_FORMAT, none.node(ofHeader), NAME, NO_CALENDAR);
            return List.of(none.rejected(ofHeader));
        }
        if (isRefused) {
            return entries;
        }
        Map<String, ExtensionValue> members = new LinkedHashMap<>();
        rest.forEach((name, values) -> members.put(name, new ArrayValue(List.copyOf(values))));
        Optional<ExtensionValue> left =
                members.isEmpty() ? Optional.empty() : Optional.of(new ObjectValue(Extensions.from(members)));
        ReadEntry entry;
        if (header.isPresent()) {
            entry = context.heading().entry(whole, header.orElseThrow(), left);
        } else {
            context.heading().fileAsSource(whole, title).ifPresent(entries::add);
            entry = context.heading()
                    .entry(whole, title, left, () -> whole.value().toString());
        }
        entries.add(entry.toBuilder()
                .addAllProblems(ofHeader.all())
                .addAllLosses(withheld)
                .build());
        return entries;
    }
}
