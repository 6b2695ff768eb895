package org.urbancoop.dataset;

import java.util.List;
import java.util.Optional;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.Signatory;
import org.urbancoop.city.City;
import org.urbancoop.event.Event;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Membership;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.record.RecordVisitor;
import org.urbancoop.reference.Reference;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/** Walks a record for every reference that it holds, such as {@code /participants/0/party}. */
final class RecordReferences {

    /** Where a reference stands: the way there, with {@code #} for an index. */
    enum Spot {
        AGENDA_CITY("/agenda/#/city"),
        AGENDA_PARTICIPANT("/agenda/#/participants/#/party"),
        CITATION("/citations/#/source"),
        CITY("/city"),
        CONTACT("/contacts/#/organization"),
        DECLARED_BY("/statusHistory/#/declaredBy"),
        LOCATION("/locations/#/ref"),
        MEMBER_OF("/memberOf/#"),
        MEMBERSHIP("/memberships/#/organization"),
        PARENT("/parent"),
        PARTICIPANT("/participants/#/party"),
        PARTY("/parties/#"),
        PART_OF("/partOf"),
        PLACE("/places/#/ref"),
        RELATION("/relations/#/target"),
        REPRESENTS("/represents"),
        SIGNATORY("/signatories/#/party"),
        SIGNED_AT("/signatories/#/place/ref"),
        VENUE("/venue/city");

        private static final List<Spot> ALL = List.of(values());
        private static final int INDEX_BITS = 28;
        private static final int INDEX = (1 << INDEX_BITS) - 1;

        private final String way;

        Spot(String way) {
            this.way = way;
        }

        /** Packs the spot and its indexes, the last one below: so a mention takes no object. */
        @SuppressWarnings("EnumOrdinal") // it is read back by this class only, and kept nowhere
        private long at(int first, int last) {
            return ((long) ordinal() << (2 * INDEX_BITS)) | ((long) first << INDEX_BITS) | last;
        }

        static Spot of(long place) {
            return ALL.get((int) (place >>> (2 * INDEX_BITS)));
        }

        /** Gets the last index on the way. */
        static int last(long place) {
            return (int) place & INDEX;
        }

        static JsonPointer pointer(long place) {
            String way = of(place).way;
            StringBuilder text = new StringBuilder(way);
            int last = way.lastIndexOf('#');
            if (last >= 0) {
                text.replace(last, last + 1, Integer.toString(last(place)));
            }
            int first = way.indexOf('#');
            if (first < last) {
                text.replace(first, first + 1, Long.toString((place >>> INDEX_BITS) & INDEX));
            }
            return JsonPointer.parse(text.toString());
        }
    }

    /** Takes each reference and its packed place. */
    interface Visitor {

        void visit(long place, Reference to);
    }

    private RecordReferences() {}

    /** Visits the references of a record in the order of its members. */
    static void visit(CooperationRecord entry, Visitor visitor) {
        entry.accept(new Own(visitor));
        for (int i = 0; i < entry.getRelations().size(); i++) {
            visitor.visit(Spot.RELATION.at(0, i), entry.getRelations().get(i).getTarget());
        }
        for (int i = 0; i < entry.getCitations().size(); i++) {
            visitor.visit(Spot.CITATION.at(0, i), entry.getCitations().get(i).getSource());
        }
    }

    /** The references of members that not all records have. */
    private record Own(Visitor visitor) implements RecordVisitor<Visitor> {

        @Override
        public Visitor visitCity(City city) {
            one(Spot.PARENT, city.getParent(), visitor);
            memberships(city.getMemberships(), visitor);
            return visitor;
        }

        @Override
        public Visitor visitOrganization(Organization organization) {
            one(Spot.CITY, organization.getCity(), visitor);
            one(Spot.REPRESENTS, organization.getRepresents(), visitor);
            one(Spot.PART_OF, organization.getPartOf(), visitor);
            all(Spot.MEMBER_OF, organization.getMemberOf(), visitor);
            memberships(organization.getMemberships(), visitor);
            return visitor;
        }

        @Override
        public Visitor visitAgreement(Agreement agreement) {
            all(Spot.PARTY, agreement.getParties(), visitor);
            for (int i = 0; i < agreement.getSignatories().size(); i++) {
                Signatory signatory = agreement.getSignatories().get(i);
                one(Spot.SIGNATORY, i, signatory.getParty(), visitor);
                one(Spot.SIGNED_AT, i, signatory.getPlace().flatMap(Place::getRef), visitor);
            }
            for (int i = 0; i < agreement.getStatusHistory().size(); i++) {
                one(Spot.DECLARED_BY, i, agreement.getStatusHistory().get(i).getDeclaredBy(), visitor);
            }
            return visitor;
        }

        @Override
        public Visitor visitProject(Project project) {
            participants(project.getParticipants(), visitor);
            places(Spot.LOCATION, project.getLocations(), visitor);
            one(Spot.PART_OF, project.getPartOf(), visitor);
            return visitor;
        }

        @Override
        public Visitor visitEvent(Event event) {
            event.getVenue().ifPresent(venue -> one(Spot.VENUE, venue.getCity(), visitor));
            participants(event.getParticipants(), visitor);
            one(Spot.PART_OF, event.getPartOf(), visitor);
            for (int i = 0; i < event.getAgenda().size(); i++) {
                one(Spot.AGENDA_CITY, i, event.getAgenda().get(i).getCity(), visitor);
                List<Participation> participants = event.getAgenda().get(i).getParticipants();
                for (int j = 0; j < participants.size(); j++) {
                    long place = Spot.AGENDA_PARTICIPANT.at(i, j);
                    participants.get(j).getParty().ifPresent(to -> visitor.visit(place, to));
                }
            }
            contacts(event.getContacts(), visitor);
            return visitor;
        }

        @Override
        public Visitor visitProgram(Program program) {
            participants(program.getParticipants(), visitor);
            places(Spot.PLACE, program.getPlaces(), visitor);
            one(Spot.PART_OF, program.getPartOf(), visitor);
            contacts(program.getContacts(), visitor);
            return visitor;
        }

        @Override
        public Visitor visitSource(Source source) {
            return visitor;
        }
    }

    private static void participants(List<Participation> participants, Visitor visitor) {
        for (int i = 0; i < participants.size(); i++) {
            one(Spot.PARTICIPANT, i, participants.get(i).getParty(), visitor);
        }
    }

    private static void memberships(List<Membership> memberships, Visitor visitor) {
        for (int i = 0; i < memberships.size(); i++) {
            visitor.visit(Spot.MEMBERSHIP.at(0, i), memberships.get(i).getOrganization());
        }
    }

    private static void places(Spot spot, List<Place> places, Visitor visitor) {
        for (int i = 0; i < places.size(); i++) {
            one(spot, i, places.get(i).getRef(), visitor);
        }
    }

    private static void contacts(List<Contact> contacts, Visitor visitor) {
        for (int i = 0; i < contacts.size(); i++) {
            one(Spot.CONTACT, i, contacts.get(i).getOrganization(), visitor);
        }
    }

    private static void all(Spot spot, List<? extends Reference> references, Visitor visitor) {
        for (int i = 0; i < references.size(); i++) {
            visitor.visit(spot.at(0, i), references.get(i));
        }
    }

    private static void one(Spot spot, Optional<? extends Reference> reference, Visitor visitor) {
        one(spot, 0, reference, visitor);
    }

    private static void one(Spot spot, int index, Optional<? extends Reference> reference, Visitor visitor) {
        if (reference.isPresent()) {
            visitor.visit(spot.at(0, index), reference.get());
        }
    }
}
