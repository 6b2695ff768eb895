package org.urbancoop.validation.rules.record;

import java.util.List;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.SameCity;
import org.urbancoop.message.Severity;
import org.urbancoop.text.Spelling;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = RepeatedCity.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_NAME,
        title = @Text(en = "Two cities of one name are one city", ko = "이름이 같은 두 도시가 한 도시임"),
        message =
                @Text(
                        en = "{value} has the name of {other}, and nothing tells the two apart",
                        ko = "{value}의 이름이 {other}과(와) 같고, 둘을 구별할 것이 없습니다"),
        undecidedMessage =
                @Text(
                        en = "{other} has the same name; kinds, countries, parents and points do not tell "
                                + "whether it is the same city",
                        ko = "{other}과(와) 이름이 같으나 유형·국가·상위 지역·좌표로는 같은 도시인지 알 수 없습니다"),
        rationale =
                @Text(
                        en = "What happens in the city is told of one half of it only.",
                        ko = "도시에서 일어나는 일이 둘로 나뉘어 적힙니다."),
        hint = @Text(en = "Merge the two, or say what tells them apart.", ko = "둘을 합치거나 무엇이 다른지 적으십시오."),
        passes = {"""
    {"type":"city","id":"columbia-us","name":"Columbia","kind":"city","country":"US"}
    {"type":"city","id":"columbia-ca","name":"Columbia","kind":"city","country":"CA"}""", """
    {"type":"city","id":"a","name":"X","kind":"city","country":"US"}
    {"type":"city","id":"b","name":"X","kind":"state","country":"US"}
    {"type":"city","id":"c","name":"Y","kind":"city","country":"US","parent":"city/b"}
    {"type":"city","id":"d","name":"Y","kind":"city","country":"US","parent":"city/a"}""", """
    {"type":"city","id":"a","name":"Brooklyn","kind":"city","country":"US"}
    {"type":"city","id":"b","name":"Brooklyn","kind":"borough","country":"US"}
    {"type":"city","id":"c","name":"Kagawa","kind":"prefecture","country":"JP"}
    {"type":"city","id":"d","name":"Kagawa","kind":"county","country":"JP"}
    {"type":"city","id":"e","name":"Lyon","kind":"city","country":"FR"}
    {"type":"city","id":"f","name":"Lyon","kind":"metropolitan-area","country":"FR"}""", """
    {"type":"city","id":"sc","name":"Columbia","kind":"city","country":"US","location":{"latitude":34.0,"longitude":\
    -81.03}}
    {"type":"city","id":"mo","name":"Columbia","kind":"city","country":"US","location":{"latitude":38.95,"longitude":\
    -92.33}}""", """
    {"type":"city","id":"a","name":"Halle","kind":"city","country":"DE","identifiers":{"wikidata":"Q1"}}
    {"type":"city","id":"b","name":"Halle","kind":"city","country":"DE","identifiers":{"wikidata":"Q2"}}""", """
    {"type":"city","id":"a","name":"Cheongju","kind":"city","country":"KR","existence":"../2014-06-30"}
    {"type":"city","id":"b","name":"Cheongju","kind":"city","country":"KR","existence":"2014-07-01/.."}""", """
    {"type":"city","id":"guadalajara-mx","name":"Guadalajara","kind":"city"}
    {"type":"city","id":"guadalajara-es","name":"Guadalajara","kind":"city"}
    {"type":"agreement","id":"g","kind":"sister-city","parties":["city/guadalajara-mx","city/guadalajara-es"]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","country":"KR"}
    {"type":"city","id":"seoul-2","name":"SEOUL","kind":"city","country":"KR"}""", """
    {"type":"city","id":"a","name":"X","kind":"city","country":"KR"}
    {"type":"city","id":"b","name":"X","kind":"city","country":"KR"}
    {"type":"city","id":"c","name":"x","kind":"city","country":"KR"}""", """
    {"type":"city","id":"a","name":"Catumbela","kind":"city","country":"AO","location":{"latitude":-12.43,"longitude":\
    13.54}}
    {"type":"city","id":"b","name":"Catumbela","kind":"locality","location":{"latitude":-12.3986,"longitude":\
    13.5494}}"""},
        undecided = {"""
    {"type":"city","id":"a","name":"X","kind":"city"}
    {"type":"city","id":"b","name":"X","kind":"city","country":"KR"}""", """
    {"type":"city","id":"a","name":"X","kind":"metropolis","country":"KR"}
    {"type":"city","id":"b","name":"X","kind":"locality","country":"KR"}""", """
    {"type":"city","id":"a","name":"Lund","kind":"city","country":"SE"}
    {"type":"city","id":"b","name":"Lund","kind":"municipality","country":"SE"}
    {"type":"city","id":"c","name":"Pest","kind":"county","country":"HU"}
    {"type":"city","id":"d","name":"Pest","kind":"region","country":"HU"}""", """
    {"type":"city","id":"a","name":"Yalta","kind":"city","country":"UA","location":{"latitude":44.5,"longitude":34.16}}
    {"type":"city","id":"b","name":"Yalta","kind":"city","country":"RU","location":{"latitude":44.5,"longitude":\
    34.17}}"""})
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
        Agreed agreed = new Agreed(dataset);
        Repetition.check(
                dataset.getCities(),
                city -> List.of(Spelling.fold(city.getName())),
                (city, other) -> {
                    Verdict same = SameCity.of(city, other).verdict();
                    return !same.isNo() && agreed.holds(city.reference(), other.reference()) ? Verdict.NO : same;
                },
                context);
    }
}
