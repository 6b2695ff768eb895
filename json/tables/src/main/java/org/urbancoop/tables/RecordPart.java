package org.urbancoop.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Members;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.message.Location;
import org.urbancoop.tables.json.JsonText;
import org.urbancoop.tables.json.PlacedValues;
import org.urbancoop.text.JsonPointer;

/** What the tables say of one record: its values until it is made, and where they stand. */
final class RecordPart {

    /** What the header of a dataset is to the tables. */
    static final String DATASET = "dataset";

    private static final List<String> FORMAT = List.of("format");
    private static final List<String> TYPE = List.of("type");

    private final String reference;
    private final List<RecordRow> rows = new ArrayList<>(1);

    /**
     * Starts a record.
     *
     * @param reference such as {@code city/seoul}
     * @param row the one that each record has in the table of its type
     */
    RecordPart(String reference, RecordRow row) {
        this.reference = reference;
        rows.add(row);
    }

    void add(RecordRow row) {
        rows.add(row);
    }

    /** Where its own row stands. */
    Location location() {
        return rows.get(0).location();
    }

    /** The cell of a place, or that of what it lies in. */
    Location cell(JsonPointer pointer) {
        for (List<String> steps = pointer.steps(); !steps.isEmpty(); steps = steps.subList(0, steps.size() - 1)) {
            for (int i = rows.size() - 1; i >= 0; i--) {
                Location cell = rows.get(i).find(steps);
                if (cell != null) {
                    return cell;
                }
            }
        }
        return location();
    }

    /**
     * A record, if it could be made, and what was found.
     *
     * @param part what it was made of
     */
    record Made(RecordPart part, Optional<Extensible> value, List<Problem> problems, Optional<ReadEntry> rejected) {}

    /**
     * Makes the record; the values are forgotten.
     *
     * @param type such as {@code city}
     */
    Made make(String type) {
        Class<? extends Extensible> model = type.equals(DATASET) ? Dataset.class : ColumnMaker.type(type);
        PlacedValues tree = tree(type, Members.of(model));
        Decoded<? extends Extensible> decoded = tree.decode(UrbancoopJson.of(), model);
        List<Problem> found = new ArrayList<>();
        for (JsonProblem problem : decoded.problems()) {
            found.add(Problem.builder()
                    .code(problem.code().toString())
                    .severity(problem.severity())
                    .pointer(problem.pointer())
                    .location(cell(tree.origin(problem.pointer())))
                    .value(Optional.of(problem.text()).filter(value -> !value.isEmpty()))
                    .message(problem.ruleMessage())
                    .hint(Optional.of(problem.hintMessage())
                            .filter(hint -> !hint.english().isEmpty()))
                    .build());
        }
        Optional<ReadEntry> rejected = decoded.value().isPresent()
                ? Optional.empty()
                : Optional.of(ReadEntry.builder()
                        .pointer(JsonPointer.ROOT.child(reference))
                        .location(location())
                        .raw(JsonText.of(tree.json()))
                        .addAllProblems(found)
                        .build());
        return new Made(this, decoded.value().map(value -> value), found, rejected);
    }

    /** The object of the record, with the member that says what it is. */
    private PlacedValues tree(String type, Members members) {
        PlacedValues.Builder tree = new PlacedValues.Builder();
        if (type.equals(DATASET)) {
            tree.put(FORMAT, List.of(), "urbancoop");
        } else if (!type.equals(NormalizedTables.DECLARED_TOTAL)) {
            tree.put(TYPE, List.of(), type);
        }
        rows.forEach(row -> row.give(tree));
        return tree.build(members);
    }
}
