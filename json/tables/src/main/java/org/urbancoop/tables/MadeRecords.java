package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.urbancoop.Workers;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.message.Location;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** The dataset that comes of what the tables say, its records made in their order, some of them at once. */
final class MadeRecords {

    /** How many records are made in one go. */
    private static final int BLOCK = 512;

    /** How many blocks are made before the first is asked for: enough for every thread to have one. */
    private static final int AHEAD = 64;

    private final RecordPart header;
    private final Workers workers;
    private final List<Problem> problems = new ArrayList<>();
    private final List<ReadEntry> rejected = new ArrayList<>();
    /** None if the header could not be made. */
    private final Dataset.@Nullable Builder dataset;
    /** What each record was made of, by type and in the order of the dataset. */
    private final Map<String, List<RecordPart>> places = new HashMap<>();

    private final Deque<Future<List<RecordPart.Made>>> ahead = new ArrayDeque<>();
    private List<RecordPart> block = new ArrayList<>();
    private String type = "";

    /**
     * Starts with the header.
     *
     * @param workers who stay with the caller
     */
    MadeRecords(RecordPart header, Workers workers) {
        this.header = header;
        this.workers = workers;
        this.dataset = tell(header.make(RecordPart.DATASET))
                .map(made -> ((Dataset) made).toBuilder())
                .orElse(null);
    }

    /** Adds a record; all of a type are added one after the other. */
    void add(String ofType, RecordPart part) throws IOException {
        if (block.size() == BLOCK || !type.equals(ofType)) {
            startBlock();
            type = ofType;
        }
        block.add(part);
    }

    private void startBlock() throws IOException {
        if (dataset == null || block.isEmpty()) {
            return;
        }
        List<RecordPart> some = block;
        String ofSome = type;
        block = new ArrayList<>(BLOCK);
        ahead.add(
                workers.start(() -> some.stream().map(part -> part.make(ofSome)).toList()));
        if (ahead.size() > AHEAD) {
            take(dataset, workers.get(ahead.remove()));
        }
    }

    private void take(Dataset.Builder into, List<RecordPart.Made> some) {
        for (RecordPart.Made made : some) {
            Extensible value = tell(made).orElse(null);
            if (value instanceof CooperationRecord record) {
                into.addUnchecked(record);
                placesOf(record.getType().toString()).add(made.part());
            } else if (value instanceof DeclaredTotal total) {
                into.addDeclaredTotal(total);
                placesOf(NormalizedTables.DECLARED_TOTAL).add(made.part());
            }
        }
    }

    private List<RecordPart> placesOf(String ofType) {
        return places.computeIfAbsent(ofType, key -> new ArrayList<>());
    }

    /** Tells what was found when a record was made, and gets it. */
    private Optional<Extensible> tell(RecordPart.Made made) {
        problems.addAll(made.problems());
        made.rejected().ifPresent(rejected::add);
        return made.value();
    }

    /**
     * Makes what is not made yet.
     *
     * @param before what was found when the tables were read
     * @return the dataset and what was found; no dataset if there is no header
     */
    ReadResult result(List<Problem> before) throws IOException {
        startBlock();
        Dataset made = null;
        if (dataset != null) {
            while (!ahead.isEmpty()) {
                take(dataset, workers.get(ahead.remove()));
            }
            made = dataset.build();
        }
        problems.addAll(0, before);
        ReadResult result = ReadResult.of(made, problems, rejected, List.of());
        Dataset all = made;
        return all == null ? result : result.withLocations(pointer -> location(all, pointer));
    }

    private Optional<Location> location(Dataset all, JsonPointer pointer) {
        List<String> steps = pointer.steps();
        Object found = steps.size() < 2
                ? null
                : MemberValues.find(all, JsonPointer.of(steps.subList(0, 2))).orElse(null);
        String ofType = found instanceof CooperationRecord entry
                ? entry.getType().toString()
                : found instanceof DeclaredTotal ? NormalizedTables.DECLARED_TOTAL : "";
        List<RecordPart> parts = places.get(ofType);
        return Optional.of(
                parts == null
                        ? header.cell(pointer)
                        : parts.get(Integer.parseInt(steps.get(1)))
                                .cell(JsonPointer.of(steps.subList(2, steps.size()))));
    }
}
