package org.urbancoop.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.merge.MergeDecision.Kind;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.testkit.Arbitraries;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;

/** What holds of each merge, whatever the two datasets say. */
class MergeLawsTest {

    private static final MergePolicy BASE = MergePolicy.builder().build();
    private static final MergePolicy NEITHER =
            MergePolicy.builder().preferred(Optional.empty()).build();

    /** Two datasets that share ids, names and parts of records, no two records of one with one reference. */
    record Two(Dataset base, Dataset other) {}

    @Provide
    Arbitrary<Dataset> datasets() {
        return Arbitraries.datasets();
    }

    @Provide
    Arbitrary<Two> two() {
        return Combinators.combine(Arbitraries.datasets(), Arbitraries.datasets(), Arbitraries.datasets())
                .as((a, b, c) -> {
                    Dataset base = distinct(joined(a, c));
                    return new Two(base, distinct(joined(mixed(a, b), c)));
                });
    }

    /** The records of both, so that two datasets have some in common. */
    private static Dataset joined(Dataset a, Dataset b) {
        Dataset.Builder all = a.toBuilder();
        b.records().forEach(all::addUnchecked);
        return all.addAllDeclaredTotals(b.getDeclaredTotals()).build();
    }

    /** Of each id only the first record. */
    private static Dataset distinct(Dataset dataset) {
        Dataset.Builder first = dataset.toBuilder();
        first.sources(List.of())
                .cities(List.of())
                .organizations(List.of())
                .agreements(List.of())
                .projects(List.of())
                .events(List.of())
                .programs(List.of());
        Set<RecordReference> seen = new HashSet<>();
        dataset.records().filter(entry -> seen.add(entry.reference())).forEach(first::addUnchecked);
        Set<Slug> totals = new HashSet<>();
        return first.declaredTotals(dataset.getDeclaredTotals().stream()
                        .filter(total -> totals.add(total.getId()))
                        .toList())
                .build();
    }

    /** The second dataset with records that bear ids or names of the first one, or hold some of what those hold. */
    private static Dataset mixed(Dataset a, Dataset b) {
        Dataset.Builder mixed = b.toBuilder();
        if (!a.getCities().isEmpty() && !b.getCities().isEmpty()) {
            City known = a.getCities().get(0);
            City city = b.getCities().get(0);
            mixed.addCity(city.toBuilder()
                    .name(known.getName())
                    .kind(known.getKind())
                    .country(known.getCountry())
                    .location(known.getLocation())
                    .parent(known.getParent())
                    .existence(known.getExistence())
                    .identifiers(Map.of())
                    .build());
            mixed.addCity(known.toBuilder()
                    .aliases(city.getAliases())
                    .country(city.getCountry())
                    .citations(city.getCitations())
                    .build());
        }
        if (!a.getProjects().isEmpty() && !b.getProjects().isEmpty()) {
            Project known = a.getProjects().get(0);
            Project project = b.getProjects().get(0);
            mixed.addProject(known.toBuilder()
                    .period(project.getPeriod())
                    .budget(project.getBudget())
                    .addAllParticipants(project.getParticipants())
                    .extensions(project.getExtensions())
                    .build());
        }
        if (!a.getDeclaredTotals().isEmpty()) {
            mixed.addDeclaredTotal(a.getDeclaredTotals().get(0).toBuilder()
                    .stated(new BigDecimal("7"))
                    .build());
        }
        return mixed.build();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void merge_withItself_changesNothing(@ForAll("datasets") Dataset dataset) {
        for (MergePolicy policy : List.of(BASE, NEITHER)) {
            Merge merge = Datasets.merge(dataset, dataset, policy);
            assertThat(merge.result()).isEqualTo(dataset);
            assertThat(merge.decisions()).extracting(MergeDecision::kind).allMatch(kind -> kind == Kind.SAME);
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void merge_withoutPreference_hasNoOrder(@ForAll("two") Two two) {
        Dataset one = Datasets.merge(two.base, two.other, NEITHER).result();
        Dataset other = Datasets.merge(two.other, two.base, NEITHER).result();
        assertThat(DatasetDiff.between(one, other).changes()).isEmpty();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void merge_losesNothing(@ForAll("two") Two two) {
        for (MergePolicy policy : List.of(BASE, NEITHER)) {
            Merge merge = Datasets.merge(two.base, two.other, policy);
            Set<String> kept = leaves(merge.result());
            for (MergeDecision decision : merge.decisions()) {
                for (Claim claim : decision.claims()) {
                    kept.addAll(below(
                            decision.result(),
                            claim.said().pointer(),
                            claim.said().value()));
                }
            }
            assertThat(kept).containsAll(renamedLeaves(two.base, merge, Origin.BASE));
            assertThat(kept).containsAll(renamedLeaves(two.other, merge, Origin.OTHER));
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void merge_again_changesNothing(@ForAll("two") Two two) {
        for (MergePolicy policy : List.of(BASE, NEITHER)) {
            Dataset once = Datasets.merge(two.base, two.other, policy).result();
            Dataset twice = Datasets.merge(once, two.other, policy).result();
            assertThat(DatasetDiff.between(once, twice).changes()).isEmpty();
        }
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void undo_givesTheBase(@ForAll("two") Two two) {
        Merge merge = Datasets.merge(two.base, two.other, BASE);
        assertThat(merge.undo(merge.result())).isEqualTo(two.base);
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void undo_ofRepeatedReferences_givesTheBase(@ForAll("datasets") Dataset a, @ForAll("datasets") Dataset b) {
        Dataset base = joined(a, mixed(a, b));
        Merge merge = Datasets.merge(base, joined(mixed(b, a), a), BASE);
        assertThat(DatasetDiff.between(base, merge.undo(merge.result())).changes())
                .isEmpty();
    }

    @Property(tries = 30, shrinking = ShrinkingMode.OFF)
    void result_hasNoIdTwice(@ForAll("two") Two two) {
        for (MergePolicy policy : List.of(BASE, NEITHER)) {
            Dataset result = Datasets.merge(two.base, two.other, policy).result();
            List<RecordReference> references =
                    result.records().map(CooperationRecord::reference).toList();
            assertThat(references).doesNotHaveDuplicates();
            assertThat(result.getDeclaredTotals())
                    .extracting(DeclaredTotal::getId)
                    .doesNotHaveDuplicates();
        }
    }

    /** Each leaf with its record and its place, whatever the indexes on the way. */
    private static Set<String> leaves(Dataset dataset) {
        Set<String> leaves = new HashSet<>();
        dataset.records().forEach(entry -> leaves.addAll(below(entry.reference().toString(), JsonPointer.ROOT, entry)));
        dataset.getDeclaredTotals()
                .forEach(total -> leaves.addAll(below("declared-total/" + total.getId(), JsonPointer.ROOT, total)));
        Map<String, Object> header = MemberValues.children(dataset);
        header.values().removeIf(List.class::isInstance);
        header.forEach((name, value) -> leaves.addAll(below("dataset", JsonPointer.ROOT.child(name), value)));
        return leaves;
    }

    private static List<String> below(String subject, JsonPointer at, Object value) {
        List<String> leaves = new ArrayList<>();
        Map<String, Object> children = MemberValues.children(value);
        if (children.isEmpty()) {
            // Where a citation points at an element, its index may be another one now.
            String place = at.toString().replaceAll("/[0-9]+(?=/|$)", "/#");
            leaves.add(subject + place + " = " + MemberValues.text(value).replaceAll("/[0-9]+(?=/|$)", "/#"));
        }
        children.forEach((step, child) -> leaves.addAll(below(subject, at.child(step), child)));
        return leaves;
    }

    /** The leaves as they should stand in the result: with the ids that the decisions tell. */
    private static Set<String> renamedLeaves(Dataset dataset, Merge merge, Origin origin) {
        Map<String, String> names = new HashMap<>();
        for (MergeDecision decision : merge.decisions()) {
            boolean whole = decision.claims().isEmpty();
            boolean alone = decision.kind() == Kind.NEEDS_PERSON || decision.kind() == Kind.KEPT_BOTH;
            if (whole && (origin == Origin.OTHER || !alone)) {
                (origin == Origin.BASE ? decision.base() : decision.other())
                        .ifPresent(old -> names.put(old, decision.result()));
            }
        }
        Dataset references = MemberValues.withValues(
                dataset,
                RecordReference.class,
                old -> RecordReference.parse(names.getOrDefault(old.toString(), old.toString())));
        Set<String> leaves = new HashSet<>();
        references.records().forEach(entry -> {
            String now = names.getOrDefault(
                    entry.reference().toString(), entry.reference().toString());
            below(now, JsonPointer.ROOT, entry).stream()
                    .map(leaf -> leaf.startsWith(now + "/id = ")
                            ? now + "/id = " + now.substring(now.indexOf('/') + 1)
                            : leaf)
                    .forEach(leaves::add);
        });
        for (DeclaredTotal total : references.getDeclaredTotals()) {
            String old = "declared-total/" + total.getId();
            String now = names.getOrDefault(old, old);
            for (String leaf : below(now, JsonPointer.ROOT, total)) {
                // Ids of totals, and texts of conditions that are references, are looked at in MergeTest.
                if (!leaf.startsWith(now + "/id = ")
                        && !leaf.startsWith(now + "/parts/")
                        && !leaf.contains("/where/")) {
                    leaves.add(leaf);
                }
            }
        }
        Map<String, Object> header = MemberValues.children(dataset);
        header.values().removeIf(List.class::isInstance);
        header.forEach((name, value) -> leaves.addAll(below("dataset", JsonPointer.ROOT.child(name), value)));
        return leaves;
    }
}
