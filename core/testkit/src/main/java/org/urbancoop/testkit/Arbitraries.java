package org.urbancoop.testkit;

import static net.jqwik.api.Arbitraries.oneOf;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Arbitrary;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.agreement.Approval;
import org.urbancoop.agreement.Renewal;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.amount.Decimals;
import org.urbancoop.amount.Money;
import org.urbancoop.amount.Quantity;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.city.CountryPeriod;
import org.urbancoop.city.FormerName;
import org.urbancoop.code.Code;
import org.urbancoop.code.CodeList;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Condition;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Event;
import org.urbancoop.event.Support;
import org.urbancoop.event.Venue;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.Extensions;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Contribution;
import org.urbancoop.participation.EligibilityCriterion;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.place.Coordinates;
import org.urbancoop.place.Place;
import org.urbancoop.program.Activity;
import org.urbancoop.program.Frequency;
import org.urbancoop.program.Observation;
import org.urbancoop.program.Output;
import org.urbancoop.program.Program;
import org.urbancoop.project.Budget;
import org.urbancoop.project.Component;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.IsoDuration;
import org.urbancoop.time.TimeOfDay;

/**
 * Arbitrary values for laws with jqwik: valid ones of every type, with every member sometimes there and sometimes not,
 * extensions on every level, unknown terms, dates of every kind and text of every script. A law that holds for them
 * holds for what people really send.
 *
 * <p>Valid means that no constraint on a member is violated; rules between members and records may be. References lead
 * anywhere, often nowhere. A parameter such as {@code @ForAll Dataset dataset} gets these values without further ado,
 * by {@link ModelArbitraries}; in other cases a method of the test with {@code @Provide} returns one of them, such as
 * {@code Arbitraries.projects()}.
 *
 * <p>This class needs jqwik; {@link Samples} and {@link Conformance} do not.
 *
 * @since 0.1.0
 */
public final class Arbitraries {

    private Arbitraries() {}

    /**
     * Provides any of the seven records, such as {@code city/seoul}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<CooperationRecord> records() {
        return ValueArbitraries.once("records", () -> {
            List<Arbitrary<CooperationRecord>> all = new ArrayList<>();
            for (RecordType type : RecordType.values()) {
                all.add(records(type));
            }
            return oneOf(all);
        });
    }

    /**
     * Provides records of one type, such as {@code city/seoul}.
     *
     * @param type the type, such as {@link RecordType#CITY}
     * @return the arbitrary
     */
    public static Arbitrary<CooperationRecord> records(RecordType type) {
        Objects.requireNonNull(type, "type");
        return switch (type) {
            case CITY -> cities().map(entry -> entry);
            case ORGANIZATION -> organizations().map(entry -> entry);
            case AGREEMENT -> agreements().map(entry -> entry);
            case PROJECT -> projects().map(entry -> entry);
            case EVENT -> events().map(entry -> entry);
            case PROGRAM -> programs().map(entry -> entry);
            case SOURCE -> sources().map(entry -> entry);
        };
    }

    /**
     * Provides objects of one type, whether it is a record or a part of one, such as {@code of(Signatory.class)}.
     *
     * @param type a type of the model: one of the keys of {@link #everyType()}
     * @param <T> the same
     * @return the arbitrary
     * @throws IllegalArgumentException if it is none of them, as {@link CooperationRecord} itself is none
     */
    @SuppressWarnings("unchecked") // the key says what the value is of
    public static <T extends Extensible> Arbitrary<T> of(Class<T> type) {
        Objects.requireNonNull(type, "type");
        Arbitrary<? extends Extensible> found = everyType().get(type);
        if (found == null) {
            throw new IllegalArgumentException(type.getName() + " is no type of the model, as City is one");
        }
        return (Arbitrary<T>) found;
    }

    /**
     * Provides objects of every type of the model: the records, their parts, the dataset and its totals.
     *
     * @return the arbitraries by type, such as {@link #cities()} at {@code City.class}; it cannot be changed
     */
    public static Map<Class<? extends Extensible>, Arbitrary<? extends Extensible>> everyType() {
        Map<Class<? extends Extensible>, Arbitrary<? extends Extensible>> all = new LinkedHashMap<>();
        all.put(Activity.class, EventPartArbitraries.activities());
        all.put(AgendaItem.class, EventPartArbitraries.agendaItems());
        all.put(Agreement.class, RecordArbitraries.agreements());
        all.put(AgreementStatusChange.class, PartArbitraries.agreementStatusChanges());
        all.put(Approval.class, PartArbitraries.approvals());
        all.put(Budget.class, PartArbitraries.budgets());
        all.put(Citation.class, PartArbitraries.citations());
        all.put(City.class, RecordArbitraries.cities());
        all.put(Component.class, PartArbitraries.components());
        all.put(Condition.class, DatasetArbitraries.conditions());
        all.put(Contact.class, ParticipationArbitraries.contacts());
        all.put(Contribution.class, ParticipationArbitraries.contributions());
        all.put(Coordinates.class, PartArbitraries.coordinates());
        all.put(Cost.class, EventPartArbitraries.costs());
        all.put(CountryPeriod.class, PartArbitraries.countryPeriods());
        all.put(Dataset.class, DatasetArbitraries.datasets());
        all.put(Deadline.class, EventPartArbitraries.deadlines());
        all.put(DeclaredTotal.class, DatasetArbitraries.declaredTotals());
        all.put(EligibilityCriterion.class, ParticipationArbitraries.criteria());
        all.put(Event.class, RecordArbitraries.events());
        all.put(FormerName.class, PartArbitraries.formerNames());
        all.put(Frequency.class, EventPartArbitraries.frequencies());
        all.put(Group.class, ParticipationArbitraries.groups());
        all.put(Link.class, PartArbitraries.links());
        all.put(Membership.class, ParticipationArbitraries.memberships());
        all.put(Money.class, PartArbitraries.money());
        all.put(Observation.class, EventPartArbitraries.observations());
        all.put(Organization.class, RecordArbitraries.organizations());
        all.put(Output.class, EventPartArbitraries.outputs());
        all.put(Participation.class, ParticipationArbitraries.participations());
        all.put(Person.class, ParticipationArbitraries.persons());
        all.put(Place.class, PartArbitraries.places());
        all.put(Program.class, RecordArbitraries.programs());
        all.put(Project.class, RecordArbitraries.projects());
        all.put(Quantity.class, PartArbitraries.quantities());
        all.put(Relation.class, PartArbitraries.relations());
        all.put(Renewal.class, PartArbitraries.renewals());
        all.put(Signatory.class, PartArbitraries.signatories());
        all.put(Source.class, RecordArbitraries.sources());
        all.put(Support.class, EventPartArbitraries.supports());
        all.put(Venue.class, EventPartArbitraries.venues());
        return Collections.unmodifiableMap(all);
    }

    /**
     * Provides sources, such as {@code source/seoul-policy-sharing}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Source> sources() {
        return RecordArbitraries.sources();
    }

    /**
     * Provides cities, such as {@code city/seoul}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<City> cities() {
        return RecordArbitraries.cities();
    }

    /**
     * Provides organizations, such as {@code organization/citynet}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Organization> organizations() {
        return RecordArbitraries.organizations();
    }

    /**
     * Provides agreements, such as {@code agreement/seoul-taipei-1968}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Agreement> agreements() {
        return RecordArbitraries.agreements();
    }

    /**
     * Provides projects, such as {@code project/ulaanbaatar-fare-collection-2014}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Project> projects() {
        return RecordArbitraries.projects();
    }

    /**
     * Provides events, such as {@code event/apuf-7}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Event> events() {
        return RecordArbitraries.events();
    }

    /**
     * Provides programmes, such as {@code program/exposure-visits}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Program> programs() {
        return RecordArbitraries.programs();
    }

    /**
     * Provides datasets of up to two records of each type, such as one with two cities and a declared total; two
     * records may share a reference, and references lead anywhere.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Dataset> datasets() {
        return DatasetArbitraries.datasets();
    }

    /**
     * Provides texts that are not blank, such as "Zürich" followed by emoji: in any script, with what JSON escapes
     * and without lone surrogates.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> text() {
        return ValueArbitraries.text();
    }

    /**
     * Provides texts that are blank or nearly so, such as a full-width blank beside one that has no width; seldom
     * with a letter among them.
     *
     * @return the arbitrary
     */
    public static Arbitrary<String> nearlyBlank() {
        return ValueArbitraries.nearlyBlank();
    }

    /**
     * Provides identifiers of records, such as {@code ulaanbaatar-fare-collection-2014}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Slug> slugs() {
        return ValueArbitraries.slugs();
    }

    /**
     * Provides references to records of any type, such as {@code city/seoul}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<RecordReference> recordReferences() {
        return ValueArbitraries.recordReferences();
    }

    /**
     * Provides references to records of any type and to countries, such as {@code country/KR}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Reference> references() {
        return ValueArbitraries.references();
    }

    /**
     * Provides JSON Pointers, such as {@code /a~1b/0}, the whole document included.
     *
     * @return the arbitrary
     */
    public static Arbitrary<JsonPointer> pointers() {
        return ValueArbitraries.pointers();
    }

    /**
     * Provides dates of every kind that sources state, such as {@code 2014?}, {@code 199X} or {@code 2010-06-11/..}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Edtf> dates() {
        return ValueArbitraries.dates();
    }

    /**
     * Provides lengths of time, such as {@code P4Y} or {@code P3M1D}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<IsoDuration> durations() {
        return ValueArbitraries.durations();
    }

    /**
     * Provides times of day, such as {@code 15:30}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<TimeOfDay> times() {
        return ValueArbitraries.times();
    }

    /**
     * Provides terms of a code list, known ones such as {@code twinning} and, one in four, unknown ones: {@code 서울}.
     *
     * @param list a list, such as {@code AgreementKind.list()}
     * @param <C> its terms, such as {@link org.urbancoop.code.AgreementKind}
     * @return the arbitrary
     */
    public static <C extends Code> Arbitrary<C> codes(CodeList<C> list) {
        Objects.requireNonNull(list, "list");
        return ValueArbitraries.codes(list);
    }

    /**
     * Provides countries that are assigned, such as {@code KR}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Country> countries() {
        return ValueArbitraries.countries();
    }

    /**
     * Provides decimals from zero up, such as 0.10, within {@link Decimals}.
     *
     * @return the arbitrary
     */
    public static Arbitrary<BigDecimal> decimals() {
        return ValueArbitraries.decimals();
    }

    /**
     * Provides unknown members, such as {@code {"x-a": [1e400]}}, three levels deep at most; often none.
     *
     * @return the arbitrary
     */
    public static Arbitrary<Extensions> extensions() {
        return ValueArbitraries.extensions();
    }
}
