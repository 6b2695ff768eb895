package org.urbancoop.merge;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.urbancoop.accessor.Copy;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DatasetDiff;
import org.urbancoop.dataset.DatasetDiff.Side;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.extension.Extensible;
import org.urbancoop.key.Key;
import org.urbancoop.merge.MergeDecision.Kind;
import org.urbancoop.merge.Union.Difference;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.progress.Progress;
import org.urbancoop.progress.Progress.Phase;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;

/** A merge on its way: matches the types one after the other, gives ids, and unites. */
final class Merging {

    private static final Set<String> HEADER_KEPT = Set.of(
            "sources", "cities", "organizations", "agreements", "projects", "events", "programs", "declaredTotals");

    private static final Set<String> RECORD_KEPT = Set.of("id", "type");

    /** How often the records of a type are matched at most. */
    static final int ROUNDS = 8;

    private static final JsonPointer NAME = JsonPointer.parse("/name");

    private final Dataset base;
    private final Dataset other;
    private final MergePolicy policy;
    private final Rulings rulings;
    private final Renaming ofBase;
    private final Renaming ofOther;
    private final List<MergeDecision> decisions = new ArrayList<>();
    private final Map<RecordType, Matched<?>> matched = new HashMap<>();
    private final Progress progress;

    private Merging(Dataset base, Dataset other, MergePolicy policy, Progress progress) {
        this.base = base;
        this.other = other;
        this.policy = policy;
        this.rulings = new Rulings(policy.getRulings(), base, other);
        this.ofBase = new Renaming(base);
        this.ofOther = new Renaming(other);
        this.progress = progress;
    }

    /** The records of one type: the first of each id, which partner each has, and how they are called. */
    private record Matched<T extends CooperationRecord>(
            Kin<T> kin, List<T> base, List<T> other, Matching<T> matching, Ids ids) {}

    static Merge of(Dataset base, Dataset other, MergePolicy policy, Progress progress) {
        Merging merging = new Merging(base, other, policy, progress);
        Dataset result = merging.merge();
        merging.rulings.checkUsed();
        return new Merge(base, other, result, List.copyOf(merging.decisions));
    }

    private Dataset merge() {
        long records = base.records().count() + other.records().count();
        match(Steps.start(progress, Phase.MATCHING, records));
        int totals = base.getDeclaredTotals().size() + other.getDeclaredTotals().size();
        Steps steps = Steps.start(progress, Phase.MERGING, records + totals);
        Dataset.Builder result = header().toBuilder();
        for (RecordType type : List.of(
                RecordType.SOURCE,
                RecordType.CITY,
                RecordType.ORGANIZATION,
                RecordType.AGREEMENT,
                RecordType.PROJECT,
                RecordType.EVENT,
                RecordType.PROGRAM)) {
            unite(matched.get(type), steps).forEach(result::addUnchecked);
        }
        result.declaredTotals(totals());
        steps.forward(totals);
        return result.build();
    }

    /** Matches each type, and once more if what its records mention has other ids since. */
    private void match(Steps steps) {
        Set<RecordType> due = EnumSet.allOf(RecordType.class);
        for (int round = 1; !due.isEmpty() && round <= ROUNDS; round++) {
            for (Kin<?> kin : Kin.INDEPENDENT) {
                if (due.remove(kin.type())) {
                    due.addAll(match(kin, steps));
                }
            }
            if (due.remove(RecordType.AGREEMENT)) {
                due.addAll(match(Kin.agreements(represented()), steps));
            }
        }
    }

    /** Matches the records of a type; returns the types of which a record mentions one that has another id since. */
    private <T extends CooperationRecord> Set<RecordType> match(Kin<T> kin, Steps steps) {
        List<T> firstBase = firsts(kin.list().apply(base));
        List<T> firstOther = firsts(kin.list().apply(other));
        Matching<T> matching = Matcher.match(
                kin,
                firstBase.stream().map(ofBase::apply).toList(),
                firstOther.stream().map(ofOther::apply).toList(),
                rulings,
                policy.isOneSetOfIds(),
                matched.keySet(),
                steps);
        Ids ids =
                Ids.of(matching, CooperationRecord::getId, policy.getPreferred().isPresent());
        boolean again = matched.put(kin.type(), new Matched<>(kin, firstBase, firstOther, matching, ids)) != null;
        steps.forward(
                again
                        ? 0
                        : kin.list().apply(base).size()
                                + kin.list().apply(other).size());
        Set<RecordType> mentioning = EnumSet.noneOf(RecordType.class);
        mentioning.addAll(rename(kin.type(), firstBase, ids.base, ofBase));
        mentioning.addAll(rename(kin.type(), firstOther, ids.other, ofOther));
        if (!mentioning.isEmpty() && kin.type() == RecordType.ORGANIZATION) {
            mentioning.add(RecordType.AGREEMENT);
        }
        return mentioning;
    }

    private static Set<RecordType> rename(
            RecordType type, List<? extends CooperationRecord> records, Slug[] ids, Renaming renaming) {
        Set<RecordType> mentioning = EnumSet.noneOf(RecordType.class);
        for (int i = 0; i < ids.length; i++) {
            RecordReference old = RecordReference.of(type, records.get(i).getId());
            mentioning.addAll(renaming.rename(old, RecordReference.of(type, ids[i])));
        }
        return mentioning;
    }

    /** The first record of each id: a reference finds it, and never the others. */
    private static <T extends CooperationRecord> List<T> firsts(List<T> all) {
        Set<Slug> seen = new HashSet<>(all.size() * 4 / 3 + 1);
        List<T> firsts = new ArrayList<>(all.size());
        for (T entry : all) {
            if (seen.add(entry.getId())) {
                firsts.add(entry);
            }
        }
        return firsts;
    }

    /** The city of each government, by the ids of the result. */
    private Map<RecordReference, RecordReference> represented() {
        Map<RecordReference, RecordReference> represented = new HashMap<>();
        represented(base, ofBase, represented);
        represented(other, ofOther, represented);
        return represented;
    }

    private static void represented(
            Dataset dataset, Renaming renaming, Map<RecordReference, RecordReference> represented) {
        for (Organization organization : dataset.getOrganizations()) {
            organization
                    .getRepresents()
                    .ifPresent(
                            city -> represented.putIfAbsent(renaming.of(organization.reference()), renaming.of(city)));
        }
    }

    private Dataset header() {
        Dataset united =
                unite(base, other, DatasetDiff.HEADER, DatasetDiff.HEADER, DatasetDiff.HEADER, HEADER_KEPT, List.of());
        return Copy.with(united, HEADER_KEPT.stream().collect(Collectors.toMap(list -> list, list -> List.of())));
    }

    /** All records of a type, those of the base in its order, then what only the other dataset has. */
    private <T extends CooperationRecord> List<T> unite(@Nullable Matched<T> found, Steps steps) {
        if (found == null) {
            return List.of();
        }
        List<T> result = new ArrayList<>();
        IdentityHashMap<CooperationRecord, Integer> positions = positions(found.base());
        Map<Key, Integer> repeated = new HashMap<>();
        for (T entry : found.kin().list().apply(base)) {
            steps.forward(1);
            Integer at = positions.get(entry);
            if (at == null) {
                T repeat =
                        called(ofBase.apply(entry), ofBase.of(entry.reference()).id());
                repeated.merge(Key.of(repeat), 1, Integer::sum);
                result.add(repeat);
            } else {
                result.add(ofBase(found, at));
            }
        }
        positions = positions(found.other());
        for (T entry : found.kin().list().apply(other)) {
            steps.forward(1);
            Integer at = positions.get(entry);
            if (at == null) {
                T repeat = called(
                        ofOther.apply(entry), ofOther.of(entry.reference()).id());
                int left = repeated.merge(Key.of(repeat), -1, Integer::sum);
                if (left < 0) {
                    result.add(repeat);
                }
            } else if (found.matching().partner[at] == Matching.NONE) {
                result.add(alone(found, at));
            }
        }
        return result;
    }

    private static <T extends CooperationRecord> IdentityHashMap<CooperationRecord, Integer> positions(List<T> firsts) {
        IdentityHashMap<CooperationRecord, Integer> positions = new IdentityHashMap<>(firsts.size());
        for (int i = 0; i < firsts.size(); i++) {
            positions.put(firsts.get(i), i);
        }
        return positions;
    }

    private static <T extends CooperationRecord> T called(T entry, Slug id) {
        return entry.getId().equals(id) ? entry : Copy.with(entry, Map.of("id", id));
    }

    private <T extends CooperationRecord> T ofBase(Matched<T> found, int at) {
        T entry = found.base().get(at);
        T renamed = called(ofBase.apply(entry), found.ids().base[at]);
        int partner = found.matching().partnerOfBase[at];
        String name = entry.reference().toString();
        if (partner == Matching.NONE) {
            if (renamed != entry && !renamed.getId().equals(entry.getId())) {
                decide(Kind.RENAMED, Optional.of(name), Optional.empty(), renamed.reference(), Reasons.ID_TAKEN, null);
            }
            return renamed;
        }
        T second = found.other().get(partner);
        T renamedSecond = called(ofOther.apply(second), found.ids().other[partner]);
        String secondName = second.reference().toString();
        boolean sameId = entry.getId().equals(second.getId()) && entry.getId().equals(renamed.getId());
        decide(
                sameId ? Kind.SAME : Kind.RENAMED,
                Optional.of(name),
                Optional.of(secondName),
                renamed.reference(),
                reason(found.matching(), partner),
                found.matching().rulings[partner]);
        if (renamed.equals(renamedSecond)) {
            return renamed;
        }
        return unite(
                renamed,
                renamedSecond,
                name,
                secondName,
                renamed.reference().toString(),
                RECORD_KEPT,
                List.of(renamed.getCitations(), renamedSecond.getCitations()));
    }

    private <T extends CooperationRecord> T alone(Matched<T> found, int at) {
        T entry = found.other().get(at);
        T renamed = called(ofOther.apply(entry), found.ids().other[at]);
        int likest = found.matching().likest[at];
        Kind kind = found.matching().open[at] ? Kind.NEEDS_PERSON : Kind.KEPT_BOTH;
        Optional<String> like = Optional.empty();
        Message reason = reason(found.matching(), at);
        if (likest == Matching.NONE) {
            boolean renamedOnly = !renamed.getId().equals(entry.getId());
            kind = renamedOnly ? Kind.RENAMED : Kind.ADDED;
            reason = renamedOnly ? Reasons.ID_TAKEN : Reasons.ADDED;
        } else {
            like = Optional.of(found.base().get(likest).reference().toString());
        }
        decide(
                kind,
                like,
                Optional.of(entry.reference().toString()),
                renamed.reference(),
                reason,
                found.matching().rulings[at]);
        return renamed;
    }

    private static Message reason(Matching<?> matching, int at) {
        Message reason = matching.reasons[at];
        return reason == null ? Reasons.ADDED : reason;
    }

    private void decide(
            Kind kind,
            Optional<String> ofBase,
            Optional<String> ofOther,
            Reference result,
            Message reason,
            @Nullable Ruling ruling) {
        decisions.add(new MergeDecision(
                kind,
                ofBase,
                ofOther,
                result.toString(),
                JsonPointer.ROOT,
                List.of(),
                reason,
                Optional.ofNullable(ruling)));
    }

    /** One of two objects, with what only the other one says; what they say otherwise is decided and noted. */
    private <T extends Extensible> T unite(
            T ofBase,
            T ofOther,
            String nameOfBase,
            String nameOfOther,
            String result,
            Set<String> kept,
            List<List<Citation>> evidence) {
        Map<JsonPointer, Ruling> ruled = new HashMap<>();
        Union.Result<T> union = Union.of(
                ofBase,
                ofOther,
                kept,
                (at, first, second) -> {
                    Optional<Ruling> ruling = rulings.ofClaim(nameOfBase, nameOfOther, at);
                    ruling.ifPresent(found -> ruled.put(at, found));
                    return ruling.map(found -> found.outcome() == Ruling.Outcome.OTHER ? Origin.OTHER : Origin.BASE)
                            .or(policy::getPreferred)
                            // The same one in whichever order the two datasets come.
                            .map(Origin.OTHER::equals)
                            .orElseGet(() -> Key.of(first).compareTo(Key.of(second)) > 0);
                },
                policy.getPreferred().isPresent());
        for (Difference difference : union.differences()) {
            Ruling ruling = ruled.get(difference.at());
            Claim first = claim(Origin.BASE, difference.firstAt(), difference.first(), evidence);
            Claim second = claim(Origin.OTHER, difference.secondAt(), difference.second(), evidence);
            decisions.add(new MergeDecision(
                    difference.refined() ? Kind.REFINED : Kind.CONFLICT,
                    Optional.of(nameOfBase),
                    Optional.of(nameOfOther),
                    result,
                    difference.at(),
                    difference.secondStands() ? List.of(second, first) : List.of(first, second),
                    difference.refined()
                            ? Reasons.REFINED
                            : ruling != null
                                    ? Reasons.ruled(ruling)
                                    : policy.getPreferred().isPresent() ? Reasons.CONFLICT : Reasons.NO_PREFERENCE,
                    Optional.ofNullable(ruling)));
        }
        return withAlias(union.united(), union.differences());
    }

    private static Claim claim(Origin origin, JsonPointer at, Object value, List<List<Citation>> evidence) {
        List<Citation> all = evidence.isEmpty() ? List.of() : evidence.get(origin == Origin.BASE ? 0 : 1);
        String member = at.steps().get(0);
        return new Claim(
                origin,
                new Side(at, value),
                all.stream()
                        .filter(citation -> citation.getField()
                                .map(field -> field.equals(JsonPointer.ROOT)
                                        || field.steps().get(0).equals(member))
                                .orElse(true))
                        .toList());
    }

    /** A name that does not stand is one by which the thing is looked for all the same. */
    private static <T extends Extensible> T withAlias(T united, List<Difference> differences) {
        for (Difference difference : differences) {
            if (difference.at().equals(NAME)) {
                String name = (difference.secondStands() ? difference.first() : difference.second()).toString();
                List<String> aliases = united instanceof City city
                        ? city.getAliases()
                        : united instanceof Organization organization ? organization.getAliases() : List.of(name);
                if (!aliases.contains(name)) {
                    List<String> more = new ArrayList<>(aliases);
                    more.add(name);
                    return Copy.with(united, Map.of("aliases", more));
                }
            }
        }
        return united;
    }

    private List<DeclaredTotal> totals() {
        Totals totals =
                Totals.match(base, other, ofBase, ofOther, policy.getPreferred().isPresent());
        List<DeclaredTotal> result = new ArrayList<>();
        Function<Slug, String> name = Subjects::ofTotal;
        for (int i = 0; i < totals.base.size(); i++) {
            DeclaredTotal renamed = totals.renamedBase.get(i);
            int partner = totals.matching.partnerOfBase[i];
            String old = name.apply(totals.base.get(i).getId());
            if (partner == Matching.NONE) {
                if (!name.apply(renamed.getId()).equals(old)) {
                    decide(
                            Kind.RENAMED,
                            Optional.of(old),
                            Optional.empty(),
                            name.apply(renamed.getId()),
                            Reasons.OTHER_TOTAL);
                }
                result.add(renamed);
                continue;
            }
            DeclaredTotal second = totals.renamedOther.get(partner);
            String secondOld = name.apply(totals.other.get(partner).getId());
            decide(
                    old.equals(secondOld) ? Kind.SAME : Kind.RENAMED,
                    Optional.of(old),
                    Optional.of(secondOld),
                    name.apply(renamed.getId()),
                    reason(totals.matching, partner));
            result.add(
                    renamed.equals(second)
                            ? renamed
                            : unite(
                                    renamed,
                                    second,
                                    old,
                                    secondOld,
                                    name.apply(renamed.getId()),
                                    RECORD_KEPT,
                                    List.of(List.of(renamed.getCitation()), List.of(second.getCitation()))));
        }
        for (int i = 0; i < totals.other.size(); i++) {
            if (totals.matching.partner[i] == Matching.NONE) {
                DeclaredTotal renamed = totals.renamedOther.get(i);
                String old = name.apply(totals.other.get(i).getId());
                boolean moved = !name.apply(renamed.getId()).equals(old);
                decide(
                        moved ? Kind.RENAMED : Kind.ADDED,
                        Optional.empty(),
                        Optional.of(old),
                        name.apply(renamed.getId()),
                        moved ? Reasons.OTHER_TOTAL : Reasons.ADDED);
                result.add(renamed);
            }
        }
        return Collections.unmodifiableList(result);
    }

    private void decide(Kind kind, Optional<String> ofBase, Optional<String> ofOther, String result, Message reason) {
        decisions.add(new MergeDecision(
                kind, ofBase, ofOther, result, JsonPointer.ROOT, List.of(), reason, Optional.empty()));
    }
}
