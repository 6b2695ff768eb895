package org.urbancoop.exchange.iati;

import java.io.IOException;
import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.code.Role;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.xml.XmlWriter;
import org.urbancoop.participation.Participation;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.reference.CountryReference;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/** Where a project happens: its locations, and the cities and countries that it is done for or with. */
final class Locations {

    /** GeoNames, by the list GeographicVocabulary. */
    private static final String GEONAMES = "G1";

    private final Project project;
    private final Entry entry;
    private final Context context;
    private final Texts texts;

    Locations(Project project, Entry entry, Context context) {
        this.project = project;
        this.entry = entry;
        this.context = context;
        this.texts = new Texts(entry);
    }

    void write(XmlWriter xml) throws IOException {
        for (int i = 0; i < project.getLocations().size(); i++) {
            JsonPointer at = JsonPointer.of("/locations").child(i);
            Optional<String> label = texts.carry(at.child("label"));
            Optional<Reference> place = project.getLocations().get(i).getRef();
            if (label.isEmpty() && place.isEmpty()) {
                continue;
            }
            place.ifPresent(known -> entry.carry(at.child("ref")));
            location(xml, place, label, false);
        }
        for (int i = 0; i < project.getParticipants().size(); i++) {
            Participation each = project.getParticipants().get(i);
            JsonPointer at = JsonPointer.of("/participants").child(i);
            Optional<Reference> party = each.getParty().filter(Locations::isPlace);
            if (each.getRole().filter(Role.COUNTERPART::equals).isPresent() && party.isPresent()) {
                entry.carry(at.child("role"));
                entry.carry(at.child("party"));
                Optional<String> name = PartyNames.of(party.orElseThrow(), context.dataset());
                name.ifPresent(known -> context.use().accept(party.orElseThrow(), JsonPointer.of("/name")));
                location(xml, party, name.map(known -> Characters.replace(known, Characters.XML)), true);
            }
        }
    }

    private static boolean isPlace(Reference reference) {
        return reference instanceof CountryReference
                || (reference instanceof RecordReference of && of.type() == RecordType.CITY);
    }

    private void location(XmlWriter xml, Optional<Reference> place, Optional<String> name, boolean isParty)
            throws IOException {
        xml.start("location");
        if (place.isPresent()) {
            xml.attribute(
                    isParty ? "u:counterpart" : "u:place", place.orElseThrow().toString());
        }
        Optional<City> city = place.flatMap(context.dataset()::city);
        Optional<String> geonames = city.flatMap(
                        known -> Optional.ofNullable(known.getIdentifiers().get("geonames")))
                .filter(id -> !id.isBlank());
        if (geonames.isPresent()) {
            context.use().accept(place.orElseThrow(), JsonPointer.of("/identifiers/geonames"));
            xml.start("location-id")
                    .attribute("vocabulary", GEONAMES)
                    .attribute("code", Characters.replace(geonames.orElseThrow(), Characters.XML))
                    .end();
        }
        if (name.isPresent()) {
            xml.start("name");
            Texts.narrative(xml, name.orElseThrow(), null);
            xml.end();
        }
        Optional<Coordinates> point = city.flatMap(known -> known.getLocation());
        if (point.isPresent()) {
            context.use().accept(place.orElseThrow(), JsonPointer.of("/location/latitude"));
            context.use().accept(place.orElseThrow(), JsonPointer.of("/location/longitude"));
            xml.start("point").attribute("srsName", "http://www.opengis.net/def/crs/EPSG/0/4326");
            xml.start("pos")
                    .text(point.orElseThrow().getLatitude().toPlainString() + " "
                            + point.orElseThrow().getLongitude().toPlainString())
                    .end()
                    .end();
        }
        xml.end();
    }
}
