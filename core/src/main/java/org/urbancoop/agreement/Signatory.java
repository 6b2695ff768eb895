package org.urbancoop.agreement;

import jakarta.validation.Valid;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.participation.Person;
import org.urbancoop.place.Place;
import org.urbancoop.reference.AssignedCountry;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/**
 * Who signed an agreement, for which party, such as {@code {"party": "city/seoul", "person": {"name": "Kim Hyeon-ok",
 * "jobTitle": "Mayor"}, "signed": "1968-03-23"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Signatory extends Extensible permits ImmutableSignatory {

    Signatory() {}

    /**
     * Gets the party that is signed for, such as {@code city/seoul}.
     *
     * @return the party, if it is known
     */
    public abstract Optional<@AssignedCountry Reference> getParty();

    /**
     * Gets the person who signed.
     *
     * @return the person, if the source names one
     */
    public abstract Optional<@Valid Person> getPerson();

    /**
     * Gets the words of the source for who signed, such as {@code Seoul Metropolitan City}.
     *
     * @return the words, if they are printed
     */
    public abstract Optional<@NotBlankIfPresent String> getNameAsPrinted();

    /**
     * Gets when this one signed, such as {@code 2017-09-10}, where the parties signed on different days.
     *
     * @return the moment, if it is told
     */
    public abstract Optional<Edtf> getSigned();

    /**
     * Gets where this one signed.
     *
     * @return the place, if it is told
     */
    public abstract Optional<@Valid Place> getPlace();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this signatory set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Signatory}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableSignatory.Builder {

        Builder() {}
    }
}
