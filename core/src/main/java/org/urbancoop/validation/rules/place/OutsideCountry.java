package org.urbancoop.validation.rules.place;

import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.message.Severity;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = OutsideCountry.CODE,
        severity = Severity.WARNING,
        category = Category.PLACE,
        title = @Text(en = "The coordinates lie outside the country", ko = "좌표가 국가 밖에 있음"),
        message =
                @Text(
                        en = "{value} is outside {country}, whose places lie within {box}",
                        ko = "{value}은(는) {country} 밖입니다. 그 국가의 지명은 {box} 안에 있습니다"),
        rationale =
                @Text(
                        en = "The coordinates are those of another place of the same name, a sign is missing, or "
                                + "the country is wrong.",
                        ko = "이름이 같은 다른 곳의 좌표이거나, 부호가 빠졌거나, 국가가 틀렸습니다."),
        hint = @Text(en = "Look the place up again.", ko = "장소를 다시 찾아보십시오."),
        undecidedMessage = @Text(en = "no box is known for {country}", ko = "{country}의 범위를 알 수 없습니다"),
        references = "https://www.geonames.org/",
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.566,\
    "longitude":126.9784}}""", """
    {"type":"city","id":"istanbul","name":"Istanbul","kind":"metropolis","country":"TR","location":{"latitude":28.95,\
    "longitude":41.01}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","country":"KR"}
    {"type":"city","id":"b","name":"B","kind":"city","location":{"latitude":1,"longitude":1}}
    {"type":"city","id":"c","name":"C","kind":"city","country":"DE","location":{"latitude":46.4,"longitude":5.0}}
    {"type":"city","id":"d","name":"D","kind":"city","country":"DE","location":{"latitude":56.0,"longitude":16.0}}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.566,\
    "longitude":-126.9784}}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":48.85,\
    "longitude":2.35}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","country":"DE","location":{"latitude":46.39,"longitude":5.0}}
    {"type":"city","id":"b","name":"B","kind":"city","country":"DE","location":{"latitude":56.01,"longitude":16.0}}
    {"type":"city","id":"c","name":"C","kind":"city","country":"DE","location":{"latitude":46.4,"longitude":4.99}}
    {"type":"city","id":"d","name":"D","kind":"city","country":"DE","location":{"latitude":56.0,"longitude":16.01}}"""},
        undecided = """
    {"type":"city","id":"vatican","name":"Vatican \
    City","kind":"city","country":"VA","location":{"latitude":41.9,"longitude":12.45}}""")
public final class OutsideCountry implements Rule<City> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "coordinates-outside-country";

    /** Creates the rule. */
    public OutsideCountry() {}

    @Override
    public Class<City> reads() {
        return City.class;
    }

    @Override
    public void check(City city, RuleContext context) {
        Optional<CountryBounds> box = city.getCountry().flatMap(CountryBounds::of);
        if (city.getLocation().isEmpty() || city.getCountry().isEmpty()) {
            return;
        }
        double latitude = city.getLocation().get().getLatitude().doubleValue();
        double longitude = city.getLocation().get().getLongitude().doubleValue();
        String point = city.getLocation().get().getLatitude() + ", "
                + city.getLocation().get().getLongitude();
        if (box.isEmpty()) {
            context.undecided("location")
                    .value(point)
                    .with("country", city.getCountry().get())
                    .add();
        } else if (!box.get().holds(latitude, longitude) && !box.get().holds(longitude, latitude)) {
            context.report("location")
                    .value(point)
                    .with("country", city.getCountry().get())
                    .with("box", box.get())
                    .add();
        }
    }
}
