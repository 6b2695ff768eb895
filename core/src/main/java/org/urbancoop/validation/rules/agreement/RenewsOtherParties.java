package org.urbancoop.validation.rules.agreement;

import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.RelationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RenewsOtherParties.CODE,
        severity = Severity.WARNING,
        category = Category.PARTY,
        title = @Text(en = "An agreement renews one between other parties", ko = "다른 당사자의 협정을 갱신함"),
        message = @Text(en = "{value} is between other parties", ko = "{value}의 당사자가 다릅니다"),
        rationale =
                @Text(
                        en = "Who renews, upgrades or replaces an agreement is a party to it.",
                        ko = "협정을 갱신·격상·대체하는 것은 그 당사자입니다."),
        hint =
                @Text(
                        en = "Point to the agreement of the same parties, or correct the parties.",
                        ko = "같은 당사자의 협정을 가리키거나 당사자를 고치십시오."),
        passes = {"""
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/taipei","city/seoul"],"relations":[{"kind":\
    "upgrades","target":"agreement/a"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/busan","city/seoul"],"relations":[{"kind":\
    "builds-on","target":"agreement/a"},{"kind":"renews","target":"agreement/nowhere"}]}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/busan","city/seoul"],"relations":[{"kind":\
    "upgrades","target":"agreement/a"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/busan","city/seoul"],"relations":[{"kind":\
    "builds-on","target":"agreement/a"},{"kind":"renews","target":"agreement/a"},{"kind":"replaces","target":\
    "agreement/a"}]}"""})
public final class RenewsOtherParties implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-renews-other-parties";

    /** Creates the rule. */
    public RenewsOtherParties() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        IdentityHashMap<Agreement, List<Reference>> pairs = new IdentityHashMap<>();
        for (Agreement agreement : dataset.getAgreements()) {
            Map<RecordReference, Boolean> others = new HashMap<>();
            for (int i = 0; i < agreement.getRelations().size(); i++) {
                Relation relation = agreement.getRelations().get(i);
                if (SUCCEEDS.contains(relation.getKind())
                        && others.computeIfAbsent(
                                relation.getTarget(),
                                target -> dataset.agreement(target)
                                        .filter(before -> !pair(before, pairs).equals(pair(agreement, pairs)))
                                        .isPresent())) {
                    context.report(
                                    agreement,
                                    JsonPointer.ROOT.child("relations").child(i).child("target"))
                            .value(relation.getTarget())
                            .add();
                }
            }
        }
    }

    private static List<Reference> pair(Agreement agreement, IdentityHashMap<Agreement, List<Reference>> pairs) {
        return pairs.computeIfAbsent(agreement, Agreement::pairKey);
    }

    private static final Set<RelationKind> SUCCEEDS =
            Set.of(RelationKind.RENEWS, RelationKind.UPGRADES, RelationKind.REPLACES);
}
