package org.urbancoop.validation.rules.code;

import java.util.Locale;
import java.util.Map;
import org.urbancoop.code.Code;
import org.urbancoop.code.Country;
import org.urbancoop.code.Currency;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = UnknownTerm.CODE,
        severity = Severity.WARNING,
        category = Category.VOCABULARY,
        title = @Text(en = "A term is not in its code list", ko = "코드 목록에 없는 용어"),
        message =
                @Text(
                        en = "'{value}' is no term of the list {list}{nearest}",
                        ko = "'{value}'은(는) {list} 목록의 용어가 아닙니다{nearest}"),
        rationale =
                @Text(
                        en = "An unknown term survives, but nobody can count it or translate it.",
                        ko = "모르는 용어도 보존되지만 세거나 번역할 수 없습니다."),
        hint = @Text(en = "Use a known term, or propose a new one for the list.", ko = "아는 용어를 쓰거나 새 용어를 제안하십시오."),
        passes = {"""
    {"type":"event","id":"e","title":"E","kind":"workshop"}""", """
    {"type":"city","id":"x","name":"X","kind":"city","country":"ZZ"}
    {"type":"project","id":"p","title":"P","budget":{"amount":1,"currency":"ZZZ"}}"""},
        fails = {"""
    {"type":"event","id":"e","title":"E","kind":"workshpo"}""", """
    {"type":"project","id":"p","title":"P","sector":"sorcery"}"""})
public final class UnknownTerm implements Rule<Code> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "term-unknown";

    private static final Message NEAR = new Message("; '{near}' is near", "('{near}'과(와) 비슷합니다)");

    /** Creates the rule. */
    public UnknownTerm() {}

    @Override
    public Class<Code> reads() {
        return Code.class;
    }

    @Override
    public void check(Code code, RuleContext context) {
        boolean constrained = code instanceof Country || code instanceof Currency;
        if (!code.isKnown() && !constrained) {
            String list = code.codeList().name();
            context.report()
                    .with("list", new Message(list, "'" + code.codeList().title(Locale.KOREAN) + "'"))
                    .with(
                            "nearest",
                            code.codeList()
                                    .nearest(code.term())
                                    .map(near -> NEAR.fill(Map.of("near", near)))
                                    .orElse(Message.of("")))
                    .cause(list + " " + code)
                    .add();
        }
    }
}
