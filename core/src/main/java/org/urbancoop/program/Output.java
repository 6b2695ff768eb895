package org.urbancoop.program;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.OutputKind;
import org.urbancoop.code.OutputScope;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;

/**
 * An output of a programme, such as {@code {"title": "Compendium of Global Good Practices on Urban
 * Mobility"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Output extends Extensible permits ImmutableOutput {

    Output() {}

    /**
     * Gets the title as printed.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the kind, such as {@code compendium}.
     *
     * @return the kind, if it is plain; an unknown term survives
     */
    public abstract Optional<OutputKind> getKind();

    /**
     * Gets how far it reaches, such as {@code national}.
     *
     * @return the scope, if it is plain; an unknown term survives
     */
    public abstract Optional<OutputScope> getScope();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this output set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link Output}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableOutput.Builder {

        Builder() {}
    }
}
