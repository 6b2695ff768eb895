package org.urbancoop.exchange.geojson;

import java.math.BigDecimal;
import java.util.List;
import org.urbancoop.place.Coordinates;

/** A position by RFC 7946: longitude, then latitude, with the digits of the source. */
record Position(BigDecimal longitude, BigDecimal latitude) {

    static final BigDecimal ANTIMERIDIAN = BigDecimal.valueOf(180);
    private static final BigDecimal POLE = BigDecimal.valueOf(90);

    static Position of(Coordinates point) {
        return new Position(point.getLongitude(), point.getLatitude());
    }

    /** Checks whether it is on the globe; nothing in the model stops a point that is not. */
    boolean isOnTheGlobe() {
        return longitude.abs().compareTo(ANTIMERIDIAN) <= 0 && latitude.abs().compareTo(POLE) <= 0;
    }

    boolean isAt(Position other) {
        return longitude.compareTo(other.longitude) == 0 && latitude.compareTo(other.latitude) == 0;
    }

    List<Object> toJson() {
        return List.of(longitude, latitude);
    }
}
