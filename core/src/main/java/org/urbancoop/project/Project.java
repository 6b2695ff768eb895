package org.urbancoop.project;

import jakarta.validation.Valid;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.urbancoop.amount.Money;
import org.urbancoop.code.FlowType;
import org.urbancoop.code.ProjectStatus;
import org.urbancoop.code.Sector;
import org.urbancoop.code.Service;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.program.Observation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;

/**
 * A project, such as {@code project/ulaanbaatar-fare-collection-2014}.
 *
 * <p>Its status on some day follows from its period; {@link #getStatus} is there only where a source states one.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Project extends CooperationRecord permits ImmutableProject {

    private static final List<ProjectStatus> ENDS =
            List.of(ProjectStatus.COMPLETION, ProjectStatus.CLOSED, ProjectStatus.CANCELLED);

    Project() {}

    @Override
    public final RecordType getType() {
        return RecordType.PROJECT;
    }

    @Override
    public final <R> R accept(RecordVisitor<R> visitor) {
        return Objects.requireNonNull(visitor, "visitor").visitProject(this);
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
        return getLocations().stream().flatMap(place -> place.getRef().stream()).toList();
    }

    /**
     * Gets the title as printed, misprints included, such as {@code Designing the Railway Line 1}.
     *
     * @return the title
     */
    @NotBlankIfPresent
    public abstract String getTitle();

    /**
     * Gets the language of the title as printed, by BCP 47, such as {@code ko}.
     *
     * @return the language tag, if it is known
     */
    public abstract Optional<@LanguageTag String> getTitleLanguage();

    /**
     * Gets the sector, such as {@code transport.urban}.
     *
     * @return the sector, if it is plain; an unknown term survives
     */
    public abstract Optional<Sector> getSector();

    /**
     * Gets how long it lasts, between the bounds that the source names, such as {@code 2014/2025}.
     *
     * @return the period, if it is known
     */
    public abstract Optional<Edtf> getPeriod();

    /**
     * Gets the status that a source states, such as {@code implementation}.
     *
     * @return the status, if one is stated; an unknown term survives
     */
    public abstract Optional<ProjectStatus> getStatus();

    /**
     * Gets which kind of flow pays for it, by the OECD's Development Assistance Committee, such as {@code oda}.
     *
     * @return the flow, if the source tells it; an unknown term survives
     */
    public abstract Optional<FlowType> getFlow();

    /**
     * Gets the budget, such as 5,400,000 USD.
     *
     * @return the budget, if it is stated
     */
    public abstract Optional<@Valid Money> getBudget();

    /**
     * Gets the programme that it belongs to, such as {@code program/pearl}.
     *
     * @return the programme, if the source names it
     */
    public abstract Optional<RecordReference> getPartOf();

    /**
     * Gets what it is about, in our own words.
     *
     * @return the summary, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getSummary();

    /**
     * Gets the title in other languages, such as {@code {ko: …}}.
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
     * Gets what is delivered, such as {@code feasibility-study}.
     *
     * @return the services; unknown terms survive
     */
    public abstract List<Service> getServices();

    /**
     * Gets who takes part, such as {@code city/seoul} as {@code implementing}.
     *
     * @return the participants, in the order of the source
     */
    public abstract List<@Valid Participation> getParticipants();

    /**
     * Gets where it happens beside its counterparts, such as {@code PMB Industrial Island}.
     *
     * @return the places
     */
    public abstract List<@Valid Place> getLocations();

    /**
     * Gets its budgets by period or kind, such as the original and the revised one, where one is not all.
     *
     * @return the budgets in the order of the source
     */
    public abstract List<@Valid Budget> getBudgets();

    /**
     * Gets the parts that the source tells apart, such as two tracks of training.
     *
     * @return the components
     */
    public abstract List<@Valid Component> getComponents();

    /**
     * Gets what was counted of it, such as 40 trained officials.
     *
     * @return the observations
     */
    public abstract List<@Valid Observation> getObservations();

    /**
     * Finds the status that certainly holds on a day: {@code implementation} on a day of the period,
     * {@code completion} after it, or {@code closed} or {@code cancelled} where a source states that.
     *
     * <p>A status is stated without a day. So on a day of the period of a project that a source calls suspended,
     * cancelled, completed or closed it is not known whether it already was; nor whether a suspended one was completed.
     *
     * @param day a day, such as {@code 2016-06-01}; of a coarser date it is not known which of its days is meant
     * @return the status; empty before the period, without a period, or if dates leave it open
     */
    public final Optional<ProjectStatus> statusOn(Edtf day) {
        Objects.requireNonNull(day, "day");
        Moment moment = Moment.of(day);
        Optional<ProjectStatus> stated = getStatus();
        boolean isOver = stated.filter(ENDS::contains).isPresent();
        boolean isSuspended = stated.filter(ProjectStatus.SUSPENDED::equals).isPresent();
        if (isSuspended || getPeriod().isEmpty()) {
            return Optional.empty();
        }
        if (moment.isAfter(getPeriod().get()).isYes()) {
            return isOver ? stated : Optional.of(ProjectStatus.COMPLETION);
        }
        boolean isUnderWay = !isOver && moment.isWithin(getPeriod().get()).isYes();
        return isUnderWay ? Optional.of(ProjectStatus.IMPLEMENTATION) : Optional.empty();
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
     * Obtains a builder with the members of this project set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds a {@link Project}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableProject.Builder {

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
