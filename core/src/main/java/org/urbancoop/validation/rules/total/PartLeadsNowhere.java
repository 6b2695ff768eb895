package org.urbancoop.validation.rules.total;

import java.util.HashSet;
import java.util.Set;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PartLeadsNowhere.CODE,
        severity = Severity.ERROR,
        category = Category.TOTAL,
        reach = Reach.TOTALS,
        title = @Text(en = "A part of a total is no total, or the total itself", ko = "합계의 부분이 없거나 자기 자신임"),
        message = @Text(en = "{value} is no other total of the dataset", ko = "{value}은(는) 데이터셋의 다른 합계가 아닙니다"),
        rationale = @Text(en = "Nothing can be summed over it.", ko = "합을 낼 수 없습니다."),
        hint = @Text(en = "Add the total, or correct its id.", ko = "합계를 더하거나 id를 고치십시오."),
        passes = """
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"parts":["a"],"citation":{"source":\
    "source/s"}}
    {"type":"declared-total","id":"a","what":"project","measure":"count","stated":1,"citation":{"source":\
    "source/s"}}""",
        fails = {"""
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"parts":["a"],"citation":{"source":\
    "source/s"}}""", """
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"parts":["t"],"citation":{"source":\
    "source/s"}}""", """
    {"type":"declared-total","id":"a","what":"project","measure":"count","stated":1,"parts":["b","c","a"],"citation":\
    {"source":"source/s"}}
    {"type":"declared-total","id":"b","what":"project","measure":"count","stated":1,"citation":{"source":\
    "source/s"}}"""})
public final class PartLeadsNowhere implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "total-part-leads-nowhere";

    /** Creates the rule. */
    public PartLeadsNowhere() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Set<Slug> ids = new HashSet<>();
        dataset.getDeclaredTotals().forEach(total -> ids.add(total.getId()));
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            for (int i = 0; i < total.getParts().size(); i++) {
                Slug part = total.getParts().get(i);
                if (!ids.contains(part) || part.equals(total.getId())) {
                    context.report(total, JsonPointer.ROOT.child("parts").child(i))
                            .value(part)
                            .add();
                }
            }
        }
    }
}
