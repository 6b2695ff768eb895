package org.urbancoop.exchange.geojson;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Geometries by RFC 7946, section 3.1. */
final class Geometry {

    /** With more parties than these, lines between each two of them would be a tangle: the points alone are drawn. */
    private static final int MOST_TIED = 16;

    /** About a centimetre. */
    private static final int DIGITS_OF_A_CUT = 7;

    private Geometry() {}

    /** Draws points; nothing for none. */
    static Object points(List<Position> positions) {
        List<Position> places = distinct(positions);
        return places.isEmpty()
                ? Optional.empty()
                : places.size() == 1
                        ? geometry("Point", places.get(0).toJson())
                        : geometry(
                                "MultiPoint",
                                places.stream().map(Position::toJson).toList());
    }

    /** Draws a line between each two, cut where it crosses the antimeridian (section 3.1.9). */
    static Object lines(List<Position> positions) {
        List<Position> places = distinct(positions);
        if (places.size() < 2 || places.size() > MOST_TIED) {
            return points(places);
        }
        List<Object> lines = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            for (int j = i + 1; j < places.size(); j++) {
                lines.addAll(line(places.get(i), places.get(j)));
            }
        }
        return lines.size() == 1 ? geometry("LineString", lines.get(0)) : geometry("MultiLineString", lines);
    }

    private static List<Object> line(Position from, Position to) {
        BigDecimal turn = Position.ANTIMERIDIAN.add(Position.ANTIMERIDIAN);
        BigDecimal way = to.longitude().subtract(from.longitude());
        if (way.abs().compareTo(Position.ANTIMERIDIAN) <= 0) {
            return List.of(List.of(from.toJson(), to.toJson()));
        }
        BigDecimal side = from.longitude().signum() > 0 ? Position.ANTIMERIDIAN : Position.ANTIMERIDIAN.negate();
        if (from.longitude().compareTo(side) == 0) {
            return List.of(List.of(new Position(side.negate(), from.latitude()).toJson(), to.toJson()));
        } else if (to.longitude().compareTo(side.negate()) == 0) {
            return List.of(List.of(from.toJson(), new Position(side, to.latitude()).toJson()));
        }
        BigDecimal shorter = way.signum() > 0 ? way.subtract(turn) : way.add(turn);
        BigDecimal latitude = to.latitude()
                .subtract(from.latitude())
                .multiply(side.subtract(from.longitude()))
                .divide(shorter, DIGITS_OF_A_CUT, RoundingMode.HALF_EVEN)
                .add(from.latitude())
                .setScale(DIGITS_OF_A_CUT, RoundingMode.HALF_EVEN);
        return List.of(
                List.of(from.toJson(), new Position(side, latitude).toJson()),
                List.of(new Position(side.negate(), latitude).toJson(), to.toJson()));
    }

    private static List<Position> distinct(List<Position> positions) {
        List<Position> places = new ArrayList<>();
        for (Position position : positions) {
            if (places.stream().noneMatch(position::isAt)) {
                places.add(position);
            }
        }
        return places;
    }

    private static Map<String, Object> geometry(String type, Object coordinates) {
        Map<String, Object> geometry = new LinkedHashMap<>();
        geometry.put("type", type);
        geometry.put("coordinates", coordinates);
        return geometry;
    }
}
