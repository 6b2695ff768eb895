package org.urbancoop.json.event;

import org.urbancoop.event.Venue;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;

/** The members of a {@link Venue} in JSON, in writing order. */
public final class VenueCodec {

    public static final ObjectCodec<Venue, Venue.Builder> CODEC = ObjectCodec.of(
            Venue.class,
            () -> Table.of(Venue::builder, Venue.Builder::build, Venue.Builder::extensions)
                    .optional("name", Scalars.TEXT, Venue::getName, Venue.Builder::name)
                    .optional("city", RecordReferenceCodec.CODEC, Venue::getCity, Venue.Builder::city)
                    .flag("tentative", Venue::isTentative, Venue.Builder::tentative));

    private VenueCodec() {}
}
