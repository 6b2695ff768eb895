package org.urbancoop.json.event;

import org.urbancoop.code.CostBearer;
import org.urbancoop.code.CostItem;
import org.urbancoop.event.Cost;
import org.urbancoop.json.amount.MoneyCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;

/** The members of a {@link Cost} in JSON, in writing order. */
public final class CostCodec {

    public static final ObjectCodec<Cost, Cost.Builder> CODEC = ObjectCodec.of(
            Cost.class,
            () -> Table.of(Cost::builder, Cost.Builder::build, Cost.Builder::extensions)
                    .mandatory("item", CodeCodec.of(CostItem.list()), Cost::getItem, Cost.Builder::item)
                    .optional("label", Scalars.TEXT, Cost::getLabel, Cost.Builder::label)
                    .optional("bornBy", CodeCodec.of(CostBearer.list()), Cost::getBornBy, Cost.Builder::bornBy)
                    .optional("amount", MoneyCodec.CODEC, Cost::getAmount, Cost.Builder::amount)
                    .optional("until", EdtfCodec.CODEC, Cost::getUntil, Cost.Builder::until)
                    .list("covers", CodeCodec.of(CostItem.list()), Cost::getCovers, Cost.Builder::addCover));

    private CostCodec() {}
}
