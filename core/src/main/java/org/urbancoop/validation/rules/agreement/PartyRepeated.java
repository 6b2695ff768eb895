package org.urbancoop.validation.rules.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PartyRepeated.CODE,
        severity = Severity.WARNING,
        category = Category.PARTY,
        title = @Text(en = "A party stands twice in an agreement", ko = "협정에 같은 당사자가 두 번 있음"),
        message = @Text(en = "{value} is a party already", ko = "{value}은(는) 이미 당사자입니다"),
        rationale =
                @Text(
                        en = "One of the two was meant to be another party, or the list was joined from two.",
                        ko = "하나는 다른 당사자를 뜻했거나 두 목록을 합치면서 겹쳤습니다."),
        hint = @Text(en = "Name the other party, or leave the second one out.", ko = "다른 당사자를 적거나 두 번째를 빼십시오."),
        passes = """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei","city/tokyo"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/seoul"]}""",
        fails = {"""
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei","city/seoul"]}""", """
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","country/KR",\
    "country/KR","country/KR"]}"""})
public final class PartyRepeated implements Rule<Agreement> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-party-repeated";

    /** Creates the rule. */
    public PartyRepeated() {}

    @Override
    public Class<Agreement> reads() {
        return Agreement.class;
    }

    @Override
    public void check(Agreement agreement, RuleContext context) {
        List<Reference> parties = agreement.getParties();
        if (agreement.pairKey().size() < 2) {
            // With itself: another rule says so.
            return;
        }
        Set<Reference> seen = new HashSet<>();
        for (int i = 0; i < parties.size(); i++) {
            if (!seen.add(parties.get(i))) {
                context.report(agreement, JsonPointer.ROOT.child("parties").child(i))
                        .value(parties.get(i))
                        .add();
            }
        }
    }
}
