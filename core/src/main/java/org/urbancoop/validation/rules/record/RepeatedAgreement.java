package org.urbancoop.validation.rules.record;

import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.SameAgreement;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Reference;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;
import org.urbancoop.validation.rules.reference.Represented;

@RuleInfo(
        code = RepeatedAgreement.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_PARTIES,
        title = @Text(en = "Two agreements are between the same parties and of the same kind", ko = "당사자와 유형이 같은 두 협정"),
        message =
                @Text(
                        en = "{value} is between the same parties and of the same kind as {other}",
                        ko = "{value}의 당사자와 유형이 {other}과(와) 같습니다"),
        rationale =
                @Text(
                        en = "The parties have no order: A with B is B with A, and is counted once. A renewal "
                                + "says so by a relation.",
                        ko = "당사자에는 순서가 없으므로 한 번만 셉니다. 갱신이라면 관계로 적습니다."),
        hint =
                @Text(
                        en = "Merge the two, or say by a relation that one renews, upgrades or replaces the other.",
                        ko = "둘을 합치거나, 하나가 다른 하나를 갱신·격상·대체한다는 관계를 적으십시오."),
        undecidedMessage =
                @Text(
                        en = "{other} has the same parties and kind and another day; "
                                + "nothing tells what either is about",
                        ko = "{other}과(와) 당사자·유형이 같고 체결일이 다르나 무엇에 관한 것인지 알 수 없습니다"),
        passes = {"""
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],"sectors":\
    ["water"]}
    {"type":"agreement","id":"b","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],"sectors":\
    ["tourism"]}
    {"type":"agreement","id":"c","kind":"protocol","parties":["city/seoul","city/taipei"],"title":"On Trams"}
    {"type":"agreement","id":"d","kind":"protocol","parties":["city/seoul","city/taipei"],"title":"On Parks"}
    {"type":"agreement","id":"e","kind":"partnership","parties":["city/seoul","city/taipei"],"term":"Smart City"}
    {"type":"agreement","id":"f","kind":"partnership","parties":["city/seoul","city/taipei"],"term":\
    "Green City"}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"friendship-city","parties":["city/taipei","city/seoul"]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/taipei","city/seoul"],"relations":[{"kind":\
    "renews","target":"agreement/a"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":[{"kind":\
    "renews","target":"agreement/x"},{"kind":"renews","target":"agreement/b"}]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"c","kind":"sister-city","parties":["city/seoul","city/busan"]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/moscow"],"signed":"1991",\
    "statusHistory":[{"status":"terminated","since":"2002"}]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/moscow","city/seoul"],"signed":"2010",\
    "validity":"2010/2015"}
    {"type":"agreement","id":"c","kind":"partnership","parties":["city/moscow","city/seoul"],"signed":"2010",\
    "validity":"2010/2015"}
    {"type":"agreement","id":"d","kind":"partnership","parties":["city/moscow","city/seoul"],"signed":"2016"}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/taipei","city/seoul"]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":[{"kind":\
    "renews","target":"agreement/c"}]}
    {"type":"agreement","id":"c","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":[{"kind":\
    "renews","target":"agreement/a"}]}
    {"type":"agreement","id":"d","kind":"sister-city","parties":["city/seoul","city/taipei"]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/moscow"],"signed":"1991",\
    "statusHistory":[{"status":"terminated","since":"2002"}]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/moscow","city/seoul"],"signed":"2002"}""", """
    {"type":"organization","id":"smg","name":"Seoul Metropolitan \
    Government","kind":"local-government","represents":"city/seoul"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"signed":"1968"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/taipei","organization/smg"],"signed":"1969"}"""},
        undecided = """
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],"signed":\
    "2011-03"}
    {"type":"agreement","id":"b","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],"signed":\
    "2017-10"}""")
public final class RepeatedAgreement implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-repeated";

    /** Creates the rule. */
    public RepeatedAgreement() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        IdentityHashMap<Agreement, Set<RecordReference>> targets = new IdentityHashMap<>();
        Repetition.check(
                dataset.getAgreements(),
                agreement -> List.of(agreement.getKind(), parties(agreement, dataset)),
                (one, other) -> isTied(one, other, targets) || isTied(other, one, targets)
                        ? Verdict.NO
                        : SameAgreement.of(one, other).verdict(),
                context);
    }

    /** A city and its own government are one. */
    private static List<Reference> parties(Agreement agreement, Dataset dataset) {
        return agreement.getParties().stream()
                .map(party -> Represented.of(party, dataset))
                .sorted(Reference.ORDER)
                .toList();
    }

    private static boolean isTied(
            Agreement one, Agreement other, IdentityHashMap<Agreement, Set<RecordReference>> targets) {
        return targets.computeIfAbsent(one, RepeatedAgreement::targets).contains(other.reference());
    }

    private static Set<RecordReference> targets(Agreement agreement) {
        Set<RecordReference> targets = new HashSet<>();
        agreement.getRelations().forEach(relation -> targets.add(relation.getTarget()));
        return targets;
    }
}
