package org.urbancoop.validation.rules.citation;

import org.urbancoop.message.Severity;
import org.urbancoop.record.CooperationRecord;
import org.urbancoop.source.Source;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RecordWithoutCitation.CODE,
        severity = Severity.NOTICE,
        category = Category.EVIDENCE,
        title = @Text(en = "A record has no citation", ko = "인용이 없는 레코드"),
        message = @Text(en = "nothing tells where {value} comes from", ko = "{value}에 인용이 없어 출처를 알 수 없습니다"),
        rationale =
                @Text(
                        en = "Without evidence, nobody can check a record or correct it.",
                        ko = "근거가 없으면 확인하거나 고칠 수 없습니다."),
        hint = @Text(en = "Cite the source and quote its words.", ko = "출처를 들고 그 말을 인용하십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":\
    "source/s"}]}""", """
    {"type":"source","id":"s","title":"S"}"""},
        fails = """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}""")
public final class RecordWithoutCitation implements Rule<CooperationRecord> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "record-without-citation";

    /** Creates the rule. */
    public RecordWithoutCitation() {}

    @Override
    public Class<CooperationRecord> reads() {
        return CooperationRecord.class;
    }

    @Override
    public void check(CooperationRecord entry, RuleContext context) {
        if (entry.getCitations().isEmpty() && !(entry instanceof Source)) {
            context.report("citations").value(entry.reference()).add();
        }
    }
}
