package org.urbancoop.json.amount;

import org.urbancoop.amount.Quantity;
import org.urbancoop.code.QuantityQualifier;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;

/** The members of a {@link Quantity} in JSON, in writing order. */
public final class QuantityCodec {

    public static final ObjectCodec<Quantity, Quantity.Builder> CODEC = ObjectCodec.of(
            Quantity.class,
            () -> Table.of(Quantity::builder, Quantity.Builder::build, Quantity.Builder::extensions)
                    .mandatory("value", Scalars.DECIMAL, Quantity::getValue, Quantity.Builder::value)
                    .mandatory(
                            "qualifier",
                            CodeCodec.of(QuantityQualifier.list()),
                            Quantity::getQualifier,
                            Quantity.Builder::qualifier)
                    .flag("tentative", Quantity::isTentative, Quantity.Builder::tentative));

    private QuantityCodec() {}
}
