package org.urbancoop.validation.rules.text;

import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = BidirectionalControls.CODE,
        severity = Severity.WARNING,
        category = Category.TEXT,
        title = @Text(en = "A text holds controls of writing direction", ko = "텍스트에 쓰기 방향 제어 문자가 있음"),
        message =
                @Text(
                        en = "it holds {character}, which reorders what is shown",
                        ko = "보이는 순서를 바꾸는 {character}이(가) 있습니다"),
        rationale =
                @Text(en = "They can make a text read differently from what it holds.", ko = "내용과 다르게 읽히게 할 수 있습니다."),
        hint = @Text(en = "Remove them: a text of one language needs none.", ko = "한 언어의 텍스트에는 필요 없으므로 지우십시오."),
        references = "https://www.unicode.org/reports/tr9/",
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["Soul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\u061b \
    \\u061d","\\u200d","\\u2010","\\u2029","\\u202f","\\u2065","\\u206a"]}""", """
    {"type":"event","id":"e","title":"منتدى المدن (2024)\\u200f","kind":"forum"}
    {"type":"event","id":"f","title":"כנס\\u200e 2024","kind":"forum"}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["\\u202eluoS"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\u061c","\\u200e","\\u200f","\\u202a",\
    "\\u2066","\\u2069"]}
    {"type":"event","id":"e","title":"\\u202bمنتدى\\u202c","kind":"forum"}"""})
public final class BidirectionalControls implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "text-bidirectional-controls";

    /** Creates the rule. */
    public BidirectionalControls() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        boolean isMixed = hasMark(text) && text.codePoints().anyMatch(BidirectionalControls::isRightToLeft);
        Characters.first(
                        text,
                        c -> (isMark(c) && !isMixed) || (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069))
                .ifPresent(character -> context.report()
                        .value(text)
                        .with("character", character)
                        .add());
    }

    private static boolean hasMark(String text) {
        return text.indexOf(0x061C) >= 0 || text.indexOf(0x200E) >= 0 || text.indexOf(0x200F) >= 0;
    }

    private static boolean isMark(int c) {
        return c == 0x061C || c == 0x200E || c == 0x200F;
    }

    /** Letters of Arabic, Hebrew and their like: marks of direction keep signs and numbers beside them in place. */
    private static boolean isRightToLeft(int c) {
        byte direction = Character.getDirectionality(c);
        return Character.isLetter(c)
                && (direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC
                        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT);
    }
}
