package org.urbancoop.participation;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.Role;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.AssignedCountry;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/**
 * A party, a person or a group that takes part in a role, such as {@code {"role": "counterpart", "party":
 * "city/ulaanbaatar"}}.
 *
 * <p>Exactly one of the three is there. The role may be missing, when the source prints a name alone.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Participation extends Extensible permits ImmutableParticipation {

    Participation() {}

    /**
     * Gets the role, such as {@code counterpart}.
     *
     * @return the role, if the source tells it; an unknown term survives
     */
    public abstract Optional<Role> getRole();

    /**
     * Gets the city, the organization or the country that takes part, such as {@code city/ulaanbaatar}; in an event or
     * a program also a program, such as a platform that lends its auspices.
     *
     * @return the party, if it is one
     */
    public abstract Optional<@AssignedCountry Reference> getParty();

    /**
     * Gets the person that takes part, such as {@code Nora Steurer}.
     *
     * @return the person, if it is one
     */
    public abstract Optional<@Valid Person> getPerson();

    /**
     * Gets the unnamed participants, such as {@code Six countries across Asia}.
     *
     * @return the group, if it is one
     */
    public abstract Optional<@Valid Group> getGroup();

    /**
     * Gets the words of the source for the role, such as {@code Lead Organization}.
     *
     * @return the words, if they are printed
     */
    public abstract Optional<@NotBlankIfPresent String> getRoleAsPrinted();

    /**
     * Gets when the participation lasted, such as {@code 2010/}.
     *
     * @return the period, if the source tells one of its own
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Gets what the participant gives, such as money or the work of its experts.
     *
     * @return the contribution, if the source tells it
     */
    public abstract Optional<@Valid Contribution> getContribution();

    /**
     * Checks that exactly one of the three is there.
     *
     * @throws IllegalArgumentException if none or more than one is
     */
    @Value.Check
    void checkParticipant() {
        int given = (getParty().isPresent() ? 1 : 0)
                + (getPerson().isPresent() ? 1 : 0)
                + (getGroup().isPresent() ? 1 : 0);
        if (given != 1) {
            throw new IllegalArgumentException(
                    "A participation has exactly one of party, person and group, not " + given + " of them");
        }
    }

    /**
     * Obtains the participation of a city, an organization or a country.
     *
     * @param role the role, such as {@code counterpart}
     * @param party the party, such as {@code city/ulaanbaatar}
     * @return the participation
     */
    public static Participation of(Role role, Reference party) {
        return builder().role(role).party(party).build();
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
     * Obtains a builder with the members of this participation set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Participation}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableParticipation.Builder {

        Builder() {}
    }
}
