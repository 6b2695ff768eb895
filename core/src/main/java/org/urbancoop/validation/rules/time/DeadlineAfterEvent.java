package org.urbancoop.validation.rules.time;

import java.util.Set;
import org.urbancoop.code.DeadlineKind;
import org.urbancoop.event.Deadline;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Moment;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = DeadlineAfterEvent.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        title = @Text(en = "A deadline is after the event", ko = "마감이 행사보다 늦음"),
        message =
                @Text(
                        en = "the {kind} deadline {value} is after the event, {when}",
                        ko = "{kind} 마감 {value}이(가) 행사 {when}보다 늦습니다"),
        rationale =
                @Text(
                        en = "Nobody can register for what is over; a month or a year is often misread. A "
                                + "deadline known by its "
                                + "month may be on any of its days.",
                        ko = "끝난 행사에 등록할 수는 없습니다. 월이나 연도를 잘못 읽은 경우가 많습니다. 달만 알려진 마감은 그중 어느 날일 수도 있습니다."),
        hint = @Text(en = "Correct the deadline or the day of the event.", ko = "마감이나 행사 날짜를 고치십시오."),
        passes = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2014-12-02","deadlines":[{"kind":\
    "registration","when":"2014-11-20"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2014-12-02","deadlines":[{"kind":"registration",\
    "when":"2014-12-02"}]}
    {"type":"event","id":"b","title":"Forum","kind":"forum","deadlines":[{"kind":"registration","when":"2015"}]}
    {"type":"event","id":"c","title":"Exchange","kind":"youth-exchange","when":"2014-08","deadlines":[{"kind":\
    "final-report","when":"2014-10-31"},{"kind":"payment","when":"2014-09-30"},{"kind":"paper-submission","when":\
    "2014-12-31"}]}"""},
        fails = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2014-12-02","deadlines":[{"kind":\
    "registration","when":"2015-11-20"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2014-12-02","deadlines":[{"kind":"registration",\
    "when":"2014-12-01"},{"kind":"nomination","when":"2014-12-03"},{"kind":"early-registration","when":\
    "2014-12-04"}]}"""},
        undecided = {"""
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2014-12-02","deadlines":[{"kind":\
    "registration","when":"2014-XX-08"}]}""", """
    {"type":"event","id":"forum","title":"Forum","kind":"forum","when":"2014-12-02","deadlines":[{"kind":\
    "registration","when":"2014-12"}]}"""})
public final class DeadlineAfterEvent implements Rule<Event> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "deadline-after-event";

    /** Creates the rule. */
    public DeadlineAfterEvent() {}

    @Override
    public Class<Event> reads() {
        return Event.class;
    }

    @Override
    public void check(Event event, RuleContext context) {
        for (int i = 0; i < event.getDeadlines().size(); i++) {
            Deadline deadline = event.getDeadlines().get(i);
            if (event.getWhen().isPresent() && !AFTERWARDS.contains(deadline.getKind())) {
                Verdict late =
                        Moment.of(deadline.getWhen()).isAfter(event.getWhen().get());
                JsonPointer at = JsonPointer.ROOT.child("deadlines").child(i).child("when");
                if (!late.isNo()) {
                    (late.isYes() ? context.report(event, at) : context.undecided(event, at))
                            .value(deadline.getWhen())
                            .with("kind", deadline.getKind())
                            .with("when", event.getWhen().get())
                            .cause(event.reference() + "/when "
                                    + event.getWhen().get())
                            .add();
                }
            }
        }
    }

    /** What may be due when all is over: the report, the bill, the papers for the proceedings. */
    private static final Set<DeadlineKind> AFTERWARDS =
            Set.of(DeadlineKind.FINAL_REPORT, DeadlineKind.PAYMENT, DeadlineKind.PAPER_SUBMISSION);
}
