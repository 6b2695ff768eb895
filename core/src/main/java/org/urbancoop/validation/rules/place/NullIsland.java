package org.urbancoop.validation.rules.place;

import org.urbancoop.city.City;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = NullIsland.CODE,
        severity = Severity.ERROR,
        category = Category.PLACE,
        title = @Text(en = "The coordinates are 0, 0", ko = "좌표가 0, 0임"),
        message =
                @Text(
                        en = "{value} is a point in the Gulf of Guinea, far from any city",
                        ko = "{value}은(는) 어느 도시에서도 먼 기니만의 한 점입니다"),
        rationale = @Text(en = "Zero stands for a value that is not known.", ko = "값을 모를 때 0이 들어갑니다."),
        hint = @Text(en = "Leave the location out.", ko = "위치를 빼십시오."),
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.566,\
    "longitude":126.9784}}""", """
    {"type":"city","id":"macapa","name":"Macapá","kind":"city","country":"BR","location":{"latitude":0,"longitude":\
    -51.05}}""", """
    {"type":"city","id":"greenwich","name":"Greenwich","kind":"city","location":{"latitude":51.48,"longitude":0}}
    {"type":"city","id":"nowhere","name":"Nowhere","kind":"city"}"""},
        fails = """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":0,"longitude":\
    0.0}}""")
public final class NullIsland implements Rule<City> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "coordinates-zero";

    /** Creates the rule. */
    public NullIsland() {}

    @Override
    public Class<City> reads() {
        return City.class;
    }

    @Override
    public void check(City city, RuleContext context) {
        city.getLocation()
                .filter(point -> point.getLatitude().signum() == 0
                        && point.getLongitude().signum() == 0)
                .ifPresent(point -> context.report("location").value("0, 0").add());
    }
}
