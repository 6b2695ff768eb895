package org.urbancoop.validation.rules.agreement;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;
import org.urbancoop.validation.rules.reference.Represented;

@RuleInfo(
        code = DeclaredByNoParty.CODE,
        severity = Severity.WARNING,
        category = Category.PARTY,
        reach = Reach.REFERENCES,
        title =
                @Text(
                        en = "The state of an agreement is declared by who is no party to it",
                        ko = "당사자가 아닌 쪽이 밝힌 협정 상태"),
        message =
                @Text(
                        en = "{value} declares it {status} and is none of the parties {parties}",
                        ko = "{value}이(가) {status} 상태라고 밝혔으나 당사자 {parties} 중에 없습니다"),
        rationale =
                @Text(
                        en = "Only a party can suspend or end what it agreed to. A city and its own government are "
                                + "one.",
                        ko = "당사자만 협정을 멈추거나 끝낼 수 있습니다. 도시와 그 정부는 하나로 봅니다."),
        hint = @Text(en = "Correct who declared it, or the parties.", ko = "밝힌 쪽이나 당사자를 고치십시오."),
        passes = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"terminated","declaredBy":"city/taipei"}]}""", """
    {"type":"organization","id":"smg","name":"Seoul Metropolitan \
    Government","kind":"local-government","represents":"city/seoul"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"suspended","declaredBy":"organization/smg"},{"status":"in-force"}]}
    {"type":"agreement","id":"b","kind":"partnership","parties":["organization/smg","city/taipei"],"statusHistory":\
    [{"status":"suspended","declaredBy":"city/seoul"}]}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/moscow"],"statusHistory":\
    [{"status":"terminated","since":"2022-03","declaredBy":"city/kyiv"}]}""", """
    {"type":"organization","id":"smg","name":"Seoul Metropolitan \
    Government","kind":"local-government","represents":"city/seoul"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/busan","city/taipei"],"statusHistory":\
    [{"status":"in-force"},{"status":"suspended","declaredBy":"organization/smg"}]}"""})
public final class DeclaredByNoParty implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-status-declared-by-no-party";

    /** Creates the rule. */
    public DeclaredByNoParty() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Agreement agreement : dataset.getAgreements()) {
            List<AgreementStatusChange> history = agreement.getStatusHistory();
            for (int i = 0; i < history.size(); i++) {
                Optional<Reference> declarer = history.get(i).getDeclaredBy();
                if (declarer.isPresent()
                        && !context.isUnread(agreement, JsonPointer.ROOT.child("parties"))
                        && !parties(agreement, dataset).contains(Represented.of(declarer.get(), dataset))) {
                    context.report(
                                    agreement,
                                    JsonPointer.ROOT
                                            .child("statusHistory")
                                            .child(i)
                                            .child("declaredBy"))
                            .value(declarer.get())
                            .with("status", history.get(i).getStatus())
                            .with(
                                    "parties",
                                    String.join(
                                            ", ",
                                            agreement.getParties().stream()
                                                    .map(Reference::toString)
                                                    .toList()))
                            .add();
                }
            }
        }
    }

    private static Set<Reference> parties(Agreement agreement, Dataset dataset) {
        Set<Reference> parties = new HashSet<>();
        agreement.getParties().forEach(party -> parties.add(Represented.of(party, dataset)));
        return parties;
    }
}
