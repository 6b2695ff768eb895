package org.urbancoop.validation.rules.agreement;

import java.util.HashSet;
import java.util.Set;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.agreement.AgreementStatusChange;
import org.urbancoop.code.AgreementStatus;
import org.urbancoop.code.RenewalKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.Relation;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.time.Edtf;
import org.urbancoop.time.Moment;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PastItsEnd.CODE,
        severity = Severity.WARNING,
        category = Category.TIME,
        reach = Reach.REFERRERS,
        title = @Text(en = "A fixed-term agreement is past its end and not renewed", ko = "기한이 지났으나 갱신되지 않은 협정"),
        message =
                @Text(
                        en = "it held for {value} and nothing tells what came then, as of {asOf}",
                        ko = "{value} 동안 유효했으나 {asOf} 현재 그 뒤의 일이 적혀 있지 않습니다"),
        rationale =
                @Text(
                        en = "It counts as in force although its own term says that it is not.",
                        ko = "기한이 지났는데도 유효한 것으로 세어집니다."),
        hint =
                @Text(
                        en = "Add the renewal as an agreement that renews this one, or the status expired.",
                        ko = "이 협정을 갱신하는 협정이나 만료 상태를 더하십시오."),
        undecidedMessage =
                @Text(
                        en = "{value} does not tell whether the agreement still holds as of {asOf}",
                        ko = "{value}만으로는 {asOf} 현재 유효한지 알 수 없습니다"),
        needsAsOf = true,
        passes = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2015/2020","renewal":{"kind":"automatic","term":"P5Y"}}
    {"type":"agreement","id":"b","kind":"memorandum-of-understanding","parties":["city/seoul","city/busan"],\
    "validity":"2015/2020","statusHistory":[{"status":"in-force","since":"2015"},{"status":"in-force","since":"2021"}]}
    {"type":"agreement","id":"c","kind":"memorandum-of-understanding","parties":["city/seoul","city/tokyo"],\
    "validity":"2015/2020","statusHistory":[{"status":"in-force","since":"2022"},{"status":"suspended"}]}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2020-03/2030-03"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2015/2020"}
    {"type":"agreement","id":"b","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2020/..","relations":[{"kind":"renews","target":"agreement/a"}]}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2015/2020","statusHistory":[{"status":"expired","since":"2020"}]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/busan"],"validity":"2015/2020",\
    "statusHistory":[{"status":"terminated","since":"2018"}]}
    {"type":"agreement","id":"c","kind":"protocol","parties":["city/seoul","city/taipei"],"validity":"2015/2020",\
    "statusHistory":[{"status":"superseded","since":"2019"}]}
    {"type":"agreement","id":"d","kind":"protocol","parties":["city/seoul","city/busan"],"validity":"2015/2020",\
    "statusHistory":[{"status":"denounced","since":"2018","declaredBy":"city/busan"}]}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"validity":"2015/2020"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"validity":"2015/2020"}
    {"type":"agreement","id":"c","kind":"sister-city","parties":["city/seoul","city/taipei"],"relations":[{"kind":\
    "upgrades","target":"agreement/a"},{"kind":"replaces","target":"agreement/b"}]}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"validity":\
    "2020-01-01/2026-11-22"}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"validity":"2020/.."}"""},
        fails = {"""
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2015/2020"}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"],"validity":\
    "2020-01-01/2026-11-21","statusHistory":[{"status":"signed"},{"status":"in-force"},{"status":"suspended"},\
    {"status":"dormant"}]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/seoul","city/taipei"],"validity":"2015/2020",\
    "relations":[{"kind":"builds-on","target":"agreement/a"},{"kind":"renews","target":"agreement/c"}]}""", """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2015/2020","renewal":{"kind":"by-agreement"}}
    {"type":"agreement","id":"b","kind":"memorandum-of-understanding","parties":["city/seoul","city/busan"],\
    "validity":"2015/2020","statusHistory":[{"status":"terminated","since":"2012"},{"status":"in-force","since":\
    "2015"}]}"""},
        undecided = """
    {"type":"dataset","asOf":"2026-11-22"}
    {"type":"agreement","id":"a","kind":"memorandum-of-understanding","parties":["city/seoul","city/taipei"],\
    "validity":"2015/"}
    {"type":"agreement","id":"b","kind":"memorandum-of-understanding","parties":["city/seoul","city/busan"],\
    "validity":"2015/2020","statusHistory":[{"status":"in-force","since":"202X"}]}""")
public final class PastItsEnd implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-past-its-end";

    /** Creates the rule. */
    public PastItsEnd() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Set<RecordReference> renewed = new HashSet<>();
        for (Agreement agreement : dataset.getAgreements()) {
            for (Relation relation : agreement.getRelations()) {
                if (RenewsOtherParties.SUCCEEDS.contains(relation.getKind())) {
                    renewed.add(relation.getTarget());
                }
            }
        }
        for (Agreement agreement : dataset.getAgreements()) {
            if (agreement.getValidity().isEmpty()
                    || renewed.contains(agreement.reference())
                    || context.isUnread(agreement, JsonPointer.ROOT.child("renewal"))
                    || context.isUnread(agreement, JsonPointer.ROOT.child("statusHistory"))) {
                continue;
            }
            Edtf validity = agreement.getValidity().get();
            Verdict past = validity.isBefore(context.asOf())
                    .and(isTold(agreement, validity).not());
            JsonPointer at = JsonPointer.ROOT.child("validity");
            if (past.isYes()) {
                context.report(agreement, at).value(validity).add();
            } else if (past.isUndecided()) {
                context.undecided(agreement, at).value(validity).add();
            }
        }
    }

    /** Whether what came after the end is told: that it goes on by itself, that it is over, or that it holds again. */
    private static Verdict isTold(Agreement agreement, Edtf validity) {
        if (agreement
                .getRenewal()
                .filter(renewal -> renewal.getKind().equals(RenewalKind.AUTOMATIC))
                .isPresent()) {
            return Verdict.YES;
        }
        Verdict told = Verdict.NO;
        for (AgreementStatusChange change : agreement.getStatusHistory()) {
            if (change.getStatus().isOver()) {
                told = Verdict.YES;
            } else if (change.getStatus().equals(AgreementStatus.IN_FORCE)) {
                told = change.getSince()
                        .map(since -> Moment.of(since).isAfter(validity))
                        .orElse(Verdict.NO);
            }
        }
        return told;
    }
}
