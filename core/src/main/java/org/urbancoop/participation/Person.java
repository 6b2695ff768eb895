package org.urbancoop.participation;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;

/**
 * A person with a stated role, such as {@code {"name": "Nora Steurer"}}.
 *
 * <p>It is personal data. It holds what a source prints in a professional role, and no more.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Person extends Extensible permits ImmutablePerson {

    Person() {}

    /**
     * Gets the name as printed, such as {@code Violeta Seva}.
     *
     * @return the name
     */
    @NotBlankIfPresent
    public abstract String getName();

    /**
     * Gets whom the person belongs to, as printed, such as {@code Makati City}.
     *
     * @return the affiliation, if one is printed
     */
    public abstract Optional<@NotBlankIfPresent String> getAffiliation();

    /**
     * Gets the position, as printed, such as {@code CityNet Program Officer}.
     *
     * @return the job title, if one is printed
     */
    public abstract Optional<@NotBlankIfPresent String> getJobTitle();

    /**
     * Obtains a person of whom only the name is known.
     *
     * @param name the name as printed
     * @return the person
     */
    public static Person of(String name) {
        return builder().name(name).build();
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
     * Obtains a builder with the members of this person set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Person}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutablePerson.Builder {

        Builder() {}
    }
}
