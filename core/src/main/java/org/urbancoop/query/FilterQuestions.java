package org.urbancoop.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.ByVerdict;
import org.urbancoop.dataset.CooperationGraph;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.Tie;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Verdict;

/** The questions of one filter to one dataset, each asked once for all records. */
final class FilterQuestions {

    private static final JsonPointer KIND = JsonPointer.parse("/kind");

    private final Dataset dataset;
    private final RecordFilter filter;
    private final List<Predicate<CooperationRecord>> conditions = new ArrayList<>();
    private final List<Map<RecordReference, Verdict>> dates = new ArrayList<>();

    FilterQuestions(Dataset dataset, RecordFilter filter) {
        this.dataset = dataset;
        this.filter = filter;
        filter.getType().ifPresent(type -> conditions.add(entry -> entry.getType() == type));
        filter.getCountry().map(this::in).ifPresent(this::keep);
        if (!filter.getKinds().isEmpty()) {
            conditions.add(entry -> MemberValues.find(entry, KIND)
                    .filter(filter.getKinds()::contains)
                    .isPresent());
        }
        if (!filter.getParties().isEmpty() || filter.getSector().isPresent()) {
            together();
        }
        filter.getRole().map(this::withRole).ifPresent(conditions::add);
        filter.getNear().map(this::near).ifPresent(this::keep);
        filter.getDuring().map(dataset::timeline).ifPresent(this::date);
        filter.getInForce().map(dataset::agreementsInForce).ifPresent(this::date);
    }

    /** Whether all holds that needs no date. */
    boolean holdsWithoutDates(CooperationRecord entry) {
        return conditions.stream().allMatch(condition -> condition.test(entry));
    }

    /** What dates say of a record for which all else holds. */
    Verdict byDates(CooperationRecord entry) {
        return dates.stream()
                .map(verdicts -> verdicts.getOrDefault(entry.reference(), Verdict.NO))
                .reduce(Verdict.YES, Verdict::and);
    }

    private void keep(Set<? extends Reference> references) {
        conditions.add(entry -> references.contains(entry.reference()));
    }

    /** Records without a verdict are of types that are not asked. */
    private void date(ByVerdict<? extends CooperationRecord> answers) {
        Map<RecordReference, Verdict> verdicts = new HashMap<>();
        for (Verdict verdict : Verdict.values()) {
            answers.of(verdict).forEach(entry -> verdicts.put(entry.reference(), verdict));
        }
        dates.add(verdicts);
        keep(verdicts.keySet());
    }

    private Set<RecordReference> in(Country country) {
        return references(Stream.of(
                dataset.citiesIn(country),
                dataset.organizationsIn(country),
                dataset.agreementsIn(country),
                dataset.projectsIn(country),
                dataset.programsIn(country),
                dataset.eventsIn(country),
                dataset.eventsWith(country)));
    }

    private static Set<RecordReference> references(Stream<List<? extends CooperationRecord>> lists) {
        return lists.flatMap(List::stream).map(CooperationRecord::reference).collect(Collectors.toSet());
    }

    /** What parties do together in a sector; of cities and organizations, those who do something with them there. */
    private void together() {
        Optional<Set<RecordReference>> inSector = filter.getSector().map(this::inSector);
        List<Set<RecordReference>> ofParties =
                filter.getParties().stream().map(this::of).toList();
        CooperationGraph graph = dataset.graph();
        Set<Reference> parties =
                filter.getParties().stream().map(graph::partyOf).collect(Collectors.toSet());
        conditions.add(entry -> (entry.getType() == RecordType.CITY || entry.getType() == RecordType.ORGANIZATION)
                ? isTied(graph.partyOf(entry.reference()), parties, inSector)
                : ofParties.stream().allMatch(of -> of.contains(entry.reference()))
                        && inSector.map(sector -> sector.contains(entry.reference()))
                                .orElse(true));
    }

    private Set<RecordReference> of(Reference party) {
        return references(Stream.of(
                dataset.agreementsOf(party),
                dataset.projectsOf(party),
                dataset.programsOf(party),
                dataset.eventsOf(party)));
    }

    private Set<RecordReference> inSector(Sector sector) {
        Set<RecordReference> found = new HashSet<>();
        dataset.bySector(dataset.records().toList()).groups().forEach((known, records) -> {
            if (known.isWithin(sector)) {
                records.forEach(entry -> found.add(entry.reference()));
            }
        });
        return found;
    }

    /** Whether one record of the sector ties a party to all others at once. */
    private boolean isTied(Reference self, Set<Reference> parties, Optional<Set<RecordReference>> inSector) {
        Map<RecordReference, Set<Reference>> others = new HashMap<>();
        for (Tie tie : dataset.graph().tiesOf(self)) {
            others.computeIfAbsent(tie.record(), first -> new HashSet<>()).add(tie.to());
        }
        return others.entrySet().stream()
                .anyMatch(tie -> tie.getValue().containsAll(parties)
                        && inSector.map(sector -> sector.contains(tie.getKey())).orElse(true));
    }

    private Predicate<CooperationRecord> withRole(Role role) {
        List<CooperationRecord> records = dataset.records().toList();
        Optional<Set<Reference>> ofCountry = filter.getCountry().map(this::parties);
        Set<RecordReference> found = filter.getParties().isEmpty()
                ? references(Stream.of(records.stream()
                        .filter(entry -> takesPart(entry, role, ofCountry))
                        .toList()))
                : references(filter.getParties().stream()
                        .map(party -> dataset.byRole(records, party).groups().getOrDefault(role, List.of())));
        return entry -> found.contains(entry.reference());
    }

    /** Whether somebody, of the country if one is asked for, takes part in a role. */
    private static boolean takesPart(CooperationRecord entry, Role role, Optional<Set<Reference>> ofCountry) {
        return entry.participations().stream()
                .filter(one -> one.getRole().filter(role::equals).isPresent())
                .anyMatch(one -> ofCountry
                        .map(parties -> one.getParty().filter(parties::contains).isPresent())
                        .orElse(true));
    }

    private Set<Reference> parties(Country country) {
        Set<Reference> parties =
                new HashSet<>(references(Stream.of(dataset.citiesIn(country), dataset.organizationsIn(country))));
        parties.add(Reference.country(country));
        return parties;
    }

    private Set<Reference> near(Reference party) {
        Reference start = dataset.graph().partyOf(party);
        Set<Reference> near =
                new HashSet<>(dataset.graph().within(start, filter.getHops()).keySet());
        near.remove(start);
        return near;
    }
}
