package org.urbancoop.validation.rules.agreement;

import java.util.Optional;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.code.RelationKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = FollowsLaterOne.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        reach = Reach.REFERENCES,
        title =
                @Text(
                        en = "An agreement is signed before the one that it renews or upgrades",
                        ko = "갱신·격상하는 협정보다 먼저 체결된 협정"),
        message =
                @Text(
                        en = "signed on {value}, before {other}, which it follows ({signed})",
                        ko = "{value}에 체결되어, 먼저 체결되었다고 적힌 {other}({signed})보다 빠릅니다"),
        rationale =
                @Text(
                        en = "What renews, upgrades, replaces or amends an agreement comes after it; the "
                                + "relation or a date is turned round.",
                        ko = "갱신·격상·대체·개정은 원래 협정 뒤에 옵니다. 관계나 날짜가 뒤바뀐 것입니다."),
        hint = @Text(en = "Turn the relation round, or correct the date.", ko = "관계의 방향을 바꾸거나 날짜를 고치십시오."),
        passes = {"""
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/taipei"],"signed":"1968"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"1992-03-01",\
    "relations":[{"kind":"upgrades","target":"agreement/a"}]}""", """
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/taipei"],"signed":"2020"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"2019",\
    "relations":[{"kind":"builds-on","target":"agreement/a"},{"kind":"renews","target":"agreement/nowhere"}]}
    {"type":"agreement","id":"c","kind":"protocol","parties":["city/seoul","city/taipei"],"signed":"2020",\
    "relations":[{"kind":"amends","target":"agreement/a"}]}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/taipei"],"signed":"2020-06"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"1992-03-01",\
    "relations":[{"kind":"upgrades","target":"agreement/a"}]}""", """
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2020"}
    {"type":"agreement","id":"b","kind":"partnership","parties":["city/seoul","city/taipei"],"signed":"2019",\
    "relations":[{"kind":"renews","target":"agreement/a"},{"kind":"replaces","target":"agreement/a"},{"kind":"amends",\
    "target":"agreement/a"}]}"""})
public final class FollowsLaterOne implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-signed-before-what-it-follows";

    /** Creates the rule. */
    public FollowsLaterOne() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Agreement agreement : dataset.getAgreements()) {
            for (int i = 0; i < agreement.getRelations().size(); i++) {
                Relation relation = agreement.getRelations().get(i);
                Optional<Edtf> before = isAfter(relation.getKind())
                        ? dataset.agreement(relation.getTarget()).flatMap(Agreement::getSigned)
                        : Optional.empty();
                // Of two moments that are known to their year, either may be the first: most are.
                if (before.isPresent()
                        && agreement
                                .getSigned()
                                .filter(signed -> Moment.of(signed)
                                        .isBefore(Moment.of(before.get()))
                                        .isYes())
                                .isPresent()) {
                    context.report(
                                    agreement,
                                    JsonPointer.ROOT.child("relations").child(i).child("target"))
                            .value(agreement.getSigned().get())
                            .with("other", relation.getTarget())
                            .with("signed", before.get())
                            .add();
                }
            }
        }
    }

    private static boolean isAfter(RelationKind kind) {
        return RenewsOtherParties.SUCCEEDS.contains(kind) || kind.equals(RelationKind.AMENDS);
    }
}
