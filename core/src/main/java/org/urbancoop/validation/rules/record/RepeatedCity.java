package org.urbancoop.validation.rules.record;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.key.Key;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedCity.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        title = @Text(en = "Two cities have the same name, kind, country and parent", ko = "이름·유형·국가·상위 지역이 같은 두 도시"),
        message = @Text(en = "{value} says the same as {other}", ko = "{value}과(와) {other}의 내용이 같습니다"),
        rationale =
                @Text(
                        en = "What happens in the city is told of one half of it only.",
                        ko = "도시에서 일어나는 일이 둘로 나뉘어 적힙니다."),
        hint = @Text(en = "Merge the two, or say what tells them apart.", ko = "둘을 합치거나 무엇이 다른지 적으십시오."),
        passes = {"""
    {"type":"city","id":"columbia-us","name":"Columbia","kind":"city","country":"US"}
    {"type":"city","id":"columbia-ca","name":"Columbia","kind":"city","country":"CA"}""", """
    {"type":"city","id":"a","name":"X","kind":"city"}
    {"type":"city","id":"b","name":"X","kind":"state"}
    {"type":"city","id":"c","name":"X","kind":"city","parent":"city/a"}
    {"type":"city","id":"d","name":"X","kind":"city","parent":"city/b"}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","country":"KR"}
    {"type":"city","id":"seoul-2","name":"SEOUL","kind":"city","country":"KR"}""", """
    {"type":"city","id":"a","name":"X","kind":"city"}
    {"type":"city","id":"b","name":"X","kind":"city"}
    {"type":"city","id":"c","name":"x","kind":"city"}"""})
public final class RepeatedCity implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "city-repeated";

    /** Creates the rule. */
    public RepeatedCity() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<Key, City> first = new HashMap<>();
        for (City entry : dataset.getCities()) {
            City other = first.putIfAbsent(
                    Key.of(List.of(
                            Spelling.fold(entry.getName()), entry.getKind(), entry.getCountry(), entry.getParent())),
                    entry);
            if (other != null) {
                compare(entry, other, context);
            }
        }
    }

    private static void compare(City entry, City first, RuleContext context) {
        context.report(entry, JsonPointer.ROOT)
                .value(entry.reference())
                .with("other", first.reference())
                .evidence(first.reference())
                .cause("same as " + first.reference())
                .add();
    }
}
