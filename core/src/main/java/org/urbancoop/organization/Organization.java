package org.urbancoop.organization;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.Country;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.constraint.CountryCode;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;

/**
 * An organization that cooperates, such as {@code organization/citynet}.
 *
 * <p>A city's government is one; a party that is printed as a place is the {@code City}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Organization extends CooperationRecord permits ImmutableOrganization {

    Organization() {}

    @Override
    public final RecordType getType() {
        return RecordType.ORGANIZATION;
    }

    @Override
    public final <R> R accept(RecordVisitor<R> visitor) {
        return Objects.requireNonNull(visitor, "visitor").visitOrganization(this);
    }

    @Override
    public final Optional<RecordReference> whole() {
        return getPartOf();
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
        return getCity().<Reference>map(city -> city).stream().toList();
    }

    /**
     * Gets the name in English, such as {@code Seoul Metropolitan Government}.
     *
     * @return the name; other spellings stand in the aliases
     */
    @NotBlankIfPresent
    public abstract String getName();

    /**
     * Gets the kind, such as {@code city-network}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract OrganizationKind getKind();

    /**
     * Gets the acronym, such as {@code ICLEI}.
     *
     * @return the acronym, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getAcronym();

    /**
     * Gets the country by ISO 3166-1, such as {@code KR}.
     *
     * @return the country, if there is one and it is known
     */
    public abstract Optional<@CountryCode Country> getCountry();

    /**
     * Gets the city of its seat, such as {@code city/seoul}.
     *
     * @return the city, if it is known
     */
    public abstract Optional<RecordReference> getCity();

    /**
     * Gets the city whose government it is, such as {@code city/seoul}.
     *
     * @return the city, if it is a government
     */
    public abstract Optional<RecordReference> getRepresents();

    /**
     * Gets the organization that it is a part of, such as {@code organization/oxfam}.
     *
     * @return the whole, if there is one
     */
    public abstract Optional<RecordReference> getPartOf();

    /**
     * Gets the address on the web, such as {@code https://example.org}.
     *
     * @return the address, if it is known
     */
    public abstract Optional<@Pattern(regexp = Messages.URL_PATTERN, message = Messages.URL) String> getWebsite();

    /**
     * Gets the name in other languages, such as {@code {ko: 서울특별시}}.
     *
     * @return the names by language tag
     */
    public abstract Map<@LanguageTag String, @NotBlankIfPresent String> getNames();

    /**
     * Gets other names and spellings, such as {@code SMG}.
     *
     * @return the aliases, as printed
     */
    public abstract List<@NotBlankIfPresent String> getAliases();

    /**
     * Gets the identifiers in other registers, such as a ROR id by {@code ror}.
     *
     * @return the identifiers by scheme
     */
    public abstract Map<@NotBlankIfPresent String, @NotBlankIfPresent String> getIdentifiers();

    /**
     * Gets the organizations that it is a member of, such as {@code organization/citynet}.
     *
     * @return the memberships
     */
    public abstract List<RecordReference> getMemberOf();

    /**
     * Gets its memberships of which the role or the period is known; those of {@link #getMemberOf()} tell neither.
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
     * Obtains a builder with the members of this organization set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link Organization}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableOrganization.Builder {

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
