package org.urbancoop.validation.rules.amount;

import org.urbancoop.amount.Money;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = TooFine.CODE,
        severity = Severity.WARNING,
        category = Category.AMOUNT,
        title = @Text(en = "Money has more decimals than its currency", ko = "통화의 소수 자릿수보다 세밀한 금액"),
        message =
                @Text(
                        en = "{value} has {decimals} decimals; {currency} has {units}",
                        ko = "{value}은(는) 소수 {decimals}자리이나 {currency}은(는) {units}자리입니다"),
        rationale =
                @Text(
                        en = "Such an amount cannot be paid: it was converted from another currency, or the point "
                                + "is wrong.",
                        ko = "낼 수 없는 금액입니다. 다른 통화에서 환산했거나 소수점이 틀렸습니다."),
        hint = @Text(en = "Give the amount and the currency as the source prints them.", ko = "출처에 적힌 금액과 통화를 적으십시오."),
        undecidedMessage =
                @Text(en = "it is not known how many decimals {currency} has", ko = "{currency}의 소수 자릿수를 알 수 없습니다"),
        references = "https://www.iso.org/iso-4217-currency-codes.html",
        passes = {"""
    {"type":"project","id":"p","title":"P","budget":{"amount":5400000.55,"currency":"USD"}}""", """
    {"type":"project","id":"p","title":"P","budget":{"amount":100,"currency":"DEM"}}
    {"type":"project","id":"q","title":"Q","budget":{"amount":100.00,"currency":"KRW"}}
    {"type":"project","id":"r","title":"R","budget":{"amount":0.120,"currency":"USD"}}"""},
        fails = {"""
    {"type":"project","id":"p","title":"P","budget":{"amount":5400000.125,"currency":"USD"}}""", """
    {"type":"project","id":"p","title":"P","budget":{"amount":100.5,"currency":"KRW"}}"""},
        undecided = """
    {"type":"project","id":"p","title":"P","budget":{"amount":1.5,"currency":"DEM"}}""")
public final class TooFine implements Rule<Money> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "money-too-fine";

    /** Creates the rule. */
    public TooFine() {}

    @Override
    public Class<Money> reads() {
        return Money.class;
    }

    @Override
    public void check(Money money, RuleContext context) {
        int decimals = money.getAmount().stripTrailingZeros().scale();
        if (money.getCurrency().minorUnits().isEmpty()) {
            if (decimals > 0) {
                context.undecided("amount")
                        .value(money.getAmount().toPlainString())
                        .with("currency", money.getCurrency())
                        .add();
            }
        } else if (decimals > money.getCurrency().minorUnits().getAsInt()) {
            context.report("amount")
                    .value(money.getAmount().toPlainString())
                    .with("decimals", decimals)
                    .with("currency", money.getCurrency())
                    .with("units", money.getCurrency().minorUnits().getAsInt())
                    .add();
        }
    }
}
