package org.urbancoop.agreement;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.IsoDuration;

/**
 * How an agreement is renewed when it ends, such as {@code {"kind": "automatic", "term": "P4Y", "notice": "P6M"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Renewal extends Extensible permits ImmutableRenewal {

    Renewal() {}

    /**
     * Gets whether it is renewed, and by what, such as {@code automatic}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract RenewalKind getKind();

    /**
     * Gets how long each renewal lasts, such as {@code P4Y}.
     *
     * @return the term, if it is told
     */
    public abstract Optional<IsoDuration> getTerm();

    /**
     * Gets how long before the end a party must give notice to prevent it, such as {@code P6M}.
     *
     * @return the notice, if it is told
     */
    public abstract Optional<IsoDuration> getNotice();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this renewal set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Renewal}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableRenewal.Builder {

        Builder() {}
    }
}
