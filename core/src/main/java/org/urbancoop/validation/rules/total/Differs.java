package org.urbancoop.validation.rules.total;

import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Reconciliation;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = Differs.CODE,
        severity = Severity.WARNING,
        category = Category.TOTAL,
        reach = Reach.TOTALS,
        title = @Text(en = "A stated number differs from what the records list", ko = "명시된 수가 레코드와 다름"),
        message = @Text(en = "{words}", ko = "{words}"),
        rationale =
                @Text(
                        en = "Sources miscount, and so do readers: a difference is either a finding about the "
                                + "source or a record that is missing.",
                        ko = "출처도 독자도 잘못 셉니다. 차이는 출처의 오류이거나 빠진 레코드입니다."),
        hint =
                @Text(
                        en = "Count again; if the source is wrong, keep its number and accept the finding with a "
                                + "reason.",
                        ko = "다시 세어 보십시오. 출처가 틀렸다면 그 수를 두고 이유를 적어 결과를 받아들이십시오."),
        undecidedMessage = @Text(en = "{words}", ko = "{words}"),
        passes = """
    {"type":"project","id":"a","title":"A","classifications":{"area":"Water"}}
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}""",
        fails = """
    {"type":"project","id":"a","title":"A","classifications":{"area":"Water"}}
    {"type":"project","id":"b","title":"B","classifications":{"area":"Water"}}
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"where":[{"member":\
    "/classifications/area","is":"Water"}],"citation":{"source":"source/s"}}""",
        undecided = """
    {"type":"project","id":"a","title":"A","classifications":{"area":"Water"}}
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"where":[{"member":"/partOf","is":\
    "program/x"}],"citation":{"source":"source/s"}}""")
public final class Differs implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "total-differs";

    /** Creates the rule. */
    public Differs() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Reconciliation reconciliation : context.reconciliations()) {
            if (!reconciliation.agrees().isYes()) {
                DeclaredTotal total = reconciliation.total();
                JsonPointer at = JsonPointer.ROOT.child("stated");
                (reconciliation.agrees().isNo() ? context.report(total, at) : context.undecided(total, at))
                        .value(total.getStated().toPlainString())
                        .with("words", reconciliation.message())
                        .evidence(reconciliation.evidence().toArray())
                        .cause("total " + reconciliation.origins().get(0))
                        .add();
            }
        }
    }
}
