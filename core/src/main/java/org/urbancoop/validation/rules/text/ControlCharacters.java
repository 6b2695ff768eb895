package org.urbancoop.validation.rules.text;

import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = ControlCharacters.CODE,
        severity = Severity.ERROR,
        category = Category.TEXT,
        title = @Text(en = "A text holds control characters", ko = "텍스트에 제어 문자가 있음"),
        message = @Text(en = "it holds {character}", ko = "{character}이(가) 있습니다"),
        rationale =
                @Text(
                        en = "They come from broken conversions; screens and files treat them in unforeseen ways.",
                        ko = "잘못된 변환에서 생기며 화면과 파일이 예상 밖으로 다룹니다."),
        hint = @Text(en = "Remove them; a line break is U+000A.", ko = "지우십시오. 줄바꿈은 U+000A입니다."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["Soul"]}
    {"type":"program","id":"pearl","title":"PEARL","kind":"knowledge-network","summary":"One line.\\nAnother \
    one."}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\u00a0","\\u200b"]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["So\\u0007ul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["a\\tb","a\\rb","\\u007f","\\u0085"]}"""})
public final class ControlCharacters implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "text-control-characters";

    /** Creates the rule. */
    public ControlCharacters() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        Characters.first(text, c -> Character.getType(c) == Character.CONTROL && c != '\n')
                .ifPresent(character -> context.report()
                        .value(text)
                        .with("character", character)
                        .add());
    }
}
