package org.urbancoop.json.validation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.json.RecordReader;
import org.urbancoop.json.UrbancoopJson;
import org.urbancoop.json.dataset.DatasetCodec;
import org.urbancoop.json.extension.ExtensionValueCodec;
import org.urbancoop.json.outcome.DecodedFactory;
import org.urbancoop.json.outcome.Locations;
import org.urbancoop.json.problem.Decoded;
import org.urbancoop.json.problem.JsonLimits;
import org.urbancoop.json.problem.JsonProblem;
import org.urbancoop.json.problem.ProblemCode;
import org.urbancoop.json.problem.ReadRecord;
import org.urbancoop.json.problem.RejectedRecord;
import org.urbancoop.json.stream.Document;
import org.urbancoop.json.stream.Slice;
import org.urbancoop.json.table.Member;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.message.Location;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/**
 * One object a line (NDJSON), read as the document that holds all of them: a record has the place that it would have in
 * the arrays there, and the line and column that it has in the file.
 */
final class LinesDocument implements Locations {

    private static final String TOTALS = "declaredTotals";

    /** The members of a dataset by the type of their elements, such as {@code cities} by {@code city}. */
    private static final Map<String, String> ARRAYS = arrays();

    private final byte[] bytes;
    private final List<Integer> lineStarts = new ArrayList<>();
    /** The line of each element, by its array. */
    private final Map<String, List<Integer>> lines = new HashMap<>();

    private final List<JsonProblem> problems = new ArrayList<>();
    private final List<RejectedRecord> rejected = new ArrayList<>();
    private final List<Extensible> parts = new ArrayList<>();
    private @Nullable Dataset header;
    private int headerLine = 1;
    private boolean isHeaderUnread;

    private LinesDocument(byte[] bytes) {
        this.bytes = bytes;
        lineStarts.add(0);
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                lineStarts.add(i + 1);
            }
        }
    }

    private static Map<String, String> arrays() {
        Map<String, String> arrays = new HashMap<>();
        for (Member<?, ?> member : DatasetCodec.CODEC.members()) {
            if (member.codec() instanceof ObjectCodec<?, ?> table) {
                table.typeTerm().ifPresent(type -> arrays.put(type, member.name()));
            }
        }
        return arrays;
    }

    /** Whether something follows the first object, and that object, alone on its line, says of which type it is. */
    static boolean isMeant(Decoded<Dataset> decoded, byte[] bytes) {
        if (decoded.problems().stream().noneMatch(problem -> problem.code() == ProblemCode.TRAILING_TEXT)) {
            return false;
        }
        int end = 0;
        while (end < bytes.length && bytes[end] != '\n') {
            end++;
        }
        LooseTree first = LooseTree.parse(new String(bytes, 0, end, StandardCharsets.UTF_8));
        Object type = first.object().get("type");
        return first.isWhole() && (ARRAYS.containsKey(String.valueOf(type)) || "dataset".equals(type));
    }

    /** Reads all lines. */
    static Decoded<Dataset> read(byte[] bytes, UrbancoopJson json) {
        LinesDocument document = new LinesDocument(bytes);
        // The listener has heard of these bytes.
        try (RecordReader reader = json.withProgress(Progress.NONE).lines(new ByteArrayInputStream(bytes))) {
            reader.forEachRemaining(document::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return document.decoded();
    }

    private void add(ReadRecord read) {
        int line = read.location().line();
        Extensible value = read.value().orElse(null);
        if (value instanceof Dataset dataset) {
            problems.addAll(read.problems());
            addHeader(dataset, read, line);
            return;
        }
        String type = value == null
                ? String.valueOf(LooseTree.parse(read.raw()).object().get("type"))
                : "";
        if (type.equals("dataset") && header == null) {
            isHeaderUnread = true;
            headerLine = line;
        }
        String array = value == null
                ? ARRAYS.get(type)
                : value instanceof CooperationRecord entry
                        ? ARRAYS.get(entry.getType().toString())
                        : TOTALS;
        if (array == null) {
            problems.addAll(read.problems());
            return;
        }
        JsonPointer place = JsonPointer.ROOT.child(array).child(enter(array, line));
        List<JsonProblem> moved = read.problems().stream()
                .map(problem -> problem.withPointer(place.resolve(problem.pointer())))
                .toList();
        problems.addAll(moved);
        if (value == null) {
            rejected.add(new RejectedRecord(place, read.location(), read.raw(), moved));
        } else {
            parts.add(value);
        }
    }

    private void addHeader(Dataset dataset, ReadRecord read, int line) {
        if (header != null) {
            problems.add(JsonProblem.of(
                    ProblemCode.DUPLICATE_MEMBER,
                    JsonPointer.ROOT,
                    read.location(),
                    "",
                    "a second line has a header of the dataset",
                    "keep one line of type dataset"));
            return;
        }
        header = dataset;
        headerLine = line;
        dataset.records().forEach(entry -> {
            enter(ARRAYS.get(entry.getType().toString()), line);
            parts.add(entry);
        });
        dataset.getDeclaredTotals().forEach(total -> {
            enter(TOTALS, line);
            parts.add(total);
        });
    }

    /** Takes the next place of an array. */
    private int enter(@Nullable String array, int line) {
        List<Integer> elements = lines.computeIfAbsent(String.valueOf(array), name -> new ArrayList<>());
        elements.add(line);
        return elements.size() - 1;
    }

    private Decoded<Dataset> decoded() {
        Dataset given = header;
        if (given == null) {
            if (!isHeaderUnread) {
                problems.add(0, noHeader());
            }
            given = Dataset.builder().id("records").title("Records").build();
        }
        Dataset.Builder dataset = given.withoutRecords().toBuilder();
        for (Extensible part : parts) {
            if (part instanceof CooperationRecord entry) {
                dataset.addUnchecked(entry);
            } else {
                dataset.addDeclaredTotal((DeclaredTotal) part);
            }
        }
        return DecodedFactory.get().create(dataset.build(), problems, rejected, this);
    }

    private static JsonProblem noHeader() {
        return JsonProblem.of(
                ProblemCode.MISSING_MEMBER,
                JsonPointer.ROOT,
                Location.of(1, 1),
                "",
                "no line has the header of the dataset",
                "add a line of type dataset with an id and a title");
    }

    @Override
    public Optional<Location> find(JsonPointer pointer) {
        return Optional.ofNullable(findAll(List.of(pointer)).get(pointer));
    }

    @Override
    public Map<JsonPointer, Location> findAll(Collection<JsonPointer> pointers) {
        Map<Integer, Map<JsonPointer, JsonPointer>> byLine = new LinkedHashMap<>();
        for (JsonPointer pointer : pointers) {
            List<String> steps = pointer.steps();
            List<Integer> elements = steps.size() < 2 ? null : lines.get(steps.get(0));
            boolean within = elements != null
                    && steps.get(1).matches("[0-9]{1,9}")
                    && Integer.parseInt(steps.get(1)) < elements.size();
            int line = within && elements != null ? elements.get(Integer.parseInt(steps.get(1))) : headerLine;
            JsonPointer relative = within ? Lost.of(steps.subList(2, steps.size())) : pointer;
            byLine.computeIfAbsent(line, number -> new LinkedHashMap<>()).put(pointer, relative);
        }
        Map<JsonPointer, Location> found = new HashMap<>();
        byLine.forEach((line, wanted) -> {
            Map<JsonPointer, Location> places = locate(line, wanted.values());
            wanted.forEach(
                    (pointer, relative) -> found.put(pointer, places.getOrDefault(relative, Location.of(line, 1))));
        });
        return found;
    }

    private Map<JsonPointer, Location> locate(int line, Collection<JsonPointer> relative) {
        int from = lineStarts.get(line - 1);
        int to = line < lineStarts.size() ? lineStarts.get(line) : bytes.length;
        return Document.read(
                        Slice.of(Arrays.copyOfRange(bytes, from, to)),
                        Location.of(line, 1),
                        ExtensionValueCodec.CODEC,
                        Document.Unit.WHOLE,
                        JsonLimits.DEFAULT,
                        false)
                .locationsOf(relative);
    }
}
