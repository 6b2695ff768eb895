package org.urbancoop.validation.rules.place;

import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.message.Severity;
import org.urbancoop.place.Coordinates;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = Swapped.CODE,
        severity = Severity.ERROR,
        category = Category.PLACE,
        title = @Text(en = "Latitude and longitude are swapped", ko = "위도와 경도가 뒤바뀜"),
        message =
                @Text(
                        en = "{value} is outside {country}; swapped, it is inside",
                        ko = "{value}은(는) {country} 밖이지만 서로 바꾸면 안입니다"),
        rationale = @Text(en = "Maps and file formats differ in which comes first.", ko = "지도와 파일 형식마다 순서가 다릅니다."),
        hint = @Text(en = "Swap the two.", ko = "둘을 바꾸십시오."),
        references = {"https://github.com/rapideditor/country-coder", "https://www.naturalearthdata.com/"},
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.566,\
    "longitude":126.9784}}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":48.85,\
    "longitude":2.35}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","location":{"latitude":28.95,"longitude":41.01}}
    {"type":"city","id":"b","name":"B","kind":"city","country":"TR"}
    {"type":"city","id":"c","name":"C","kind":"city","country":"DE","location":{"latitude":50,"longitude":10}}
    {"type":"city","id":"nowhere","name":"Nowhere","kind":"city","country":"ZZ","location":{"latitude":12.45,\
    "longitude":41.9}}"""},
        fails = """
    {"type":"city","id":"istanbul","name":"Istanbul","kind":"metropolis","country":"TR","location":{"latitude":28.95,\
    "longitude":41.01}}""")
public final class Swapped implements Rule<City> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "coordinates-swapped";

    /** Creates the rule. */
    public Swapped() {}

    @Override
    public Class<City> reads() {
        return City.class;
    }

    @Override
    public void check(City city, RuleContext context) {
        Optional<CountryOutlines> outlines = city.getCountry().flatMap(CountryOutlines::of);
        if (city.getLocation().isPresent() && outlines.isPresent()) {
            Coordinates point = city.getLocation().get();
            if (outlines.get().position(point).isOutside() && isSwapped(outlines.get(), point)) {
                context.report("location")
                        .value(OutsideCountry.text(point))
                        .with("country", city.getCountry().orElseThrow())
                        .add();
            }
        }
    }

    /** Whether a point would not be outside if latitude and longitude were swapped. */
    static boolean isSwapped(CountryOutlines outlines, Coordinates point) {
        double latitude = point.getLongitude().doubleValue();
        return Math.abs(latitude) <= 90
                && !outlines.position(latitude, point.getLatitude().doubleValue())
                        .isOutside();
    }
}
