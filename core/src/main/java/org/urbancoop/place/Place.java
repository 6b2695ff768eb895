package org.urbancoop.place;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.PlaceKind;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.AssignedCountry;
import org.urbancoop.reference.Reference;

/**
 * A place in the words of a source, such as {@code {"label": "PMB Industrial Island", "kind": "industrial-area"}}.
 *
 * <p>A label may stand for several places: then there is one of these for each, with the same label.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Place extends Extensible permits ImmutablePlace {

    Place() {}

    /**
     * Gets the words of the source, such as {@code Detroit-NYC}.
     *
     * @return the label as printed
     */
    @NotBlankIfPresent
    public abstract String getLabel();

    /**
     * Gets the city or the country that the label stands for, such as {@code city/detroit}.
     *
     * @return the reference, if the label stands for one
     */
    public abstract Optional<@AssignedCountry Reference> getRef();

    /**
     * Gets what kind of place it is, such as {@code industrial-area}.
     *
     * @return the kind, if the source tells it; an unknown term survives
     */
    public abstract Optional<PlaceKind> getKind();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this place set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Place}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutablePlace.Builder {

        Builder() {}
    }
}
