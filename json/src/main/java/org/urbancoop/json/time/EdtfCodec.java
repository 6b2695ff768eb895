package org.urbancoop.json.time;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.time.Edtf;

/** A date of ISO 8601-2, such as {@code "2014/2025"}. */
public final class EdtfCodec {

    /** The codec. */
    public static final ValueCodec<Edtf> CODEC =
            TextCodec.of(Edtf.class, "a date (EDTF)", Edtf::parse).recalling();

    private EdtfCodec() {}
}
