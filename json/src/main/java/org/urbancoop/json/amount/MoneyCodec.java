package org.urbancoop.json.amount;

import org.urbancoop.amount.Money;
import org.urbancoop.code.Currency;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Scalars;
import org.urbancoop.json.table.Table;

/** The members of a {@link Money} in JSON, in writing order. */
public final class MoneyCodec {

    public static final ObjectCodec<Money, Money.Builder> CODEC = ObjectCodec.of(
            Money.class,
            () -> Table.of(Money::builder, Money.Builder::build, Money.Builder::extensions)
                    .mandatory("amount", Scalars.DECIMAL, Money::getAmount, Money.Builder::amount)
                    .mandatory("currency", CodeCodec.of(Currency.list()), Money::getCurrency, Money.Builder::currency));

    private MoneyCodec() {}
}
