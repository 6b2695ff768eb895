package org.urbancoop.validation.rules.time;

import org.urbancoop.code.EventStatus;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = HeldInTheFuture.CODE,
        severity = Severity.ERROR,
        category = Category.TIME,
        title = @Text(en = "An event that is yet to come is said to have been held", ko = "미래의 행사가 열렸다고 기록됨"),
        message = @Text(en = "it was held, but {value} is after {asOf}", ko = "열렸다고 하나 {value}은(는) {asOf}보다 뒤입니다"),
        rationale = @Text(en = "The status or the date is wrong.", ko = "상태나 날짜가 틀렸습니다."),
        hint = @Text(en = "Correct the status or the date.", ko = "상태나 날짜를 고치십시오."),
        needsAsOf = true,
        passes = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","status":"held"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2027","status":"announced"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2026-11-22","status":"held"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","status":"held"}
    {"type":"event","id":"d","title":"Forum","kind":"forum","when":"2027"}"""},
        fails = """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2027-10-15","status":"held"}""")
public final class HeldInTheFuture implements Rule<Event> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "event-held-in-future";

    /** Creates the rule. */
    public HeldInTheFuture() {}

    @Override
    public Class<Event> reads() {
        return Event.class;
    }

    @Override
    public void check(Event event, RuleContext context) {
        if (event.getStatus().filter(EventStatus.HELD::equals).isPresent()
                && event.getWhen().isPresent()
                && event.getWhen().get().isAfter(context.asOf()).isYes()) {
            context.report("when").value(event.getWhen().get()).add();
        }
    }
}
