package org.urbancoop.validation.rules.text;

import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = BrokenCharacters.CODE,
        severity = Severity.ERROR,
        category = Category.TEXT,
        title = @Text(en = "A text holds characters that stand for lost ones", ko = "텍스트에 깨진 문자가 있음"),
        message =
                @Text(
                        en = "it holds {character}: something was lost in a conversion",
                        ko = "{character}이(가) 있습니다. 변환 중에 글자가 사라졌습니다"),
        rationale =
                @Text(
                        en = "Half a character, a placeholder or a private character means nothing to anybody else.",
                        ko = "반쪽 문자, 대체 문자, 사용자 정의 문자는 다른 곳에서 뜻이 없습니다."),
        hint =
                @Text(
                        en = "Read the text again from its source with the right encoding.",
                        ko = "바른 인코딩으로 출처에서 다시 읽으십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["Soul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\uf900","\\ufffc","\\ud83d\\ude00"]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["S\\ufffdul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["S\\ud83dul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","aliases":["S\\ue000ul"]}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["\\uf8ff","\\ufffe","\\uffff",\
    "\\ud83f\\udffe"]}"""})
public final class BrokenCharacters implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "text-broken-characters";

    /** Creates the rule. */
    public BrokenCharacters() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        Characters.first(text, BrokenCharacters::isBroken)
                .ifPresent(character -> context.report()
                        .value(text)
                        .with("character", character)
                        .add());
    }

    private static boolean isBroken(int c) {
        int type = Character.getType(c);
        return c == 0xFFFD || type == Character.SURROGATE || type == Character.PRIVATE_USE || (c & 0xFFFE) == 0xFFFE;
    }
}
