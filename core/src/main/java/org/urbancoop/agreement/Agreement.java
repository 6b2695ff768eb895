package org.urbancoop.agreement;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.Sector;
import org.urbancoop.constraint.LanguageTag;
import org.urbancoop.constraint.Messages;
import org.urbancoop.constraint.NotBlankIfPresent;
import org.urbancoop.participation.Participation;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.AssignedCountry;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;

/**
 * An agreement between cities or organizations, such as {@code agreement/seoul-taipei}: sister cities, signed in
 * 1968.
 *
 * <p>It is not the text that was signed, and its parties are in no order: A with B and B with A are one pair.
 *
 * @since 0.1.0
 */
@Value.Immutable
public abstract sealed class Agreement extends CooperationRecord permits ImmutableAgreement {

    Agreement() {}

    @Override
    public final RecordType getType() {
        return RecordType.AGREEMENT;
    }

    @Override
    public final <R> R accept(RecordVisitor<R> visitor) {
        return Objects.requireNonNull(visitor, "visitor").visitAgreement(this);
    }

    @Override
    public final Optional<RecordReference> whole() {
        return Optional.empty();
    }

    @Override
    public final List<Participation> participations() {
        return List.of();
    }

    @Override
    public final List<Reference> parties() {
        return getParties();
    }

    @Override
    public final List<Reference> places() {
        return List.of();
    }

    /**
     * Gets the kind, such as {@code sister-city}.
     *
     * @return the kind; an unknown term survives
     */
    public abstract AgreementKind getKind();

    /**
     * Gets the title, such as {@code Agreement on Friendship and Cooperation}.
     *
     * @return the title as printed, if it has one
     */
    public abstract Optional<@NotBlankIfPresent String> getTitle();

    /**
     * Gets the language of the title as printed, by BCP 47, such as {@code ko}.
     *
     * @return the language tag, if it is known
     */
    public abstract Optional<@LanguageTag String> getTitleLanguage();

    /**
     * Gets the parties' own word for it, such as {@code friendship city relationship}.
     *
     * @return the term, if the source prints one
     */
    public abstract Optional<@NotBlankIfPresent String> getTerm();

    /**
     * Gets when it was signed, such as {@code 1968}.
     *
     * @return the date, if it is known
     */
    public abstract Optional<Edtf> getSigned();

    /**
     * Gets the approval that it needs, such as that of a city council.
     *
     * @return the approval, if the source tells of one
     */
    public abstract Optional<@Valid Approval> getApproval();

    /**
     * Gets how long it holds, such as {@code 2020-03/2025-03}.
     *
     * @return the period, if it is limited
     */
    public abstract Optional<Edtf> getValidity();

    /**
     * Gets how it is renewed when it ends, such as automatically for four years.
     *
     * @return the renewal, if the source tells it
     */
    public abstract Optional<@Valid Renewal> getRenewal();

    /**
     * Gets what it is about, in a sentence.
     *
     * @return the summary in words of the dataset's authors, if there is one
     */
    public abstract Optional<@NotBlankIfPresent String> getSummary();

    /**
     * Gets the title in other languages, such as {@code "ko": "우호 협력 협약"}.
     *
     * @return the titles by language tag of BCP 47
     */
    public abstract Map<@LanguageTag String, @NotBlankIfPresent String> getTitles();

    /**
     * Gets its identifiers in other registers, such as {@code "treaty-register": "I-54113"}.
     *
     * @return the identifiers by the name of the register
     */
    public abstract Map<@NotBlankIfPresent String, @NotBlankIfPresent String> getIdentifiers();

    /**
     * Gets the parties, such as {@code city/seoul} and {@code city/taipei}.
     *
     * @return the parties, two or more
     */
    @Size(min = 2, message = Messages.AT_LEAST)
    public abstract List<@AssignedCountry Reference> getParties();

    /**
     * Gets the fields of urban policy that it is about, such as {@code transport}.
     *
     * @return the sectors; unknown terms survive
     */
    public abstract List<Sector> getSectors();

    /**
     * Gets who signed, for which party.
     *
     * @return the signatories in the order of the source; personal data
     */
    public abstract List<@Valid Signatory> getSignatories();

    /**
     * Gets the approvals that it needs, where there are several: of a council and of a ministry, say.
     *
     * @return the approvals in the order of the source
     */
    public abstract List<@Valid Approval> getApprovals();

    /**
     * Gets the states that it went through, oldest first.
     *
     * @return the changes of status
     */
    public abstract List<@Valid AgreementStatusChange> getStatusHistory();

    /**
     * Gets the key that agreements between the same parties share: A with B and B with A are one pair.
     *
     * @return the parties without repetition, sorted by their text
     */
    public final List<Reference> pairKey() {
        return getParties().stream().distinct().sorted(Reference.ORDER).toList();
    }

    /**
     * Finds the state that certainly holds on a day for one of the parties, such as {@code terminated} for the one that
     * gave notice while it is {@code in-force} for the other.
     *
     * <p>What nobody in particular declared holds for all; what a party declared holds for it alone, and stands beside
     * what others declared.
     *
     * @param day a day, such as {@code 2024-06-01}; of a coarser date it is not known which of its days is meant
     * @param party a party, written as the history writes it
     * @return the state; empty if nothing is told of that day, or if dates leave it open
     */
    public final Optional<AgreementStatus> statusOn(Edtf day, Reference party) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(party, "party");
        return new Standing(this, day, party).status();
    }

    /**
     * Finds the state that certainly holds on a day for each of its parties.
     *
     * @param day a day, such as {@code 2024-06-01}; of a coarser date it is not known which of its days is meant
     * @return the state; empty if nothing is told of that day, if dates leave it open, or if it differs by party
     */
    public final Optional<AgreementStatus> statusOn(Edtf day) {
        Objects.requireNonNull(day, "day");
        Optional<AgreementStatus> first = statusOn(day, getParties().get(0));
        return first.filter(state ->
                getParties().stream().allMatch(party -> statusOn(day, party).equals(first)));
    }

    /**
     * Checks whether it is in force on a day for one of the parties, by the history, the validity, the renewal and the
     * signature.
     *
     * @param day a day, such as {@code 2024-06-01}
     * @param party a party, written as the history writes it
     * @return undecided if dates leave it open, if nothing but a signature is told, or if a renewal may have followed
     */
    public final Verdict isInForce(Edtf day, Reference party) {
        Objects.requireNonNull(day, "day");
        Objects.requireNonNull(party, "party");
        return new Standing(this, day, party).isInForce();
    }

    /**
     * Checks whether it is in force on a day for all of its parties. What one of them has ended the others may still
     * keep: then it is undecided.
     *
     * @param day a day, such as {@code 2024-06-01}
     * @return yes if it is for each, no if it is for none
     */
    public final Verdict isInForce(Edtf day) {
        Objects.requireNonNull(day, "day");
        @Nullable Verdict all = null;
        for (Reference party : getParties()) {
            Verdict one = isInForce(day, party);
            all = all == null || all == one ? one : Verdict.UNDECIDED;
        }
        return Objects.requireNonNull(all, "There are parties");
    }

    /**
     * Checks that there are parties: without any, it is no agreement. A single one can be read, and is reported.
     *
     * @throws IllegalArgumentException if there is none
     */
    @Value.Check
    void checkParties() {
        if (getParties().isEmpty()) {
            throw new IllegalArgumentException(
                    "An agreement has two parties or more, such as city/seoul and city/taipei, not none");
        }
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
     * Obtains a builder with the members of this agreement set.
     *
     * @return a new builder
     */
    public abstract Builder toBuilder();

    /**
     * Builds an {@link Agreement}; {@code build()} refuses one without its mandatory members.
     *
     * @since 0.1.0
     */
    public static final class Builder extends ImmutableAgreement.Builder {

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
