package org.urbancoop.validation.rules.time;

import java.util.Set;
import org.urbancoop.code.EventStatus;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = SessionOfCancelledEvent.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        reach = Reach.REFERENCES,
        title = @Text(en = "A session is held in an event that was cancelled", ko = "취소된 행사의 세션이 열린 것으로 적힘"),
        message = @Text(en = "{own}, but {whole} is {status}", ko = "'{own}'(으)로 적혔으나 {whole}은(는) '{status}' 상태입니다"),
        rationale =
                @Text(
                        en = "What is part of an event does not take place without it.",
                        ko = "전체 행사가 열리지 않으면 그 일부도 열리지 않습니다."),
        hint =
                @Text(
                        en = "Correct one of the states, or the whole that the session belongs to.",
                        ko = "상태 중 하나나 세션이 속한 행사를 고치십시오."),
        passes = {"""
    {"type":"event","id":"a","title":"Congress","kind":"congress","status":"cancelled"}
    {"type":"event","id":"b","title":"Session","kind":"session","status":"cancelled","partOf":"event/a"}""", """
    {"type":"event","id":"a","title":"Congress","kind":"congress","status":"postponed"}
    {"type":"event","id":"b","title":"Session","kind":"session","status":"held","partOf":"event/a"}
    {"type":"event","id":"c","title":"Congress","kind":"congress","status":"cancelled"}
    {"type":"event","id":"d","title":"Session","kind":"session","partOf":"event/c"}
    {"type":"event","id":"e","title":"Session","kind":"session","status":"held","partOf":"program/p"}"""},
        fails = {"""
    {"type":"event","id":"a","title":"Congress","kind":"congress","status":"cancelled"}
    {"type":"event","id":"b","title":"Session","kind":"session","status":"held","partOf":"event/a"}""", """
    {"type":"event","id":"a","title":"Congress","kind":"congress","status":"cancelled"}
    {"type":"event","id":"b","title":"Session","kind":"session","status":"confirmed","partOf":"event/a"}"""})
public final class SessionOfCancelledEvent implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "session-of-cancelled-event";

    /** Creates the rule. */
    public SessionOfCancelledEvent() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Event event : dataset.getEvents()) {
            boolean isCancelled = event.getPartOf()
                    .flatMap(dataset::event)
                    .flatMap(Event::getStatus)
                    .filter(EventStatus.CANCELLED::equals)
                    .isPresent();
            if (isCancelled && event.getStatus().filter(GOING_ON::contains).isPresent()) {
                context.report(event, JsonPointer.ROOT.child("status"))
                        .value(event.getStatus().get())
                        .with("own", event.getStatus().get())
                        .with("whole", event.getPartOf().get())
                        .with("status", EventStatus.CANCELLED)
                        .evidence(event.getPartOf().get())
                        .cause(event.getPartOf().get() + " cancelled")
                        .add();
            }
        }
    }

    private static final Set<EventStatus> GOING_ON = Set.of(EventStatus.HELD, EventStatus.CONFIRMED);
}
