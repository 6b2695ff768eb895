package org.urbancoop.identity;

import java.util.Optional;
import org.urbancoop.organization.Organization;

/** Whether two records of organizations, whose names and wholes are alike, are of one organization. */
public final class SameOrganization {

    private static final Sameness OTHER_CITY = Sameness.no("they are of two cities", "소재 도시나 대표하는 도시가 서로 다릅니다");
    private static final Sameness OTHER_COUNTRY = Sameness.no("they are in two countries", "국가가 서로 다릅니다");
    private static final Sameness COUNTRY_UNKNOWN =
            Sameness.open("only one of the two has a country", "둘 가운데 하나만 국가가 있습니다");

    private SameOrganization() {}

    /** Compares identifiers, cities and countries; the names are not looked at. */
    public static Sameness of(Organization one, Organization other) {
        Optional<Boolean> registered = Identifiers.agree(one.getIdentifiers(), other.getIdentifiers());
        if (registered.isPresent()) {
            return registered.get() ? Sameness.ONE_IDENTIFIER : Sameness.OTHER_IDENTIFIERS;
        }
        if (differ(one.getRepresents(), other.getRepresents()) || differ(one.getCity(), other.getCity())) {
            return OTHER_CITY;
        }
        return one.getCountry().equals(other.getCountry())
                ? Sameness.NOTHING_APART
                : differ(one.getCountry(), other.getCountry()) ? OTHER_COUNTRY : COUNTRY_UNKNOWN;
    }

    private static <T> boolean differ(Optional<T> one, Optional<T> other) {
        return one.isPresent() && other.isPresent() && !one.equals(other);
    }
}
