package org.urbancoop.event;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.constraint.TimeZoneId;
import org.urbancoop.extension.Extensible;
import org.urbancoop.participation.Participation;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/**
 * An item of an event's programme, such as {@code {"title": "Introduction to the Expert Group Meeting"}}.
 *
 * <p>An item that others cite or that has a page of its own is an {@link Event} that is part of the whole.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class AgendaItem extends Extensible permits ImmutableAgendaItem {

    AgendaItem() {}

    /**
     * Gets the title as printed.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the day, such as {@code 2016-06-11}.
     *
     * @return the day, if it is known
     */
    public abstract Optional<Edtf> getWhen();

    /**
     * Gets when it starts, by the clock of its time zone, such as {@code 15:30}.
     *
     * @return the time, if it is known
     */
    public abstract Optional<TimeOfDay> getStartTime();

    /**
     * Gets when it ends, by the clock of its time zone, such as {@code 17:00}.
     *
     * @return the time, if it is known
     */
    public abstract Optional<TimeOfDay> getEndTime();

    /**
     * Gets the time zone of its times where it is not that of the event, such as {@code Europe/Paris}.
     *
     * @return the name in the time zone database, if it is told
     */
    public abstract Optional<@TimeZoneId String> getTimeZone();

    /**
     * Gets the city, where the items are in several, such as {@code city/seoul}.
     *
     * @return the city, if it is known
     */
    public abstract Optional<RecordReference> getCity();

    /**
     * Gets who takes part in the item.
     *
     * @return the participants, in the order of the source
     */
    public abstract List<@Valid Participation> getParticipants();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this agenda item set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link AgendaItem}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableAgendaItem.Builder {

        Builder() {}
    }
}
