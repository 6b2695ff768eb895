package org.urbancoop.dataset;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.RandomAccess;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.RecordReferences.Spot;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;

/** What points at each reference. Built once, in one pass; a mention takes a few numbers until it is asked for. */
final class MentionIndex {

    private final Dataset dataset;
    private final CooperationRecord[] records;
    /** Each target by a number: its mentions are those from the number's start up to the start of the next one. */
    private final Map<Reference, Integer> targets = new HashMap<>();

    private final int[] starts;
    /** The record of each mention, by its position in the document: two records may be equal, and are still two. */
    private final int[] from;

    private final long[] places;

    MentionIndex(Dataset dataset) {
        this.dataset = dataset;
        records = dataset.records().toArray(CooperationRecord[]::new);
        Collector all = new Collector();
        for (int i = 0; i < records.length; i++) {
            all.position = i;
            RecordReferences.visit(records[i], all);
        }
        // Counting sort: the mentions of a target stay in the order of the document.
        starts = new int[targets.size() + 1];
        for (int i = 0; i < all.size; i++) {
            starts[all.to[i] + 1]++;
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        int[] next = Arrays.copyOf(starts, targets.size());
        from = new int[all.size];
        places = new long[all.size];
        for (int i = 0; i < all.size; i++) {
            int at = next[all.to[i]]++;
            from[at] = all.from[i];
            places[at] = all.places[i];
        }
    }

    /** The mentions in the order of the document. */
    private final class Collector implements RecordReferences.Visitor {

        private int position;
        private int size;
        /** Most records have fewer mentions: the arrays seldom grow. */
        private int[] to = new int[records.length * 4 + 1];

        private int[] from = new int[to.length];
        private long[] places = new long[to.length];

        @Override
        public void visit(long place, Reference target) {
            if (size == to.length) {
                int larger = size + (size >> 1) + 1;
                to = Arrays.copyOf(to, larger);
                from = Arrays.copyOf(from, larger);
                places = Arrays.copyOf(places, larger);
            }
            Integer known = targets.get(target);
            if (known == null) {
                known = targets.size();
                targets.put(target, known);
            }
            to[size] = known;
            from[size] = position;
            places[size++] = place;
        }
    }

    List<Mention> mentions(Reference target) {
        Integer number = targets.get(target);
        return number == null ? List.of() : new Mentions(target, starts[number], starts[number + 1]);
    }

    List<Project> projectsOf(Reference party, Predicate<Optional<Role>> role) {
        return from(
                sideOf(party),
                Project.class,
                Set.of(Spot.PARTICIPANT),
                (project, place) -> role.test(
                        project.getParticipants().get(Spot.last(place)).getRole()));
    }

    List<Event> eventsOf(Reference party) {
        // A city that only is the place of an agenda's item does not take part in it.
        return from(sideOf(party), Event.class, Set.of(Spot.PARTICIPANT, Spot.AGENDA_PARTICIPANT));
    }

    List<Agreement> agreementsOf(Reference party) {
        return from(sideOf(party), Agreement.class, Set.of(Spot.PARTY));
    }

    List<Program> programsOf(Reference party) {
        return from(sideOf(party), Program.class, Set.of(Spot.PARTICIPANT));
    }

    <T extends CooperationRecord> List<T> partsOf(Reference whole, Class<T> type) {
        return from(Set.of(whole), type, Set.of(Spot.PART_OF));
    }

    List<Organization> governmentsOf(Reference city) {
        return from(Set.of(city), Organization.class, Set.of(Spot.REPRESENTS));
    }

    List<CooperationRecord> citing(Reference source) {
        return from(Set.of(source), CooperationRecord.class, Set.of(Spot.CITATION));
    }

    /** A party under all of its names: itself, the city that it represents, all that represent it, and their parts. */
    Set<Reference> sideOf(Reference party) {
        Reference city = dataset.organization(party)
                .flatMap(Organization::getRepresents)
                .<Reference>map(represented -> represented)
                .orElse(party);
        Set<Reference> names = new HashSet<>(List.of(party));
        names.add(city);
        governmentsOf(city).forEach(government -> names.add(government.reference()));
        Deque<Reference> wholes = new ArrayDeque<>(names);
        while (!wholes.isEmpty()) {
            for (Organization part : partsOf(wholes.remove(), Organization.class)) {
                boolean ofAnotherCity = part.getRepresents()
                        .filter(other -> !other.equals(city))
                        .isPresent();
                if (!ofAnotherCity && names.add(part.reference())) {
                    wholes.add(part.reference());
                }
            }
        }
        return names;
    }

    private <T extends CooperationRecord> List<T> from(Set<Reference> named, Class<T> type, Set<Spot> spots) {
        return from(named, type, spots, (entry, place) -> true);
    }

    /** The records of a type that point at a target from one of the spots, each once, in the document's order. */
    private <T extends CooperationRecord> List<T> from(
            Set<Reference> named, Class<T> type, Set<Spot> spots, BiPredicate<T, Long> fits) {
        return named.stream()
                .flatMap(target -> Optional.ofNullable(targets.get(target)).stream())
                .flatMapToInt(number -> IntStream.range(starts[number], starts[number + 1]))
                .filter(mention -> spots.contains(Spot.of(places[mention])))
                .filter(mention -> type.isInstance(records[from[mention]]))
                .filter(mention -> fits.test(type.cast(records[from[mention]]), places[mention]))
                .map(mention -> from[mention])
                .sorted()
                .distinct()
                .mapToObj(position -> type.cast(records[position]))
                .toList();
    }

    /** The mentions of one target, each made when it is asked for. */
    private final class Mentions extends AbstractList<Mention> implements RandomAccess {

        private final Reference target;
        private final int start;
        private final int end;

        Mentions(Reference target, int start, int end) {
            this.target = target;
            this.start = start;
            this.end = end;
        }

        @Override
        public Mention get(int index) {
            int mention = start + Objects.checkIndex(index, size());
            return new Mention(records[from[mention]], Spot.pointer(places[mention]), target);
        }

        @Override
        public int size() {
            return end - start;
        }
    }
}
