package org.urbancoop.json.participation;

import org.urbancoop.json.amount.MoneyCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.participation.Contribution;

/** The members of a {@link Contribution} in JSON, in writing order. */
public final class ContributionCodec {

    public static final ObjectCodec<Contribution, Contribution.Builder> CODEC = ObjectCodec.of(
            Contribution.class,
            () -> Table.of(Contribution::builder, Contribution.Builder::build, Contribution.Builder::extensions)
                    .optional("amount", MoneyCodec.CODEC, Contribution::getAmount, Contribution.Builder::amount)
                    .optional("inKind", Scalars.BOOLEAN, Contribution::getInKind, Contribution.Builder::inKind)
                    .optional(
                            "description",
                            Scalars.TEXT,
                            Contribution::getDescription,
                            Contribution.Builder::description)
                    .optional("date", EdtfCodec.CODEC, Contribution::getDate, Contribution.Builder::date));

    private ContributionCodec() {}
}
