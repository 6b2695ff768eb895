package org.urbancoop.validation.rules.time;

import java.util.Optional;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.citation.Citation;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Severity;
import org.urbancoop.program.Observation;
import org.urbancoop.source.Source;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = DateInTheFuture.CODE,
        severity = Severity.ERROR,
        category = Category.TIME,
        title = @Text(en = "Something is said to have happened that is yet to come", ko = "미래 날짜로 기록됨"),
        message = @Text(en = "{value} is after {asOf}", ko = "{value}은(는) {asOf}보다 뒤입니다"),
        rationale =
                @Text(
                        en = "A source is not read, nor an agreement signed, on a day to come. A year is to come "
                                + "if all of its "
                                + "days are.",
                        ko = "앞으로 올 날에 출처를 읽거나 협정에 서명할 수는 없습니다. 연도만 알려진 날짜는 모든 날이 앞으로 올 때만 찾습니다."),
        hint = @Text(en = "Correct the date.", ko = "날짜를 고치십시오."),
        needsAsOf = true,
        passes = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"source","id":"s","title":"S","published":"2020-08","retrieved":"2026-11-22"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"2026-11-22"}
    {"type":"source","id":"s","title":"S","published":"2026","retrieved":"2026-11"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"in-force","since":"2027"}]}
    {"type":"agreement","id":"e","kind":"protocol","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"denounced","since":"2027-05-01","declaredBy":"city/taipei","asOf":"2026-11"}]}
    {"type":"city","id":"c","name":"C","kind":"city"}"""},
        fails = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"source","id":"s","title":"S","retrieved":"2027-11-22"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"2031"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/moscow"],"statusHistory":\
    [{"status":"terminated","since":"2031"}]}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"protocol","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"signed","since":"2031"}]}
    {"type":"agreement","id":"b","kind":"protocol","parties":["city/seoul","city/busan"],"statusHistory":\
    [{"status":"dormant","since":"2031"},{"status":"superseded","since":"2032"}]}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"source","id":"s","title":"S","published":"2026-11-23"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"in-force","asOf":"2027"}],"citations":[{"source":"source/s","asOf":"2028"}]}
    {"type":"program","id":"c","title":"C","kind":"platform","observations":[{"measure":"Participants","quantity":\
    {"value":1,"qualifier":"exact"},"asOf":"2029"}]}"""})
public final class DateInTheFuture implements Rule<Extensible> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "date-in-future";

    /** Creates the rule. */
    public DateInTheFuture() {}

    @Override
    public Class<Extensible> reads() {
        return Extensible.class;
    }

    @Override
    public void check(Extensible object, RuleContext context) {
        if (object instanceof Source source) {
            check("published", source.getPublished(), context);
            check("retrieved", source.getRetrieved(), context);
        } else if (object instanceof Agreement agreement) {
            check("signed", agreement.getSigned(), context);
        } else if (object instanceof Citation citation) {
            check("asOf", citation.getAsOf(), context);
        } else if (object instanceof Observation observation) {
            check("asOf", observation.getAsOf(), context);
        } else if (object instanceof AgreementStatusChange change) {
            check("asOf", change.getAsOf(), context);
            if (HAPPENED.contains(change.getStatus())) {
                check("since", change.getSince(), context);
            }
        }
    }

    /** What is in force may be so from a day to come, and a notice may end it on one; what is over is over. */
    private static final Set<AgreementStatus> HAPPENED = Set.of(
            AgreementStatus.SIGNED,
            AgreementStatus.SUSPENDED,
            AgreementStatus.DORMANT,
            AgreementStatus.EXPIRED,
            AgreementStatus.TERMINATED,
            AgreementStatus.SUPERSEDED);

    private static void check(String member, Optional<Edtf> date, RuleContext context) {
        if (date.isPresent() && Moment.of(date.get()).isAfter(context.asOf()).isYes()) {
            context.report(member).value(date.get()).add();
        }
    }
}
