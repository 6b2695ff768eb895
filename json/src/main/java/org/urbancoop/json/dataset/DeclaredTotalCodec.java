package org.urbancoop.json.dataset;

import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.code.Role;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.json.citation.CitationCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.reference.RecordTypeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.text.SlugCodec;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link DeclaredTotal} in JSON, in writing order. */
public final class DeclaredTotalCodec {

    public static final ObjectCodec<DeclaredTotal, DeclaredTotal.Builder> CODEC = ObjectCodec.of(
            DeclaredTotal.class,
            () -> Table.of(DeclaredTotal::builder, DeclaredTotal.Builder::build, DeclaredTotal.Builder::extensions)
                    .type("declared-total")
                    .mandatory("id", SlugCodec.CODEC, DeclaredTotal::getId, DeclaredTotal.Builder::id)
                    .mandatory("what", RecordTypeCodec.CODEC, DeclaredTotal::getWhat, DeclaredTotal.Builder::what)
                    .mandatory("measure", MeasureCodec.CODEC, DeclaredTotal::getMeasure, DeclaredTotal.Builder::measure)
                    .optional("of", CodeCodec.of(Role.list()), DeclaredTotal::getOf, DeclaredTotal.Builder::of)
                    .mandatory("stated", Scalars.DECIMAL, DeclaredTotal::getStated, DeclaredTotal.Builder::stated)
                    .list("where", ConditionCodec.CODEC, DeclaredTotal::getWhere, DeclaredTotal.Builder::addWhere)
                    .optional(
                            "qualifier",
                            CodeCodec.of(QuantityQualifier.list()),
                            DeclaredTotal::getQualifier,
                            DeclaredTotal.Builder::qualifier)
                    .optional("asOf", EdtfCodec.CODEC, DeclaredTotal::getAsOf, DeclaredTotal.Builder::asOf)
                    .list("parts", SlugCodec.CODEC, DeclaredTotal::getParts, DeclaredTotal.Builder::addPart)
                    .mandatory(
                            "citation",
                            CitationCodec.CODEC,
                            DeclaredTotal::getCitation,
                            DeclaredTotal.Builder::citation));

    private DeclaredTotalCodec() {}
}
