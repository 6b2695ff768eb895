package org.urbancoop.validation.rules.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.organization.Organization;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedOrganization.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        title = @Text(en = "Two organizations have the same name, country and whole", ko = "이름·국가·상위 기관이 같은 두 기관"),
        message = @Text(en = "{value} says the same as {other}", ko = "{value}과(와) {other}의 내용이 같습니다"),
        rationale =
                @Text(en = "What the organization does is told of one half of it only.", ko = "기관이 하는 일이 둘로 나뉘어 적힙니다."),
        hint = @Text(en = "Merge the two, or say what tells them apart.", ko = "둘을 합치거나 무엇이 다른지 적으십시오."),
        passes = {"""
    {"type":"organization","id":"ministry-kr","name":"Ministry of Land","kind":"ministry","country":"KR"}
    {"type":"organization","id":"ministry-mn","name":"Ministry of Land","kind":"ministry","country":"MN"}""", """
    {"type":"organization","id":"a","name":"X","kind":"city-network"}
    {"type":"organization","id":"b","name":"X","kind":"city-network","partOf":"organization/a"}
    {"type":"organization","id":"c","name":"Y","kind":"city-network"}"""},
        fails = {"""
    {"type":"organization","id":"citynet","name":"CityNet","kind":"city-network"}
    {"type":"organization","id":"city-net","name":"City Net","kind":"city-network"}""", """
    {"type":"organization","id":"a","name":"X","kind":"city-network"}
    {"type":"organization","id":"b","name":"X","kind":"city-network"}
    {"type":"organization","id":"c","name":"x","kind":"city-network"}"""})
public final class RepeatedOrganization implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "organization-repeated";

    /** Creates the rule. */
    public RepeatedOrganization() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<Key, Organization> first = new HashMap<>();
        for (Organization entry : dataset.getOrganizations()) {
            Organization other = first.putIfAbsent(
                    Key.of(List.of(Spelling.fold(entry.getName()), entry.getCountry(), entry.getPartOf())), entry);
            if (other != null) {
                compare(entry, other, context);
            }
        }
    }

    private static void compare(Organization entry, Organization first, RuleContext context) {
        context.report(entry, JsonPointer.ROOT)
                .value(entry.reference())
                .with("other", first.reference())
                .evidence(first.reference())
                .cause("same as " + first.reference())
                .add();
    }
}
