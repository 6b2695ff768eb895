package org.urbancoop.validation.rules.participation;

import org.urbancoop.extension.MemberValues;
import org.urbancoop.message.Severity;
import org.urbancoop.participation.Contact;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = EmptyContact.CODE,
        severity = Severity.WARNING,
        category = Category.PARTY,
        title = @Text(en = "A contact holds nothing", ko = "빈 연락처"),
        message = @Text(en = "it names nobody, and no way to reach anybody", ko = "사람도 기관도 연락 방법도 없습니다"),
        rationale = @Text(en = "Something was lost, or the contact was never filled in.", ko = "내용이 사라졌거나 채워지지 않았습니다."),
        hint = @Text(en = "Fill it in, or remove it.", ko = "채우거나 지우십시오."),
        passes = """
    {"type":"event","id":"e","title":"E","kind":"forum","contacts":[{"organization":"organization/citynet"}]}""",
        fails = """
    {"type":"event","id":"e","title":"E","kind":"forum","contacts":[{}]}""")
public final class EmptyContact implements Rule<Contact> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "contact-empty";

    /** Creates the rule. */
    public EmptyContact() {}

    @Override
    public Class<Contact> reads() {
        return Contact.class;
    }

    @Override
    public void check(Contact contact, RuleContext context) {
        if (MemberValues.of(contact).isEmpty()) {
            context.report().add();
        }
    }
}
