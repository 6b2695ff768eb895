package org.urbancoop.dataset;

import java.time.LocalDate;
import java.time.Year;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Bound;
import org.urbancoop.time.Edtf;

/** What teams ask of a dataset. Each answer comes from an index, or from one pass over the records. */
abstract sealed class DatasetQuestions extends DatasetLookUps permits Dataset {

    @Value.Lazy
    Parties partyNames() {
        return new Parties(self());
    }

    @Value.Lazy
    CountryIndex countryIndex() {
        return new CountryIndex(self(), partyNames());
    }

    @Value.Lazy
    CooperationGraph cooperationGraph() {
        return new CooperationGraph(self(), partyNames());
    }

    // --- countries

    /**
     * Gets the projects of a country: those in which the country, one of its cities or one of its organizations takes
     * part in any role, and those with a location there.
     *
     * <p>A city has the country that its record states today, an organization the one that it states, or that of its
     * seat, or that of the city whose government it is or belongs to. So {@code projectsIn(Country.KR)} has all that
     * Seoul does elsewhere; {@link #projectsIn(Country, Role)} tells that apart.
     *
     * @param country the country, such as {@code MN}
     * @return the projects, each once, in the order of the document
     */
    public List<Project> projectsIn(Country country) {
        return in(country, RecordType.PROJECT, Project.class);
    }

    /**
     * Gets the projects in which a country, one of its cities or one of its organizations takes part in one role.
     *
     * @param country the country, such as {@code KR}
     * @param role the role, such as {@code counterpart}
     * @return the projects, each once, in the order of the document
     */
    public List<Project> projectsIn(Country country, Role role) {
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(role, "role");
        return countryIndex().projectsIn(country, role);
    }

    /**
     * Gets the agreements of which a country, one of its cities or one of its organizations is a party.
     *
     * @param country the country, such as {@code JP}
     * @return the agreements, each once, in the order of the document
     */
    public List<Agreement> agreementsIn(Country country) {
        return in(country, RecordType.AGREEMENT, Agreement.class);
    }

    /**
     * Gets the events that take place in a country: their venue is there, or that of an item of their agenda. Who takes
     * part does not count: see {@link #eventsWith}.
     *
     * @param country the country, such as {@code TH}
     * @return the events, each once, in the order of the document
     */
    public List<Event> eventsIn(Country country) {
        return in(country, RecordType.EVENT, Event.class);
    }

    /**
     * Gets the events in which a country, one of its cities or one of its organizations takes part, wherever they take
     * place.
     *
     * @param country the country, such as {@code KR}
     * @return the events, each once, in the order of the document
     */
    public List<Event> eventsWith(Country country) {
        return countryIndex().eventsWith(Objects.requireNonNull(country, "country"));
    }

    /**
     * Gets the programmes of a country, by participants and places, as {@link #projectsIn(Country)} does.
     *
     * @param country the country, such as {@code CH}
     * @return the programmes, each once, in the order of the document
     */
    public List<Program> programsIn(Country country) {
        return in(country, RecordType.PROGRAM, Program.class);
    }

    /**
     * Gets the organizations of a country: by the country that they state; else by that of their seat; else by that of
     * the city whose government they are or belong to.
     *
     * @param country the country, such as {@code PH}
     * @return the organizations, in the order of the document
     */
    public List<Organization> organizationsIn(Country country) {
        return in(country, RecordType.ORGANIZATION, Organization.class);
    }

    /**
     * Gets the cities that state a country. What a city belonged to in the past does not count.
     *
     * @param country the country, such as {@code VN}
     * @return the cities, in the order of the document
     */
    public List<City> citiesIn(Country country) {
        return in(country, RecordType.CITY, City.class);
    }

    private <T extends CooperationRecord> List<T> in(Country country, RecordType type, Class<T> records) {
        return countryIndex().in(Objects.requireNonNull(country, "country"), type, records);
    }

    // --- time

    /**
     * Asks of each agreement whether it is in force on a day, as {@link Agreement#isInForce(Edtf)} does.
     *
     * <p>A list of partner cities tells no more than that there is or was an agreement. Of the 54 agreements of the
     * bundled data none states a validity or when it came into force, and two state when they were signed: so on any
     * day none is certainly in force, on a day before their signature those two are not, and of the others it is
     * undecided.
     *
     * @param day a day, such as {@code 2024-06-01}; of a coarser date it is not known which of its days is meant
     * @return the agreements by the answer, in the order of the document
     */
    public ByVerdict<Agreement> agreementsInForce(Edtf day) {
        Objects.requireNonNull(day, "day");
        return ByVerdict.of(self().getAgreements(), agreement -> agreement.isInForce(day));
    }

    /**
     * Asks of each agreement, project, event and programme whether it shares a day with a period: what certainly does,
     * what possibly does, what certainly does not.
     *
     * <p>The period is all of its days: {@code 1990/1993} is from 1 January 1990 to 31 December 1993, where a record of
     * {@code 1990/1993} begins on some day of 1990.
     *
     * <p>A project, an event and a programme are compared by their days; a cancelled event has none, a postponed one
     * days that are not known. An agreement certainly shares a day if it was signed in the period or was in force for
     * all of it; what certainly was not in force on any of its days shares none. What has no date is undecided.
     *
     * @param period the period, such as {@code 2014/2016} or {@code 1990/1993}
     * @return the records by the answer, in order of time; those without a date last, in the order of the document
     */
    public ByVerdict<CooperationRecord> timeline(Edtf period) {
        Objects.requireNonNull(period, "period");
        Dataset all = self();
        Comparator<CooperationRecord> byTime = Comparator.comparing(
                entry -> RecordTime.of(entry).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
        List<CooperationRecord> inOrder = Stream.of(
                        all.getAgreements(), all.getProjects(), all.getEvents(), all.getPrograms())
                .<CooperationRecord>flatMap(List::stream)
                .sorted(byTime)
                .toList();
        Edtf whole = RecordTime.whole(period);
        return ByVerdict.of(inOrder, entry -> RecordTime.overlaps(entry, whole));
    }

    // --- partners

    /**
     * Gets who cooperates with whom: partners, ways from one to another, and what ties them.
     *
     * @return the graph, built when it is first asked for
     */
    public CooperationGraph graph() {
        return cooperationGraph();
    }

    // --- tables

    /**
     * Groups records by sector, each as it is stated: {@code transport.urban} is a group beside {@code transport}.
     *
     * @param <T> the type of the records
     * @param records records of this dataset, such as its projects
     * @return the groups; without a sector are also the records of types that have none
     */
    public <T extends CooperationRecord> Grouped<Sector, T> bySector(List<T> records) {
        Objects.requireNonNull(records, "records");
        return Grouped.of(records, DatasetQuestions::sectors);
    }

    private static List<Sector> sectors(CooperationRecord entry) {
        if (entry instanceof Project project) {
            return project.getSector().stream().toList();
        }
        return entry instanceof Agreement agreement ? agreement.getSectors() : List.of();
    }

    /**
     * Groups records by the year in which they begin: a project of {@code 2014/2025} in {@code 2014}. An agreement
     * begins when it is signed, or else with its validity; a city with its existence; a source is of the year in which
     * it was published. A year counts as it is written, approximate or not.
     *
     * @param <T> the type of the records
     * @param records records of this dataset, such as its projects
     * @return the groups; apart is what does not state one year: no date, {@code 201X}, an open start
     */
    public <T extends CooperationRecord> Grouped<Year, T> byYear(List<T> records) {
        Objects.requireNonNull(records, "records");
        return Grouped.of(
                records,
                entry -> RecordTime.of(entry).flatMap(DatasetQuestions::year).stream()
                        .toList());
    }

    private static Optional<Year> year(Edtf when) {
        Edtf start = when.kind() == Edtf.Kind.INTERVAL ? when.start().orElse(when) : when;
        Optional<Year> first = year(start.earliest());
        return first.filter(year -> year(start.latest()).filter(year::equals).isPresent());
    }

    private static Optional<Year> year(Bound bound) {
        return bound.toLocalDate().map(LocalDate::getYear).map(Year::of);
    }

    /**
     * Groups records by country, as {@link #projectsIn(Country)} and the like find them.
     *
     * @param <T> the type of the records
     * @param records records of this dataset, such as its projects
     * @return the groups; a project of Seoul in Ulaanbaatar stands below both {@code KR} and {@code MN}
     */
    public <T extends CooperationRecord> Grouped<Country, T> byCountry(List<T> records) {
        Objects.requireNonNull(records, "records");
        return Grouped.of(records, countryIndex()::of);
    }

    /**
     * Groups records by the roles in which a party takes part in them, under all the names that
     * {@link #projectsOf(Reference)} explains.
     *
     * @param <T> the type of the records
     * @param records records of this dataset, such as its projects
     * @param party the party, such as {@code city/seoul}
     * @return the groups; apart is where it does not take part, or without a role
     */
    public <T extends CooperationRecord> Grouped<Role, T> byRole(List<T> records, Reference party) {
        Objects.requireNonNull(records, "records");
        Objects.requireNonNull(party, "party");
        Set<Reference> names = mentionIndex().sideOf(party);
        return Grouped.of(
                records,
                entry -> entry.participations().stream()
                        .filter(one -> one.getParty().filter(names::contains).isPresent())
                        .flatMap(one -> one.getRole().stream())
                        .toList());
    }
}
