package org.urbancoop.agreement;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.AssignedCountry;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/**
 * A state of an agreement from some day on, such as {@code {"status": "suspended", "since": "2022"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class AgreementStatusChange extends Extensible permits ImmutableAgreementStatusChange {

    AgreementStatusChange() {}

    /**
     * Gets the state, such as {@code in-force}.
     *
     * @return the status; an unknown term survives
     */
    public abstract AgreementStatus getStatus();

    /**
     * Gets since when it holds, such as {@code 2022-03}.
     *
     * @return the date, if it is known
     */
    public abstract Optional<Edtf> getSince();

    /**
     * Gets the party that declared it, such as {@code city/seoul}.
     *
     * @return the party, if it is known
     */
    public abstract Optional<@AssignedCountry Reference> getDeclaredBy();

    /**
     * Gets the day that the statement holds for, such as {@code 2020-08}.
     *
     * @return the day, if the source tells it
     */
    public abstract Optional<Edtf> getAsOf();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this agreement status change set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link AgreementStatusChange}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableAgreementStatusChange.Builder {

        Builder() {}
    }
}
