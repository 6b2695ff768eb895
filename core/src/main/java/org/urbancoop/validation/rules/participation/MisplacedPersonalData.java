package org.urbancoop.validation.rules.participation;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Person;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Severity;
import org.urbancoop.validation.Text;

/** Personal data stand outside contacts and persons. */
@RuleInfo(
        code = MisplacedPersonalData.CODE,
        severity = Severity.WARNING,
        category = Category.PRIVACY,
        title = @Text(en = "Personal data stand outside contacts and persons", ko = "연락처와 인물 밖에 개인정보가 있음"),
        message =
                @Text(
                        en = "it holds {value}, an address or a number by which a person is reached",
                        ko = "{value}: 사람에게 연락하는 주소나 번호가 있습니다"),
        rationale =
                @Text(
                        en =
                                "Contacts can be left out or hidden as a whole; an address in a summary is published with it.",
                        ko = "연락처는 통째로 빼거나 가릴 수 있으나 요약에 든 주소는 함께 공개됩니다."),
        hint = @Text(en = "Move it to a contact, or take it out of the text.", ko = "연락처로 옮기거나 텍스트에서 빼십시오."),
        passes = """
    {"type":"event","id":"e","title":"E","kind":"forum","contacts":[{"email":"name@example.org","telephone":"+82-44-211-3222"}]}""",
        fails = {"""
    {"type":"event","id":"e","title":"E","kind":"forum","summary":"Write to name@example.org."}""", """
    {"type":"event","id":"e","title":"E","kind":"forum","citations":[{"source":"source/s","verbatim":"Tel: +82-44-211-3222"}]}"""})
public final class MisplacedPersonalData implements Rule<String> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "personal-data-misplaced";

    /** Creates the rule. */
    public MisplacedPersonalData() {}

    @Override
    public Class<String> reads() {
        return String.class;
    }

    @Override
    public void check(String text, RuleContext context) {
        if ((text.indexOf('@') < 0 && text.indexOf('+') < 0)
                || context.isWithin(Contact.class)
                || context.isWithin(Person.class)) {
            return;
        }
        Matcher address = REACHES.matcher(text);
        if (address.find()) {
            context.report().value(address.group()).add();
        }
    }

    /** What looks like an e-mail address or an international telephone number somewhere in a text. */
    private static final Pattern REACHES = Pattern.compile(
            "[\\w.%+-]{1,64}@[\\w-]{1,63}(?:[.][\\w-]{1,63}){1,8}|[+][1-9][0-9]{0,2}(?:[ .()-]{0,2}[0-9]){6,14}");
}
