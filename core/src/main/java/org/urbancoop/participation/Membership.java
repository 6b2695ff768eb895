package org.urbancoop.participation;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.Role;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.time.Edtf;

/**
 * A membership with its role and its period, such as {@code {"organization": "organization/citynet", "role":
 * "associate-member", "period": "1987/1995"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Membership extends Extensible permits ImmutableMembership {

    Membership() {}

    /**
     * Gets the organization that it is a member of, such as {@code organization/citynet}.
     *
     * @return the organization
     */
    public abstract RecordReference getOrganization();

    /**
     * Gets as what it takes part, such as {@code associate-member}.
     *
     * @return the role, if the source tells it; an unknown term survives
     */
    public abstract Optional<Role> getRole();

    /**
     * Gets how long it has been a member, such as {@code 1987/1995}; one that lapsed and came back has two memberships.
     *
     * @return the period, if it is told
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this membership set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Membership}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableMembership.Builder {

        Builder() {}
    }
}
