package org.urbancoop.validation.rules.agreement;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = SignedAfterItsEnd.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "An agreement was signed after it had ended", ko = "끝난 뒤에 서명된 협정"),
        message =
                @Text(
                        en = "it was signed in {value}, after its validity {validity}",
                        ko = "유효 기간 {validity}이(가) 끝난 뒤인 {value}에 서명되었습니다"),
        rationale =
                @Text(
                        en = "One of the two dates is wrong, or belongs to the renewal. A signature known by its "
                                + "year or "
                                + "month may be of any of its days.",
                        ko = "두 날짜 중 하나가 틀렸거나 갱신에 속합니다. 연도나 달만 알려진 서명은 그중 어느 날일 수도 있습니다."),
        hint =
                @Text(
                        en = "Correct the date, or make the renewal an agreement of its own.",
                        ko = "날짜를 고치거나 갱신을 별도의 협정으로 만드십시오."),
        passes = {"""
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2020-03",\
    "validity":"2020-03/2025-03"}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"2025-03-31",\
    "validity":"2020-03-01/2025-03-31"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"2025"}
    {"type":"agreement","id":"c","kind":"sister-city","parties":["city/seoul","city/taipei"],"validity":\
    "2015/2020"}"""},
        fails = """
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2026",\
    "validity":"2020-03/2025-03"}""",
        undecided = {"""
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2020~",\
    "validity":"2020-03/2025-03"}""", """
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2025",\
    "validity":"2020-03/2025-03"}"""})
public final class SignedAfterItsEnd implements Rule<Agreement> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-signed-after-its-end";

    /** Creates the rule. */
    public SignedAfterItsEnd() {}

    @Override
    public Class<Agreement> reads() {
        return Agreement.class;
    }

    @Override
    public void check(Agreement agreement, RuleContext context) {
        if (agreement.getSigned().isEmpty() || agreement.getValidity().isEmpty()) {
            return;
        }
        Edtf signed = agreement.getSigned().get();
        Verdict late = Moment.of(signed).isAfter(agreement.getValidity().get());
        if (!late.isNo()) {
            (late.isYes() ? context.report("signed") : context.undecided("signed"))
                    .value(signed)
                    .with("validity", agreement.getValidity().get())
                    .add();
        }
    }
}
