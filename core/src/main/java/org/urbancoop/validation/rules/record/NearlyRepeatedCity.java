package org.urbancoop.validation.rules.record;

import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.NearlyNamedCities;
import org.urbancoop.identity.SameCity;
import org.urbancoop.message.Severity;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = NearlyRepeatedCity.CODE,
        severity = Severity.NOTICE,
        category = Category.IDENTITY,
        reach = Reach.CITIES,
        title = @Text(en = "Two cities whose names are nearly the same may be one", ko = "이름이 거의 같은 두 도시가 한 도시일 수 있음"),
        message =
                @Text(
                        en = "{value} may be {other}: '{name}' and '{otherName}'",
                        ko = "{value}이(가) {other}일 수 있습니다: '{name}', '{otherName}'"),
        rationale =
                @Text(
                        en = "Names are written with and without umlauts, and in several languages. What happens in "
                                + "the city is told of one half of it only.",
                        ko = "이름은 움라우트를 넣거나 빼고 적으며 언어마다 다르게 적습니다. 도시에서 일어나는 일이 둘로 나뉘어 적힙니다."),
        hint =
                @Text(
                        en = "Merge the two and keep one name as an alias, or say what tells them apart.",
                        ko = "둘을 합쳐 한 이름을 별칭으로 두거나 무엇이 다른지 적으십시오."),
        passes = {"""
    {"type":"city","id":"ivry","name":"Ivry-sur-Seine","kind":"city","country":"FR","location":{"latitude":48.8125,\
    "longitude":2.3872}}
    {"type":"city","id":"vitry","name":"Vitry-sur-Seine","kind":"city","country":"FR","location":{"latitude":48.7876,\
    "longitude":2.3928}}""", """
    {"type":"city","id":"guben","name":"Guben","kind":"city","country":"DE","location":{"latitude":51.95,"longitude":\
    14.7167}}
    {"type":"city","id":"gubin","name":"Gubin","kind":"city","country":"PL","location":{"latitude":51.95,"longitude":\
    14.722}}""", """
    {"type":"city","id":"a","name":"Marseille 01","kind":"district","country":"FR","location":{"latitude":43.3,\
    "longitude":5.38}}
    {"type":"city","id":"b","name":"Marseille 03","kind":"district","country":"FR","location":{"latitude":43.31,\
    "longitude":5.38}}"""},
        fails = {"""
    {"type":"city","id":"nuremberg","name":"Nuremberg","kind":"city","country":"DE","location":{"latitude":49.44,\
    "longitude":11.07}}
    {"type":"city","id":"nurnberg","name":"Nürnberg","kind":"city","country":"DE","location":{"latitude":49.45,\
    "longitude":11.076}}""", """
    {"type":"city","id":"koeln","name":"Koeln","kind":"city","country":"DE"}
    {"type":"city","id":"koln","name":"Köln","kind":"city","country":"DE"}""", """
    {"type":"city","id":"cologne","name":"Cologne","kind":"city","country":"DE","names":{"de":"Köln"},"location":\
    {"latitude":50.9364,"longitude":6.9528}}
    {"type":"city","id":"koln","name":"Köln","kind":"city","country":"DE","location":{"latitude":50.94,"longitude":\
    6.96}}"""})
public final class NearlyRepeatedCity implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "city-nearly-repeated";

    /** Creates the rule. */
    public NearlyRepeatedCity() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        NearlyNamedCities before = new NearlyNamedCities();
        Agreed agreed = new Agreed(dataset);
        for (City city : dataset.getCities()) {
            before.find(city).stream()
                    .filter(other ->
                            SameCity.of(city, other).isYes() && !agreed.holds(city.reference(), other.reference()))
                    .findFirst()
                    .ifPresent(other -> report(city, other, context));
            before.add(city);
        }
    }

    private static void report(City city, City other, RuleContext context) {
        Repetition.report(Verdict.YES, city, other, context)
                .with("name", city.getName())
                .with("otherName", other.getName())
                .add();
    }
}
