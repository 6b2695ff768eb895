package org.urbancoop.validation.rules.participation;

import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = PersonNamedElsewhere.CODE,
        severity = Severity.NOTICE,
        category = Category.PRIVACY,
        reach = Reach.PERSONS,
        title = @Text(en = "A person is named outside contacts and participants", ko = "연락처와 참가자 밖에 사람 이름이 있음"),
        message = @Text(en = "it names {value}", ko = "{value}의 이름이 있습니다"),
        rationale =
                @Text(
                        en = "Whoever takes the persons out of the data would leave this one in.",
                        ko = "데이터에서 사람을 빼더라도 여기에는 남습니다."),
        hint = @Text(en = "Take the name out of the text, or quote other words.", ko = "텍스트에서 이름을 빼거나 다른 말을 인용하십시오."),
        passes = {"""
    {"type":"event","id":"e","title":"Nora Street","kind":"forum","participants":[{"person":{"name":"Nora \
    Steurer"}}]}""", """
    {"type":"event","id":"e","title":"Forum","kind":"forum","summary":"A talk by Nora Steurer."}"""},
        fails = {"""
    {"type":"event","id":"e","title":"E","kind":"forum","summary":"A talk by Nora \
    Steurer.","participants":[{"person":{"name":"Nora Steurer"}}]}""", """
    {"type":"event","id":"e","title":"Forum","kind":"forum","summary":"Nora Steurer meets Kim \
    Min-su.","contacts":[{"person":{"name":"Kim Min-su"}}],"participants":[{"person":{"name":"Nora Steurer"}}]}
    {"type":"project","id":"p","title":"P","summary":"By Nora Steurer."}"""})
public final class PersonNamedElsewhere implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "person-named-elsewhere";

    /** Creates the rule. */
    public PersonNamedElsewhere() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        context.persons()
                .ifPresent(persons -> context.forEach(
                        String.class, text -> !persons.apply(text).isEmpty(), (subject, pointer, text) -> {
                            if (!pointer.toString().contains("/person/")) {
                                persons.apply(text)
                                        .forEach(name -> context.report(subject, pointer)
                                                .value(name)
                                                .cause("person " + name)
                                                .add());
                            }
                        }));
    }
}
