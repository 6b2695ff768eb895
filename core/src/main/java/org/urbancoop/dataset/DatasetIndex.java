package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.Role;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;

/** The records of a dataset by their reference, and what points at each reference. Built once, in one pass. */
final class DatasetIndex {

    private final Map<Reference, CooperationRecord> records = new HashMap<>();
    private final Map<Reference, List<Found>> mentions = new HashMap<>();

    /** A mention and the place of its record in the document: two records may be equal, and are still two. */
    private record Found(int position, Mention mention) {}

    DatasetIndex(Dataset dataset) {
        int position = 0;
        for (CooperationRecord entry : (Iterable<CooperationRecord>) dataset.records()::iterator) {
            records.putIfAbsent(entry.reference(), entry);
            for (Mention mention : RecordReferences.of(entry)) {
                mentions.computeIfAbsent(mention.to(), to -> new ArrayList<>()).add(new Found(position, mention));
            }
            position++;
        }
    }

    Optional<CooperationRecord> find(Reference reference) {
        return Optional.ofNullable(records.get(reference));
    }

    <T extends CooperationRecord> Optional<T> find(Reference reference, Class<T> type) {
        return find(reference).filter(type::isInstance).map(type::cast);
    }

    List<Mention> mentions(Reference target) {
        return found(target).map(Found::mention).toList();
    }

    List<Project> projectsOf(Reference party, Predicate<Optional<Role>> role) {
        Set<Reference> names = withGovernments(party);
        return from(names, Project.class, "participants").stream()
                .filter(project -> project.getParticipants().stream()
                        .anyMatch(participation -> isOne(participation, names) && role.test(participation.getRole())))
                .toList();
    }

    List<Event> eventsOf(Reference party) {
        // A city that only is the place of an agenda's item does not take part in it.
        Set<Reference> names = withGovernments(party);
        return from(names, Event.class, "participants", "agenda").stream()
                .filter(event -> Stream.concat(
                                event.getParticipants().stream(),
                                event.getAgenda().stream().flatMap(item -> item.getParticipants().stream()))
                        .anyMatch(participation -> isOne(participation, names)))
                .toList();
    }

    List<Agreement> agreementsOf(Reference party) {
        return from(withGovernments(party), Agreement.class, "parties");
    }

    <T extends CooperationRecord> List<T> partsOf(Reference whole, Class<T> type) {
        return from(Set.of(whole), type, "partOf");
    }

    List<Organization> governmentsOf(Reference city) {
        return from(Set.of(city), Organization.class, "represents");
    }

    List<CooperationRecord> citing(Reference source) {
        return from(Set.of(source), CooperationRecord.class, "citations");
    }

    private Set<Reference> withGovernments(Reference party) {
        Set<Reference> names = new HashSet<>();
        names.add(party);
        governmentsOf(party).forEach(government -> names.add(government.reference()));
        return names;
    }

    private static boolean isOne(Participation participation, Set<Reference> names) {
        return participation.getParty().filter(names::contains).isPresent();
    }

    private Stream<Found> found(Reference target) {
        return mentions.getOrDefault(target, List.of()).stream();
    }

    /** The records of a type that point at one of the targets from one of the members, each once, in the document's order. */
    private <T extends CooperationRecord> List<T> from(Set<Reference> targets, Class<T> type, String... members) {
        Map<Integer, T> inOrder = new TreeMap<>();
        targets.stream()
                .flatMap(this::found)
                .filter(found -> type.isInstance(found.mention().from()))
                .filter(found -> isBelow(found.mention().pointer().toString(), members))
                .forEach(found ->
                        inOrder.put(found.position(), type.cast(found.mention().from())));
        return List.copyOf(inOrder.values());
    }

    private static boolean isBelow(String pointer, String... members) {
        for (String member : members) {
            int end = member.length() + 1;
            if (pointer.startsWith(member, 1) && (pointer.length() == end || pointer.charAt(end) == '/')) {
                return true;
            }
        }
        return false;
    }
}
