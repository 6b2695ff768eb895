package org.urbancoop.validation.rules.participation;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.Set;
import org.urbancoop.extension.Extensible;
import org.urbancoop.extension.ExtensionValue;
import org.urbancoop.extension.ExtensionValue.ArrayValue;
import org.urbancoop.extension.ExtensionValue.ObjectValue;
import org.urbancoop.extension.ExtensionValue.TextValue;
import org.urbancoop.message.Severity;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PersonalDataUnknown.CODE,
        severity = Severity.WARNING,
        category = Category.PRIVACY,
        title = @Text(en = "An unknown member holds personal data", ko = "모르는 항목에 개인정보가 있음"),
        message =
                @Text(
                        en = "the unknown member '{member}' holds {value}, by which a person is reached",
                        ko = "모르는 항목 '{member}'에 개인에게 연락할 수 있는 정보가 있습니다: {value}"),
        rationale =
                @Text(
                        en = "Unknown members are kept as they are, and leaving out personal data cannot find what it "
                                + "does not know.",
                        ko = "모르는 항목은 그대로 보존되며, 개인정보를 뺄 때도 걸러지지 않습니다."),
        hint = @Text(en = "Move it to a contact, or take it out.", ko = "연락처로 옮기거나 빼십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","website2":"https://example.org","phone":""}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","notes":["Call us at noon",{"a":["@home",5,\
    null]}]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","mayor":{"mail":"name@example.org"}}""", """
    {"type":"event","id":"e","title":"E","kind":"forum","phone":"02-731-2000","notes":[["Write to \
    name@example.org"]],"venue":{"name":"Hall","caretaker":"+82-44-211-3222"}}"""})
public final class PersonalDataUnknown implements Rule<Extensible> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "personal-data-in-unknown-member";

    /** Creates the rule. */
    public PersonalDataUnknown() {}

    @Override
    public Class<Extensible> reads() {
        return Extensible.class;
    }

    @Override
    public void check(Extensible object, RuleContext context) {
        object.getExtensions()
                .asMap()
                .forEach((name, value) -> find(name, value)
                        .ifPresent(found -> context.report(name)
                                .value(found)
                                .with("member", name)
                                .cause("member " + name)
                                .add()));
    }

    private static Optional<String> find(String name, ExtensionValue value) {
        Deque<Named> left = new ArrayDeque<>();
        left.add(new Named(name, value));
        while (!left.isEmpty()) {
            Named next = left.remove();
            if (next.value() instanceof TextValue text) {
                boolean isNamed = NAMES.contains(Spelling.fold(next.name()))
                        && text.value().chars().anyMatch(Character::isLetterOrDigit);
                Optional<String> found = isNamed ? Optional.of(text.value()) : MisplacedPersonalData.find(text.value());
                if (found.isPresent()) {
                    return found;
                }
            } else if (next.value() instanceof ArrayValue array) {
                array.values().forEach(each -> left.add(new Named(next.name(), each)));
            } else if (next.value() instanceof ObjectValue inner) {
                inner.members().asMap().forEach((member, each) -> left.add(new Named(member, each)));
            }
        }
        return Optional.empty();
    }

    /** A value and the name of the member that it stands in. */
    private record Named(String name, ExtensionValue value) {}

    /** Members of this name hold such data whatever it looks like. */
    private static final Set<String> NAMES =
            Set.of("email", "phone", "phonenumber", "telephone", "mobile", "mobilephone", "fax", "이메일", "전화", "전화번호");
}
