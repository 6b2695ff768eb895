package org.urbancoop.cli.atlas;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.urbancoop.city.City;
import org.urbancoop.cli.page.Names;
import org.urbancoop.event.Event;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Link;
import org.urbancoop.reference.RecordType;
import org.urbancoop.time.Edtf;

/** A record in the words of schema.org, for search engines: what it is, its names, where and when it is. */
final class JsonLd {

    private static final Map<RecordType, String> TYPES = Map.of(
            RecordType.CITY, "City",
            RecordType.ORGANIZATION, "Organization",
            RecordType.PROJECT, "Project",
            RecordType.EVENT, "Event",
            RecordType.SOURCE, "CreativeWork",
            RecordType.AGREEMENT, "CreativeWork",
            RecordType.PROGRAM, "CreativeWork");

    private JsonLd() {}

    static String of(CooperationRecord entry, Names names) {
        Map<String, Object> node = new LinkedHashMap<>();
        node.put("@context", "https://schema.org/");
        node.put("@type", TYPES.get(entry.getType()));
        node.put("identifier", entry.reference());
        node.put("name", names.of(entry, Locale.ENGLISH));
        List<String> others = new ArrayList<>(names.others(entry.reference()));
        String korean = names.of(entry, Locale.KOREAN);
        if (!korean.equals(names.of(entry, Locale.ENGLISH))) {
            others.add(0, korean);
        }
        if (!others.isEmpty()) {
            node.put("alternateName", others);
        }
        if (entry instanceof City city) {
            city.getLocation().ifPresent(at -> {
                Map<String, Object> geo = new LinkedHashMap<>();
                geo.put("@type", "GeoCoordinates");
                geo.put("latitude", at.getLatitude());
                geo.put("longitude", at.getLongitude());
                node.put("geo", geo);
            });
        }
        if (entry instanceof Event event) {
            event.getWhen().ifPresent(when -> days(node, when));
        }
        List<String> links = entry.getLinks().stream().map(Link::getUrl).toList();
        if (!links.isEmpty()) {
            node.put("subjectOf", links);
        }
        return JsonText.of(node);
    }

    /** Only days are days there; a date with unknown parts is none. */
    private static void days(Map<String, Object> node, Edtf when) {
        if (when.lengthInDays().isPresent()) {
            when.earliest().toLocalDate().ifPresent(day -> node.put("startDate", day.toString()));
            when.latest().toLocalDate().ifPresent(day -> node.put("endDate", day.toString()));
        }
    }
}
