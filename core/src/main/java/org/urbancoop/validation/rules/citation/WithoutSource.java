package org.urbancoop.validation.rules.citation;

import org.urbancoop.citation.Citation;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = WithoutSource.CODE,
        severity = Severity.ERROR,
        category = Category.EVIDENCE,
        reach = Reach.REFERENCES,
        title = @Text(en = "A citation names a source that is not there", ko = "없는 출처를 든 인용"),
        message = @Text(en = "{value} is no source of the dataset", ko = "{value}은(는) 데이터셋에 있는 출처가 아닙니다"),
        rationale = @Text(en = "Evidence that nobody can look up is none.", ko = "찾아볼 수 없는 근거는 근거가 아닙니다."),
        hint = @Text(en = "Add the source, or correct its id.", ko = "출처를 더하거나 id를 고치십시오."),
        passes = """
    {"type":"source","id":"s","title":"S"}
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":\
    "source/s"}]}""",
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":\
    "source/s"}]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":\
    "city/seoul"}]}""", """
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"citation":{"source":\
    "source/s"}}"""})
public final class WithoutSource implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "citation-without-source";

    /** Creates the rule. */
    public WithoutSource() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        context.forEach(
                Citation.class,
                citation -> dataset.source(citation.getSource()).isEmpty(),
                (subject, pointer, citation) -> context.report(subject, pointer.child("source"))
                        .value(citation.getSource())
                        .cause(citation.getSource())
                        .add());
    }
}
