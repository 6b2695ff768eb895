package org.urbancoop.json.project;

import org.urbancoop.code.BudgetKind;
import org.urbancoop.json.amount.MoneyCodec;
import org.urbancoop.json.code.CodeCodec;
import org.urbancoop.json.table.ObjectCodec;
import org.urbancoop.json.table.Table;
import org.urbancoop.json.time.EdtfCodec;
import org.urbancoop.project.Budget;

/** The members of a {@link Budget} in JSON, in writing order. */
public final class BudgetCodec {

    public static final ObjectCodec<Budget, Budget.Builder> CODEC = ObjectCodec.of(
            Budget.class,
            () -> Table.of(Budget::builder, Budget.Builder::build, Budget.Builder::extensions)
                    .mandatory("amount", MoneyCodec.CODEC, Budget::getAmount, Budget.Builder::amount)
                    .optional("kind", CodeCodec.of(BudgetKind.list()), Budget::getKind, Budget.Builder::kind)
                    .optional("period", EdtfCodec.CODEC, Budget::getPeriod, Budget.Builder::period));

    private BudgetCodec() {}
}
