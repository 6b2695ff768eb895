package org.urbancoop.validation.rules.reference;

import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.reference.RecordType;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = DanglingReference.CODE,
        severity = Severity.ERROR,
        category = Category.REFERENCE,
        reach = Reach.REFERENCES,
        title = @Text(en = "A reference leads to no record", ko = "참조가 가리키는 레코드가 없음"),
        message =
                @Text(
                        en = "{value} leads nowhere: the dataset has no such record{other}",
                        ko = "{value}에 해당하는 레코드가 데이터셋에 없습니다{other}"),
        rationale =
                @Text(
                        en = "Whoever follows the reference finds nothing, and every count over it is short.",
                        ko = "참조를 따라가도 아무것도 없으므로 그에 기댄 집계가 모두 모자랍니다."),
        hint = @Text(en = "Add the record, or correct the type or the id.", ko = "레코드를 더하거나 유형 또는 id를 고치십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"organization","id":"seoul-metropolitan-government","name":"Seoul Metropolitan \
    Government","kind":"local-government","represents":"city/seoul"}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","citations":[{"source":"source/s"}]}
    {"type":"declared-total","id":"t","what":"project","measure":"count","stated":1,"citation":{"source":\
    "source/s"}}"""},
        fails = {"""
    {"type":"organization","id":"citynet","name":"CityNet","kind":"city-network","city":"city/soeul"}""", """
    {"type":"organization","id":"citynet","name":"CityNet","kind":"city-network"}
    {"type":"event","id":"forum","title":"Forum","kind":"forum","participants":[{"party":"city/citynet"}]}"""})
public final class DanglingReference implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "reference-leads-nowhere";

    private static final Message OTHER = new Message(", but it has {other}", "({other}은(는) 있습니다)");

    /** Creates the rule. */
    public DanglingReference() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        context.forEach(RecordReference.class, to -> dataset.find(to).isEmpty(), (subject, pointer, reference) -> {
            if (!isCitation(pointer)) {
                context.report(subject, pointer)
                        .value(reference)
                        .with("other", other(dataset, reference))
                        .cause(reference)
                        .add();
            }
        });
    }

    /** A citation that leads nowhere has a rule of its own. */
    private static boolean isCitation(JsonPointer pointer) {
        return pointer.toString().startsWith("/citation");
    }

    private static Message other(Dataset dataset, RecordReference reference) {
        for (RecordType type : RecordType.values()) {
            RecordReference other = RecordReference.of(type, reference.id());
            if (dataset.find(other).isPresent()) {
                return OTHER.fill(Map.of("other", other));
            }
        }
        return Message.of("");
    }
}
