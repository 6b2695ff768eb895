package org.urbancoop.validation.rules.place;

import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = ParentInOtherCountry.CODE,
        severity = Severity.ERROR,
        category = Category.PLACE,
        reach = Reach.REFERENCES,
        title = @Text(en = "A place lies in a place of another country", ko = "다른 국가의 지역에 속한 곳"),
        message =
                @Text(
                        en = "{value} is in {country}, its parent {parent} in {other}",
                        ko = "{value}은(는) {country}에, 상위 지역 {parent}은(는) {other}에 있습니다"),
        rationale =
                @Text(
                        en = "The parent is a place of the same name, or one of the countries is wrong.",
                        ko = "상위 지역이 이름만 같은 곳이거나 국가가 틀렸습니다."),
        hint = @Text(en = "Correct the parent or the country.", ko = "상위 지역이나 국가를 고치십시오."),
        passes = {"""
    {"type":"city","id":"java","name":"Central Java","kind":"province","country":"ID"}
    {"type":"city","id":"semarang","name":"Semarang","kind":"city","country":"ID","parent":"city/java"}""", """
    {"type":"city","id":"java","name":"Java","kind":"city","country":"ID"}
    {"type":"city","id":"a","name":"A","kind":"city","parent":"city/java"}
    {"type":"city","id":"x","name":"X","kind":"city"}
    {"type":"city","id":"b","name":"B","kind":"city","country":"MY","parent":"city/x"}
    {"type":"city","id":"c","name":"C","kind":"city","country":"MY","parent":"city/nowhere"}"""},
        fails = """
    {"type":"city","id":"java","name":"Central Java","kind":"province","country":"ID"}
    {"type":"city","id":"semarang","name":"Semarang","kind":"city","country":"MY","parent":"city/java"}""")
public final class ParentInOtherCountry implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "parent-in-other-country";

    /** Creates the rule. */
    public ParentInOtherCountry() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (City city : dataset.getCities()) {
            Optional<Country> above = city.getParent().flatMap(dataset::city).flatMap(City::getCountry);
            if (above.isPresent() && city.getCountry().isPresent() && !above.equals(city.getCountry())) {
                context.report(city, JsonPointer.ROOT.child("parent"))
                        .value(city.reference())
                        .with("country", city.getCountry().get())
                        .with("parent", city.getParent().orElseThrow())
                        .with("other", above.get())
                        .add();
            }
        }
    }
}
