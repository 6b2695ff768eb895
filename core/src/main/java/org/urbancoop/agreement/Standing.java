package org.urbancoop.agreement;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.time.Verdict;

/** What the history, the validity and the signature of an agreement tell of a day, for one of its parties. */
final class Standing {

    private final Agreement agreement;
    private final Edtf day;
    private final Reference party;

    Standing(Agreement agreement, Edtf day, Reference party) {
        this.agreement = agreement;
        this.day = day;
        this.party = party;
    }

    /** The state that certainly holds; none if nothing is told, or dates leave it open. */
    Optional<AgreementStatus> status() {
        AgreementStatus status = null;
        for (AgreementStatusChange change : agreement.getStatusHistory()) {
            Verdict begun = begun(change);
            if (begun.isYes()) {
                status = change.getStatus();
            } else if (begun.isUndecided() && !change.getStatus().equals(status)) {
                status = null;
            }
        }
        return Optional.ofNullable(status).filter(last -> !isOvertaken(last));
    }

    Verdict isInForce() {
        @Nullable Verdict told = null;
        @Nullable Edtf since = null;
        for (AgreementStatusChange change : agreement.getStatusHistory()) {
            Verdict begun = isOvertaken(change.getStatus()) ? Verdict.NO : begun(change);
            Verdict holds = holds(change.getStatus());
            if (begun.isYes()) {
                told = holds;
                since = change.getSince().orElse(null);
            } else if (begun.isUndecided() && holds != (told == null ? byTerms() : told)) {
                told = Verdict.UNDECIDED;
            }
        }
        if (told == null) {
            return byTerms();
        }
        // What is in force ends with its validity, unless it was said to be in force after that.
        return agreement.getValidity().isEmpty() ? told : told.and(byTerms().or(again(since)));
    }

    private Verdict again(@Nullable Edtf since) {
        return since == null
                ? Verdict.NO
                : agreement.getValidity().map(Moment.of(since)::isAfter).orElse(Verdict.NO);
    }

    /** What the signature and the validity tell without any state. */
    private Verdict byTerms() {
        if (agreement
                .getSigned()
                .filter(signed -> Moment.of(signed).isAfter(day).isYes())
                .isPresent()) {
            return Verdict.NO;
        }
        if (agreement.getValidity().isEmpty()) {
            return Verdict.UNDECIDED;
        }
        Edtf validity = agreement.getValidity().get();
        Verdict within = Moment.of(day).isWithin(validity);
        boolean mayGoOn = Moment.of(day).isAfter(validity).isYes()
                && agreement
                        .getRenewal()
                        .filter(renewal -> !renewal.getKind().equals(RenewalKind.NONE))
                        .isPresent();
        return mayGoOn ? Verdict.UNDECIDED : within;
    }

    /** Whether a state had begun on the day, for this party: what another one declares is not asked. */
    private Verdict begun(AgreementStatusChange change) {
        if (change.getDeclaredBy().filter(by -> !by.equals(party)).isPresent()) {
            return Verdict.NO;
        }
        if (change.getSince().isPresent()) {
            return Moment.of(change.getSince().get()).isAfter(Moment.of(day)).not();
        }
        boolean known = change.getAsOf()
                .filter(asOf -> Moment.of(asOf).isAfter(Moment.of(day)).isNo())
                .isPresent();
        return known ? Verdict.YES : Verdict.UNDECIDED;
    }

    /** Whether an agreement that was proposed has been signed since. */
    private boolean isOvertaken(AgreementStatus status) {
        return status.equals(AgreementStatus.PROPOSED)
                && agreement
                        .getSigned()
                        .filter(signed ->
                                Moment.of(signed).isAfter(Moment.of(day)).isNo())
                        .isPresent();
    }

    private static Verdict holds(AgreementStatus status) {
        if (status.equals(AgreementStatus.IN_FORCE)) {
            return Verdict.YES;
        }
        boolean isOpen =
                !status.isKnown() || status.equals(AgreementStatus.UNKNOWN) || status.equals(AgreementStatus.DORMANT);
        return isOpen ? Verdict.UNDECIDED : Verdict.NO;
    }
}
