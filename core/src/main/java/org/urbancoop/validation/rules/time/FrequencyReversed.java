package org.urbancoop.validation.rules.time;

import org.urbancoop.message.Severity;
import org.urbancoop.program.Frequency;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = FrequencyReversed.CODE,
        severity = Severity.ERROR,
        category = Category.TIME,
        title =
                @Text(
                        en = "The shortest time between editions is longer than the longest",
                        ko = "회차 사이의 최단 간격이 최장 간격보다 김"),
        message = @Text(en = "the shortest is {min} years, the longest {max}", ko = "최단 {min}년, 최장 {max}년입니다"),
        rationale = @Text(en = "The two numbers are swapped.", ko = "두 수가 뒤바뀌었습니다."),
        hint = @Text(en = "Swap them.", ko = "두 수를 바꾸십시오."),
        passes = {"""
    {"type":"program","id":"apuf","title":"APUF","kind":"event-series","frequency":{"min":4,"max":5}}""", """
    {"type":"program","id":"a","title":"A","kind":"platform","frequency":{"min":4,"max":4}}"""},
        fails = """
    {"type":"program","id":"apuf","title":"APUF","kind":"event-series","frequency":{"min":5,"max":4}}""")
public final class FrequencyReversed implements Rule<Frequency> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "frequency-reversed";

    /** Creates the rule. */
    public FrequencyReversed() {}

    @Override
    public Class<Frequency> reads() {
        return Frequency.class;
    }

    @Override
    public void check(Frequency frequency, RuleContext context) {
        if (frequency.getMin() > frequency.getMax()) {
            context.report("min")
                    .value(frequency.getMin())
                    .with("min", frequency.getMin())
                    .with("max", frequency.getMax())
                    .add();
        }
    }
}
