package org.urbancoop.validation.rules.time;

import java.util.Optional;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.extension.Extensible;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.TimeOfDay;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = EndTimeBeforeStartTime.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "An event or an item ends before it starts, on one day", ko = "하루 안에서 끝나는 시각이 시작보다 빠름"),
        message =
                @Text(
                        en = "it ends at {value}, before it starts at {start}",
                        ko = "{start}에 시작하나 그보다 이른 {value}에 끝납니다"),
        rationale =
                @Text(
                        en = "A 12-hour clock was misread, or the two times are swapped.",
                        ko = "12시간제를 잘못 읽었거나 두 시각이 뒤바뀌었습니다."),
        hint =
                @Text(
                        en = "Correct one of the times; an event past midnight has two days.",
                        ko = "시각을 고치십시오. 자정을 넘기는 행사는 이틀입니다."),
        undecidedMessage =
                @Text(
                        en = "it starts at {start} and ends at {value}; the days are not known",
                        ko = "{start}에 시작하여 {value}에 끝나며 날짜를 알 수 없습니다"),
        passes = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"15:30","endTime":"17:\
    00"}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15/2019-10-16","startTime":"20:00",\
    "endTime":"02:00"}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"15:30","endTime":"15:\
    30"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","startTime":"15:30"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","endTime":"05:00"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","startTime":"15:30","endTime":"15:30"}
    {"type":"event","id":"d","title":"Forum","kind":"forum","when":"2019","startTime":"15:30","endTime":"05:00"}"""},
        fails = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2019-10-15","startTime":"15:30","endTime":"05:\
    00"}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","agenda":[{"title":"Opening","when":"2019-10-15",\
    "startTime":"10:00","endTime":"09:00"}]}"""},
        undecided = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","startTime":"15:30","endTime":"05:00"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","agenda":[{"title":"O","startTime":"10:00","endTime":"11:\
    00"},{"title":"P","startTime":"10:00","endTime":"09:59"}]}"""})
public final class EndTimeBeforeStartTime implements Rule<Extensible> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "time-ends-before-start";

    /** Creates the rule. */
    public EndTimeBeforeStartTime() {}

    @Override
    public Class<Extensible> reads() {
        return Extensible.class;
    }

    @Override
    public void check(Extensible object, RuleContext context) {
        if (object instanceof Event event) {
            check(event.getWhen(), event.getStartTime(), event.getEndTime(), context);
        } else if (object instanceof AgendaItem item) {
            check(item.getWhen(), item.getStartTime(), item.getEndTime(), context);
        }
    }

    private static void check(
            Optional<Edtf> when, Optional<TimeOfDay> start, Optional<TimeOfDay> end, RuleContext context) {
        if (start.isEmpty() || end.isEmpty() || end.get().compareTo(start.get()) >= 0) {
            return;
        }
        if (when.flatMap(Edtf::toLocalDate).isPresent()) {
            context.report("endTime")
                    .value(end.get())
                    .with("start", start.get())
                    .add();
        } else if (when.isEmpty()) {
            context.undecided("endTime")
                    .value(end.get())
                    .with("start", start.get())
                    .add();
        }
    }
}
