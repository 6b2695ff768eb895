package org.urbancoop.validation.rules.agreement;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.urbancoop.agreement.Agreement;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.JsonPointer;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Reach;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = DifferentLevels.CODE,
        severity = Severity.NOTICE,
        category = Category.PARTY,
        reach = Reach.REFERENCES,
        title = @Text(en = "The parties are at different administrative levels", ko = "당사자의 행정 단계가 다름"),
        message = @Text(en = "the parties are at different levels: {levels}", ko = "당사자의 행정 단계가 다릅니다: {levels}"),
        rationale =
                @Text(
                        en = "A city and a province seldom sign as sisters; often the city of the same name was meant.",
                        ko = "시와 도가 자매결연을 맺는 일은 드물며, 같은 이름의 시를 뜻한 경우가 많습니다."),
        hint = @Text(en = "Check which of the two places signed.", ko = "둘 가운데 어느 곳이 서명했는지 확인하십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"city","id":"taipei","name":"Taipei","kind":"city","country":"TW"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/seoul","city/taipei"]}""", """
    {"type":"city","id":"c","name":"C","kind":"city"}
    {"type":"city","id":"d","name":"D","kind":"district"}
    {"type":"city","id":"m","name":"M","kind":"metropolis"}
    {"type":"city","id":"p","name":"P","kind":"province"}
    {"type":"city","id":"s","name":"S","kind":"state"}
    {"type":"city","id":"r","name":"R","kind":"region"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/p","city/s","city/r"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/c","country/KR","city/nowhere"]}
    {"type":"agreement","id":"e","kind":"sister-city","parties":["city/d","city/d"]}""", """
    {"type":"city","id":"c","name":"C","kind":"city"}
    {"type":"city","id":"m","name":"M","kind":"municipality"}
    {"type":"city","id":"b","name":"B","kind":"borough"}
    {"type":"city","id":"a","name":"A","kind":"metropolitan-area"}
    {"type":"city","id":"k","name":"K","kind":"county"}
    {"type":"city","id":"p","name":"P","kind":"prefecture"}
    {"type":"city","id":"d","name":"D","kind":"department"}
    {"type":"city","id":"o","name":"O","kind":"oblast"}
    {"type":"agreement","id":"a","kind":"twinning","parties":["city/b","city/c"]}
    {"type":"agreement","id":"b","kind":"twinning","parties":["city/k","city/p"]}
    {"type":"agreement","id":"c","kind":"twinning","parties":["city/k","city/c","city/m","city/a"]}
    {"type":"agreement","id":"d","kind":"twinning","parties":["city/p","city/d","city/o"]}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR"}
    {"type":"city","id":"lombardy","name":"Lombardy","kind":"region","country":"IT"}
    {"type":"agreement","id":"a","kind":"friendship-city","parties":["city/seoul","city/lombardy"]}""", """
    {"type":"city","id":"c","name":"C","kind":"city"}
    {"type":"city","id":"d","name":"D","kind":"district"}
    {"type":"city","id":"m","name":"M","kind":"metropolis"}
    {"type":"city","id":"p","name":"P","kind":"province"}
    {"type":"city","id":"s","name":"S","kind":"state"}
    {"type":"city","id":"r","name":"R","kind":"region"}
    {"type":"agreement","id":"a","kind":"sister-city","parties":["city/c","city/d"]}
    {"type":"agreement","id":"b","kind":"sister-city","parties":["city/m","city/p","city/d"]}
    {"type":"agreement","id":"e","kind":"sister-city","parties":["city/s","city/c","city/m"]}""", """
    {"type":"city","id":"m","name":"M","kind":"municipality"}
    {"type":"city","id":"p","name":"P","kind":"prefecture"}
    {"type":"city","id":"d","name":"D","kind":"department"}
    {"type":"city","id":"o","name":"O","kind":"oblast"}
    {"type":"agreement","id":"a","kind":"twinning","parties":["city/m","city/p"]}
    {"type":"agreement","id":"b","kind":"twinning","parties":["city/m","city/d"]}
    {"type":"agreement","id":"e","kind":"twinning","parties":["city/o","city/m"]}"""})
public final class DifferentLevels implements Rule<Dataset> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "agreement-parties-of-different-level";

    /** Creates the rule. */
    public DifferentLevels() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        for (Agreement agreement : dataset.getAgreements()) {
            Map<String, Reference> levels = new LinkedHashMap<>();
            for (Reference party : agreement.getParties()) {
                dataset.city(party)
                        .map(City::getKind)
                        .map(LEVELS::get)
                        .ifPresent(level -> levels.putIfAbsent(level, party));
            }
            if (levels.size() > 1) {
                context.report(agreement, JsonPointer.ROOT.child("parties"))
                        .with(
                                "levels",
                                new Message(listed(levels, " ", level -> level), listed(levels, "", KOREAN::get)))
                        .add();
            }
        }
    }

    private static String listed(Map<String, Reference> levels, String blank, UnaryOperator<String> words) {
        return levels.entrySet().stream()
                .map(level -> level.getValue() + blank + "(" + words.apply(level.getKey()) + ")")
                .collect(Collectors.joining(", "));
    }

    private static final Map<String, String> KOREAN = Map.of("municipal", "도시", "district", "구", "provincial", "도·주");

    /**
     * A metropolis is a city that has the rank of a province. Boroughs, counties and metropolitan areas have different
     * ranks in different countries: they may sign with anyone.
     */
    private static final Map<CityKind, String> LEVELS = Map.of(
            CityKind.CITY, "municipal",
            CityKind.METROPOLIS, "municipal",
            CityKind.MUNICIPALITY, "municipal",
            CityKind.DISTRICT, "district",
            CityKind.PROVINCE, "provincial",
            CityKind.STATE, "provincial",
            CityKind.REGION, "provincial",
            CityKind.PREFECTURE, "provincial",
            CityKind.DEPARTMENT, "provincial",
            CityKind.OBLAST, "provincial");
}
