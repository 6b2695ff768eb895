package org.urbancoop.validation.rules.citation;

import java.util.HashMap;
import java.util.Map;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = Repeated.CODE,
        severity = Severity.NOTICE,
        category = Category.EVIDENCE,
        title = @Text(en = "A citation is stated twice", ko = "같은 인용이 두 번 적힘"),
        message = @Text(en = "the same citation stands at {first}", ko = "같은 인용이 {first}에 있습니다"),
        rationale = @Text(en = "The second one adds nothing.", ko = "두 번째 것에는 새로운 내용이 없습니다."),
        hint = @Text(en = "Remove one of the two.", ko = "둘 중 하나를 지우십시오."),
        passes = """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":"source/s",\
    "verbatim":"Seoul"},{"source":"source/s","verbatim":"Seoul","field":"/name"}]}""",
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":"source/s",\
    "verbatim":"Seoul"},{"source":"source/s","verbatim":"Seoul"}]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","citations":[{"source":"source/s"},{"source":"source/s",\
    "verbatim":"Seoul"},{"source":"source/s","verbatim":"Seoul"},{"source":"source/s"},{"source":"source/s","verbatim":\
    "Seoul"}]}"""})
public final class Repeated implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "citation-repeated";

    /** Creates the rule. */
    public Repeated() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        Map<Key, JsonPointer> seen = new HashMap<>();
        for (int i = 0; i < entry.getCitations().size(); i++) {
            JsonPointer at = JsonPointer.ROOT.child("citations").child(i);
            JsonPointer first = seen.putIfAbsent(Key.of(entry.getCitations().get(i)), at);
            if (first != null) {
                context.report(entry, at).with("first", first).add();
            }
        }
    }
}
