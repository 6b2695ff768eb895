package org.urbancoop.json.program;

import org.urbancoop.json.amount.QuantityCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.program.Observation;

/** The members of a {@link Observation} in JSON, in writing order. */
public final class ObservationCodec {

    public static final ObjectCodec<Observation, Observation.Builder> CODEC = ObjectCodec.of(
            Observation.class,
            () -> Table.of(Observation::builder, Observation.Builder::build, Observation.Builder::extensions)
                    .mandatory("measure", Scalars.TEXT, Observation::getMeasure, Observation.Builder::measure)
                    .mandatory("quantity", QuantityCodec.CODEC, Observation::getQuantity, Observation.Builder::quantity)
                    .optional("baseline", QuantityCodec.CODEC, Observation::getBaseline, Observation.Builder::baseline)
                    .optional("target", QuantityCodec.CODEC, Observation::getTarget, Observation.Builder::target)
                    .optional("asOf", EdtfCodec.CODEC, Observation::getAsOf, Observation.Builder::asOf)
                    .map("dimensions", Scalars.TEXT, Observation::getDimensions, Observation.Builder::putDimension));

    private ObservationCodec() {}
}
