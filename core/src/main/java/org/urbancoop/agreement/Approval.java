package org.urbancoop.agreement;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * The approval that an agreement needs, such as {@code {"required": true, "body": "Seoul Metropolitan Council",
 * "date": "1968"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Approval extends Extensible permits ImmutableApproval {

    Approval() {}

    /**
     * Checks whether the approval is needed for the agreement to hold.
     *
     * @return true or false, if the source tells it
     */
    public abstract Optional<Boolean> getRequired();

    /**
     * Gets who approves, such as {@code Seoul Metropolitan Council}.
     *
     * @return the body, if it is named
     */
    public abstract Optional<@NotBlankIfPresent String> getBody();

    /**
     * Gets when it approved, such as {@code 1968-03}.
     *
     * @return the date, if it is known
     */
    public abstract Optional<Edtf> getDate();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this approval set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link Approval}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableApproval.Builder {

        Builder() {}
    }
}
