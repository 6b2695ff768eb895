package org.urbancoop.tables.reading;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.message.Message;
import org.urbancoop.notation.NameReader;
import org.urbancoop.notation.Reading;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.tables.json.PlacedValues;
import org.urbancoop.tables.sheet.SheetCell;
import org.urbancoop.tables.sheet.SheetRow;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.MalformedTextException;
import org.urbancoop.text.Slug;
import org.urbancoop.text.Slugs;

/** All records that are being made of a sheet: each once, however many rows speak of it. */
final class Drafts {

    private static final JsonPointer ID = JsonPointer.parse("/id");
    private static final JsonPointer NAME = JsonPointer.parse("/name");

    private final Dataset base;
    private final KnownRecords ofSheet;
    private final NameReader names;
    private final SheetFindings findings;
    private final Map<String, Draft> byIdentity = new HashMap<>();
    private final Set<Draft> all = new LinkedHashSet<>();
    private final List<Row> rows = new ArrayList<>();

    /** A row, the heading above it, and the records that it speaks of. */
    private record Row(SheetRow cells, Optional<SheetRow> heading, List<Draft> made) {}

    Drafts(Dataset base, RecordReference sheet, NameReader names, SheetFindings findings) {
        this.base = base;
        this.ofSheet = new KnownRecords(base, sheet);
        this.names = names;
        this.findings = findings;
    }

    /** Remembers which records a row speaks of. */
    void note(SheetRow row, Optional<SheetRow> heading, List<Draft> made) {
        rows.add(new Row(row, heading, List.copyOf(made)));
    }

    /** Adds a record, and gives the one that an earlier row, or the dataset, has of it. */
    Draft add(Draft draft, SheetRow row) {
        if (draft.values().values().stream().noneMatch(each -> !(each instanceof Draft))
                && draft.links().isEmpty()) {
            draft.reject();
            return draft;
        }
        draft.completeName();
        resolve(draft);
        Optional<String> identity = draft.known().map(RecordReference::toString).or(draft::identity);
        Draft earlier = identity.map(byIdentity::get).orElse(null);
        if (earlier != null) {
            merge(earlier, draft);
            return earlier;
        }
        identity.ifPresent(key -> byIdentity.put(key, draft));
        all.add(draft);
        return draft;
    }

    /** Finds the record of the dataset that is meant. */
    private void resolve(Draft draft) {
        Optional<CooperationRecord> known = Optional.empty();
        if (draft.values().get(ID) instanceof String id) {
            try {
                known = base.find(RecordReference.parse(draft.type() + "/" + id));
            } catch (MalformedTextException e) {
                // Reading the record tells.
                known = Optional.empty();
            }
        } else if (draft.type() == RecordType.CITY || draft.type() == RecordType.ORGANIZATION) {
            known = named(draft);
        } else {
            known = ofSheet.find(draft);
            known.ifPresent(entry -> findings.add(
                    SheetProblem.ALREADY_THERE,
                    draft.start(),
                    Message.of(entry.reference().toString())));
        }
        known.ifPresent(entry -> {
            draft.setKnown(entry);
            compare(draft, entry);
        });
    }

    private Optional<CooperationRecord> named(Draft draft) {
        Optional<Country> country = draft.country().flatMap(Country.list()::find);
        for (String name : draft.names()) {
            Reading<? extends CooperationRecord> reading = draft.type() == RecordType.CITY
                    ? country.map(in -> names.city(name, in)).orElseGet(() -> names.city(name))
                    : country.map(in -> names.organization(name, in)).orElseGet(() -> names.organization(name));
            if (reading.value().isPresent()) {
                return Optional.of(reading.value().get());
            }
            if (reading.isAmbiguous()) {
                findings.add(
                        SheetProblem.CELL_AMBIGUOUS,
                        draft.cell(NAME).orElse(draft.start()),
                        name,
                        Message.of(String.join(
                                ", ",
                                reading.alternatives().stream()
                                        .map(each -> each.reference().toString())
                                        .toList())));
                draft.reject();
            }
        }
        return Optional.empty();
    }

    /** Tells what the sheet says otherwise of a record that is known, which stays as it is. */
    private void compare(Draft draft, CooperationRecord entry) {
        draft.values().forEach((pointer, value) -> {
            SheetCell cell = draft.cell(pointer).orElse(null);
            boolean isName = draft.names().contains(value);
            if (cell != null && !isName && !(value instanceof Draft)) {
                if (!Draft.says(entry, pointer, value)) {
                    findings.add(
                            SheetProblem.KNOWN_DIFFERS,
                            cell,
                            Message.of(entry.reference().toString()),
                            Message.of(pointer + " " + value));
                }
            }
        });
    }

    private void merge(Draft earlier, Draft later) {
        boolean saysMore = false;
        for (Map.Entry<JsonPointer, Object> each : later.values().entrySet()) {
            Object kept = earlier.values().get(each.getKey());
            if (kept == null && earlier.known().isEmpty()) {
                earlier.take(later, each.getKey());
            } else if (kept != null && !Draft.same(kept, each.getValue())) {
                saysMore |= isParty(each.getKey());
                SheetCell cell = later.cell(each.getKey()).orElse(null);
                if (cell != null && !isParty(each.getKey())) {
                    findings.add(
                            SheetProblem.VALUE_DIFFERS,
                            cell,
                            Message.of(each.getKey().toString()),
                            kept.toString(),
                            Message.of(earlier.cell(each.getKey())
                                    .map(where -> where.location().toString())
                                    .orElse(earlier.start().location().toString())));
                }
            }
        }
        if (saysMore || later.type() == RecordType.AGREEMENT) {
            // The other party's own claim is evidence of its own.
            later.values().keySet().forEach(pointer -> earlier.cite(later, pointer));
        }
    }

    private static boolean isParty(JsonPointer pointer) {
        return pointer.toString().startsWith("/parties/");
    }

    /** Gives ids to those that have none: agreements last, which are named by their parties. */
    void giveIds() {
        for (RecordType type : RecordType.values()) {
            if (type != RecordType.AGREEMENT) {
                giveIds(type);
            }
        }
        giveIds(RecordType.AGREEMENT);
    }

    private void giveIds(RecordType type) {
        List<Draft> nameless = all.stream()
                .filter(draft -> draft.type() == type
                        && draft.known().isEmpty()
                        && !draft.values().containsKey(ID))
                .toList();
        Set<String> taken = new HashSet<>();
        base.records()
                .filter(entry -> entry.getType() == type)
                .forEach(entry -> taken.add(entry.getId().toString()));
        all.stream()
                .filter(draft -> draft.type() == type && draft.values().get(ID) instanceof String)
                .forEach(draft -> {
                    String id = String.valueOf(draft.values().get(ID));
                    taken.add(id);
                    parse(id).ifPresent(draft::setId);
                });
        List<Slug> ids = Slugs.distinct(nameless, Drafts::slug, Drafts::apart);
        for (int i = 0; i < nameless.size(); i++) {
            String id = ids.get(i).toString();
            for (int number = 2; !taken.add(id); number++) {
                id = Slug.fromName(ids.get(i) + " " + number).toString();
            }
            nameless.get(i).setId(Slug.parse(id));
        }
    }

    private static Optional<Slug> parse(String id) {
        try {
            return Optional.of(Slug.parse(id));
        } catch (MalformedTextException e) {
            return Optional.empty();
        }
    }

    private static Slug slug(Draft draft) {
        if (draft.type() == RecordType.AGREEMENT) {
            List<String> parties = draft.links().stream()
                    .map(Draft::reference)
                    .flatMap(Optional::stream)
                    .map(reference -> reference.id().toString())
                    .toList();
            if (!parties.isEmpty()) {
                return Slug.fromName(String.join(" ", parties));
            }
        }
        List<String> names = draft.names();
        try {
            return names.isEmpty() ? ofRow(draft) : Slug.fromNames(names);
        } catch (MalformedTextException e) {
            return ofForeign(draft, names.get(0));
        }
    }

    /**
     * The id of what has no name in Latin letters, by that name alone, wherever its row stands: the known name of a
     * large city, else the Hangul in Latin letters, else a number made of the text.
     */
    private static Slug ofForeign(Draft draft, String name) {
        if (draft.type() == RecordType.CITY) {
            Optional<String> latin = draft.country()
                    .flatMap(Country.list()::find)
                    .map(country -> NameReader.latinName(name, country))
                    .orElseGet(() -> NameReader.latinName(name));
            if (latin.isPresent()) {
                return Slug.fromName(latin.get());
            }
        }
        try {
            return Slug.fromName(HangulLetters.romanize(name));
        } catch (MalformedTextException e) {
            return Slug.fromName(draft.type() + " " + Integer.toHexString(name.hashCode()));
        }
    }

    /** The id of what has no name: its place in the sheet. */
    private static Slug ofRow(Draft draft) {
        return Slug.fromName(draft.type() + " row " + draft.start().location().line());
    }

    private static List<String> apart(Draft draft) {
        return draft.country()
                .filter(code -> code.matches("[A-Z]{2}"))
                .map(List::of)
                .orElse(List.of());
    }

    /** Makes the records; what cannot be made is told, and so is what refers to it. */
    Made make(RecordReference source) {
        UrbancoopJson json = UrbancoopJson.of();
        Map<Draft, CooperationRecord> records = new LinkedHashMap<>();
        for (Draft draft : all) {
            if (draft.known().isEmpty() && !draft.isRejected()) {
                make(draft, source, json).ifPresentOrElse(entry -> records.put(draft, entry), draft::reject);
            }
        }
        List<SheetRow> rejected = new ArrayList<>();
        List<SheetRow> withHeadings = new ArrayList<>();
        Optional<SheetRow> last = Optional.empty();
        Set<Draft> standing = new HashSet<>();
        for (Row row : rows) {
            if (row.made().stream().anyMatch(Draft::isRejected)) {
                if (row.heading().isPresent() && !row.heading().equals(last)) {
                    withHeadings.add(row.heading().get());
                }
                last = row.heading();
                withHeadings.add(row.cells());
                rejected.add(row.cells());
                tell(row.cells(), row.made());
            } else {
                standing.addAll(row.made());
            }
        }
        records.keySet().removeIf(draft -> draft.isRejected() || !standing.contains(draft));
        return new Made(records, rejected, withHeadings);
    }

    private void tell(SheetRow row, Collection<Draft> made) {
        String types = String.join(
                ", ",
                made.stream()
                        .filter(Draft::isRejected)
                        .map(draft -> draft.reference()
                                .map(Object::toString)
                                .orElse(draft.type().toString()))
                        .distinct()
                        .toList());
        SheetCell first = row.filled().get(0);
        if (made.stream().noneMatch(draft -> draft.isTold(first))) {
            findings.add(SheetProblem.ROW_REJECTED, first.location(), Optional.empty(), Message.of(types));
        }
    }

    private Optional<CooperationRecord> make(Draft draft, RecordReference source, UrbancoopJson json) {
        Map<JsonPointer, Object> values = new LinkedHashMap<>();
        values.put(JsonPointer.ROOT.child("type"), draft.type().toString());
        draft.id().ifPresent(id -> values.put(ID, id.toString()));
        draft.values()
                .forEach((pointer, value) -> values.put(
                        pointer,
                        value instanceof Draft other
                                ? other.reference().map(Object::toString).orElse("")
                                : value));
        values.put(JsonPointer.ROOT.child("citations"), draft.citations(source));
        PlacedValues tree = PlacedValues.of(values, RecordTypes.members(draft.type()));
        Decoded<? extends CooperationRecord> decoded = tree.decode(json, RecordTypes.of(draft.type()));
        for (JsonProblem problem : decoded.problems()) {
            if (problem.code() == ProblemCode.MISSING_MEMBER
                    && draft.lost(tree.origin(problem.pointer()))
                            .anyMatch(name -> problem.rule().contains("'" + name + "'"))) {
                continue; // The cell is told already.
            }
            SheetCell cell = draft.cell(tree.origin(problem.pointer())).orElse(draft.start());
            draft.tell(cell);
            findings.add(SheetProblem.VALUE_REFUSED, cell, problem.ruleMessage(), problem.hintMessage());
        }
        return decoded.value().map(entry -> entry);
    }

    /**
     * What came of the drafts.
     *
     * @param records the records
     * @param rejected the rows of which no record was made
     * @param withHeadings these rows, and the headings above them
     */
    record Made(Map<Draft, CooperationRecord> records, List<SheetRow> rejected, List<SheetRow> withHeadings) {}
}
