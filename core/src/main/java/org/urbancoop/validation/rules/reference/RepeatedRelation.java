package org.urbancoop.validation.rules.reference;

import java.util.HashSet;
import java.util.Set;
import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedRelation.CODE,
        severity = Severity.NOTICE,
        category = Category.REFERENCE,
        title = @Text(en = "A relation is stated twice", ko = "같은 관계가 두 번 적힘"),
        message =
                @Text(
                        en = "the relation {kind} {target} stands here twice",
                        ko = "'{kind}' 관계 {target}이(가) 두 번 적혀 있습니다"),
        rationale =
                @Text(en = "The second one adds nothing and is counted twice.", ko = "두 번째 것에는 새로운 내용이 없고 두 번 세어집니다."),
        hint = @Text(en = "Remove one of the two.", ko = "둘 중 하나를 지우십시오."),
        passes = """
    {"type":"event","id":"e","title":"E","kind":"forum","relations":[{"kind":"prepares","target":"event/f"},{"kind":\
    "supports","target":"event/f"}]}""",
        fails = {"""
    {"type":"event","id":"e","title":"E","kind":"forum","relations":[{"kind":"prepares","target":"event/f"},{"kind":\
    "prepares","target":"event/f"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","relations":[{"kind":"prepares","target":"event/b"},\
    {"kind":"supports","target":"event/b"},{"kind":"supports","target":"event/b"},{"kind":"prepares","target":\
    "event/c"},{"kind":"prepares","target":"event/b"}]}"""})
public final class RepeatedRelation implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "relation-repeated";

    /** Creates the rule. */
    public RepeatedRelation() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < entry.getRelations().size(); i++) {
            Relation relation = entry.getRelations().get(i);
            String text = relation.getKind() + " " + relation.getTarget();
            if (!seen.add(text)) {
                context.report(entry, JsonPointer.ROOT.child("relations").child(i))
                        .value(text)
                        .with("kind", relation.getKind())
                        .with("target", relation.getTarget())
                        .add();
            }
        }
    }
}
