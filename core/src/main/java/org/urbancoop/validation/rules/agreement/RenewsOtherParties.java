package org.urbancoop.validation.rules.agreement;

import java.util.HashMap;
import java.util.HashSet;
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
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;
import org.urbancoop.validation.rules.reference.Represented;

@RuleInfo(
        code = RenewsOtherParties.CODE,
        severity = Severity.WARNING,
        category = Category.PARTY,
        reach = Reach.REFERENCES_TWICE,
        title = @Text(en = "An agreement renews one between other parties", ko = "다른 당사자의 협정을 갱신함"),
        message = @Text(en = "{value} is between other parties", ko = "{value}의 당사자가 다릅니다"),
        rationale =
                @Text(
                        en = "Who renews, upgrades or replaces an agreement is a party to it, or follows one. "
                                + "Others may join.",
                        ko = "협정을 갱신·격상·대체하는 것은 그 당사자나 이를 이은 쪽입니다. 새 당사자가 더해질 수는 있습니다."),
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
    "builds-on","target":"agreement/a"},{"kind":"renews","target":"agreement/nowhere"}]}""", """
    {"type":"organization","id":"smg","name":"Seoul Metropolitan \
    Government","kind":"local-government","represents":"city/seoul"}
    {"type":"city","id":"masan","name":"Masan","kind":"city","existence":"/2010"}
    {"type":"city","id":"changwon","name":"Changwon","kind":"city","relations":[{"kind":"succeeds",\
    "target":"city/masan"}]}
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/masan"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/changwon","organization/smg"],"relations":\
    [{"kind":"renews","target":"agreement/a"}]}
    {"type":"agreement","id":"c","kind":"partnership","parties":["city/changwon","organization/smg","city/taipei"],\
    "relations":[{"kind":"replaces","target":"agreement/b"}]}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/busan","city/seoul"],"relations":[{"kind":\
    "upgrades","target":"agreement/a"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/busan","city/seoul"],"relations":[{"kind":\
    "builds-on","target":"agreement/a"},{"kind":"renews","target":"agreement/a"},{"kind":"replaces","target":\
    "agreement/a"}]}""", """
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei","city/tokyo"]}
    {"type":"agreement","id":"b","kind":"partnership","parties":["city/seoul","city/taipei"],"relations":[{"kind":\
    "renews","target":"agreement/a"}]}"""})
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
        for (Agreement agreement : dataset.getAgreements()) {
            Map<RecordReference, Boolean> others = new HashMap<>();
            for (int i = 0; i < agreement.getRelations().size(); i++) {
                Relation relation = agreement.getRelations().get(i);
                if (SUCCEEDS.contains(relation.getKind())
                        && others.computeIfAbsent(
                                relation.getTarget(),
                                target -> dataset.agreement(target)
                                        .filter(before -> !continues(agreement, before, dataset))
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

    /** Whether each party of the earlier agreement is one of the later, itself or by its successor. */
    private static boolean continues(Agreement later, Agreement before, Dataset dataset) {
        Set<Reference> parties = new HashSet<>();
        for (Reference party : later.getParties()) {
            parties.add(Represented.of(party, dataset));
            dataset.find(party)
                    .ifPresent(entry -> entry.getRelations().stream()
                            .filter(relation -> relation.getKind().equals(RelationKind.SUCCEEDS))
                            .map(relation -> Represented.of(relation.getTarget(), dataset))
                            .forEach(parties::add));
        }
        return before.getParties().stream()
                .map(party -> Represented.of(party, dataset))
                .allMatch(parties::contains);
    }

    /** How an agreement says that it stands in the place of an earlier one. */
    static final Set<RelationKind> SUCCEEDS = Set.of(RelationKind.RENEWS, RelationKind.UPGRADES, RelationKind.REPLACES);
}
