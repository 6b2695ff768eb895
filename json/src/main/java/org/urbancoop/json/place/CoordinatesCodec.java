package org.urbancoop.json.place;

import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.place.Coordinates;

/** The members of a {@link Coordinates} in JSON, in writing order. */
public final class CoordinatesCodec {

    public static final ObjectCodec<Coordinates, Coordinates.Builder> CODEC = ObjectCodec.of(
            Coordinates.class,
            () -> Table.of(Coordinates::builder, Coordinates.Builder::build, Coordinates.Builder::extensions)
                    .mandatory("latitude", Scalars.DECIMAL, Coordinates::getLatitude, Coordinates.Builder::latitude)
                    .mandatory(
                            "longitude", Scalars.DECIMAL, Coordinates::getLongitude, Coordinates.Builder::longitude));

    private CoordinatesCodec() {}
}
