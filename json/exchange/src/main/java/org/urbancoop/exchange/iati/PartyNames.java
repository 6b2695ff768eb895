package org.urbancoop.exchange.iati;

import java.util.Locale;
import java.util.Optional;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.participation.Participation;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.Reference;

/** The names of those who take part: of records, the names there; of countries, those of the code list. */
final class PartyNames {

    private PartyNames() {}

    static Optional<String> of(Participation participation, Dataset dataset) {
        return participation
                .getParty()
                .flatMap(party -> of(party, dataset))
                .or(() -> participation.getGroup().map(group -> group.getLabel()))
                .filter(name -> !name.isBlank());
    }

    static Optional<String> of(Reference party, Dataset dataset) {
        return party instanceof CountryReference country
                ? Optional.of(country.country().label(Locale.ENGLISH))
                : dataset.city(party)
                        .map(city -> city.getName())
                        .or(() -> dataset.organization(party).map(organization -> organization.getName()))
                        .filter(name -> !name.isBlank());
    }
}
