package org.urbancoop.validation.rules.record;

import java.util.HashSet;
import java.util.Set;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.dataset.DeclaredTotal;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Slug;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = DuplicateId.CODE,
        severity = Severity.ERROR,
        category = Category.IDENTITY,
        reach = Reach.SAME_REFERENCE,
        title = @Text(en = "Two records of one type have the same id", ko = "같은 유형의 두 레코드의 id가 같음"),
        message = @Text(en = "{value} is the id of another record, too", ko = "{value}은(는) 다른 레코드의 id이기도 합니다"),
        rationale =
                @Text(
                        en = "A reference finds the first of them; the other one is never found.",
                        ko = "참조는 첫 번째 것만 찾으며 나머지는 결코 찾지 못합니다."),
        hint = @Text(en = "Give one of them another id, or merge the two.", ko = "하나에 다른 id를 주거나 둘을 합치십시오."),
        passes = """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"organization","id":"seoul","name":"Seoul","kind":"local-government"}""",
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"city","id":"seoul","name":"Soul","kind":"city"}""", """
    {"type":"declared-total","id":"t","what":"city","measure":"count","stated":1,"citation":{"source":"source/s"}}
    {"type":"declared-total","id":"t","what":"city","measure":"count","stated":2,\
    "citation":{"source":"source/s"}}""", """
    {"type":"source","id":"s","title":"S"}
    {"type":"source","id":"s","title":"S"}
    {"type":"source","id":"s","title":"S"}
    {"type":"program","id":"s","title":"S","kind":"platform"}"""})
public final class DuplicateId implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "id-duplicate";

    /** Creates the rule. */
    public DuplicateId() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Set<RecordReference> seen = new HashSet<>();
        dataset.records().forEach(entry -> {
            if (!seen.add(entry.reference())) {
                context.report(entry, ID)
                        .value(entry.reference())
                        .cause("id " + entry.reference())
                        .add();
            }
        });
        Set<Slug> totals = new HashSet<>();
        for (DeclaredTotal total : dataset.getDeclaredTotals()) {
            if (!totals.add(total.getId())) {
                context.report(total, ID).value(total.getId()).add();
            }
        }
    }

    private static final JsonPointer ID = JsonPointer.ROOT.child("id");
}
