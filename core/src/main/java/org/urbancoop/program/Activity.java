package org.urbancoop.program;

import org.immutables.value.Value;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;

/**
 * Something that a programme does, such as {@code {"title": "Peer-to-peer learning"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Activity extends Extensible permits ImmutableActivity {

    Activity() {}

    /**
     * Gets the title as printed, such as {@code Exposure visits}.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Obtains an activity from its title.
     *
     * @param title the title as printed
     * @return the activity
     */
    public static Activity of(String title) {
        return builder().title(title).build();
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
     * Obtains a builder with the members of this activity set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link Activity}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableActivity.Builder {

        Builder() {}
    }
}
