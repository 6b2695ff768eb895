package org.urbancoop.city;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.time.Edtf;

/**
 * A name that a city had, such as {@code {"name": "Nur-Sultan", "period": "2019/2022"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class FormerName extends Extensible permits ImmutableFormerName {

    FormerName() {}

    /**
     * Gets the name, such as {@code Nur-Sultan}.
     *
     * @return the former name
     */
    @NotBlankIfPresent
    public abstract String getName();

    /**
     * Gets the language of the name by BCP 47, such as {@code ru}.
     *
     * @return the language tag, if it is known
     */
    public abstract Optional<@LanguageTag String> getLanguage();

    /**
     * Gets when the city had it, such as {@code 2019/2022}.
     *
     * @return the period, if it is known
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Gets the former name in other languages, such as {@code "ko": "한양"}.
     *
     * @return the names by language tag of BCP 47
     */
    public abstract Map<@LanguageTag String, @NotBlankIfPresent String> getNames();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this former name set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link FormerName}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableFormerName.Builder {

        Builder() {}
    }
}
