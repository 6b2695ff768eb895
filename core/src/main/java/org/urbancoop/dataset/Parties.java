package org.urbancoop.dataset;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.urbancoop.organization.Organization;
import org.urbancoop.reference.Reference;

/** Each organization as the party that it acts for: a government as its city, a part as its whole. */
final class Parties {

    private final Map<Reference, Reference> wholes = new HashMap<>();

    Parties(Dataset dataset) {
        for (Organization organization : dataset.getOrganizations()) {
            Set<Reference> way = new LinkedHashSet<>();
            Reference at = organization.reference();
            @Nullable Reference whole = null;
            while (whole == null) {
                Optional<Organization> one = dataset.organization(at);
                Reference up = one.flatMap(Organization::getPartOf)
                        .<Reference>map(partOf -> partOf)
                        .orElse(at);
                if (one.flatMap(Organization::getRepresents).isPresent()) {
                    whole = one.flatMap(Organization::getRepresents).get();
                } else if (!way.add(at) || up.equals(at)) {
                    // The top, or a circle, which counts as the first of it.
                    whole = at;
                } else {
                    // A part leads where its whole does, once that is known.
                    whole = wholes.get(up);
                    at = up;
                }
            }
            wholes.put(organization.reference(), whole);
            for (Reference passed : way) {
                wholes.put(passed, whole);
            }
        }
    }

    Reference of(Reference party) {
        return wholes.getOrDefault(party, party);
    }
}
