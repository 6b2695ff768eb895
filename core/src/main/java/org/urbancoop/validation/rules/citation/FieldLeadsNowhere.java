package org.urbancoop.validation.rules.citation;

import org.urbancoop.citation.Citation;
import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = FieldLeadsNowhere.CODE,
        severity = Severity.ERROR,
        category = Category.EVIDENCE,
        title = @Text(en = "A citation supports a member that is not there", ko = "없는 항목을 뒷받침하는 인용"),
        message = @Text(en = "nothing stands at {value} of {subject}", ko = "{subject}의 {value}에는 아무것도 없습니다"),
        rationale =
                @Text(
                        en = "The member was moved or removed, and its evidence was left behind.",
                        ko = "항목이 옮겨지거나 지워졌는데 근거만 남았습니다."),
        hint =
                @Text(
                        en = "Point to the member, or leave the field out if the citation supports the whole record.",
                        ko = "항목을 바로 가리키거나, 레코드 전체의 근거라면 field를 빼십시오."),
        references = "https://www.rfc-editor.org/rfc/rfc6901",
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":"source/s",\
    "field":"/country"}]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":"source/s",\
    "field":"/name"}]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":"source/s",\
    "field":"/location/latitude"}]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","citations":[{"source":"source/s",\
    "field":"/aliases/0"}]}"""})
public final class FieldLeadsNowhere implements Rule<Citation> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "citation-field-leads-nowhere";

    /** Creates the rule. */
    public FieldLeadsNowhere() {}

    @Override
    public Class<Citation> reads() {
        return Citation.class;
    }

    @Override
    public void check(Citation citation, RuleContext context) {
        citation.getField()
                .filter(field -> MemberValues.find(context.subject(), field).isEmpty()
                        && !context.isUnread(context.subject(), field))
                .ifPresent(field -> context.report("field").value(field).add());
    }
}
