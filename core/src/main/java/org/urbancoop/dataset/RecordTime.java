package org.urbancoop.dataset;

import java.util.Optional;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.EventStatus;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.source.Source;
import org.urbancoop.time.Bound;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.time.Qualifier;
import org.urbancoop.time.Verdict;

/** When a record is. */
final class RecordTime {

    /** The last one that an interval of days may have. */
    private static final int MAX_YEAR = 9999;

    private RecordTime() {}

    /** Whether an agreement, a project, an event or a programme shares a day with a period. */
    static Verdict overlaps(CooperationRecord entry, Edtf period) {
        if (entry instanceof Agreement agreement) {
            boolean isSignedThen = agreement
                    .getSigned()
                    .filter(signed -> Moment.of(signed).isWithin(period).isYes())
                    .isPresent();
            return isSignedThen ? Verdict.YES : agreement.isInForce(period);
        }
        if (entry instanceof Event event
                && event.getStatus().filter(EventStatus.CANCELLED::equals).isPresent()) {
            return Verdict.NO;
        }
        if (entry instanceof Event event
                && event.getStatus().filter(EventStatus.POSTPONED::equals).isPresent()) {
            return Verdict.UNDECIDED;
        }
        return of(entry).map(when -> when.overlaps(period)).orElse(Verdict.UNDECIDED);
    }

    /** The period of a question is all of its days, where an interval only begins and ends on some day. */
    static Edtf whole(Edtf period) {
        if (period.kind() != Edtf.Kind.INTERVAL || period.qualifier() != Qualifier.NONE || period.isReversed()) {
            return period;
        }
        Optional<Edtf> first = day(period.earliest());
        Optional<Edtf> last = day(period.latest());
        if (first.isPresent() && last.isPresent()) {
            return Edtf.ofInterval(first.get(), last.get());
        }
        if (first.isPresent() && period.latest() == Bound.Open.OPEN) {
            return Edtf.ofOpenEnd(first.get());
        }
        return last.isPresent() && period.earliest() == Bound.Open.OPEN ? Edtf.ofOpenStart(last.get()) : period;
    }

    private static Optional<Edtf> day(Bound bound) {
        return bound.toLocalDate()
                .filter(day -> Math.abs(day.getYear()) <= MAX_YEAR)
                .map(Edtf::of);
    }

    /** What tells when a record is or begins: a signature or validity, a period, days, a day of publication. */
    static Optional<Edtf> of(CooperationRecord entry) {
        return entry.accept(new When());
    }

    private static final class When implements RecordVisitor<Optional<Edtf>> {

        @Override
        public Optional<Edtf> visitCity(City city) {
            return city.getExistence();
        }

        @Override
        public Optional<Edtf> visitOrganization(Organization organization) {
            return Optional.empty();
        }

        @Override
        public Optional<Edtf> visitAgreement(Agreement agreement) {
            return agreement.getSigned().or(agreement::getValidity);
        }

        @Override
        public Optional<Edtf> visitProject(Project project) {
            return project.getPeriod();
        }

        @Override
        public Optional<Edtf> visitEvent(Event event) {
            return event.getWhen();
        }

        @Override
        public Optional<Edtf> visitProgram(Program program) {
            return program.getPeriod();
        }

        @Override
        public Optional<Edtf> visitSource(Source source) {
            return source.getPublished();
        }
    }
}
