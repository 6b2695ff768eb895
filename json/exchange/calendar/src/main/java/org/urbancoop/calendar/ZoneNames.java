package org.urbancoop.calendar;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Terms;

/**
 * Zones by what files call them: the name in the time zone database, perhaps behind a prefix of the program that wrote
 * it, the name that Windows has, or what the file's own description of a zone says that it is.
 */
final class ZoneNames {

    private static final Map<String, ZoneId> ZONES = zones();

    /** How long the name of a zone may be. */
    private static final int LONGEST = 40;

    private final Terms terms;
    /** The zones of the calendar that is read, by the names that it gives them. */
    private final Map<String, ZoneId> described = new HashMap<>();

    ZoneNames(Terms terms) {
        this.terms = terms;
    }

    private static Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        ZoneId.getAvailableZoneIds().forEach(id -> zones.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id)));
        return zones;
    }

    /** Forgets what the calendar before has said. */
    void clear() {
        described.clear();
    }

    /** Takes what a calendar says of a zone: X-LIC-LOCATION names it where the identifier does not. */
    void describe(Node timeZone) {
        Optional<String> name = text(timeZone, "TZID");
        if (name.filter(of -> known(of).isEmpty()).isPresent() && described.size() < ZONES.size()) {
            text(timeZone, "X-LIC-LOCATION")
                    .flatMap(this::known)
                    .ifPresent(zone -> described.put(name.orElseThrow(), zone));
        }
    }

    private static Optional<String> text(Node of, String property) {
        return of.objects(property).stream()
                .findFirst()
                .flatMap(node -> node.text("#text"))
                .map(String::strip);
    }

    /** Finds the zone; empty if nothing says which one it is. */
    Optional<ZoneId> find(String name) {
        return known(name.strip()).or(() -> Optional.ofNullable(described.get(name.strip())));
    }

    private Optional<ZoneId> known(String name) {
        return database(name)
                .or(() -> behindPrefix(name))
                // US-Eastern, as in the first examples of the standard.
                .or(() -> database(name.replaceFirst("-", "/")))
                .or(() -> terms.alias("zone", name).flatMap(ZoneNames::database));
    }

    private static Optional<ZoneId> database(String name) {
        return Optional.ofNullable(ZONES.get(name.toLowerCase(Locale.ROOT)));
    }

    /** Finds {@code /freeassociation.sourceforge.net/Tzfile/Europe/London}, whose name has two steps or more. */
    private static Optional<ZoneId> behindPrefix(String name) {
        for (int i = Math.max(1, name.length() - LONGEST); i < name.lastIndexOf('/'); i++) {
            Optional<ZoneId> zone = database(name.substring(i));
            if (zone.isPresent()) {
                return zone;
            }
        }
        return Optional.empty();
    }
}
