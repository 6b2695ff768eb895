package org.urbancoop.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.citation.Citation;
import org.urbancoop.city.City;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.organization.Organization;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Place;
import org.urbancoop.program.Program;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.source.Source;
import org.urbancoop.text.JsonPointer;

/** Walks a record for every reference that it holds, such as {@code /participants/0/party}. */
final class RecordReferences {

    private final CooperationRecord from;
    private final List<Mention> mentions = new ArrayList<>();

    private RecordReferences(CooperationRecord from) {
        this.from = from;
    }

    /** Lists the references of a record in the order of its members. */
    static List<Mention> of(CooperationRecord entry) {
        RecordReferences references = new RecordReferences(entry);
        references.own(entry);
        references.shared(entry);
        return references.mentions;
    }

    private void own(CooperationRecord entry) {
        if (entry instanceof City city) {
            add(member("parent"), city.getParent());
        } else if (entry instanceof Organization organization) {
            add(member("city"), organization.getCity());
            add(member("represents"), organization.getRepresents());
            add(member("partOf"), organization.getPartOf());
            addAll(member("memberOf"), organization.getMemberOf());
        } else if (entry instanceof Agreement agreement) {
            addAll(member("parties"), agreement.getParties());
            int i = 0;
            for (AgreementStatusChange change : agreement.getStatusHistory()) {
                add(member("statusHistory").child(i++).child("declaredBy"), change.getDeclaredBy());
            }
        } else if (entry instanceof Project project) {
            participants(member("participants"), project.getParticipants());
            places(member("locations"), project.getLocations());
            add(member("partOf"), project.getPartOf());
        } else if (entry instanceof Event event) {
            add(member("venue").child("city"), event.getVenue().flatMap(Venue::getCity));
            participants(member("participants"), event.getParticipants());
            add(member("partOf"), event.getPartOf());
            int i = 0;
            for (AgendaItem item : event.getAgenda()) {
                JsonPointer at = member("agenda").child(i++);
                add(at.child("city"), item.getCity());
                participants(at.child("participants"), item.getParticipants());
            }
            contacts(event.getContacts());
        } else if (entry instanceof Program program) {
            participants(member("participants"), program.getParticipants());
            places(member("places"), program.getPlaces());
            add(member("partOf"), program.getPartOf());
            contacts(program.getContacts());
        } else {
            assert entry instanceof Source : "every type of record is walked";
        }
    }

    private void shared(CooperationRecord entry) {
        int i = 0;
        for (Relation relation : entry.getRelations()) {
            add(member("relations").child(i++).child("target"), relation.getTarget());
        }
        i = 0;
        for (Citation citation : entry.getCitations()) {
            add(member("citations").child(i++).child("source"), citation.getSource());
        }
    }

    private void participants(JsonPointer at, List<Participation> participants) {
        for (int i = 0; i < participants.size(); i++) {
            add(at.child(i).child("party"), participants.get(i).getParty());
        }
    }

    private void places(JsonPointer at, List<Place> places) {
        for (int i = 0; i < places.size(); i++) {
            add(at.child(i).child("ref"), places.get(i).getRef());
        }
    }

    private void contacts(List<Contact> contacts) {
        for (int i = 0; i < contacts.size(); i++) {
            add(
                    member("contacts").child(i).child("organization"),
                    contacts.get(i).getOrganization());
        }
    }

    private void addAll(JsonPointer at, List<? extends Reference> references) {
        for (int i = 0; i < references.size(); i++) {
            add(at.child(i), references.get(i));
        }
    }

    private void add(JsonPointer at, Optional<? extends Reference> reference) {
        if (reference.isPresent()) {
            add(at, reference.get());
        }
    }

    private void add(JsonPointer at, Reference reference) {
        mentions.add(new Mention(from, at, reference));
    }

    private static JsonPointer member(String name) {
        return JsonPointer.ROOT.child(name);
    }
}
