package org.urbancoop.validation.rules.text;

import java.text.Normalizer;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = NotNormalized.CODE,
        severity = Severity.WARNING,
        category = Category.TEXT,
        title = @Text(en = "A text is not in the normal form", ko = "정규화되지 않은 텍스트"),
        message = @Text(en = "'{value}' is not in form NFC{korean}", ko = "'{value}'은(는) NFC 형식이 아닙니다{korean}"),
        rationale =
                @Text(
                        en = "Decomposed letters look the same and compare as different: a Korean name typed on "
                                + "one system is not found on another.",
                        ko = "자모로 풀어 쓴 글자는 같아 보이지만 다르게 비교되어, 한 시스템에서 쓴 한글 이름이 다른 곳에서 검색되지 않습니다."),
        hint = @Text(en = "Normalize the text to NFC.", ko = "NFC로 정규화하십시오."),
        references = "https://www.unicode.org/reports/tr15/",
        passes = """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","names":{"ko":"서울"}}""",
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","names":{"ko":\
    "\\u1109\\u1165\\u110b\\u116e\\u11af"}}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["Se\\u0301oul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\u1100\\u1161","\\u11ff e\\u0301","\\u1200 \
    e\\u0301","\\u10ff e\\u0301"]}"""})
public final class NotNormalized implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "text-not-normalized";

    /** Creates the rule. */
    public NotNormalized() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        if (!Normalizer.isNormalized(text, Normalizer.Form.NFC)) {
            boolean jamo = text.codePoints().anyMatch(c -> c >= 0x1100 && c <= 0x11FF);
            context.report()
                    .with(
                            "korean",
                            jamo ? new Message(": Hangul stands as single jamo", ": 한글이 자모로 풀려 있습니다") : Message.of(""))
                    .add();
        }
    }
}
