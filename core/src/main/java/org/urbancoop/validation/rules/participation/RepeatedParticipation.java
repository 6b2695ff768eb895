package org.urbancoop.validation.rules.participation;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.participation.Group;
import org.urbancoop.participation.Participation;
import org.urbancoop.participation.Person;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedParticipation.CODE,
        severity = Severity.NOTICE,
        category = Category.PARTY,
        title = @Text(en = "A participant is listed twice in one role", ko = "한 역할의 참가자가 두 번 적힘"),
        message = @Text(en = "{value} stands here twice", ko = "{value}이(가) 두 번 적혀 있습니다"),
        rationale = @Text(en = "It is counted twice.", ko = "두 번 세어집니다."),
        hint =
                @Text(
                        en = "Remove one of the two; two printed roles may both stay.",
                        ko = "둘 중 하나를 지우십시오. 출처에 적힌 역할이 둘이면 둘 다 두어도 됩니다."),
        passes = """
    {"type":"project","id":"p","title":"P","participants":[{"role":"counterpart","party":"city/seoul"},{"role":\
    "funding","party":"city/seoul"}]}""",
        fails = {"""
    {"type":"project","id":"p","title":"P","participants":[{"role":"counterpart","party":"city/seoul"},{"role":\
    "counterpart","party":"city/seoul"}]}""", """
    {"type":"project","id":"p","title":"P","participants":[{"person":{"name":"Nora"}},{"group":{"label":"Cities"}},\
    {"person":{"name":"Nora"}},{"group":{"label":"Cities"}}]}"""})
public final class RepeatedParticipation implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "participation-repeated";

    /** Creates the rule. */
    public RepeatedParticipation() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        List<Participation> participants = entry.participations();
        Set<Key> seen = new HashSet<>();
        for (int i = 0; i < participants.size(); i++) {
            Participation one = participants.get(i);
            if (!seen.add(Key.of(one))) {
                String who = one.getParty()
                        .map(Reference::toString)
                        .or(() -> one.getPerson().map(Person::getName))
                        .or(() -> one.getGroup().map(Group::getLabel))
                        .orElse("");
                context.report(entry, JsonPointer.ROOT.child("participants").child(i))
                        .value(who)
                        .add();
            }
        }
    }
}
