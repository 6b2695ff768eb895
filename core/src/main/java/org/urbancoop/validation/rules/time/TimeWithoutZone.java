package org.urbancoop.validation.rules.time;

import java.util.Optional;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.TimeOfDay;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = TimeWithoutZone.CODE,
        severity = Severity.NOTICE,
        category = Category.TIME,
        title = @Text(en = "A time of day stands without a time zone", ko = "시간대 없는 시각"),
        message =
                @Text(
                        en = "{value} is told by no clock: the event has no time zone",
                        ko = "{value}이(가) 어느 시간대의 시각인지 알 수 없습니다. 행사에 시간대가 없습니다"),
        rationale = @Text(en = "For an online event, nobody knows when to join.", ko = "온라인 행사라면 언제 접속할지 알 수 없습니다."),
        hint = @Text(en = "Add the time zone of the venue, such as Asia/Seoul.", ko = "Asia/Seoul처럼 장소의 시간대를 더하십시오."),
        passes = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","startTime":"15:30","timeZone":"Asia/Seoul"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","endTime":"15:30","timeZone":"Asia/Seoul"}"""},
        fails = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","startTime":"15:30"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","endTime":"15:30"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","startTime":"14:30","endTime":"15:30"}"""})
public final class TimeWithoutZone implements Rule<Event> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "time-without-zone";

    /** Creates the rule. */
    public TimeWithoutZone() {}

    @Override
    public Class<Event> reads() {
        return Event.class;
    }

    @Override
    public void check(Event event, RuleContext context) {
        Optional<TimeOfDay> time = event.getStartTime().or(event::getEndTime);
        if (time.isPresent()
                && event.getTimeZone().isEmpty()
                && !context.isUnread(event, JsonPointer.ROOT.child("timeZone"))) {
            context.report(event.getStartTime().isPresent() ? "startTime" : "endTime")
                    .value(time.get())
                    .add();
        }
    }
}
