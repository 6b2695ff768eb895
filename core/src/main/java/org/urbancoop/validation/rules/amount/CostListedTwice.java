package org.urbancoop.validation.rules.amount;

import java.util.HashMap;
import java.util.Map;
import org.urbancoop.code.CostItem;
import org.urbancoop.event.Cost;
import org.urbancoop.event.Event;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

/** A cost is listed twice: on its own and covered by another one. */
@RuleInfo(
        code = CostListedTwice.CODE,
        severity = Severity.WARNING,
        category = Category.AMOUNT,
        title = @Text(en = "A cost is listed and covered by another one, too", ko = "따로 적힌 비용이 다른 비용에도 포함됨"),
        message =
                @Text(
                        en = "{item} stands at {at}, and {by} covers it, too",
                        ko = "'{item}' 비용이 {at}에 따로 있는데 '{by}'에도 포함되어 있습니다"),
        rationale =
                @Text(
                        en = "Whoever takes part cannot tell whether it has to be paid again.",
                        ko = "참가자는 그 비용을 따로 내야 하는지 알 수 없습니다."),
        hint =
                @Text(
                        en = "Keep one of the two; what only in part is covered gets an item of its own.",
                        ko = "둘 중 하나만 두십시오. 일부만 포함된다면 다른 항목으로 적으십시오."),
        passes = """
    {"type":"event","id":"lutp","title":"LUTP","kind":"training","costs":[{"item":"participation-fee","bornBy":\
    "participant","covers":["board","lodging"]},{"item":"airfare","bornBy":"participant"}]}""",
        fails = {"""
    {"type":"event","id":"lutp","title":"LUTP","kind":"training","costs":[{"item":"participation-fee","bornBy":\
    "participant","covers":["board","lodging"]},{"item":"lodging","bornBy":"participant"}]}""", """
    {"type":"event","id":"e","title":"Forum","kind":"forum","costs":[{"item":"board","bornBy":"host"},{"item":\
    "lodging","bornBy":"host"},{"item":"lodging","bornBy":"participant"},{"item":"participation-fee","bornBy":\
    "participant","covers":["airfare","lodging","board"]}]}"""})
public final class CostListedTwice implements Rule<Event> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "cost-listed-twice";

    /** Creates the rule. */
    public CostListedTwice() {}

    @Override
    public Class<Event> reads() {
        return Event.class;
    }

    @Override
    public void check(Event event, RuleContext context) {
        Map<CostItem, Integer> listed = new HashMap<>();
        for (int i = 0; i < event.getCosts().size(); i++) {
            listed.putIfAbsent(event.getCosts().get(i).getItem(), i);
        }
        for (int i = 0; i < event.getCosts().size(); i++) {
            Cost cost = event.getCosts().get(i);
            for (int j = 0; j < cost.getCovers().size(); j++) {
                Integer own = listed.get(cost.getCovers().get(j));
                if (own != null) {
                    JsonPointer costs = context.pointer().child("costs");
                    context.report(event, costs.child(i).child("covers").child(j))
                            .value(cost.getCovers().get(j))
                            .with("at", costs.child(own))
                            .with("item", cost.getCovers().get(j))
                            .with("by", cost.getItem())
                            .evidence(costs.child(own))
                            .add();
                }
            }
        }
    }
}
