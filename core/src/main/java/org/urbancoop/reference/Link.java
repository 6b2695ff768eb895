package org.urbancoop.reference;

import jakarta.validation.constraints.Pattern;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.LinkRel;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;

/**
 * A link out of the dataset, such as {@code {"rel": "about", "url": "https://example.org/"}}.
 *
 * <p>It does not say who states it or when it was read: that is a {@code Source}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Link extends Extensible permits ImmutableLink {

    Link() {}

    /**
     * Gets what the link leads to, by the IANA link relations where they have the term: {@code about}.
     *
     * @return the relation; an unknown term survives
     */
    public abstract LinkRel getRel();

    /**
     * Gets the address, such as {@code https://example.org/programme.pdf}.
     *
     * @return the address as printed
     */
    @Pattern(regexp = Messages.URL_PATTERN, message = Messages.URL)
    public abstract String getUrl();

    /**
     * Gets the words that the link is printed with, such as {@code Concept Note}.
     *
     * @return the title, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getTitle();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this link set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Link}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableLink.Builder {

        Builder() {}
    }
}
