package org.urbancoop.validation.rules.agreement;

import java.util.HashMap;
import java.util.Map;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = StatusOutOfOrder.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "The states of an agreement are not in order", ko = "협정 상태가 시간 순서가 아님"),
        message =
                @Text(
                        en = "{value} comes after {before} in the list and is earlier",
                        ko = "{value}이(가) {before} 다음에 있으나 더 빠릅니다"),
        rationale =
                @Text(
                        en = "The history is read from the oldest to the newest, that of each party by itself; "
                                + "the last "
                                + "one is taken for the present.",
                        ko = "이력은 당사자마다 오래된 것부터 읽고 마지막을 현재로 봅니다."),
        hint = @Text(en = "Put the states in order, or correct the date.", ko = "상태를 순서대로 적거나 날짜를 고치십시오."),
        passes = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"in-force","since":"1968"},{"status":"suspended","since":"1992"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"in-force","since":"1968"},{"status":"suspended"},{"status":"in-force","since":"1968"},{"status":\
    "suspended","since":"1968~"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"in-force","since":"1968"},{"status":"terminated","since":"2022","declaredBy":"city/taipei"},{"status":\
    "suspended","since":"1992","declaredBy":"city/seoul"}]}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"suspended","since":"1992"},{"status":"in-force","since":"1968"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"suspended","since":"1992"},{"status":"in-force"},{"status":"suspended","since":"1968"},{"status":\
    "in-force","since":"1967"},{"status":"suspended","since":"1990"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"terminated","since":"2022","declaredBy":"city/taipei"},{"status":"in-force","since":"2000"},{"status":\
    "suspended","since":"1992","declaredBy":"city/taipei"}]}"""})
public final class StatusOutOfOrder implements Rule<Agreement> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-status-out-of-order";

    /** Creates the rule. */
    public StatusOutOfOrder() {}

    @Override
    public Class<Agreement> reads() {
        return Agreement.class;
    }

    @Override
    public void check(Agreement agreement, RuleContext context) {
        // Each party tells its own story, and they are put down one after the other.
        Map<String, Edtf> last = new HashMap<>();
        for (int i = 0; i < agreement.getStatusHistory().size(); i++) {
            AgreementStatusChange change = agreement.getStatusHistory().get(i);
            Edtf since = change.getSince().orElse(null);
            String by = change.getDeclaredBy().map(Reference::toString).orElse("");
            Edtf before = last.get(by);
            if (since != null
                    && before != null
                    && Moment.of(since).isBefore(Moment.of(before)).isYes()) {
                context.report(
                                agreement,
                                JsonPointer.ROOT.child("statusHistory").child(i).child("since"))
                        .value(since)
                        .with("before", before)
                        .add();
            }
            if (since != null) {
                last.put(by, since);
            }
        }
    }
}
