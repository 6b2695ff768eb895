package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    private final Map<Reference, List<Mention>> mentions = new HashMap<>();

    DatasetIndex(Dataset dataset) {
        dataset.records().forEach(entry -> {
            records.putIfAbsent(entry.reference(), entry);
            for (Mention mention : RecordReferences.of(entry)) {
                mentions.computeIfAbsent(mention.to(), to -> new ArrayList<>()).add(mention);
            }
        });
        mentions.replaceAll((to, found) -> List.copyOf(found));
    }

    Optional<CooperationRecord> find(Reference reference) {
        return Optional.ofNullable(records.get(reference));
    }

    <T extends CooperationRecord> Optional<T> find(Reference reference, Class<T> type) {
        return find(reference).filter(type::isInstance).map(type::cast);
    }

    List<Mention> mentions(Reference target) {
        return mentions.getOrDefault(target, List.of());
    }

    List<Project> projectsOf(Reference party, Predicate<Optional<Role>> role) {
        Set<Reference> names = withGovernments(party);
        return from(names, Project.class, "participants")
                .filter(project -> project.getParticipants().stream()
                        .anyMatch(participation -> isOne(participation, names) && role.test(participation.getRole())))
                .toList();
    }

    List<Event> eventsOf(Reference party) {
        return Stream.concat(
                        from(withGovernments(party), Event.class, "participants"),
                        from(withGovernments(party), Event.class, "agenda"))
                .distinct()
                .toList();
    }

    List<Agreement> agreementsOf(Reference party) {
        return from(withGovernments(party), Agreement.class, "parties").toList();
    }

    <T extends CooperationRecord> List<T> partsOf(Reference whole, Class<T> type) {
        return from(Set.of(whole), type, "partOf").toList();
    }

    List<Organization> governmentsOf(Reference city) {
        return from(Set.of(city), Organization.class, "represents").toList();
    }

    List<CooperationRecord> citing(Reference source) {
        return from(Set.of(source), CooperationRecord.class, "citations").toList();
    }

    private Set<Reference> withGovernments(Reference party) {
        Set<Reference> names = new LinkedHashSet<>();
        names.add(party);
        governmentsOf(party).forEach(government -> names.add(government.reference()));
        return names;
    }

    private static boolean isOne(Participation participation, Set<Reference> names) {
        return participation.getParty().filter(names::contains).isPresent();
    }

    /** The records of a type that point at one of the targets from a member, each once. */
    private <T extends CooperationRecord> Stream<T> from(Set<Reference> targets, Class<T> type, String member) {
        return targets.stream()
                .flatMap(target -> mentions(target).stream())
                .filter(mention -> mention.pointer().steps().get(0).equals(member))
                .map(Mention::from)
                .filter(type::isInstance)
                .map(type::cast)
                .distinct();
    }
}
