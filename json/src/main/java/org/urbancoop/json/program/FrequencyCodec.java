package org.urbancoop.json.program;

import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.program.Frequency;

/** The members of a {@link Frequency} in JSON, in writing order. */
public final class FrequencyCodec {

    public static final ObjectCodec<Frequency, Frequency.Builder> CODEC = ObjectCodec.of(
            Frequency.class,
            () -> Table.of(Frequency::builder, Frequency.Builder::build, Frequency.Builder::extensions)
                    .mandatory("min", Scalars.INTEGER, Frequency::getMin, Frequency.Builder::min)
                    .mandatory("max", Scalars.INTEGER, Frequency::getMax, Frequency.Builder::max));

    private FrequencyCodec() {}
}
