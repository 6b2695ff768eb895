package org.urbancoop.validation.rules.record;

import java.util.List;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.SameOrganization;
import org.urbancoop.message.Severity;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedOrganization.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_NAME,
        title = @Text(en = "Two organizations have the same name, country and whole", ko = "이름·국가·상위 기관이 같은 두 기관"),
        message = @Text(en = "{value} says the same as {other}", ko = "{value}과(와) {other}의 내용이 같습니다"),
        rationale =
                @Text(en = "What the organization does is told of one half of it only.", ko = "기관이 하는 일이 둘로 나뉘어 적힙니다."),
        hint = @Text(en = "Merge the two, or say what tells them apart.", ko = "둘을 합치거나 무엇이 다른지 적으십시오."),
        undecidedMessage =
                @Text(
                        en = "{other} has the same name; only one of the two has a country",
                        ko = "{other}과(와) 이름이 같으나 둘 가운데 하나만 국가가 있습니다"),
        passes = {"""
    {"type":"organization","id":"a","name":"Urban Institute","kind":"academic","identifiers":{"wikidata":"Q1"}}
    {"type":"organization","id":"b","name":"Urban Institute","kind":"academic","identifiers":{"wikidata":"Q2"}}""", """
    {"type":"organization","id":"a","name":"Planning Department","kind":"local-government",\
    "represents":"city/x"}
    {"type":"organization","id":"b","name":"Planning Department","kind":"local-government",\
    "represents":"city/y"}""", """
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
    {"type":"organization","id":"c","name":"x","kind":"city-network"}"""},
        undecided = """
    {"type":"organization","id":"a","name":"Ministry of Land","kind":"ministry","country":"KR"}
    {"type":"organization","id":"b","name":"Ministry of Land","kind":"ministry"}""")
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
        Repetition.check(
                dataset.getOrganizations(),
                entry -> List.of(Spelling.fold(entry.getName()), entry.getPartOf()),
                (one, other) -> SameOrganization.of(one, other).verdict(),
                context);
    }
}
