package org.urbancoop.validation.rules.code;

import java.util.Map;
import org.urbancoop.code.Code;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = DeprecatedTerm.CODE,
        severity = Severity.NOTICE,
        category = Category.VOCABULARY,
        title = @Text(en = "A term is deprecated", ko = "더 이상 쓰지 않는 용어"),
        message =
                @Text(
                        en = "'{value}' is deprecated in the list {list}{instead}",
                        ko = "'{value}'은(는) {list} 목록에서 더 이상 쓰지 않습니다{instead}"),
        rationale =
                @Text(
                        en = "Deprecated terms are kept so that old data can be read; new data should not use them.",
                        ko = "옛 데이터를 읽기 위해 남겨 둔 용어이므로 새 데이터에는 쓰지 않습니다."),
        hint = @Text(en = "Use the term that replaces it.", ko = "대신하는 용어를 쓰십시오."),
        passes = """
    {"type":"event","id":"e","title":"E","kind":"workshop"}""",
        fails = {})
public final class DeprecatedTerm implements Rule<Code> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "term-deprecated";

    private static final Message INSTEAD = new Message(": use '{other}'", ": '{other}'을(를) 쓰십시오");

    /** Creates the rule. */
    public DeprecatedTerm() {}

    @Override
    public Class<Code> reads() {
        return Code.class;
    }

    @Override
    public void check(Code code, RuleContext context) {
        if (code.isDeprecated()) {
            context.report()
                    .with("list", code.codeList().name())
                    .with(
                            "instead",
                            code.replacedBy()
                                    .map(other -> INSTEAD.fill(Map.of("other", other)))
                                    .orElse(Message.of("")))
                    .cause(code.codeList().name() + " " + code)
                    .add();
        }
    }
}
