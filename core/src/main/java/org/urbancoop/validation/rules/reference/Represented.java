package org.urbancoop.validation.rules.reference;

import org.urbancoop.dataset.Dataset;
import org.urbancoop.organization.Organization;
import org.urbancoop.reference.Reference;

/** A city in place of its government: as parties, the two are one. */
public final class Represented {

    private Represented() {}

    /** Gets the city that an organization is the government of, or the party itself. */
    public static Reference of(Reference party, Dataset dataset) {
        return dataset.organization(party)
                .flatMap(Organization::getRepresents)
                .<Reference>map(city -> city)
                .orElse(party);
    }
}
