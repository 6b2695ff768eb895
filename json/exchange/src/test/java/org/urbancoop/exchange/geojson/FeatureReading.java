package org.urbancoop.exchange.geojson;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.exchange.testing.Reading;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.MemberDescription;
import org.urbancoop.extension.Members;
import org.urbancoop.extension.Multiplicity;
import org.urbancoop.format.Credit;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;

/** Reads features with a tree of Jackson's and the catalogue of members alone. */
final class FeatureReading {

    private final Dataset dataset;
    private final Reading reading = new Reading();
    private final Map<String, Class<? extends Extensible>> types = new HashMap<>();
    /** The points of cities by longitude and latitude, as numbers. */
    private final Set<List<Double>> points = new HashSet<>();

    FeatureReading(Dataset dataset) {
        this.dataset = dataset;
        types.put("dataset", Dataset.class);
        dataset.records().forEach(each -> types.put(each.reference().toString(), type(each)));
        dataset.getCities().stream()
                .flatMap(city -> city.getLocation().stream())
                .forEach(point -> points.add(List.of(
                        point.getLongitude().doubleValue(), point.getLatitude().doubleValue())));
    }

    private static Class<? extends Extensible> type(CooperationRecord each) {
        return each.getClass().getSuperclass().asSubclass(Extensible.class);
    }

    Reading reading() {
        return reading;
    }

    void header(JsonNode properties) {
        List<String> lines = new ArrayList<>();
        properties.path("attribution").forEach(line -> lines.add(line.textValue()));
        if (!lines.equals(Credit.of(dataset).sources())) {
            reading.unexplained("attribution " + lines);
        }
        properties.properties().forEach(member -> {
            if (member.getKey().equals("type") && member.getValue().textValue().equals("dataset")) {
                return;
            }
            if (!member.getKey().equals("attribution")) {
                property("dataset", member.getKey(), member.getValue());
            }
        });
    }

    void feature(JsonNode feature) {
        String subject = feature.path("id").textValue();
        if (!feature.path("type").textValue().equals("Feature") || !types.containsKey(subject)) {
            reading.unexplained("feature " + feature);
            return;
        }
        feature.path("properties")
                .properties()
                .forEach(member -> property(subject, member.getKey(), member.getValue()));
        geometry(subject, feature.path("geometry"));
        feature.fieldNames().forEachRemaining(name -> {
            if (!List.of("type", "id", "geometry", "properties").contains(name)) {
                reading.unexplained(subject + " " + name);
            }
        });
    }

    /** Finds the place of a property: members joined by points, the rest of the name behind a map's is its key. */
    private void property(String subject, String name, JsonNode value) {
        List<String> steps = new ArrayList<>();
        Class<?> type = Objects.requireNonNull(types.get(subject), subject);
        String rest = name;
        int list = -1;
        while (!rest.isEmpty()) {
            String step = rest.contains(".") ? rest.substring(0, rest.indexOf('.')) : rest;
            MemberDescription member =
                    Members.of(type.asSubclass(Extensible.class)).get(step);
            steps.add(step);
            rest = rest.substring(Math.min(rest.length(), step.length() + 1));
            type = member.valueType();
            if (member.multiplicity() == Multiplicity.MAP) {
                steps.add(rest);
                rest = "";
            } else if (member.multiplicity() == Multiplicity.LIST) {
                list = steps.size();
                steps.add("");
            }
        }
        if (list < 0) {
            value(subject, steps, value);
            return;
        }
        for (int i = 0; i < value.size(); i++) {
            steps.set(list, Integer.toString(i));
            if (!value.get(i).isNull()) {
                value(subject, steps, value.get(i));
            }
        }
    }

    private void value(String subject, List<String> steps, JsonNode value) {
        if (value.isContainerNode() || value.isNull()) {
            reading.unexplained(subject + " " + steps + " is not flat: " + value);
        }
        reading.add(
                subject,
                JsonPointer.of(steps).toString(),
                value.isBigDecimal() ? value.decimalValue().toPlainString() : value.asText());
    }

    private void geometry(String subject, JsonNode geometry) {
        if (geometry.isNull()) {
            return;
        }
        List<JsonNode> positions = new ArrayList<>();
        positions(geometry.path("coordinates"), positions);
        boolean city = types.get(subject) == City.class;
        if (city) {
            if (!geometry.path("type").textValue().equals("Point")) {
                reading.unexplained(subject + " is no point: " + geometry);
            }
            reading.add(subject, "/location/longitude", text(positions.get(0).get(0)));
            reading.add(subject, "/location/latitude", text(positions.get(0).get(1)));
            return;
        }
        for (JsonNode position : positions) {
            double longitude = position.get(0).doubleValue();
            if (!points.contains(List.of(longitude, position.get(1).doubleValue())) && Math.abs(longitude) != 180) {
                reading.unexplained(subject + " is at a position that no city has: " + position);
            }
        }
    }

    private static void positions(JsonNode at, List<JsonNode> positions) {
        if (at.path(0).isNumber()) {
            positions.add(at);
        } else {
            at.forEach(below -> positions(below, positions));
        }
    }

    private static String text(JsonNode number) {
        return number.isBigDecimal() ? number.decimalValue().toPlainString() : number.asText();
    }
}
