package org.urbancoop.validation.rules.agreement;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.code.AgreementStatus;
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
        code = EndedByOneParty.CODE,
        severity = Severity.NOTICE,
        category = Category.PARTY,
        reach = Reach.REFERENCES,
        title = @Text(en = "Only one party calls an agreement ended", ko = "한쪽 당사자만 끝났다고 밝힌 협정"),
        message =
                @Text(
                        en = "{value} calls it {status}; whether {others} does is not said",
                        ko = "{value}은(는) {status} 상태라고 밝혔으나 {others}의 뜻은 적혀 있지 않습니다"),
        rationale =
                @Text(
                        en = "The other party may still keep the agreement: who counts what is in force counts "
                                + "differently.",
                        ko = "상대방은 협정을 유지할 수 있으므로 발효 중인 협정 수가 달라집니다."),
        hint =
                @Text(
                        en = "Say in an entry of its own what the other party declared, if a source tells it.",
                        ko = "출처가 있으면 상대방이 밝힌 내용을 별도 항목으로 적으십시오."),
        undecidedMessage = @Text(en = "it is not said who called it {value}", ko = "누가 {status} 상태라고 밝혔는지 적혀 있지 않습니다"),
        passes = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"terminated","since":"1992","declaredBy":"city/seoul"},{"status":"terminated","since":"1992",\
    "declaredBy":"city/taipei"}]}""", """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"suspended","declaredBy":"city/seoul"},{"status":"in-force"}]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"expired"}]}
    {"type":"agreement","id":"c","kind":"sister-city","parties":["city/seoul","city/taipei"]}
    {"type":"agreement","id":"d","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"dormant","declaredBy":"city/seoul"}]}
    {"type":"agreement","id":"e","kind":"sister-city","parties":["city/seoul","city/taipei"],"statusHistory":\
    [{"status":"superseded"}]}"""},
        fails = {"""
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/moscow"],"statusHistory":\
    [{"status":"in-force","since":"1991"},{"status":"terminated","since":"2022-03","declaredBy":"city/seoul"}]}""", """
    {"type":"agreement","id":"a","kind":"partnership","parties":["city/seoul","city/taipei","city/tokyo"],\
    "statusHistory":[{"status":"suspended","declaredBy":"city/tokyo"}]}""", """
    {"type":"agreement","id":"a","kind":"cross-border-cooperation","parties":["city/seoul","city/taipei","city/tokyo"],\
    "statusHistory":[{"status":"in-force"},{"status":"denounced","declaredBy":"city/tokyo"}]}"""},
        undecided = """
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/moscow"],"statusHistory":\
    [{"status":"terminated","since":"2022-03"}]}""")
public final class EndedByOneParty implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-ended-by-one-party";

    /** Creates the rule. */
    public EndedByOneParty() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Agreement agreement : dataset.getAgreements()) {
            check(agreement, dataset, context);
        }
    }

    private static void check(Agreement agreement, Dataset dataset, RuleContext context) {
        List<AgreementStatusChange> history = agreement.getStatusHistory();
        int last = history.size() - 1;
        boolean isRead = !context.isUnread(agreement, JsonPointer.ROOT.child("parties"))
                && !context.isUnread(agreement, JsonPointer.ROOT.child("statusHistory"));
        if (!isRead || last < 0 || !isEnding(history.get(last))) {
            return;
        }
        JsonPointer at = JsonPointer.ROOT.child("statusHistory").child(last);
        AgreementStatus status = history.get(last).getStatus();
        Optional<Reference> declarer = history.get(last).getDeclaredBy();
        if (declarer.isEmpty()) {
            context.undecided(agreement, at.child("status"))
                    .value(status)
                    .with("status", status)
                    .add();
            return;
        }
        Set<Reference> silent = new LinkedHashSet<>();
        agreement.getParties().forEach(party -> silent.add(Represented.of(party, dataset)));
        List<Reference> declarers = new ArrayList<>();
        for (AgreementStatusChange change : history) {
            if (isEnding(change)) {
                change.getDeclaredBy()
                        .map(party -> Represented.of(party, dataset))
                        .ifPresent(declarers::add);
            }
        }
        if (silent.removeAll(declarers) && !silent.isEmpty()) {
            context.report(agreement, at.child("declaredBy"))
                    .value(declarer.get())
                    .with("status", status)
                    .with(
                            "others",
                            String.join(
                                    ", ",
                                    silent.stream().map(Reference::toString).toList()))
                    .add();
        }
    }

    private static boolean isEnding(AgreementStatusChange change) {
        return change.getStatus().equals(AgreementStatus.SUSPENDED)
                || change.getStatus().equals(AgreementStatus.TERMINATED)
                || change.getStatus().equals(AgreementStatus.DENOUNCED);
    }
}
