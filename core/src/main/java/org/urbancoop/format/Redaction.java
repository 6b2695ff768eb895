package org.urbancoop.format;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.element.Evidence;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Message;
import org.urbancoop.progress.Progress;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/**
 * Takes personal data out and accounts for it: one loss for each value that is another one or gone. What stands for a
 * person is no loss, and a loss does not repeat what was left out.
 */
final class Redaction {

    private static final Message WHY =
            new Message("Personal data are not written unless that is asked for", "개인정보는 요청하지 않는 한 쓰지 않습니다");

    private static final String CITATIONS = "citations";

    private final Dataset redacted;
    private final Map<String, List<Loss>> losses = new LinkedHashMap<>();

    /** What was changed; of two records with one name nobody could tell which a writer means. */
    private final Map<String, Extensible> changed = new HashMap<>();

    /** Where the citations stood that are left of what was changed. */
    private final Map<String, List<Integer>> citations = new HashMap<>();

    private Redaction(Dataset redacted) {
        this.redacted = redacted;
    }

    /** Takes the personal data out. */
    static Redaction of(Dataset dataset, FormatOptions options) {
        Redaction redaction = new Redaction(dataset.withoutPersonalData(options.progress()));
        long total = dataset.records().count() + dataset.getDeclaredTotals().size();
        long done = 0;
        redaction.compare(DatasetDiff.HEADER, dataset.withoutRecords(), redaction.redacted.withoutRecords());
        Iterator<Extensible> after = parts(redaction.redacted).iterator();
        Set<String> seen = new HashSet<>();
        for (Extensible before : (Iterable<Extensible>) parts(dataset)::iterator) {
            String subject = before instanceof CooperationRecord entry
                    ? entry.reference().toString()
                    : "declared-total/" + ((DeclaredTotal) before).getId();
            redaction.compare(subject, before, after.next());
            if (!seen.add(subject)) {
                redaction.changed.remove(subject);
            }
            options.progress().at(Progress.Phase.COMPARING, ++done, total);
        }
        return redaction;
    }

    private static Stream<Extensible> parts(Dataset dataset) {
        return Stream.concat(dataset.records(), dataset.getDeclaredTotals().stream());
    }

    private void compare(String subject, Extensible before, Extensible after) {
        if (after.equals(before)) {
            return;
        }
        List<Citation> all = before instanceof CooperationRecord entry ? entry.getCitations() : List.of();
        List<Integer> left = IntStream.range(0, all.size())
                .filter(i -> !Evidence.isOfContacts(all.get(i)))
                .boxed()
                .toList();
        changed.put(subject, before);
        citations.put(subject, left);
        Map<JsonPointer, Loss.Kind> told = new LinkedHashMap<>();
        MemberValues.leaves(before).forEach((leaf, value) -> {
            JsonPointer gone = JsonPointer.ROOT;
            Optional<Object> now = Optional.empty();
            for (String step : leaf.steps()) {
                gone = gone.child(step);
                now = now(after, gone, left);
                if (now.isEmpty()) {
                    told.put(gone, Loss.Kind.LEFT_OUT);
                    return;
                }
            }
            if (!now.equals(Optional.of(value))) {
                told.put(leaf, Loss.Kind.PART);
            }
        });
        told.forEach((place, kind) -> losses.computeIfAbsent(subject, name -> new ArrayList<>())
                .add(Loss.builder()
                        .kind(kind)
                        .subject(subject)
                        .pointer(place)
                        .why(WHY)
                        .build()));
    }

    private static Optional<Object> now(Extensible after, JsonPointer place, List<Integer> left) {
        List<String> steps = place.steps();
        if (steps.size() < 2 || !steps.get(0).equals(CITATIONS)) {
            return MemberValues.find(after, place);
        }
        int index = left.indexOf(Integer.valueOf(steps.get(1)));
        List<String> moved = new ArrayList<>(steps);
        moved.set(1, Integer.toString(index));
        return index < 0 ? Optional.empty() : MemberValues.find(after, JsonPointer.of(moved));
    }

    /** Gets the dataset without personal data. */
    Dataset redacted() {
        return redacted;
    }

    /**
     * Gets all losses, at their places in the dataset that was given. A writer tells places in the one that it got, in
     * which a citation behind one that is gone has another number. What the writer leaves out as a whole is told once,
     * by its reason: it would not be there if personal data were kept, either.
     */
    List<Loss> account(List<Loss> ofWriter) {
        if (losses.isEmpty()) {
            return ofWriter;
        }
        List<Loss> placed = ofWriter.stream().flatMap(this::placed).toList();
        Map<String, Set<JsonPointer>> leftOut = new HashMap<>();
        placed.stream()
                .filter(loss -> loss.kind() == Loss.Kind.LEFT_OUT && losses.containsKey(loss.subject()))
                .forEach(loss -> leftOut.computeIfAbsent(loss.subject(), subject -> new HashSet<>())
                        .add(loss.pointer()));
        List<Loss> all = new ArrayList<>();
        losses.forEach((subject, of) -> of.stream()
                .filter(loss -> !isWithin(loss.pointer(), leftOut.getOrDefault(subject, Set.of())))
                .forEach(all::add));
        all.addAll(placed);
        return all;
    }

    private static boolean isWithin(JsonPointer pointer, Set<JsonPointer> places) {
        List<String> steps = pointer.steps();
        return IntStream.rangeClosed(0, steps.size())
                .anyMatch(depth -> places.contains(JsonPointer.of(steps.subList(0, depth))));
    }

    /** Gets a loss at its place; empty for one of what stands for a person. */
    private Stream<Loss> placed(Loss loss) {
        @Nullable Extensible before = changed.get(loss.subject());
        List<String> steps = loss.pointer().steps();
        if (before == null || steps.isEmpty() || loss.kind() == Loss.Kind.INVENTED) {
            return Stream.of(loss);
        }
        List<String> place = new ArrayList<>(steps);
        if (steps.size() > 1 && steps.get(0).equals(CITATIONS)) {
            List<Integer> left = citations.getOrDefault(loss.subject(), List.of());
            place.set(1, left.get(Integer.parseInt(steps.get(1))).toString());
        }
        JsonPointer at = JsonPointer.of(place);
        return MemberValues.find(before, at).isEmpty()
                ? Stream.of()
                : Stream.of(loss.toBuilder().pointer(at).build());
    }
}
