package org.urbancoop.validation.rules.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.identity.SameEvent;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedEvent.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_NAME,
        title = @Text(en = "Two events have the same title, whole and days", ko = "제목·상위 행사·날짜가 같은 두 행사"),
        message =
                @Text(en = "{value} has the same title and days as {other}", ko = "{value}의 제목과 날짜가 {other}과(와) 같습니다"),
        rationale = @Text(en = "It is one event, counted twice.", ko = "하나의 행사가 두 번 세어집니다."),
        hint = @Text(en = "Merge the two, or say what tells them apart.", ko = "둘을 합치거나 무엇이 다른지 적으십시오."),
        undecidedMessage =
                @Text(
                        en = "{other} has the same title; the days do not tell whether it is the same event",
                        ko = "{other}과(와) 제목이 같으나 날짜로는 같은 행사인지 알 수 없습니다"),
        passes = {"""
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue","when":"2019-10-16"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019","partOf":"program/x"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2019","partOf":"program/y"}
    {"type":"event","id":"c","title":"Dialogue","kind":"forum","when":"2019"}"""},
        fails = {"""
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}""", """
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","when":"2019-10-15"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2019-10-16"}
    {"type":"event","id":"c","title":"FORUM","kind":"forum","when":"2019-10-15"}
    {"type":"event","id":"d","title":"Forum","kind":"forum","when":"2019-10-15"}"""},
        undecided = {"""
    {"type":"event","id":"a","title":"Dialogue","kind":"dialogue","when":"2019-10-15"}
    {"type":"event","id":"b","title":"Dialogue","kind":"dialogue"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","when":"2019-10-15"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","when":"2019-10~"}"""})
public final class RepeatedEvent implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "event-repeated";

    /** Creates the rule. */
    public RepeatedEvent() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<Key, List<Event>> alike = new HashMap<>();
        Map<Key, Event> first = new HashMap<>();
        for (Event event : dataset.getEvents()) {
            if (context.isUnread(event, JsonPointer.ROOT)) {
                continue;
            }
            String title = Spelling.fold(event.getTitle());
            List<Event> others =
                    alike.computeIfAbsent(Key.of(List.of(title, event.getPartOf())), key -> new ArrayList<>(1));
            List<Event> compared = new ArrayList<>(others);
            Event onThatDay = first.putIfAbsent(Key.of(List.of(title, event.getPartOf(), event.getWhen())), event);
            if (onThatDay != null && others.stream().noneMatch(other -> other == onThatDay)) {
                compared.add(onThatDay);
            }
            for (Event other : compared) {
                Verdict same = SameEvent.of(event, other).verdict();
                if (!same.isNo()) {
                    Repetition.report(same, event, other, context).add();
                }
            }
            // A series may have hundreds of sessions of one title; each is compared with so many only, or with fewer
            // that
            // have so many dates, and with the first of its day.
            if (others.stream().mapToInt(SameEvent::dates).sum() + SameEvent.dates(event) <= SameEvent.COMPARED) {
                others.add(event);
            }
        }
    }
}
