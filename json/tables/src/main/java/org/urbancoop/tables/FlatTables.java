package org.urbancoop.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.code.WorldRegion;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.place.Place;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.tables.Table.Sink;

/** The tables that need no join. What they hold stands in the normalized tables, too. */
final class FlatTables {

    private static final List<Column> OF_AGREEMENT = join(
            ColumnMaker.ofMember(Agreement.class, "agreement", "kind"),
            ColumnMaker.ofMember(Agreement.class, "agreement", "signed"));
    private static final List<Column> OF_PARTICIPANT = ColumnMaker.ofMember(Participation.class, "participant", "role");
    private static final List<Column> OF_PROJECT = join(
            ColumnMaker.ofMember(Project.class, "project", "period"),
            ColumnMaker.ofMember(Project.class, "project", "sector"),
            ColumnMaker.ofMember(Project.class, "project", "status"));
    private static final List<Column> OF_EVENT = join(
            List.of(Column.text("title", "title", "Title as printed, misprints included")),
            ColumnMaker.ofMember(Event.class, "event", "kind"),
            ColumnMaker.ofMember(Event.class, "event", "when"),
            ColumnMaker.ofMember(Event.class, "event", "startTime"),
            ColumnMaker.ofMember(Event.class, "event", "endTime"),
            ColumnMaker.ofMember(Event.class, "event", "timeZone"),
            ColumnMaker.ofMember(Event.class, "event", "status"),
            ColumnMaker.ofMember(Event.class, "event", "venue.name"));

    static final Set<String> NAMES = Set.of("partners", "project_sites", "calendar");

    private FlatTables() {}

    static List<Table> all() {
        Column agreement = NormalizedTables.RECORD.leadsTo("agreements", "record");
        Column project = NormalizedTables.RECORD.leadsTo("projects", "record");
        Column event = NormalizedTables.RECORD.leadsTo("events", "record");
        return List.of(
                new Table(
                        "partners",
                        "",
                        "A row for each agreement and each pair of its parties, in the order in which it lists them.",
                        join(
                                List.of(
                                        agreement,
                                        Column.text("party_a", "", "reference of one party"),
                                        Column.text("party_b", "", "reference of the other party")),
                                place("a_", "one party"),
                                place("b_", "the other party"),
                                OF_AGREEMENT),
                        3,
                        FlatTables::partners),
                new Table(
                        "project_sites",
                        "",
                        "A row for each project and each party that takes part in it or place where it happens.",
                        join(
                                List.of(
                                        project,
                                        Column.text("pointer", "", "place in the project, such as /participants/0"),
                                        Column.text("title", "title", "Title of the project as printed"),
                                        Column.text("site", "", "reference of the party or place; empty if none"),
                                        Column.text("place_label", "", "words of the source for a place")),
                                OF_PARTICIPANT,
                                place("", "the site"),
                                OF_PROJECT),
                        2,
                        FlatTables::sites),
                new Table(
                        "calendar",
                        "",
                        "A row for each event, with its days and its place.",
                        join(List.of(event), OF_EVENT, place("", "the venue")),
                        1,
                        FlatTables::calendar));
    }

    @SafeVarargs
    private static <T> List<T> join(List<T>... parts) {
        int size = 0;
        for (List<T> part : parts) {
            size += part.size();
        }
        List<T> all = new ArrayList<>(size);
        for (List<T> part : parts) {
            all.addAll(part);
        }
        return Collections.unmodifiableList(all);
    }

    private static List<Column> place(String prefix, String what) {
        return List.of(
                Column.text(prefix + "label", "", "name or title of " + what),
                Column.text(prefix + "city", "", "city of " + what + "; reference"),
                Column.text(prefix + "city_name", "", "name of that city in English"),
                Column.text(prefix + "country", "", "country of " + what + " by ISO 3166-1; NA is Namibia"),
                Column.text(prefix + "country_label", "", "name of that country in English"),
                Column.text(prefix + "country_label_ko", "", "name of that country in Korean"),
                Column.text(prefix + "region", "", "widest region of that country by UN M49, such as 142"),
                Column.text(prefix + "region_label", "", "name of that region in English"),
                Column.text(prefix + "region_label_ko", "", "name of that region in Korean"),
                number(prefix + "latitude", "degrees north of that city, WGS 84"),
                number(prefix + "longitude", "degrees east of that city, WGS 84"));
    }

    private static Column number(String name, String description) {
        return Column.of(name, "", Part.TEXT, Column.Type.NUMBER, description);
    }

    /** Where parties and places lie; many records have the same ones. */
    private static Function<Optional<Reference>, List<String>> places(Dataset dataset) {
        Map<Reference, List<String>> known = new HashMap<>();
        List<String> nowhere = placeOf(dataset, Optional.empty());
        return reference -> reference
                .map(one -> known.computeIfAbsent(one, key -> placeOf(dataset, Optional.of(key))))
                .orElse(nowhere);
    }

    private static void partners(Dataset dataset, Sink sink) throws IOException {
        Function<Optional<Reference>, List<String>> places = places(dataset);
        for (Agreement agreement : dataset.getAgreements()) {
            List<Reference> parties = agreement.getParties().stream().distinct().toList();
            List<String> members = cells(OF_AGREEMENT, agreement);
            for (int i = 0; i < parties.size(); i++) {
                List<String> first = places.apply(Optional.of(parties.get(i)));
                for (int j = i + 1; j < parties.size(); j++) {
                    sink.row(join(
                            List.of(
                                    agreement.reference().toString(),
                                    parties.get(i).toString(),
                                    parties.get(j).toString()),
                            first,
                            places.apply(Optional.of(parties.get(j))),
                            members));
                }
            }
        }
    }

    private static void sites(Dataset dataset, Sink sink) throws IOException {
        Function<Optional<Reference>, List<String>> places = places(dataset);
        List<String> noRole = OF_PARTICIPANT.stream().map(column -> "").toList();
        for (Project project : dataset.getProjects()) {
            List<String> members = cells(OF_PROJECT, project);
            for (int i = 0; i < project.getParticipants().size(); i++) {
                Participation one = project.getParticipants().get(i);
                if (one.getParty().isPresent()) {
                    List<String> start = site(project, "/participants/" + i, one.getParty(), "");
                    List<String> place = places.apply(one.getParty());
                    sink.row(join(start, cells(OF_PARTICIPANT, one), place, members));
                }
            }
            for (int i = 0; i < project.getLocations().size(); i++) {
                Place one = project.getLocations().get(i);
                List<String> start = site(project, "/locations/" + i, one.getRef(), one.getLabel());
                sink.row(join(start, noRole, places.apply(one.getRef()), members));
            }
        }
    }

    private static List<String> site(Project project, String pointer, Optional<Reference> site, String label) {
        return List.of(
                project.reference().toString(),
                pointer,
                project.getTitle(),
                site.map(Reference::toString).orElse(""),
                label);
    }

    private static void calendar(Dataset dataset, Sink sink) throws IOException {
        Function<Optional<Reference>, List<String>> places = places(dataset);
        for (Event event : dataset.getEvents()) {
            Optional<Reference> city = event.getVenue().flatMap(Venue::getCity).map(each -> each);
            sink.row(join(List.of(event.reference().toString()), cells(OF_EVENT, event), places.apply(city)));
        }
    }

    private static List<String> cells(List<Column> columns, Extensible object) {
        List<String> cells = new ArrayList<>(columns.size());
        for (Column column : columns) {
            Object value = column.find(object);
            cells.add(value == null ? "" : column.part().of(value));
        }
        return cells;
    }

    /** Where a party or place lies: a city, an organization's city, or a country alone. */
    private static List<String> placeOf(Dataset dataset, Optional<Reference> reference) {
        Optional<CooperationRecord> entry = reference.flatMap(dataset::find);
        Optional<Organization> organization =
                entry.filter(Organization.class::isInstance).map(Organization.class::cast);
        Optional<City> city = entry.filter(City.class::isInstance)
                .map(City.class::cast)
                .or(() -> organization.flatMap(FlatTables::seat).flatMap(dataset::city));
        Optional<Country> country = city.flatMap(City::getCountry)
                .or(() -> organization.flatMap(Organization::getCountry))
                .or(() -> reference
                        .filter(CountryReference.class::isInstance)
                        .map(each -> ((CountryReference) each).country()));
        Optional<WorldRegion> region = country.flatMap(Country::region);
        Optional<Coordinates> point = city.flatMap(City::getLocation);
        return List.of(
                entry.map(ReferenceTables::label)
                        .or(() -> country.map(each -> each.label(Locale.ENGLISH)))
                        .orElse(""),
                city.map(each -> each.reference().toString()).orElse(""),
                city.map(City::getName).orElse(""),
                country.map(Country::term).orElse(""),
                country.map(each -> each.label(Locale.ENGLISH)).orElse(""),
                country.map(each -> each.label(Locale.KOREAN)).orElse(""),
                ReferenceTables.code(region),
                ReferenceTables.label(region, Locale.ENGLISH),
                ReferenceTables.label(region, Locale.KOREAN),
                point.map(each -> MemberValues.text(each.getLatitude())).orElse(""),
                point.map(each -> MemberValues.text(each.getLongitude())).orElse(""));
    }

    private static Optional<RecordReference> seat(Organization organization) {
        return organization.getCity().or(organization::getRepresents);
    }
}
