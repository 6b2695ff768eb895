package org.urbancoop.city;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.constraint.CountryCode;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

/**
 * A city or another sub-national place that cooperates, such as {@code city/seoul}: Seoul, a metropolis of KR.
 *
 * <p>It is the place. Its government is an {@code Organization} that represents it.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class City extends CooperationRecord permits ImmutableCity {

    City() {}

    @Override
    public final RecordType getType() {
        return RecordType.CITY;
    }

    @Override
    public final <R> R accept(RecordVisitor<R> visitor) {
        return Objects.requireNonNull(visitor, "visitor").visitCity(this);
    }

    @Override
    public final Optional<RecordReference> whole() {
        return getParent();
    }

    @Override
    public final List<Participation> participations() {
        return List.of();
    }

    @Override
    public final List<Reference> parties() {
        return List.of();
    }

    @Override
    public final List<Reference> places() {
        return List.of();
    }

    /**
     * Gets the name in English, spelt right, such as {@code Tehran}.
     *
     * @return the name; what a source prints instead stands in the aliases
     */
    @NotBlankIfPresent
    public abstract String getName();

    /**
     * Gets the kind of place, such as {@code metropolis} or {@code province}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract CityKind getKind();

    /**
     * Gets the country by ISO 3166-1, such as {@code KR}.
     *
     * @return the country, if it is known
     */
    public abstract Optional<@CountryCode Country> getCountry();

    /**
     * Gets the point that stands for the place, such as 37.566, 126.9784.
     *
     * @return the coordinates, if they are known
     */
    public abstract Optional<@Valid Coordinates> getLocation();

    /**
     * Gets the place that this one lies in, such as {@code city/java-province}.
     *
     * @return the parent, if it is known
     */
    public abstract Optional<RecordReference> getParent();

    /**
     * Gets how long it has been a place of its own, such as {@code /2006} of a merged county.
     *
     * @return the period, if it is told
     */
    public abstract Optional<Edtf> getExistence();

    /**
     * Gets the name in other languages, such as {@code {ko: 서울}}.
     *
     * @return the names by language tag
     */
    public abstract Map<@LanguageTag String, @NotBlankIfPresent String> getNames();

    /**
     * Gets other spellings, such as {@code Teheran}.
     *
     * @return the aliases, as printed
     */
    public abstract List<@NotBlankIfPresent String> getAliases();

    /**
     * Gets the names that the place had, such as {@code Nur-Sultan} from 2019 to 2022.
     *
     * @return the former names
     */
    public abstract List<@Valid FormerName> getFormerNames();

    /**
     * Gets the countries that it lay in before, such as the Soviet Union until 1991.
     *
     * @return the countries, oldest first
     */
    public abstract List<@Valid CountryPeriod> getCountryHistory();

    /**
     * Gets the identifiers in other registers, such as {@code {geonames: 1835848}}.
     *
     * @return the identifiers by scheme
     */
    public abstract Map<@NotBlankIfPresent String, @NotBlankIfPresent String> getIdentifiers();

    /**
     * Gets what it is a member of, and when.
     *
     * @return the memberships
     */
    public abstract List<@Valid Membership> getMemberships();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this city set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link City}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableCity.Builder {

        Builder() {}

        /**
         * Sets the id from its text.
         *
         * @param id the id, such as {@code seoul}
         * @return this builder
         * @throws org.urbancoop.text.MalformedTextException if the text does not follow {@value Slug#GRAMMAR}
         */
        public Builder id(String id) {
            Objects.requireNonNull(id, "id");
            return id(Slug.parse(id));
        }
    }
}
