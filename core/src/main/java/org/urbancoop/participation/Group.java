package org.urbancoop.participation;

import jakarta.validation.constraints.PositiveOrZero;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;

/**
 * Participants that are not named one by one, such as {@code {"label": "Six countries across Asia", "count": 6}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Group extends Extensible permits ImmutableGroup {

    Group() {}

    /**
     * Gets the words of the source, such as {@code ASEAN Member States}.
     *
     * @return the label as printed
     */
    @NotBlankIfPresent
    public abstract String getLabel();

    /**
     * Gets how many there are, such as {@code 6}.
     *
     * @return the number, if it is stated
     */
    public abstract Optional<@PositiveOrZero(message = Messages.NOT_NEGATIVE) Integer> getCount();

    /**
     * Obtains a group whose size is not stated.
     *
     * @param label the words of the source
     * @return the group
     */
    public static Group of(String label) {
        return builder().label(label).build();
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
     * Obtains a builder with the members of this group set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Group}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableGroup.Builder {

        Builder() {}
    }
}
