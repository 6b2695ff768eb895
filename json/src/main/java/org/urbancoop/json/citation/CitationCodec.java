package org.urbancoop.json.citation;

import org.urbancoop.citation.Citation;
import org.urbancoop.json.reference.RecordReferenceCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.JsonPointerCodec;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Citation} in JSON, in writing order. */
public final class CitationCodec {

    public static final ObjectCodec<Citation, Citation.Builder> CODEC = ObjectCodec.of(
            Citation.class,
            () -> Table.of(Citation::builder, Citation.Builder::build, Citation.Builder::extensions)
                    .mandatory("source", RecordReferenceCodec.CODEC, Citation::getSource, Citation.Builder::source)
                    .optional("where", Scalars.TEXT, Citation::getWhere, Citation.Builder::where)
                    .optional("verbatim", Scalars.TEXT, Citation::getVerbatim, Citation.Builder::verbatim)
                    .optional("field", JsonPointerCodec.CODEC, Citation::getField, Citation.Builder::field)
                    .optional("reading", Scalars.TEXT, Citation::getReading, Citation.Builder::reading)
                    .optional("attributedTo", Scalars.TEXT, Citation::getAttributedTo, Citation.Builder::attributedTo)
                    .optional("asOf", EdtfCodec.CODEC, Citation::getAsOf, Citation.Builder::asOf));

    private CitationCodec() {}
}
