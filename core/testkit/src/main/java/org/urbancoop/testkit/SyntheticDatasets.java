package org.urbancoop.testkit;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.AgreementKind;
import org.urbancoop.code.CityKind;
import org.urbancoop.code.Country;
import org.urbancoop.code.EventKind;
import org.urbancoop.code.OrganizationKind;
import org.urbancoop.code.ProgramKind;
import org.urbancoop.code.Role;
import org.urbancoop.code.Sector;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Edtf;

/**
 * Datasets of any size whose records refer to each other by chance, for laws of whole datasets and for load: small
 * worlds, so that chances meet. Nothing but the library is needed.
 *
 * @since 0.1.0
 */
public final class SyntheticDatasets {

    private static final List<Country> COUNTRIES = List.of(Country.KR, Country.MN, Country.JP, Country.VN);

    private static final List<Role> ROLES = List.of(Role.IMPLEMENTING, Role.COUNTERPART, Role.FUNDING);

    private static final List<Sector> SECTORS = List.of(Sector.WATER, Sector.TRANSPORT, Sector.TRANSPORT_RAIL);

    private static final List<String> DATES = List.of(
            "1968",
            "1988~",
            "199X",
            "1991/1994",
            "2001-05/",
            "2010-06-11",
            "../2005",
            "2014/..",
            "2012?",
            "[2001,2020]");

    private final Random random;
    private final int size;

    private SyntheticDatasets(long seed, int size) {
        this.random = new Random(seed);
        this.size = size;
    }

    /**
     * Makes a dataset, such as {@code of(1, 1000)} of 6000 records.
     *
     * @param seed decides all chances: the same one makes an equal dataset, as long as the version is the same
     * @param size the number of records of each type but sources, of which there are none; from 1
     * @return the dataset, {@code synthetic}
     * @throws IllegalArgumentException if the size is less than 1
     */
    public static Dataset of(long seed, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("A dataset has at least one record of each type, not " + size);
        }
        return new SyntheticDatasets(seed, size).make();
    }

    private Dataset make() {
        Dataset.Builder dataset = Dataset.builder().id("synthetic").title("Synthetic");
        for (int i = 0; i < size; i++) {
            City.Builder city = City.builder().id("c" + i).name("City " + i).kind(CityKind.CITY);
            if (chance(3, 4)) {
                city.country(any(COUNTRIES));
            }
            if (chance(1, 8)) {
                city.addMembership(
                        Membership.builder().organization(organization()).build());
            }
            dataset.addCity(city.build());
            dataset.addOrganization(organization(i));
            dataset.addAgreement(agreement(i));
            dataset.addProject(project(i));
            dataset.addEvent(event(i));
            dataset.addProgram(program(i));
        }
        return dataset.build();
    }

    private Organization organization(int i) {
        Organization.Builder organization =
                Organization.builder().id("o" + i).name("Organization " + i).kind(OrganizationKind.NGO);
        if (chance(1, 4)) {
            organization.country(any(COUNTRIES));
        }
        if (chance(1, 4)) {
            organization.city(city());
        }
        if (chance(1, 4)) {
            organization.represents(city());
        }
        if (chance(1, 3)) {
            // Now and then parts form a circle, which a rule reports.
            organization.partOf(organization());
        }
        if (chance(1, 8)) {
            organization.addMemberOf(organization());
        }
        return organization.build();
    }

    private Agreement agreement(int i) {
        Agreement.Builder agreement =
                Agreement.builder().id("a" + i).kind(AgreementKind.TWINNING).addParties(city(), party());
        if (chance(1, 2)) {
            agreement.signed(date());
        }
        if (chance(1, 4)) {
            agreement.validity(date());
        }
        return agreement.build();
    }

    private Project project(int i) {
        Project.Builder project = Project.builder().id("p" + i).title("Project " + i);
        participants().forEach(project::addParticipant);
        if (chance(1, 2)) {
            project.period(date());
        }
        if (chance(1, 2)) {
            project.sector(any(SECTORS));
        }
        if (chance(1, 4)) {
            project.addLocation(Place.builder().label("There").ref(party()).build());
        }
        return project.build();
    }

    private Event event(int i) {
        Event.Builder event = Event.builder().id("e" + i).title("Event " + i).kind(EventKind.FORUM);
        participants().forEach(event::addParticipant);
        if (chance(1, 2)) {
            event.when(date());
        }
        if (chance(1, 2)) {
            event.venue(Venue.builder().city(city()).build());
        }
        if (chance(1, 4)) {
            event.addAgenda(AgendaItem.builder()
                    .title("Item")
                    .city(city())
                    .addAllParticipants(participants())
                    .build());
        }
        return event.build();
    }

    private Program program(int i) {
        Program.Builder program =
                Program.builder().id("g" + i).title("Program " + i).kind(ProgramKind.PLATFORM);
        participants().forEach(program::addParticipant);
        return program.build();
    }

    private List<Participation> participants() {
        List<Participation> participants = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            participants.add(Participation.of(any(ROLES), party()));
        }
        return participants;
    }

    private Reference party() {
        int kind = random.nextInt(10);
        if (kind == 0) {
            return Reference.country(any(COUNTRIES));
        }
        if (kind == 1) {
            return RecordReference.parse("program/g" + random.nextInt(size));
        }
        return kind < 6 ? city() : organization();
    }

    /** One of the cities; now and then one without a record. */
    private RecordReference city() {
        return RecordReference.parse("city/c" + random.nextInt(size + 1));
    }

    private RecordReference organization() {
        return RecordReference.parse("organization/o" + random.nextInt(size + 1));
    }

    private Edtf date() {
        return Edtf.parse(any(DATES));
    }

    private boolean chance(int of, int outOf) {
        return random.nextInt(outOf) < of;
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }
}
