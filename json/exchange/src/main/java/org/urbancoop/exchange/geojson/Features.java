package org.urbancoop.exchange.geojson;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.Account;
import org.urbancoop.exchange.ledger.Attribution;
import org.urbancoop.exchange.ledger.Characters;
import org.urbancoop.exchange.ledger.Columns;
import org.urbancoop.exchange.ledger.Entry;
import org.urbancoop.exchange.ledger.Ledger;
import org.urbancoop.format.Loss;
import org.urbancoop.message.Message;
import org.urbancoop.organization.Organization;
import org.urbancoop.place.Coordinates;
import org.urbancoop.project.Project;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;

/** The features of a dataset, one a record. */
final class Features {

    private static final Message OFF_THE_GLOBE = new Message(
            "A position is -180 to 180 degrees east and -90 to 90 degrees north", "위치는 동경 -180~180도, 북위 -90~90도입니다");

    static final Message NO_GEOMETRY = new Message("it is none of its geometries", "그 도형 가운데 하나가 아닙니다");

    /** In whose cities a project happens. */
    private static final List<Role> HOSTS = List.of(Role.COUNTERPART, Role.BENEFICIARY);

    private static final JsonPointer LOCATION = JsonPointer.of("/location");

    private final Dataset dataset;
    private final Account account;
    private final Ledger ledger;

    Features(Dataset dataset, Account account, Consumer<Loss> losses) {
        this.dataset = dataset;
        this.account = account;
        this.ledger = new Ledger(account, losses);
    }

    /** Gets title, licence and attribution, flat as the properties of a feature are. */
    Map<String, Object> header() {
        Entry header = ledger.open(dataset);
        Map<String, Object> properties = new LinkedHashMap<>();
        properties.put("type", "dataset");
        properties.putAll(new Columns(header, "property", Characters.UNICODE).values());
        properties.put("attribution", Attribution.of(dataset, Characters.UNICODE));
        header.close();
        return properties;
    }

    Map<String, Object> feature(CooperationRecord each) {
        Entry entry = ledger.open(each);
        Map<String, Object> feature = feature(
                each.reference().toString(),
                geometry(each, entry),
                new Columns(entry, "property", Characters.UNICODE).values());
        entry.close();
        return feature;
    }

    static Map<String, Object> feature(String id, Object geometry, Map<String, Object> properties) {
        Map<String, Object> feature = new LinkedHashMap<>();
        feature.put("type", "Feature");
        feature.put("id", id);
        feature.put("geometry", geometry);
        feature.put("properties", properties);
        return feature;
    }

    /** Tells of the totals, which are claims about records and in no place. */
    void leaveOutTotals() {
        Message why = account.get("Dataset", "declaredTotals").why().orElseThrow();
        dataset.getDeclaredTotals().forEach(total -> ledger.open(total).leaveOut(why));
    }

    private Object geometry(CooperationRecord each, Entry entry) {
        if (each instanceof City city) {
            city.getLocation().ifPresent(point -> settle(point, entry));
            return Geometry.points(position(city).stream().toList());
        } else if (each instanceof Agreement) {
            return Geometry.lines(positions(each.parties().stream()));
        } else if (each instanceof Project project) {
            Stream<Reference> counterparts = project.getParticipants().stream()
                    .filter(participant ->
                            participant.getRole().filter(HOSTS::contains).isPresent())
                    .flatMap(participant -> participant.getParty().stream());
            return Geometry.points(positions(Stream.concat(project.places().stream(), counterparts)));
        } else if (each instanceof Organization organization) {
            return Geometry.points(position(organization).stream().toList());
        }
        return Geometry.points(positions(each.places().stream()));
    }

    private static void settle(Coordinates point, Entry entry) {
        List<JsonPointer> degrees = List.of(LOCATION.child("latitude"), LOCATION.child("longitude"));
        if (Position.of(point).isOnTheGlobe()) {
            degrees.forEach(entry::carry);
        } else {
            degrees.forEach(degree -> entry.tell(Loss.Kind.LEFT_OUT, degree, OFF_THE_GLOBE));
        }
    }

    private List<Position> positions(Stream<? extends Reference> references) {
        return references.flatMap(reference -> position(reference).stream()).toList();
    }

    private Optional<Position> position(Reference reference) {
        return dataset.city(reference)
                .flatMap(Features::position)
                .or(() -> dataset.organization(reference).flatMap(this::position));
    }

    private static Optional<Position> position(City city) {
        return city.getLocation().map(Position::of).filter(Position::isOnTheGlobe);
    }

    /** An organization is in the city that it represents, or in that of its seat. */
    private Optional<Position> position(Organization organization) {
        Optional<RecordReference> city = organization.getRepresents().or(organization::getCity);
        return city.flatMap(dataset::city).flatMap(Features::position);
    }
}
