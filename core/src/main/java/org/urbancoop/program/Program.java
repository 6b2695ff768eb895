package org.urbancoop.program;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;

/**
 * A programme, such as {@code program/pearl}; a series of events is one, such as {@code program/apuf}.
 *
 * <p>Its events and projects are not listed here: they are part of it, and a dataset finds them.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Program extends CooperationRecord permits ImmutableProgram {

    Program() {}

    @Override
    public final RecordType getType() {
        return RecordType.PROGRAM;
    }

    @Override
    public final <R> R accept(RecordVisitor<R> visitor) {
        return Objects.requireNonNull(visitor, "visitor").visitProgram(this);
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
        return getPlaces().stream().flatMap(place -> place.getRef().stream()).toList();
    }

    /**
     * Gets the title as printed, such as {@code Seoul Solution}.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the kind, such as {@code event-series}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract ProgramKind getKind();

    /**
     * Gets the language of the title as printed, by BCP 47, such as {@code ko}.
     *
     * @return the language tag, if it is known
     */
    public abstract Optional<@LanguageTag String> getTitleLanguage();

    /**
     * Gets the acronym, such as {@code IGLUS}.
     *
     * @return the acronym, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getAcronym();

    /**
     * Gets how often a series comes round, such as every 4 to 5 years.
     *
     * @return the frequency, if it is stated
     */
    public abstract Optional<@Valid Frequency> getFrequency();

    /**
     * Gets how long it lasts, such as {@code 2007-01/}, whose end is unknown.
     *
     * @return the period, if it is known
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Gets the programme that it belongs to, such as {@code program/pearl}.
     *
     * @return the whole, if there is one
     */
    public abstract Optional<RecordReference> getPartOf();

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
     * Gets its identifiers in other registers, such as {@code "iati": "44000-P130164"}.
     *
     * @return the identifiers by the name of the register
     */
    public abstract Map<@NotBlankIfPresent String, @NotBlankIfPresent String> getIdentifiers();

    /**
     * Gets who takes part, such as {@code organization/epfl} as {@code accreditor}.
     *
     * @return the participants, in the order of the source
     */
    public abstract List<@Valid Participation> getParticipants();

    /**
     * Gets where it takes place, such as {@code Mexico-Guadalajara}.
     *
     * @return the places
     */
    public abstract List<@Valid Place> getPlaces();

    /**
     * Gets what it aims at, in our own words.
     *
     * @return the objectives
     */
    public abstract List<@NotBlankIfPresent String> getObjectives();

    /**
     * Gets what it does, such as {@code Expert visits}.
     *
     * @return the activities
     */
    public abstract List<@Valid Activity> getActivities();

    /**
     * Gets its outputs, such as compendia of good practices.
     *
     * @return the outputs
     */
    public abstract List<@Valid Output> getOutputs();

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
     * Gets what was counted of it, such as more than 350 professionals.
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
     * Obtains a builder with the members of this program set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Program}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableProgram.Builder {

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
