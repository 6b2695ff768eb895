package org.urbancoop.tables.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.extension.ExtensionValue.NumberValue;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Location;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.text.Spelling;

/** A record that is being made of one row or several. */
final class Draft {

    /** The evidence for one member: a cell, and what reading remarked. */
    private record Evidence(JsonPointer member, SheetCell cell, String reading) {}

    static final JsonPointer KIND = JsonPointer.parse("/kind");
    private static final JsonPointer NAME = JsonPointer.parse("/name");
    private static final JsonPointer TITLE = JsonPointer.parse("/title");
    private static final JsonPointer COUNTRY = JsonPointer.parse("/country");

    private final RecordType type;
    private final SheetCell start;
    /** The values by their places: texts, numbers, truth values, maps, or other drafts. */
    private final Map<JsonPointer, Object> values = new LinkedHashMap<>();

    private final Map<JsonPointer, SheetCell> cells = new LinkedHashMap<>();
    private final List<Evidence> evidence = new ArrayList<>();
    /** The members whose cells were not understood, which is told. */
    private final Set<JsonPointer> lost = new HashSet<>();

    /** The cells of which an error is told. */
    private final Set<Location> told = new HashSet<>();

    private @Nullable RecordReference known;
    private @Nullable Slug id;
    private boolean isRejected;

    /** Starts a record at a cell of its row. */
    Draft(RecordType type, SheetCell start) {
        this.type = type;
        this.start = start;
    }

    RecordType type() {
        return type;
    }

    SheetCell start() {
        return start;
    }

    Map<JsonPointer, Object> values() {
        return values;
    }

    /** Finds the cell of a member, or the one of what it lies in. */
    Optional<SheetCell> cell(JsonPointer pointer) {
        for (JsonPointer at = pointer; !at.equals(JsonPointer.ROOT); at = parent(at)) {
            SheetCell cell = cells.get(at);
            if (cell != null) {
                return Optional.of(cell);
            }
        }
        return Optional.empty();
    }

    private static JsonPointer parent(JsonPointer pointer) {
        List<String> steps = pointer.steps();
        return JsonPointer.of(steps.subList(0, steps.size() - 1));
    }

    void put(JsonPointer member, Object value) {
        values.put(member, value);
    }

    void put(JsonPointer member, Object value, SheetCell cell, String reading) {
        values.put(member, value);
        cells.put(member, cell);
        evidence.add(new Evidence(member, cell, reading));
    }

    /** Remembers that a cell has the value of a member, but was not understood. */
    void lose(JsonPointer member, SheetCell cell) {
        lost.add(member);
        told.add(cell.location());
    }

    /** The names of the members of an object that are missing because their cells were not understood. */
    Stream<String> lost(JsonPointer object) {
        return lost.stream()
                .filter(member ->
                        !member.equals(JsonPointer.ROOT) && parent(member).equals(object))
                .map(member -> member.steps().get(member.steps().size() - 1));
    }

    /** Remembers that an error of a cell is told. */
    void tell(SheetCell cell) {
        told.add(cell.location());
    }

    /** Whether an error of a cell is told: it needs no second one. */
    boolean isTold(SheetCell cell) {
        return told.contains(cell.location());
    }

    /** Refers to a record that the same row makes, where its first cell stands. */
    void link(JsonPointer member, Draft other, SheetCell cell) {
        put(member, other, cell, "");
    }

    /** Takes a member of another row over, with its evidence. */
    void take(Draft other, JsonPointer member) {
        values.put(member, other.values.get(member));
        cite(other, member);
    }

    /** Takes the evidence of another row over. */
    void cite(Draft other, JsonPointer member) {
        SheetCell cell = other.cells.get(member);
        if (cell != null) {
            cells.putIfAbsent(member, cell);
        }
        other.evidence.stream().filter(each -> each.member().equals(member)).forEach(evidence::add);
    }

    boolean hasEvidence() {
        return !evidence.isEmpty();
    }

    Optional<RecordReference> known() {
        return Optional.ofNullable(known);
    }

    void setKnown(CooperationRecord entry) {
        known = entry.reference();
    }

    void setId(Slug slug) {
        id = slug;
    }

    Optional<Slug> id() {
        return Optional.ofNullable(id);
    }

    /** The reference, once the ids are given. */
    Optional<RecordReference> reference() {
        return known().or(() -> id().map(slug -> RecordReference.parse(type + "/" + slug)));
    }

    void reject() {
        isRejected = true;
    }

    boolean isRejected() {
        return isRejected
                || values.values().stream().anyMatch(each -> each instanceof Draft other && other.isRejected());
    }

    /** The names or titles, the main one first. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (JsonPointer main : List.of(NAME, TITLE)) {
            if (values.get(main) instanceof String text) {
                names.add(text);
            }
        }
        values.forEach((pointer, value) -> {
            String place = pointer.toString();
            if (value instanceof String text && (place.startsWith("/names/") || place.startsWith("/titles/"))) {
                names.add(text);
            }
        });
        return names;
    }

    Optional<String> country() {
        return Optional.ofNullable(values.get(COUNTRY)).map(Object::toString);
    }

    List<Draft> links() {
        return values.values().stream()
                .filter(Draft.class::isInstance)
                .map(Draft.class::cast)
                .toList();
    }

    /** What tells whether two rows speak of one record; empty if each row has its own. */
    Optional<String> identity() {
        if (!cells.isEmpty() || type == RecordType.AGREEMENT) {
            switch (type) {
                case CITY, ORGANIZATION -> {
                    return names().isEmpty()
                            ? Optional.empty()
                            : Optional.of(type + "\n" + Spelling.fold(names().get(0)) + "\n"
                                    + country().orElse("") + "\n" + location());
                }
                case AGREEMENT -> {
                    return parties().size() < 2
                            ? Optional.empty()
                            : Optional.of(type + "\n" + values.get(KIND) + "\n" + String.join("\n", parties()));
                }
                default -> {
                    return Optional.empty();
                }
            }
        }
        // The same for all rows.
        return Optional.of(type + "\n" + values);
    }

    private String location() {
        StringBuilder text = new StringBuilder();
        values.forEach((pointer, value) -> {
            if (pointer.toString().startsWith("/location/")) {
                text.append(pointer).append('=').append(value).append(' ');
            }
        });
        return text.toString();
    }

    /** The parties in an order of their own: who is named first does not matter. */
    private Set<String> parties() {
        Set<String> parties = new TreeSet<>();
        values.forEach((pointer, value) -> {
            if (pointer.toString().startsWith("/parties/")) {
                parties.add(
                        value instanceof Draft other
                                ? other.known()
                                        .map(Object::toString)
                                        .orElseGet(() -> other.identity().orElse(""))
                                : value.toString());
            }
        });
        return parties;
    }

    /** The records that members refer to, in an order of their own; those that are not known have none. */
    Set<String> references(String below) {
        Set<String> references = new TreeSet<>();
        values.forEach((pointer, value) -> {
            if (pointer.toString().startsWith(below)) {
                references.add(
                        value instanceof Draft other
                                ? other.known().map(Object::toString).orElse("")
                                : value.toString());
            }
        });
        return references;
    }

    /** Whether a record has a value, as far as drafts can be known. */
    static boolean says(CooperationRecord entry, JsonPointer pointer, Object value) {
        Object other = MemberValues.find(entry, pointer).orElse(null);
        String said =
                value instanceof Draft link ? link.known().map(Object::toString).orElse("") : value.toString();
        return other != null && (same(value, other) || MemberValues.text(other).equals(said));
    }

    /** Names it as its sheet does, if the sheet has names in other languages alone. */
    void completeName() {
        for (JsonPointer main : List.of(NAME, TITLE)) {
            if (values.containsKey(main) || lost.contains(main)) {
                continue;
            }
            Optional<Map.Entry<JsonPointer, Object>> other = values.entrySet().stream()
                    .filter(each -> each.getKey().toString().startsWith(main + "s/"))
                    .findFirst();
            if (other.isPresent()) {
                Object name = other.get().getValue();
                SheetCell cell = cells.get(other.get().getKey());
                if (cell == null) {
                    put(main, name);
                } else {
                    put(main, name, cell, "");
                }
            }
        }
    }

    /** Writes the evidence as citations of a source. */
    List<Object> citations(RecordReference source) {
        List<Object> citations = new ArrayList<>();
        for (Evidence each : evidence) {
            Map<String, Object> citation = new LinkedHashMap<>();
            citation.put("source", source.toString());
            citation.put("where", each.cell().location().toString());
            String words = each.cell().text();
            if (words.codePointCount(0, words.length()) <= Citation.VERBATIM_LENGTH) {
                citation.put("verbatim", words);
            }
            citation.put("field", each.member().toString());
            if (!each.reading().isEmpty()) {
                citation.put("reading", each.reading());
            }
            citations.add(citation);
        }
        if (citations.isEmpty()) {
            Map<String, Object> citation = new LinkedHashMap<>();
            citation.put("source", source.toString());
            citation.put("reading", "Said by the mapping of the sheet, for all rows.");
            citations.add(citation);
        }
        return citations;
    }

    /** Whether two values are the same; numbers by their value. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof NumberValue first && other instanceof NumberValue second) {
            return new BigDecimal(first.literal()).compareTo(new BigDecimal(second.literal())) == 0;
        }
        return Objects.equals(one, other);
    }
}
