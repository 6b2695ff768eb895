package org.urbancoop.validation.rules.participation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.constraint.Messages;
import org.urbancoop.message.Severity;
import org.urbancoop.participation.Contact;
import org.urbancoop.participation.Person;
import org.urbancoop.text.VisibleText;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.RecordValidator;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = MisplacedPersonalData.CODE,
        severity = Severity.WARNING,
        category = Category.PRIVACY,
        title = @Text(en = "Personal data stand outside contacts and persons", ko = "연락처와 인물 밖에 개인정보가 있음"),
        message =
                @Text(
                        en = "it holds {value}, an address or a number by which a person is reached",
                        ko = "개인에게 연락할 수 있는 주소나 번호가 있습니다: {value}"),
        rationale =
                @Text(
                        en = "Contacts can be left out or hidden as a whole; an address in a summary is published "
                                + "with it.",
                        ko = "연락처는 통째로 빼거나 가릴 수 있으나 요약에 든 주소는 함께 공개됩니다."),
        hint = @Text(en = "Move it to a contact, or take it out of the text.", ko = "연락처로 옮기거나 텍스트에서 빼십시오."),
        passes = {"""
    {"type":"event","id":"e","title":"E","kind":"forum","contacts":[{"email":"name@example.org","telephone":\
    "+82-44-211-3222"}]}""", """
    {"type":"event","id":"e","title":"Forum @ Seoul","kind":"forum","summary":"Held @night and @noon, with +20 000 \
    people. Mail goes to root@localhost."}""", """
    {"type":"event","id":"e","title":"Forum","kind":"forum","participants":[{"person":{"name":"name@example.org"}}],\
    "summary":"Call +82 4421, or a@@b.org, a@b.org@c, or a@b."}
    {"type":"event","id":"f","title":"Forum","kind":"forum","summary":"name at example.org, 82-44-211-3222"}"""},
        fails = {"""
    {"type":"event","id":"e","title":"E","kind":"forum","summary":"Write to name@example.org."}""", """
    {"type":"event","id":"e","title":"E","kind":"forum","themes":["Ask @home (or <a.b+c@mail.example.co.kr>)"]}""", """
    {"type":"event","id":"e","title":"E","kind":"forum","citations":[{"source":"source/s","verbatim":"Tel: \
    +82-44-211-3222"}]}""", """
    {"type":"event","id":"e","title":"Forum","kind":"forum","summary":"Not +82, not @home but +82 442113, or \
    name@example.org","themes":["+1 or +82 442113","a@b, c@example.org!"]}"""})
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
        Optional<String> found = find(text);
        if (found.isPresent() && !context.isWithin(Contact.class) && !context.isWithin(Person.class)) {
            context.report().value(found.get()).add();
        }
    }

    /** Finds an address or a number by which a person is reached. */
    static Optional<String> find(String text) {
        return text.indexOf('@') < 0 && text.indexOf('+') < 0
                ? Optional.empty()
                : address(text).or(() -> number(text));
    }

    /** What stands around an at sign, if a contact could have it as its address. */
    private static Optional<String> address(String text) {
        int end = 0;
        // Of several signs without a gap, the first speaks for all: what stands around them is the same.
        for (int at = text.indexOf('@'); at >= 0; at = text.indexOf('@', end)) {
            int from = at;
            while (from > 0 && isPartOfAddress(text.charAt(from - 1))) {
                from--;
            }
            int to = at + 1;
            while (to < text.length() && isPartOfAddress(text.charAt(to))) {
                to++;
            }
            end = to;
            while (to > at && !Character.isLetterOrDigit(text.charAt(to - 1))) {
                to--;
            }
            boolean twice =
                    (from > 0 && text.charAt(from - 1) == '@') || (to < text.length() && text.charAt(to) == '@');
            String candidate = twice ? "" : text.substring(from, to);
            // The form allows a name without a point, such as localhost, which reaches nobody.
            if (candidate.indexOf('.', at - from) > 0
                    && isAccepted(Contact.builder().email(candidate).build())) {
                return Optional.of(candidate);
            }
        }
        return Optional.empty();
    }

    private static boolean isPartOfAddress(char c) {
        return !VisibleText.isBlank(c) && "<>()[]{}\"',;:@".indexOf(c) < 0;
    }

    /** What stands behind a plus sign, if a contact could have it as its number. */
    private static Optional<String> number(String text) {
        Matcher number = NUMBER.matcher(text);
        for (int plus = text.indexOf('+'); plus >= 0; plus = text.indexOf('+', plus + 1)) {
            if (number.region(plus, text.length()).lookingAt()
                    && number.group().chars().filter(Character::isDigit).count() >= DIGITS) {
                return Optional.of(number.group());
            }
        }
        return Optional.empty();
    }

    /** What looks like a number by which somebody is reached has so many digits: +200 people are none. */
    private static final int DIGITS = 8;

    private static final Pattern NUMBER = Pattern.compile(Messages.TELEPHONE_PATTERN);

    private static boolean isAccepted(Contact contact) {
        return RecordValidator.standard().validateConstraints(contact).isEmpty();
    }
}
