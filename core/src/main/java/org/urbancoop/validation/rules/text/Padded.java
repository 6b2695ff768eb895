package org.urbancoop.validation.rules.text;

import org.urbancoop.citation.Citation;
import org.urbancoop.message.Severity;
import org.urbancoop.text.VisibleText;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = Padded.CODE,
        severity = Severity.NOTICE,
        category = Category.TEXT,
        title = @Text(en = "A text has blanks that nobody needs", ko = "불필요한 공백이 있는 텍스트"),
        message = @Text(en = "'{value}' has blanks at an end, or two in a row", ko = "'{value}'의 앞뒤에 공백이 있거나 공백이 겹칩니다"),
        rationale =
                @Text(
                        en = "They were copied along with the text, and hide in comparisons.",
                        ko = "텍스트와 함께 복사되어 비교를 어긋나게 합니다."),
        hint = @Text(en = "Remove them.", ko = "지우십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["Soul City"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["  \
    "],"citations":[{"source":"source/s","verbatim":" Seoul  City "}]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":[" Soul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["Soul  City"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["Soul ","\\u3000Soul"]}"""})
public final class Padded implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "text-padded";

    /** Creates the rule. */
    public Padded() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        boolean printed = context.isWithin(Citation.class);
        if (!printed && !VisibleText.isBlank(text) && (!text.equals(VisibleText.strip(text)) || text.contains("  "))) {
            context.report().add();
        }
    }
}
