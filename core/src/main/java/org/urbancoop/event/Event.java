package org.urbancoop.event;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Positive;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Quantity;
import org.urbancoop.code.AttendanceMode;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.EventStatus;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.constraint.TimeZoneId;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Participation;
import org.urbancoop.program.Observation;
import org.urbancoop.program.Output;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;

/**
 * An event, such as {@code event/apuf-7}: a forum in Penang, 15 to 17 October 2019.
 *
 * <p>A session is an event that is part of another one. A series of events is a {@code Program}.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Event extends CooperationRecord permits ImmutableEvent {

    Event() {}

    @Override
    public final RecordType getType() {
        return RecordType.EVENT;
    }

    @Override
    public final <R> R accept(RecordVisitor<R> visitor) {
        return Objects.requireNonNull(visitor, "visitor").visitEvent(this);
    }

    @Override
    public final Optional<RecordReference> whole() {
        return getPartOf();
    }

    @Override
    public final List<Participation> participations() {
        return getParticipants();
    }

    @Override
    public final List<Reference> parties() {
        return getParticipants().stream()
                .flatMap(participant -> participant.getParty().stream())
                .toList();
    }

    @Override
    public final List<Reference> places() {
        return getVenue().flatMap(Venue::getCity).<Reference>map(city -> city).stream()
                .toList();
    }

    /**
     * Gets the title as printed, such as {@code City Creditworthiness Academy}.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the kind, such as {@code workshop}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract EventKind getKind();

    /**
     * Gets the language of the title as printed, by BCP 47, such as {@code ko}.
     *
     * @return the language tag, if it is known
     */
    public abstract Optional<@LanguageTag String> getTitleLanguage();

    /**
     * Gets the days, such as {@code 2016-05-10/2016-05-11}.
     *
     * @return the date or the interval, if it is known
     */
    public abstract Optional<Edtf> getWhen();

    /**
     * Gets the days for which it was announced before it was postponed or moved, such as {@code 2020-10}.
     *
     * @return the earlier days, if it had some
     */
    public abstract Optional<Edtf> getPreviousWhen();

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
     * Gets the time zone by its name in the time zone database, such as {@code Asia/Kuala_Lumpur}.
     *
     * @return the name, if it is known
     */
    public abstract Optional<@TimeZoneId String> getTimeZone();

    /**
     * Gets the status that a source states, such as {@code tentative}.
     *
     * @return the status, if one is stated; an unknown term survives
     */
    public abstract Optional<EventStatus> getStatus();

    /**
     * Gets how people take part, such as {@code online}.
     *
     * @return the mode, if it is plain; an unknown term survives
     */
    public abstract Optional<AttendanceMode> getAttendanceMode();

    /**
     * Gets which of its series it is, such as {@code 6}.
     *
     * @return the number from 1, if it is stated
     */
    public abstract Optional<@Positive(message = Messages.POSITIVE) Integer> getEdition();

    /**
     * Gets where it takes place, such as {@code Chatrium Hotel} in {@code city/bangkok}.
     *
     * @return the venue, if it is known
     */
    public abstract Optional<@Valid Venue> getVenue();

    /**
     * Gets the event or the programme that it belongs to, such as {@code event/apuf-7}.
     *
     * @return the whole, if there is one
     */
    public abstract Optional<RecordReference> getPartOf();

    /**
     * Gets how many are expected, such as about 200.
     *
     * @return the number of people, if it is stated
     */
    public abstract Optional<@Valid Quantity> getExpectedAttendance();

    /**
     * Gets what it is about, in our own words.
     *
     * @return the summary, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getSummary();

    /**
     * Gets the title in other languages.
     *
     * @return the titles by language tag
     */
    public abstract Map<@LanguageTag String, @NotBlankIfPresent String> getTitles();

    /**
     * Gets its identifiers in other registers, such as {@code "wikidata": "Q104844"}.
     *
     * @return the identifiers by the name of the register
     */
    public abstract Map<@NotBlankIfPresent String, @NotBlankIfPresent String> getIdentifiers();

    /**
     * Gets its working languages by BCP 47, such as {@code en} and {@code ko}.
     *
     * @return the language tags
     */
    public abstract List<@LanguageTag String> getLanguages();

    /**
     * Gets who takes part, such as {@code organization/unescap} as {@code organizer}.
     *
     * @return the participants, in the order of the source
     */
    public abstract List<@Valid Participation> getParticipants();

    /**
     * Gets the items of its programme, in order.
     *
     * @return the agenda
     */
    public abstract List<@Valid AgendaItem> getAgenda();

    /**
     * Gets the themes as printed, such as {@code Waste management}.
     *
     * @return the themes
     */
    public abstract List<@NotBlankIfPresent String> getThemes();

    /**
     * Gets the days until which something must be done.
     *
     * @return the deadlines
     */
    public abstract List<@Valid Deadline> getDeadlines();

    /**
     * Gets what it costs and who bears it.
     *
     * @return the costs
     */
    public abstract List<@Valid Cost> getCosts();

    /**
     * Gets the help for those who take part, such as a scholarship.
     *
     * @return the support
     */
    public abstract List<@Valid Support> getSupport();

    /**
     * Gets whom it is for, such as {@code city managers}.
     *
     * @return the audience
     */
    public abstract List<@NotBlankIfPresent String> getAudience();

    /**
     * Gets what participants must or should bring.
     *
     * @return the criteria
     */
    public abstract List<@Valid EligibilityCriterion> getEligibility();

    /**
     * Gets what it brings out, such as a declaration.
     *
     * @return the outputs
     */
    public abstract List<@Valid Output> getOutputs();

    /**
     * Gets what was counted of it, such as 1,200 participants.
     *
     * @return the observations
     */
    public abstract List<@Valid Observation> getObservations();

    /**
     * Gets whom to write to or call.
     *
     * @return the contacts; personal data
     */
    public abstract List<@Valid Contact> getContacts();

    /**
     * Obtains a builder without any member set.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Obtains a builder with the members of this event set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link Event}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableEvent.Builder {

        Builder() {}

        /**
         * Sets the id from its text.
         *
         * @param id the id, such as {@code seoul}
         * @return this builder
         * @throws org.urbancoop.text.MalformedTextException if the text does not follow {@value Slug#GRAMMAR}
         */
        public Builder id(String id) {
            Objects.requireNonNull(id, "id");
            return id(Slug.parse(id));
        }
    }
}
