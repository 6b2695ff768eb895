package org.urbancoop.exchange.geojson;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.exchange.reading.Draft;
import org.urbancoop.exchange.reading.Node;
import org.urbancoop.exchange.reading.Problems;
import org.urbancoop.exchange.reading.ReadingProblem;

/**
 * Reads the one position of a geometry: of a point, of a list of points with one, or of a collection in which there is
 * one point. What has none or several has no position that stands for it, and is kept as it is.
 */
final class PointReader {

    private static final Set<String> GEOMETRIES =
            Set.of("LineString", "MultiLineString", "Polygon", "MultiPolygon", "Point", "MultiPoint");

    private static final String COLLECTION = "GeometryCollection";

    private final Problems problems;

    PointReader(Problems problems) {
        this.problems = problems;
    }

    /** Reads the position of a geometry into a city. */
    void read(Node geometry, Draft draft) {
        List<Node> positions = new ArrayList<>();
        if (!collect(geometry, positions)) {
            return;
        }
        if (positions.size() == 1) {
            location(positions.get(0), draft, geometry);
        } else {
            problems.add(ReadingProblem.NO_POINT, geometry);
        }
    }

    /** Gathers the positions of points, at any depth; false if it is no geometry. */
    private boolean collect(Node geometry, List<Node> positions) {
        String type = geometry.text("type").orElse("");
        if (type.equals(COLLECTION)) {
            return geometry.objects("geometries").stream().allMatch(each -> collect(each, positions));
        }
        if (!GEOMETRIES.contains(type)) {
            problems.add(ReadingProblem.OTHER_FORMAT, geometry, "GeoJSON", Features.NO_GEOMETRY);
            return false;
        }
        if (type.equals("Point")) {
            geometry.get("coordinates").ifPresent(positions::add);
        } else if (type.equals("MultiPoint")) {
            positions.addAll(geometry.list("coordinates"));
        }
        return true;
    }

    private void location(Node position, Draft draft, Node geometry) {
        List<Node> numbers = position.elements();
        Optional<BigDecimal> longitude =
                numbers.size() < 2 ? Optional.empty() : numbers.get(0).number();
        Optional<BigDecimal> latitude =
                numbers.size() < 2 ? Optional.empty() : numbers.get(1).number();
        if (longitude.isEmpty() || latitude.isEmpty()) {
            problems.add(ReadingProblem.NO_POSITION, position);
            return;
        }
        Position read = new Position(longitude.orElseThrow(), latitude.orElseThrow());
        if (!read.isOnTheGlobe()) {
            boolean isSwapped =
                    new Position(/* longitude= */ read.latitude(), /* latitude= */ read.longitude()).isOnTheGlobe();
            problems.add(isSwapped ? ReadingProblem.SWAPPED : ReadingProblem.OFF_THE_GLOBE, position);
            return;
        }
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("latitude", numbers.get(1).value());
        location.put("longitude", numbers.get(0).value());
        boolean isPlain = geometry.text("type").filter("Point"::equals).isPresent() && numbers.size() == 2;
        if (isPlain) {
            draft.put(
                    "location",
                    location,
                    numbers.get(0),
                    numbers.get(1),
                    geometry.get("type").orElseThrow());
        } else {
            // Altitude and what is around the point stay, in their shape.
            draft.put("location", location, numbers.get(0), numbers.get(1));
        }
    }
}
