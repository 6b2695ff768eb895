package org.urbancoop.validation.rules.time;

import java.util.Locale;
import java.util.Optional;
import org.urbancoop.code.EventStatus;
import org.urbancoop.event.Event;
import org.urbancoop.event.Venue;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PastAndTentative.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "An event is long past and still tentative", ko = "오래전에 지났으나 개최 여부가 적히지 않은 행사"),
        message =
                @Text(
                        en = "it was over by {value} and its {what} is still open as of {asOf}",
                        ko = "행사 날짜({value})가 지났으나 {asOf} 현재 {what}"),
        rationale =
                @Text(
                        en = "A plan was copied and never looked at again: nobody knows whether it came to be.",
                        ko = "계획을 옮겨 적고 다시 확인하지 않아 실제로 열렸는지 알 수 없습니다."),
        hint = @Text(en = "Look up what happened: held, postponed or cancelled.", ko = "개최·연기·취소 중 무엇이었는지 확인하십시오."),
        needsAsOf = true,
        passes = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","status":"held"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2026-11-15","status":"tentative"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2026-10-23","status":"announced"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","status":"tentative"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","when":"2014","venue":{"name":"Hotel"}}
    {"type":"event","id":"d","title":"Forum","kind":"forum","when":"2014","status":"cancelled"}"""},
        fails = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","status":"tentative"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","status":"announced"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2014-05","venue":{"name":"Hotel","tentative":\
    true}}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2026-10-22","status":"announced","venue":{"name":\
    "Hotel","tentative":true}}"""},
        undecided = """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019~","status":"tentative"}""")
public final class PastAndTentative implements Rule<Event> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "event-past-and-tentative";

    /** Creates the rule. */
    public PastAndTentative() {}

    @Override
    public Class<Event> reads() {
        return Event.class;
    }

    @Override
    public void check(Event event, RuleContext context) {
        Optional<Message> what = open(event);
        if (what.isEmpty() || event.getWhen().isEmpty()) {
            return;
        }
        Edtf past = context.asOf()
                .toLocalDate()
                .map(day -> Edtf.of(day.minusDays(LONG)))
                .orElseThrow();
        Verdict over = event.getWhen().get().isBefore(past);
        if (!over.isNo()) {
            (over.isYes() ? context.report("when") : context.undecided("when"))
                    .value(event.getWhen().get())
                    .with("what", what.get())
                    .add();
        }
    }

    /** So many days after the end, an event is long past. */
    private static final int LONG = 30;

    private static Optional<Message> open(Event event) {
        return event.getStatus()
                .filter(status -> status.equals(EventStatus.TENTATIVE) || status.equals(EventStatus.ANNOUNCED))
                .map(status -> new Message("status", "상태가 아직 '" + status.label(Locale.KOREAN) + "'입니다"))
                .or(() -> event.getVenue()
                        .filter(Venue::isTentative)
                        .map(venue -> new Message("venue", "장소가 아직 확정되지 않았습니다")));
    }
}
