package org.urbancoop.dataset;

import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.extension.Extensible;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;

/**
 * A condition on one member of a record, such as {@code {"member": "/classifications/seoul-area", "is": "e-Government
 * System"}}.
 *
 * <p>What is given must hold all together; a member that is not there meets no condition. A condition that asks for
 * nothing holds when the member is there, and one on a list when one of its elements meets it: {@code {"member":
 * "/parties", "is": "city/seoul"}}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Condition extends Extensible permits ImmutableCondition {

    Condition() {}

    /**
     * Gets the member that is looked at, such as {@code /kind}.
     *
     * @return the pointer into the record
     */
    public abstract JsonPointer getMember();

    /**
     * Gets the text that the member must have, such as {@code sister-city}.
     *
     * @return the text, if it is asked for
     */
    public abstract Optional<@NotBlankIfPresent String> getIs();

    /**
     * Gets the first day that the date in the member may have, such as {@code 2012}.
     *
     * @return the date, if it is asked for
     */
    public abstract Optional<Edtf> getSince();

    /**
     * Gets the last day that the date in the member may have, such as {@code 2020-08}.
     *
     * @return the date, if it is asked for
     */
    public abstract Optional<Edtf> getUntil();

    /**
     * Obtains the condition that a member has a text.
     *
     * @param member the pointer into the record, such as {@code /kind}
     * @param is the text that the member must have
     * @return the condition
     */
    public static Condition of(JsonPointer member, String is) {
        return builder().member(member).is(is).build();
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
     * Obtains a builder with the members of this condition set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Condition}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableCondition.Builder {

        Builder() {}
    }
}
