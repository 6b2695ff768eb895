package org.urbancoop.validation.rules.reference;

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
        code = RelationToItself.CODE,
        severity = Severity.ERROR,
        category = Category.REFERENCE,
        title = @Text(en = "A record is related to itself", ko = "레코드가 자기 자신과 관계를 맺음"),
        message = @Text(en = "{value} {kind} itself", ko = "{value}의 '{kind}' 관계가 자기 자신을 가리킵니다"),
        rationale =
                @Text(
                        en = "Nothing upgrades, renews or prepares itself: another record was meant.",
                        ko = "스스로를 격상·갱신·준비하는 것은 없습니다. 다른 레코드를 뜻했을 것입니다."),
        hint = @Text(en = "Point to the record that was meant.", ko = "뜻한 레코드를 가리키십시오."),
        passes = """
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":[{"kind":\
    "upgrades","target":"agreement/a"}]}""",
        fails = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":[{"kind":\
    "upgrades","target":"agreement/a"}]}""", """
    {"type":"event","id":"a","title":"Forum","kind":"forum","relations":[{"kind":"prepares","target":"event/b"},\
    {"kind":"prepares","target":"event/a"},{"kind":"follows","target":"event/a"}]}"""})
public final class RelationToItself implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "relation-to-itself";

    /** Creates the rule. */
    public RelationToItself() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        for (int i = 0; i < entry.getRelations().size(); i++) {
            Relation relation = entry.getRelations().get(i);
            if (relation.getTarget().equals(entry.reference())) {
                context.report(
                                entry,
                                JsonPointer.ROOT.child("relations").child(i).child("target"))
                        .value(relation.getTarget())
                        .with("kind", relation.getKind())
                        .add();
            }
        }
    }
}
