package org.urbancoop.validation.rules.time;

import java.util.Optional;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = AgendaOutsideEvent.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "An item of the agenda lies outside the days of the event", ko = "일정 항목이 행사 기간을 벗어남"),
        message =
                @Text(
                        en = "{value} is outside {when}, the days of the event",
                        ko = "{value}이(가) 행사 기간 {when}을(를) 벗어납니다"),
        rationale =
                @Text(
                        en = "Either the date is wrong, or the part belongs to another whole, such as the edition "
                                + "of the year before.",
                        ko = "날짜가 틀렸거나 지난해 행사처럼 다른 전체에 속하는 부분입니다."),
        hint = @Text(en = "Correct the day of the item or of the event.", ko = "항목이나 행사의 날짜를 고치십시오."),
        passes = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15/2019-10-17","agenda":[{"title":\
    "Opening","when":"2019-10-15"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","agenda":[{"title":"O","when":"2019-10-18"}]}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2019-10-15","agenda":[{"title":"O"},{"title":"P",\
    "when":"2019-10-15"}]}"""},
        fails = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15/2019-10-17","agenda":[{"title":\
    "Opening","when":"2019-10-18"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15","agenda":[{"title":"O","when":\
    "2019-10-15"},{"title":"P","when":"2019-10-14"}]}"""},
        undecided = """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10~","agenda":[{"title":"Opening","when":\
    "2019-10-18"}]}""")
public final class AgendaOutsideEvent implements Rule<Event> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agenda-item-outside-event";

    /** Creates the rule. */
    public AgendaOutsideEvent() {}

    @Override
    public Class<Event> reads() {
        return Event.class;
    }

    @Override
    public void check(Event event, RuleContext context) {
        for (int i = 0; i < event.getAgenda().size(); i++) {
            Optional<Edtf> day = event.getAgenda().get(i).getWhen();
            if (day.isPresent() && event.getWhen().isPresent()) {
                Verdict within = Containment.within(event.getWhen().get(), day.get());
                JsonPointer at = JsonPointer.ROOT.child("agenda").child(i).child("when");
                if (!within.isYes()) {
                    (within.isNo() ? context.report(event, at) : context.undecided(event, at))
                            .value(day.get())
                            .with("when", event.getWhen().get())
                            .cause(event.reference() + "/when "
                                    + event.getWhen().get())
                            .add();
                }
            }
        }
    }
}
