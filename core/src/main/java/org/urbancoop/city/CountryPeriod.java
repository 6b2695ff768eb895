package org.urbancoop.city;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.Country;
import org.urbancoop.code.FormerCountry;
import org.urbancoop.constraint.CountryCode;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * A country that a place lay in for some time, such as {@code {"formerCountry": "SUHH", "period": "1922/1991"}}.
 *
 * <p>Exactly one of the two codes is there.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class CountryPeriod extends Extensible permits ImmutableCountryPeriod {

    CountryPeriod() {}

    /**
     * Gets the country by ISO 3166-1, such as {@code MY}.
     *
     * @return the country, if it is one of today
     */
    public abstract Optional<@CountryCode Country> getCountry();

    /**
     * Gets the country by ISO 3166-3, such as {@code SUHH}, if it is no more.
     *
     * @return the former country; an unknown code survives
     */
    public abstract Optional<FormerCountry> getFormerCountry();

    /**
     * Gets when the place lay in it, such as {@code 1922/1991}.
     *
     * @return the period, if it is told
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Checks that exactly one of the codes is there.
     *
     * @throws IllegalArgumentException if none or both are
     */
    @Value.Check
    void checkCountry() {
        if (getCountry().isPresent() == getFormerCountry().isPresent()) {
            throw new IllegalArgumentException("A period in a country has exactly one of country and formerCountry");
        }
    }

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this country period set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link CountryPeriod}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableCountryPeriod.Builder {

        Builder() {}
    }
}
