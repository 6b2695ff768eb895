package org.urbancoop.json.format;

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
import org.urbancoop.json.dataset.DatasetHeader;
import org.urbancoop.message.Location;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** Puts a dataset together from the lines that hold its parts. */
final class DatasetOfLines {

    private static final Message NO_HEADER =
            new Message("No line has the header of the dataset", "데이터셋의 머리글이 있는 줄이 없음");
    private static final Message NO_HEADER_HINT = new Message(
            "Add a line of type dataset with an id and a title, or allow to make them up.",
            "유형이 dataset이고 id와 제목이 있는 줄을 더하거나, 임의로 넣는 것을 허용하십시오.");
    private static final Message SECOND_HEADER =
            new Message("A second line has a header of a dataset", "데이터셋의 머리글이 있는 줄이 또 있음");
    private static final Message SECOND_HEADER_HINT =
            new Message("Keep one line of type dataset.", "유형이 dataset인 줄을 하나만 두십시오.");

    private static final String INVENTED_ID = "records";
    private static final String INVENTED_TITLE = "Records";

    private final List<Problem> problems = new ArrayList<>();
    private final List<ReadEntry> rejected = new ArrayList<>();
    private final List<Extensible> parts = new ArrayList<>();
    /** Where the parts start, in their order in the dataset, by the name of its member. */
    private final Map<String, List<Optional<Location>>> places = new TreeMap<>();

    /** The members of a dataset by the type of their elements. */
    private final Map<Class<?>, String> members = new HashMap<>();

    private @Nullable Dataset header;
    private Optional<Location> headerPlace = Optional.empty();

    void add(ReadEntry entry) {
        problems.addAll(entry.problems());
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

    ReadResult result(boolean mayInvent) {
        List<Loss> losses = new ArrayList<>();
        Dataset.Builder dataset = start(mayInvent, losses);
        if (dataset == null) {
            return ReadResult.of(null, problems, rejected, losses);
        }
        parts.forEach(part -> addTo(dataset, part));
        return ReadResult.of(dataset.build(), problems, rejected, losses).withLocations(this::locationOf);
    }

    private Dataset.@Nullable Builder start(boolean mayInvent, List<Loss> losses) {
        Dataset given = header;
        if (given != null) {
            return DatasetHeader.of(given);
        }
        if (!mayInvent) {
            problems.add(Problem.builder()
                    .code("missing-header")
                    .severity(Severity.ERROR)
                    .pointer(JsonPointer.ROOT)
                    .message(NO_HEADER)
                    .hint(NO_HEADER_HINT)
                    .build());
            return null;
        }
        losses.add(invented("/id", INVENTED_ID));
        losses.add(invented("/title", INVENTED_TITLE));
        return Dataset.builder().id(INVENTED_ID).title(INVENTED_TITLE);
    }

    private static Loss invented(String pointer, String value) {
        return Loss.builder()
                .kind(Loss.Kind.INVENTED)
                .subject("dataset")
                .pointer(JsonPointer.parse(pointer))
                .value(value)
                .why(NO_HEADER)
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
