package org.urbancoop.json.place;

import org.urbancoop.code.PlaceKind;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.reference.ReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.place.Place;

/** The members of a {@link Place} in JSON, in writing order. */
public final class PlaceCodec {

    public static final ObjectCodec<Place, Place.Builder> CODEC = ObjectCodec.of(
            Place.class,
            () -> Table.of(Place::builder, Place.Builder::build, Place.Builder::extensions)
                    .mandatory("label", Scalars.TEXT, Place::getLabel, Place.Builder::label)
                    .optional("ref", ReferenceCodec.CODEC, Place::getRef, Place.Builder::ref)
                    .optional("kind", CodeCodec.of(PlaceKind.list()), Place::getKind, Place.Builder::kind));

    private PlaceCodec() {}
}
