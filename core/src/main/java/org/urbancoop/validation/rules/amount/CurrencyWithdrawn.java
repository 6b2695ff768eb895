package org.urbancoop.validation.rules.amount;

import java.time.LocalDate;
import java.util.Optional;
import org.urbancoop.amount.Money;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Severity;
import org.urbancoop.project.Project;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = CurrencyWithdrawn.CODE,
        severity = Severity.WARNING,
        category = Category.AMOUNT,
        title = @Text(en = "Money is in a currency that was gone by then", ko = "그때는 이미 폐지된 통화로 적힌 금액"),
        message =
                @Text(
                        en = "{value} was legal tender until {day}, before {period}",
                        ko = "'{value}'은(는) {day}까지만 법정 통화였고 {period}은(는) 그 뒤입니다"),
        rationale =
                @Text(
                        en = "What is paid in a currency of the past was paid in the past: the currency or the date "
                                + "is wrong.",
                        ko = "폐지된 통화로는 폐지되기 전에만 낼 수 있습니다. 통화나 날짜가 틀렸습니다."),
        hint = @Text(en = "Look the currency and the date up again.", ko = "통화와 날짜를 다시 찾아보십시오."),
        undecidedMessage =
                @Text(
                        en = "it cannot be decided whether {value} was legal tender then",
                        ko = "그때 '{value}'이(가) 법정 통화였는지 판단할 수 없습니다"),
        references = "https://cldr.unicode.org/",
        passes = {"""
    {"type":"project","id":"p","title":"P","period":"2012","budget":{"amount":5,"currency":"HRK"}}""", """
    {"type":"project","id":"p","title":"P","period":"1995/2001","budget":{"amount":5,"currency":"DEM"}}
    {"type":"project","id":"q","title":"Q","period":"2002","budget":{"amount":5,"currency":"DEM"}}
    {"type":"project","id":"r","title":"R","period":"2030","budget":{"amount":5,"currency":"USD"}}
    {"type":"event","id":"e","title":"E","kind":"forum","when":"1999-06-01","costs":[{"item":"registration",\
    "amount":{"amount":5,"currency":"FRF"}}]}"""},
        fails = {"""
    {"type":"project","id":"p","title":"P","period":"2024","budget":{"amount":5,"currency":"HRK"}}""", """
    {"type":"event","id":"e","title":"E","kind":"forum","when":"2003-06-01","costs":[{"item":"registration",\
    "amount":{"amount":5,"currency":"FRF"}}]}"""},
        undecided = {"""
    {"type":"project","id":"p","title":"P","budget":{"amount":5,"currency":"DEM"}}""", """
    {"type":"project","id":"p","title":"P","period":"/2010","budget":{"amount":5,"currency":"DEM"}}
    {"type":"project","id":"q","title":"Q","period":"1960","budget":{"amount":5,"currency":"XFO"}}"""})
public final class CurrencyWithdrawn implements Rule<Money> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "currency-withdrawn";

    /** Creates the rule. */
    public CurrencyWithdrawn() {}

    @Override
    public Class<Money> reads() {
        return Money.class;
    }

    @Override
    public void check(Money money, RuleContext context) {
        if (!money.getCurrency().isWithdrawn()) {
            return;
        }
        Optional<LocalDate> day = money.getCurrency().withdrawn();
        Optional<Edtf> period = period(context.subject());
        Verdict late =
                day.isPresent() && period.isPresent() ? period.get().isAfter(Edtf.of(day.get())) : Verdict.UNDECIDED;
        if (late.isYes()) {
            context.report("currency")
                    .value(money.getCurrency())
                    .with("day", Edtf.of(day.orElseThrow()))
                    .with("period", period.orElseThrow())
                    .add();
        } else if (late.isUndecided()) {
            context.undecided("currency").value(money.getCurrency()).add();
        }
    }

    private static Optional<Edtf> period(Extensible subject) {
        if (subject instanceof Project project) {
            return project.getPeriod();
        }
        return subject instanceof Event event ? event.getWhen() : Optional.empty();
    }
}
