package org.urbancoop.json.dataset;

import org.urbancoop.dataset.Measure;
import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;

/** A measure, such as {@code "count"}. */
public final class MeasureCodec {

    public static final ValueCodec<Measure> CODEC = TextCodec.closed("a measure", Measure::parse, Measure.values());

    private MeasureCodec() {}
}
