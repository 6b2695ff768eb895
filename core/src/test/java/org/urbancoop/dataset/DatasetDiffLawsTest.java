package org.urbancoop.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.urbancoop.dataset.DatasetDiff.Change;
import org.urbancoop.dataset.DatasetDiff.Meaning;
import org.urbancoop.dataset.DatasetDiff.Side;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.text.JsonPointer;

class DatasetDiffLawsTest {

    /** Two datasets that share records, parts of records and elements of lists. */
    record Two(Dataset before, Dataset after) {}

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Provide
    Arbitrary<Two> two() {
        return Combinators.combine(Arbitraries.datasets(), Arbitraries.datasets())
                .as((a, b) -> new Two(a, mixed(a, b)));
    }

    /** The second dataset with records that bear ids of the first one and hold some of what those hold. */
    private static Dataset mixed(Dataset a, Dataset b) {
        return b.toBuilder()
                .cities(zip(
                        a.getCities(),
                        b.getCities(),
                        (old, now) -> now.toBuilder()
                                .id(old.getId())
                                .name(old.getName())
                                .addAllAliases(old.getAliases())
                                .addAllCitations(old.getCitations())
                                .build()))
                .agreements(zip(
                        a.getAgreements(),
                        b.getAgreements(),
                        (old, now) -> now.toBuilder()
                                .id(old.getId())
                                .addAllStatusHistory(old.getStatusHistory())
                                .extensions(old.getExtensions())
                                .build()))
                .projects(zip(
                        a.getProjects(),
                        b.getProjects(),
                        (old, now) -> old.toBuilder()
                                .period(now.getPeriod())
                                .participants(now.getParticipants())
                                .addAllParticipants(old.getParticipants())
                                .build()))
                .events(zip(
                        a.getEvents(),
                        b.getEvents(),
                        (old, now) -> now.toBuilder()
                                .id(old.getId())
                                .addAllAgenda(reversed(old.getAgenda()))
                                .build()))
                .programs(zip(a.getPrograms(), b.getPrograms(), (old, now) -> old))
                .declaredTotals(zip(
                        a.getDeclaredTotals(),
                        b.getDeclaredTotals(),
                        (old, now) -> now.toBuilder().id(old.getId()).build()))
                .build();
    }

    private static <T> List<T> zip(List<T> a, List<T> b, BiFunction<T, T, T> mix) {
        List<T> mixed = new ArrayList<>(b);
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
            mixed.set(i, mix.apply(a.get(i), b.get(i)));
        }
        return mixed;
    }

    private static <T> List<T> reversed(List<T> list) {
        List<T> reversed = new ArrayList<>(list);
        Collections.reverse(reversed);
        return reversed;
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void between_itself_isEmpty(@ForAll("datasets") Dataset dataset) {
        assertThat(DatasetDiff.between(dataset, dataset.toBuilder().build()).changes())
                .isEmpty();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void between_shuffledRecords_isEmpty(@ForAll("datasets") Dataset dataset, @ForAll long seed) {
        assertThat(DatasetDiff.between(dataset, shuffled(dataset, new Random(seed)))
                        .changes())
                .isEmpty();
    }

    private static Dataset shuffled(Dataset dataset, Random random) {
        return dataset.toBuilder()
                .sources(shuffled(dataset.getSources(), random))
                .cities(shuffled(dataset.getCities(), random))
                .organizations(shuffled(dataset.getOrganizations(), random))
                .agreements(shuffled(dataset.getAgreements(), random))
                .projects(shuffled(dataset.getProjects(), random))
                .events(shuffled(dataset.getEvents(), random))
                .programs(shuffled(dataset.getPrograms(), random))
                .declaredTotals(shuffled(dataset.getDeclaredTotals(), random))
                .build();
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        List<T> shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void between_mirrored(@ForAll("two") Two two) {
        assertThat(mirrored(DatasetDiff.between(two.after, two.before)))
                .containsExactlyInAnyOrderElementsOf(DatasetDiff.between(two.before, two.after).changes().stream()
                        .map(change -> new Change(change.subject(), Meaning.EDITION, change.before(), change.after()))
                        .toList());
    }

    private static List<Change> mirrored(DatasetDiff diff) {
        return diff.changes().stream()
                .map(change -> new Change(
                        change.subject(), Meaning.EDITION, /* before= */ change.after(), /* after= */ change.before()))
                .toList();
    }

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void between_sides_standWhereTheySay(@ForAll("two") Two two) {
        for (Change change : DatasetDiff.between(two.before, two.after).changes()) {
            change.before().filter(side -> !isAgenda(side)).ifPresent(side -> assertStands(two.before, change, side));
            change.after().filter(side -> !isAgenda(side)).ifPresent(side -> assertStands(two.after, change, side));
        }
    }

    private static void assertStands(Dataset dataset, Change change, Side side) {
        assertThat(subjects(dataset).get(change.subject()))
                .as("%s", change)
                .anyMatch(subject -> MemberValues.find(subject, side.pointer()).equals(Optional.of(side.value())));
    }

    /** What is in the older dataset, less the older sides, plus the newer sides, is what is in the newer one. */
    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void between_accountsForEverything(@ForAll("two") Two two) {
        Map<String, Integer> left = contents(two.before);
        for (Change change : DatasetDiff.between(two.before, two.after).changes()) {
            change.before().filter(side -> !isAgenda(side)).ifPresent(side -> count(change.subject(), side, left, -1));
            change.after().filter(side -> !isAgenda(side)).ifPresent(side -> count(change.subject(), side, left, 1));
        }
        contents(two.after).forEach((content, times) -> left.merge(content, -times, Integer::sum));
        left.values().removeIf(count -> count == 0);
        assertThat(left)
                .as("what the changes say too much (above 0) or too little")
                .isEmpty();
    }

    private static Map<String, Integer> contents(Dataset dataset) {
        Map<String, Integer> contents = new TreeMap<>();
        subjects(dataset)
                .forEach((name, subjects) -> subjects.stream()
                        .filter(subject -> !(subject instanceof Dataset))
                        .forEach(subject -> count(name, new Side(JsonPointer.ROOT, subject), contents, 1)));
        MemberValues.children(dataset).forEach((name, value) -> {
            if (!(value instanceof List)) {
                count(DatasetDiff.HEADER, new Side(JsonPointer.ROOT.child(name), value), contents, 1);
            }
        });
        return contents;
    }

    private static void count(String subject, Side side, Map<String, Integer> contents, int by) {
        Map<String, Object> children = MemberValues.children(side.value());
        children.forEach((step, child) -> count(subject, new Side(side.pointer().child(step), child), contents, by));
        // An object without members stands for nothing that could be lost.
        if (children.isEmpty() && !(side.value() instanceof Extensible)) {
            String place = side.pointer().toString().replaceAll("/[0-9]+", "/*");
            contents.merge(subject + place + "=" + MemberValues.text(side.value()), by, Integer::sum);
        }
    }

    /** A change of order, which removes and adds nothing. */
    private static boolean isAgenda(Side side) {
        return side.pointer().toString().equals("/agenda");
    }

    private static Map<String, List<Extensible>> subjects(Dataset dataset) {
        Map<String, List<Extensible>> subjects = new HashMap<>();
        dataset.records()
                .forEach(entry -> subjects.computeIfAbsent(entry.reference().toString(), name -> new ArrayList<>())
                        .add(entry));
        dataset.getDeclaredTotals()
                .forEach(total -> subjects.computeIfAbsent("declared-total/" + total.getId(), name -> new ArrayList<>())
                        .add(total));
        subjects.put(DatasetDiff.HEADER, List.of(dataset));
        return subjects;
    }
}
