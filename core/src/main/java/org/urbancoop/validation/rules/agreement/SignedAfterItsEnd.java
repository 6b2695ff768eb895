package org.urbancoop.validation.rules.agreement;

import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.message.Message;
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
        fails = {"""
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2026",\
    "validity":"2020-03/2025-03"}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/moscow"],"signed":"1991-07-15",\
    "statusHistory":[{"status":"suspended","since":"1979"},{"status":"terminated","since":"1980"}]}""", """
    {"type":"agreement","id":"a","kind":"protocol","parties":["city/seoul","city/moscow"],"signed":"1991-07-15",\
    "statusHistory":[{"status":"dormant","since":"1970"},{"status":"denounced","since":"1979","declaredBy":\
    "city/seoul"},{"status":"superseded","since":"1980"}]}"""},
        undecided = {"""
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2020~",\
    "validity":"2020-03/2025-03"}""", """
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2025",\
    "validity":"2020-03/2025-03"}
    {"type":"agreement","id":"b","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2020",\
    "statusHistory":[{"status":"terminated","since":"2020-06"}]}"""})
public final class SignedAfterItsEnd implements Rule<Agreement> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-signed-after-its-end";

    private static final Message ENDED =
            new Message("it was signed in {value}, after it had ended in {end}", "{end}에 끝난 뒤인 {value}에 서명되었습니다");
    private static final Message MAY_HAVE_ENDED = new Message(
            "it cannot be decided whether it was signed in {value} after it had ended in {end}",
            "{end}에 끝난 뒤인 {value}에 서명되었는지 판단할 수 없습니다");

    /** Creates the rule. */
    public SignedAfterItsEnd() {}

    @Override
    public Class<Agreement> reads() {
        return Agreement.class;
    }

    @Override
    public void check(Agreement agreement, RuleContext context) {
        agreement.getSigned().ifPresent(signed -> {
            Moment signature = Moment.of(signed);
            agreement
                    .getValidity()
                    .ifPresent(
                            validity -> report(signature.isAfter(validity), signature, "validity", validity, context));
            for (AgreementStatusChange change : agreement.getStatusHistory()) {
                if (change.getStatus().isOver() && change.getSince().isPresent()) {
                    Edtf since = change.getSince().get();
                    report(signature.isAfter(Moment.of(since)), signature, "end", since, context);
                }
            }
        });
    }

    private static void report(Verdict late, Moment signature, String argument, Edtf end, RuleContext context) {
        if (late.isNo()) {
            return;
        }
        RuleContext.Draft draft = late.isYes() ? context.report("signed") : context.undecided("signed");
        draft.value(signature.date()).with(argument, end);
        if (argument.equals("end")) {
            draft.message(late.isYes() ? ENDED : MAY_HAVE_ENDED);
        }
        draft.add();
    }
}
