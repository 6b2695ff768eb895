package org.urbancoop.validation.rules.time;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = EditionsOutOfOrder.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        reach = Reach.SAME_WHOLE,
        title = @Text(en = "A later edition of a series comes before an earlier one", ko = "나중 회차가 앞선 회차보다 빠름"),
        message =
                @Text(
                        en = "edition {value} on {when} comes before edition {earlier} on {then}",
                        ko = "{when}의 제{value}회가 {then}의 제{earlier}회보다 빠릅니다"),
        rationale =
                @Text(
                        en = "Editions are counted in order, so one number or one date is wrong.",
                        ko = "회차는 순서대로 세므로 회차나 날짜 하나가 틀렸습니다."),
        hint = @Text(en = "Correct the edition or the date.", ko = "회차나 날짜를 고치십시오."),
        passes = {"""
    {"type":"event","id":"a","title":"APUF","kind":"forum","partOf":"program/apuf","edition":6,"when":"2015-10"}
    {"type":"event","id":"b","title":"APUF","kind":"forum","partOf":"program/apuf","edition":7,"when":"2019-10"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","partOf":"program/x","edition":6,"when":"2019"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","partOf":"program/x","edition":6,"when":"2015"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","partOf":"program/y","edition":7,"when":"2010"}
    {"type":"event","id":"d","title":"Forum","kind":"forum","edition":8,"when":"2001"}
    {"type":"event","id":"e","title":"Forum","kind":"forum","partOf":"program/x","edition":9}
    {"type":"event","id":"f","title":"Forum","kind":"forum","partOf":"program/x","when":"2000"}
    {"type":"event","id":"g","title":"Forum","kind":"forum","partOf":"program/x","edition":10,"when":"2019"}"""},
        fails = {"""
    {"type":"event","id":"a","title":"APUF","kind":"forum","partOf":"program/apuf","edition":6,"when":"2019-10"}
    {"type":"event","id":"b","title":"APUF","kind":"forum","partOf":"program/apuf","edition":7,"when":"2015-10"}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","partOf":"program/x","edition":8,"when":"2017"}
    {"type":"event","id":"b","title":"Forum","kind":"forum","partOf":"program/x","edition":7,"when":"2019-10"}
    {"type":"event","id":"c","title":"Forum","kind":"forum","partOf":"program/x","edition":6,"when":"2018"}"""})
public final class EditionsOutOfOrder implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "edition-out-of-order";

    /** Creates the rule. */
    public EditionsOutOfOrder() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<RecordReference, List<Event>> series = new LinkedHashMap<>();
        for (Event event : dataset.getEvents()) {
            if (event.getEdition().isPresent()
                    && event.getPartOf().isPresent()
                    && event.getWhen().isPresent()) {
                series.computeIfAbsent(event.getPartOf().get(), key -> new ArrayList<>())
                        .add(event);
            }
        }
        for (List<Event> editions : series.values()) {
            editions.sort(
                    java.util.Comparator.comparing(event -> event.getEdition().orElseThrow()));
            for (int i = 1; i < editions.size(); i++) {
                Event before = editions.get(i - 1);
                Event event = editions.get(i);
                boolean next =
                        event.getEdition().orElseThrow() > before.getEdition().orElseThrow();
                if (next
                        && event.getWhen()
                                .orElseThrow()
                                .isBefore(before.getWhen().orElseThrow())
                                .isYes()) {
                    context.report(event, JsonPointer.ROOT.child("edition"))
                            .value(event.getEdition().orElseThrow())
                            .with("when", event.getWhen().orElseThrow())
                            .with("earlier", before.getEdition().orElseThrow())
                            .with("then", before.getWhen().orElseThrow())
                            .evidence(before.reference())
                            .add();
                }
            }
        }
    }
}
