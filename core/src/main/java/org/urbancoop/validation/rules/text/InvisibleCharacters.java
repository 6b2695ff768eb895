package org.urbancoop.validation.rules.text;

import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = InvisibleCharacters.CODE,
        severity = Severity.WARNING,
        category = Category.TEXT,
        title = @Text(en = "A text holds invisible characters", ko = "텍스트에 보이지 않는 문자가 있음"),
        message = @Text(en = "it holds {character}, which nobody sees", ko = "보이지 않는 {character}이(가) 있습니다"),
        rationale =
                @Text(
                        en = "Two texts that look the same are not, and a search finds one of them only.",
                        ko = "똑같아 보이는 두 텍스트가 다르므로 검색에서 하나만 나옵니다."),
        hint = @Text(en = "Remove them.", ko = "지우십시오."),
        references = "https://www.unicode.org/reports/tr36/",
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["Soul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\u00ae","\\u0350","\\u115e","\\u1161",\
    "\\u200a","\\u200c","\\u200d","\\u205f","\\u2065","\\u3163","\\ufefe","\\uffa1","\\udb3f\\udffd",\
    "\\udb40\\udc80"]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["So\\u200bul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["\\ufeffSoul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\u00ad","\\u034f","\\u115f","\\u1160",\
    "\\u180e","\\u2060","\\u2064","\\u3164","\\uffa0","\\udb40\\udc00","\\udb40\\udc7f"]}"""})
public final class InvisibleCharacters implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "text-invisible-characters";

    /** Creates the rule. */
    public InvisibleCharacters() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        Characters.first(text, InvisibleCharacters::isInvisible)
                .ifPresent(character -> context.report()
                        .value(text)
                        .with("character", character)
                        .add());
    }

    /** Joiners are left alone between letters of scripts that need them; directions have a rule of their own. */
    private static boolean isInvisible(int c) {
        return c == 0x00AD
                || c == 0x034F
                || c == 0x115F
                || c == 0x1160
                || c == 0x180E
                || c == 0x200B
                || (c >= 0x2060 && c <= 0x2064)
                || c == 0x3164
                || c == 0xFEFF
                || c == 0xFFA0
                || (c >= 0xE0000 && c <= 0xE007F);
    }
}
