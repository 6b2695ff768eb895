package org.urbancoop.validation.rules.time;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbancoop.code.EventStatus;
import org.urbancoop.code.RelationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = EditionRepeated.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_WHOLE,
        title = @Text(en = "Two events are the same edition of a series", ko = "같은 회차의 두 행사"),
        message = @Text(en = "edition {value} of {series} is {other}, too", ko = "{series}의 제{value}회는 {other}이기도 합니다"),
        rationale = @Text(en = "A series has each edition once.", ko = "시리즈의 각 회차는 하나입니다."),
        hint = @Text(en = "Correct the edition, or merge the events.", ko = "회차를 고치거나 행사를 합치십시오."),
        passes = {"""
    {"type":"event","id":"a","title":"APUF","kind":"forum","partOf":"program/apuf","edition":6}
    {"type":"event","id":"b","title":"APUF","kind":"forum","partOf":"program/apuf","edition":7}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","edition":7}
    {"type":"event","id":"b","title":"Forum","kind":"forum","edition":7}
    {"type":"event","id":"c","title":"Forum","kind":"forum","edition":7,"partOf":"program/x"}
    {"type":"event","id":"d","title":"Forum","kind":"forum","edition":7,"partOf":"program/y"}
    {"type":"event","id":"e","title":"Forum","kind":"forum","partOf":"program/x"}
    {"type":"event","id":"f","title":"Forum","kind":"forum","partOf":"program/x"}""", """
    {"type":"event","id":"a","title":"Congress","kind":"congress","edition":7,"partOf":"program/x","status":"cancelled"}
    {"type":"event","id":"b","title":"Congress","kind":"congress","edition":7,"partOf":"program/x"}
    {"type":"event","id":"c","title":"Congress","kind":"congress","edition":8,"partOf":"program/x"}
    {"type":"event","id":"d","title":"Congress","kind":"congress","edition":8,"partOf":"program/x","relations":\
    [{"kind":"replaces","target":"event/c"}]}"""},
        fails = {"""
    {"type":"event","id":"a","title":"APUF","kind":"forum","partOf":"program/apuf","edition":7}
    {"type":"event","id":"b","title":"APUF","kind":"forum","partOf":"program/apuf","edition":7}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","edition":7,"partOf":"program/x"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","edition":7,"partOf":"program/x"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","edition":7,"partOf":"program/x"}""", """
    {"type":"event","id":"a","title":"Congress","kind":"congress","edition":7,"partOf":"program/x","status":"cancelled"}
    {"type":"event","id":"b","title":"Congress","kind":"congress","edition":7,"partOf":"program/x"}
    {"type":"event","id":"c","title":"Congress","kind":"congress","edition":7,"partOf":"program/x"}"""})
public final class EditionRepeated implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "edition-repeated";

    /** Creates the rule. */
    public EditionRepeated() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<Key, Event> first = new HashMap<>();
        for (Event event : dataset.getEvents()) {
            if (event.getEdition().isPresent() && event.getPartOf().isPresent()) {
                Key key = Key.of(
                        List.of(event.getPartOf().get(), event.getEdition().get()));
                Event other = first.putIfAbsent(key, event);
                if (other != null && isReplaced(other, event)) {
                    // The next one is compared with what took its place.
                    first.put(key, event);
                } else if (other != null && !isReplaced(event, other)) {
                    context.report(event, JsonPointer.ROOT.child("edition"))
                            .value(event.getEdition().get())
                            .with("series", event.getPartOf().get())
                            .with("other", other.reference())
                            .evidence(other.reference())
                            .add();
                }
            }
        }
    }

    /** Whether the first did not take place as it was announced, so that the second could take its number. */
    private static boolean isReplaced(Event one, Event other) {
        return one.getStatus().filter(DROPPED::contains).isPresent()
                || other.getRelations().stream()
                        .anyMatch(relation -> relation.getKind().equals(RelationKind.REPLACES)
                                && relation.getTarget().equals(one.reference()));
    }

    private static final Set<EventStatus> DROPPED =
            Set.of(EventStatus.CANCELLED, EventStatus.POSTPONED, EventStatus.RESCHEDULED);
}
