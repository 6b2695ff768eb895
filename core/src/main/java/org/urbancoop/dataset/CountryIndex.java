package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;

/** The records of each country. Built once, in one pass. */
final class CountryIndex {

    private final Dataset dataset;
    private final Parties parties;
    private final Map<RecordType, Map<Country, List<CooperationRecord>>> in = new EnumMap<>(RecordType.class);
    private final Map<Country, List<Event>> with = new HashMap<>();

    CountryIndex(Dataset dataset, Parties parties) {
        this.dataset = dataset;
        this.parties = parties;
        dataset.records().forEach(entry -> put(entry, in.computeIfAbsent(entry.getType(), type -> new HashMap<>())));
        for (Event event : dataset.getEvents()) {
            countries(participants(event))
                    .forEach(country -> with.computeIfAbsent(country, key -> new ArrayList<>())
                            .add(event));
        }
    }

    private void put(CooperationRecord entry, Map<Country, List<CooperationRecord>> ofType) {
        of(entry)
                .forEach(country -> ofType.computeIfAbsent(country, key -> new ArrayList<>())
                        .add(entry));
    }

    <T extends CooperationRecord> List<T> in(Country country, RecordType type, Class<T> records) {
        return in.getOrDefault(type, Map.of()).getOrDefault(country, List.of()).stream()
                .map(records::cast)
                .toList();
    }

    List<Project> projectsIn(Country country, Role role) {
        return in(country, RecordType.PROJECT, Project.class).stream()
                .filter(project -> project.getParticipants().stream()
                        .filter(one -> one.getRole().filter(role::equals).isPresent())
                        .flatMap(one -> one.getParty().stream())
                        .flatMap(this::country)
                        .anyMatch(country::equals))
                .toList();
    }

    List<Event> eventsWith(Country country) {
        return List.copyOf(with.getOrDefault(country, List.of()));
    }

    /** The countries that a record is in: of its parties and places; of an event, of its places alone. */
    Collection<Country> of(CooperationRecord entry) {
        if (entry instanceof City || entry instanceof Organization) {
            return countries(Stream.of(entry.reference()));
        }
        if (entry instanceof Event event) {
            Stream<Reference> ofAgenda = event.getAgenda().stream().flatMap(item -> item.getCity().stream());
            return countries(Stream.concat(event.places().stream(), ofAgenda));
        }
        return countries(Stream.concat(entry.parties().stream(), entry.places().stream()));
    }

    /** Those of an event and of the items of its agenda. */
    static Stream<Reference> participants(Event event) {
        Stream<Participation> ofAgenda = event.getAgenda().stream().flatMap(item -> item.getParticipants().stream());
        return Stream.concat(event.getParticipants().stream(), ofAgenda).flatMap(one -> one.getParty().stream());
    }

    private Set<Country> countries(Stream<Reference> references) {
        Set<Country> countries = new TreeSet<>();
        references.flatMap(this::country).forEach(countries::add);
        return countries;
    }

    private Stream<Country> country(Reference reference) {
        if (reference instanceof CountryReference country) {
            return Stream.of(country.country());
        }
        Optional<Organization> organization = dataset.organization(reference);
        return organization
                .flatMap(Organization::getCountry)
                .or(() -> organization.flatMap(Organization::getCity).flatMap(this::ofCity))
                // A department has the country of the city of its government.
                .or(() -> ofCity(parties.of(reference)))
                .stream();
    }

    private Optional<Country> ofCity(Reference city) {
        return dataset.city(city).flatMap(City::getCountry);
    }
}
