package org.urbancoop.json.tree;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.format.Loss;
import org.urbancoop.format.Problem;
import org.urbancoop.format.ReadEntry;
import org.urbancoop.format.ReadResult;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** Puts a dataset together from what was read one after the other: its header, its records and totals. */
public final class DatasetOfEntries {

    private static final Message SECOND_HEADER =
            new Message("A second line has a header of a dataset", "데이터셋의 머리말이 있는 줄이 또 있음");
    private static final Message SECOND_HEADER_HINT =
            new Message("Keep one line of type dataset.", "유형이 dataset인 줄을 하나만 두십시오.");

    private static final String MISSING = "missing-header";
    private static final String INVENTED_ID = "records";
    private static final String INVENTED_TITLE = "Records";

    private final Message noHeader;
    private final Message noHeaderHint;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Loss> losses = new ArrayList<>();
    private final List<ReadEntry> rejected = new ArrayList<>();
    private final List<Extensible> parts = new ArrayList<>();
    /** Where the parts start, in their order in the dataset, by the name of its member. */
    private final Map<String, List<Optional<Location>>> places = new TreeMap<>();

    /** The members of a dataset by the type of their elements. */
    private final Map<Class<?>, String> members = new HashMap<>();

    private @Nullable Dataset header;
    private Optional<Location> headerPlace = Optional.empty();

    /**
     * Starts a dataset.
     *
     * @param noHeader what is told where nothing has its header
     * @param noHeaderHint what to do about it
     */
    public DatasetOfEntries(Message noHeader, Message noHeaderHint) {
        this.noHeader = noHeader;
        this.noHeaderHint = noHeaderHint;
    }

    /** Adds what was read next. */
    public void add(ReadEntry entry) {
        problems.addAll(entry.problems());
        losses.addAll(entry.losses());
        Extensible value = entry.value().orElse(null);
        if (value == null) {
            rejected.add(entry);
        } else if (!(value instanceof Dataset dataset)) {
            part(value, entry.location());
        } else if (header == null) {
            header = dataset;
            headerPlace = entry.location();
            dataset.records().forEach(each -> part(each, entry.location()));
            dataset.getDeclaredTotals().forEach(each -> part(each, entry.location()));
        } else {
            Problem second = Problem.builder()
                    .code("second-header")
                    .severity(Severity.ERROR)
                    .pointer(entry.pointer())
                    .location(entry.location())
                    .message(SECOND_HEADER)
                    .hint(SECOND_HEADER_HINT)
                    .build();
            problems.add(second);
            rejected.add(ReadEntry.builder()
                    .pointer(entry.pointer())
                    .location(entry.location())
                    .addAllProblems(entry.problems())
                    .addProblem(second)
                    .build());
        }
    }

    private void part(Extensible part, Optional<Location> place) {
        parts.add(part);
        places.computeIfAbsent(
                        members.computeIfAbsent(part.getClass(), type -> member(part)), name -> new ArrayList<>())
                .add(place);
    }

    /** The member of a dataset that holds such parts, such as {@code cities}. */
    private static String member(Extensible part) {
        Dataset.Builder one = Dataset.builder().id(INVENTED_ID).title(INVENTED_TITLE);
        addTo(one, part);
        return MemberValues.of(one.build()).entrySet().stream()
                .filter(member -> member.getValue() instanceof List<?>)
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static void addTo(Dataset.Builder dataset, Extensible part) {
        if (part instanceof CooperationRecord entry) {
            dataset.addUnchecked(entry);
        } else {
            dataset.addDeclaredTotal((DeclaredTotal) part);
        }
    }

    /** Gets the dataset; without a header there is none, unless one may be made up. */
    public ReadResult result(boolean mayInvent) {
        Dataset.Builder dataset = start(mayInvent);
        if (dataset == null) {
            return ReadResult.of(null, problems, rejected, losses);
        }
        parts.forEach(part -> addTo(dataset, part));
        return ReadResult.of(dataset.build(), problems, rejected, losses).withLocations(this::locationOf);
    }

    private Dataset.@Nullable Builder start(boolean mayInvent) {
        Dataset given = header;
        if (given != null) {
            return given.withoutRecords().toBuilder();
        }
        if (!mayInvent) {
            if (problems.stream().noneMatch(problem -> problem.code().equals(MISSING))) {
                problems.add(missing());
            }
            return null;
        }
        losses.add(invented("/id", INVENTED_ID));
        losses.add(invented("/title", INVENTED_TITLE));
        return Dataset.builder().id(INVENTED_ID).title(INVENTED_TITLE);
    }

    private Problem missing() {
        return Problem.builder()
                .code(MISSING)
                .severity(Severity.ERROR)
                .pointer(JsonPointer.ROOT)
                .message(noHeader)
                .hint(noHeaderHint)
                .build();
    }

    private Loss invented(String pointer, String value) {
        return Loss.builder()
                .kind(Loss.Kind.INVENTED)
                .subject("dataset")
                .pointer(JsonPointer.parse(pointer))
                .value(value)
                .why(noHeader)
                .build();
    }

    /** Where the line starts that holds a part of the dataset. */
    private Optional<Location> locationOf(JsonPointer pointer) {
        List<String> steps = pointer.steps();
        if (steps.size() < 2 || !places.containsKey(steps.get(0))) {
            return headerPlace;
        }
        List<Optional<Location>> lines = places.get(steps.get(0));
        String index = steps.get(1);
        return index.matches("[0-9]{1,9}") && Integer.parseInt(index) < lines.size()
                ? lines.get(Integer.parseInt(index))
                : Optional.empty();
    }
}
