package org.urbancoop.validation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;

/** The ways to count the cities or countries of records, the most likely one first. */
final class Definitions {

    /** A way to count, with its name, and what it counts in a record. */
    record Definition(Message name, Function<CooperationRecord, ? extends Stream<?>> counted) {}

    private static final Set<CityKind> CITIES_PROPER =
            Set.of(CityKind.CITY, CityKind.METROPOLIS, CityKind.MUNICIPALITY);

    private final Dataset dataset;

    Definitions(Dataset dataset) {
        this.dataset = dataset;
    }

    List<Definition> cities(DeclaredTotal total) {
        Function<CooperationRecord, Stream<Reference>> parties = entry -> parties(entry, total);
        Function<CooperationRecord, Stream<City>> represented =
                entry -> parties.apply(entry).flatMap(this::cityOrGoverned);
        Message role = role(total);
        return List.of(
                new Definition(
                        new Message(
                                role.english() + "cities, each government counted as its city",
                                role.korean() + "도시(정부 기관은 해당 도시로 셈)"),
                        represented),
                new Definition(
                        new Message("with the places of the records", "레코드의 장소 포함"),
                        entry -> Stream.concat(
                                represented.apply(entry),
                                entry.places().stream().flatMap(this::cityOrGoverned))),
                new Definition(
                        new Message("with the seats of the other organizations", "그 밖의 기관 소재지 포함"),
                        entry -> Stream.concat(
                                represented.apply(entry), parties.apply(entry).flatMap(this::seat))),
                new Definition(
                        new Message("cities, metropolises and municipalities only", "도시·특별시·광역시급·기초자치단체만"),
                        entry -> represented.apply(entry).filter(Definitions::isCityProper)),
                new Definition(
                        new Message("in any role", "모든 역할"),
                        entry -> entry.parties().stream().flatMap(this::cityOrGoverned)));
    }

    /** The role that is counted, as the first word of a definition; a term without a label stands for itself. */
    private static Message role(DeclaredTotal total) {
        return total.getOf()
                .map(of -> new Message(of + " ", of.label(Locale.KOREAN) + " "))
                .orElse(Message.of(""));
    }

    List<Definition> countries(DeclaredTotal total) {
        Message role = role(total);
        return List.of(
                new Definition(
                        new Message(
                                "countries of " + role.english() + "cities, organizations and countries",
                                role.korean() + "도시·기관·국가가 있는 국가"),
                        entry -> parties(entry, total).flatMap(this::country)),
                new Definition(
                        new Message("with the places of the records", "레코드의 장소 포함"),
                        entry -> Stream.concat(parties(entry, total), entry.places().stream())
                                .flatMap(this::country)),
                new Definition(
                        new Message("in any role", "모든 역할"),
                        entry -> entry.parties().stream().flatMap(this::country)));
    }

    /** The parties that a total speaks of; those of an agreement have no roles. */
    private static Stream<Reference> parties(CooperationRecord entry, DeclaredTotal total) {
        return total.getOf().isEmpty() || entry instanceof Agreement
                ? entry.parties().stream()
                : entry.participations().stream()
                        .filter(one -> one.getRole().equals(total.getOf()))
                        .flatMap(one -> one.getParty().stream());
    }

    private Stream<City> cityOrGoverned(Reference party) {
        return dataset
                .city(party)
                .or(() -> dataset.organization(party)
                        .flatMap(Organization::getRepresents)
                        .flatMap(dataset::city))
                .stream();
    }

    private Stream<City> seat(Reference party) {
        return dataset.organization(party).flatMap(Organization::getCity).flatMap(dataset::city).stream();
    }

    private static boolean isCityProper(City city) {
        return CITIES_PROPER.contains(city.getKind());
    }

    private Stream<Country> country(Reference party) {
        if (party instanceof CountryReference reference) {
            return Stream.of(reference.country());
        }
        Optional<Country> own = dataset.organization(party).flatMap(Organization::getCountry);
        return own.isPresent() ? own.stream() : cityOrGoverned(party).flatMap(city -> city.getCountry().stream());
    }
}
