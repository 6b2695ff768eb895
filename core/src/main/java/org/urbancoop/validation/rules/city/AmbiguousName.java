package org.urbancoop.validation.rules.city;

import java.util.HashMap;
import java.util.Map;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Severity;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.text.Spelling;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = AmbiguousName.CODE,
        severity = Severity.WARNING,
        category = Category.IDENTITY,
        reach = Reach.SAME_CITY_NAME,
        title = @Text(en = "An alias names two cities", ko = "한 별칭이 두 도시를 가리킴"),
        message = @Text(en = "{value} names {other}, too", ko = "{value}은(는) {other}의 이름이기도 합니다"),
        rationale =
                @Text(
                        en = "Whoever looks the name up finds one of the two, and does not learn of the other.",
                        ko = "이름으로 찾으면 둘 중 하나만 나오고 다른 하나는 알 수 없습니다."),
        hint =
                @Text(
                        en = "Keep the alias where it belongs, or write it so that it tells the two apart.",
                        ko = "별칭을 맞는 곳에만 두거나 둘을 구별할 수 있게 적으십시오."),
        passes = {"""
    {"type":"city","id":"tehran","name":"Tehran","kind":"city","aliases":["Teheran"]}
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.566,\
    "longitude":126.9784}}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"city","aliases":["SEOUL","Soul","soul"],"formerNames":[{"name":\
    "Soul"}]}""", """
    {"type":"city","id":"valencia","name":"València","kind":"city","country":"ES","aliases":["Valencia"]}
    {"type":"city","id":"valencia-ve","name":"Valencia","kind":"city","country":"VE"}"""},
        fails = {"""
    {"type":"city","id":"new-york","name":"New York City","kind":"city","aliases":["NYC","New York"]}
    {"type":"city","id":"ny","name":"New York","kind":"state"}""", """
    {"type":"city","id":"astana","name":"Astana","kind":"city","formerNames":[{"name":"Akmola"}]}
    {"type":"city","id":"akmola","name":"Akmola","kind":"region"}""", """
    {"type":"city","id":"a","name":"A","kind":"city","aliases":["X","Y"]}
    {"type":"city","id":"b","name":"B","kind":"city","aliases":["Z","Y"],"formerNames":[{"name":"W"},{"name":"X"}]}"""})
public final class AmbiguousName implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "alias-names-two-cities";

    /** Creates the rule. */
    public AmbiguousName() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<String, City> named = new HashMap<>();
        dataset.getCities().forEach(city -> named.putIfAbsent(Spelling.fold(city.getName()), city));
        for (City city : dataset.getCities()) {
            for (int i = 0; i < city.getAliases().size(); i++) {
                check(
                        city,
                        JsonPointer.ROOT.child("aliases").child(i),
                        city.getAliases().get(i),
                        named,
                        context);
            }
            for (int i = 0; i < city.getFormerNames().size(); i++) {
                JsonPointer at = JsonPointer.ROOT.child("formerNames").child(i).child("name");
                check(city, at, city.getFormerNames().get(i).getName(), named, context);
            }
        }
    }

    private static void check(City city, JsonPointer at, String name, Map<String, City> named, RuleContext context) {
        City other = named.putIfAbsent(Spelling.fold(name), city);
        if (other != null && other != city && !inOtherCountry(city, other)) {
            context.report(city, at)
                    .value(name)
                    .with("other", other.reference())
                    .evidence(other.reference())
                    .add();
        }
    }

    /** Names are looked up within a country; names alone may be the same as well. */
    private static boolean inOtherCountry(City one, City other) {
        return one.getCountry().isPresent()
                && other.getCountry().isPresent()
                && !one.getCountry().equals(other.getCountry());
    }
}
