package org.urbancoop.participation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.reference.RecordReference;

/**
 * Whom to write to or call, such as {@code {"organization": "organization/koti", "fax": "+82-44-211-3222"}}.
 *
 * <p>It is personal data where it holds a person.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Contact extends Extensible permits ImmutableContact {

    Contact() {}

    /**
     * Gets the person, such as {@code Lauren Wilson}.
     *
     * @return the person, if one is named
     */
    public abstract Optional<@Valid Person> getPerson();

    /**
     * Gets the organization, such as {@code organization/citynet}.
     *
     * @return the organization, if one is named
     */
    public abstract Optional<RecordReference> getOrganization();

    /**
     * Gets the e-mail address, such as {@code name@example.org}.
     *
     * @return the address as printed, if there is one
     */
    public abstract Optional<@NotBlankIfPresent @Email(message = Messages.EMAIL) String> getEmail();

    /**
     * Gets the telephone number, such as {@code +82-44-211-3222}.
     *
     * @return the number as printed, if there is one
     */
    public abstract Optional<@Pattern(regexp = Messages.TELEPHONE_PATTERN, message = Messages.TELEPHONE) String>
            getTelephone();

    /**
     * Gets the fax number, such as {@code +82-44-211-3222}.
     *
     * @return the number as printed, if there is one
     */
    public abstract Optional<@Pattern(regexp = Messages.TELEPHONE_PATTERN, message = Messages.TELEPHONE) String>
            getFax();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this contact set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Contact}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableContact.Builder {

        Builder() {}
    }
}
