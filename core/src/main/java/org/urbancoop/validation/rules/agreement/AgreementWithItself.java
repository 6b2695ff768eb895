package org.urbancoop.validation.rules.agreement;

import java.util.LinkedHashSet;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
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
        code = AgreementWithItself.CODE,
        severity = Severity.ERROR,
        category = Category.PARTY,
        reach = Reach.REFERENCES,
        title = @Text(en = "A city has an agreement with itself", ko = "도시가 자기 자신과 협정을 맺음"),
        message = @Text(en = "all parties are {value}", ko = "당사자가 모두 {value}입니다"),
        rationale =
                @Text(
                        en = "An agreement needs two. A city and its own government are one.",
                        ko = "협정에는 둘이 필요하며, 도시와 그 정부는 하나입니다."),
        hint = @Text(en = "Name the other party.", ko = "상대방을 적으십시오."),
        passes = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul"]}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/seoul"]}""", """
    {"type":"organization","id":"seoul-metropolitan-government","name":"Seoul Metropolitan \
    Government","kind":"local-government","represents":"city/seoul"}
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul",\
    "organization/seoul-metropolitan-government"]}""", """
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["country/KR","country/KR","country/KR"]}"""})
public final class AgreementWithItself implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-with-itself";

    /** Creates the rule. */
    public AgreementWithItself() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Agreement agreement : dataset.getAgreements()) {
            Set<Reference> parties = new LinkedHashSet<>();
            for (Reference party : agreement.getParties()) {
                parties.add(Represented.of(party, dataset));
            }
            if (agreement.getParties().size() > 1 && parties.size() == 1) {
                context.report(agreement, JsonPointer.ROOT.child("parties"))
                        .value(parties.iterator().next())
                        .evidence(agreement.getParties().toArray())
                        .add();
            }
        }
    }
}
