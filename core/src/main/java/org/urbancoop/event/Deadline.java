package org.urbancoop.event;

import org.immutables.value.Value;
import org.urbancoop.code.DeadlineKind;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * A day until which something must be done, such as {@code {"kind": "application", "when": "2014-03-08"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Deadline extends Extensible permits ImmutableDeadline {

    Deadline() {}

    /**
     * Gets what must be done, such as {@code registration}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract DeadlineKind getKind();

    /**
     * Gets the last day, such as {@code 2014-03-08}.
     *
     * @return the day
     */
    public abstract Edtf getWhen();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this deadline set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Deadline}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableDeadline.Builder {

        Builder() {}
    }
}
