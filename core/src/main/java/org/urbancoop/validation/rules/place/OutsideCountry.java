package org.urbancoop.validation.rules.place;

import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.message.Message;
import org.urbancoop.message.Severity;
import org.urbancoop.place.Coordinates;
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
                        en = "{value} is {distance} km outside {country}",
                        ko = "{value}은(는) {country}에서 {distance} km 밖입니다"),
        rationale =
                @Text(
                        en = "The coordinates are those of another place of the same name, a sign is missing, or "
                                + "the country is wrong.",
                        ko = "이름이 같은 다른 곳의 좌표이거나, 부호가 빠졌거나, 국가가 틀렸습니다."),
        hint = @Text(en = "Look the place up again.", ko = "장소를 다시 찾아보십시오."),
        undecidedMessage = @Text(en = "no outline is known for {country}", ko = "{country}의 윤곽을 알 수 없습니다"),
        references = {"https://github.com/rapideditor/country-coder", "https://www.naturalearthdata.com/"},
        passes = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.566,\
    "longitude":126.9784}}""", """
    {"type":"city","id":"istanbul","name":"Istanbul","kind":"metropolis","country":"TR","location":{"latitude":28.95,\
    "longitude":41.01}}""", """
    {"type":"city","id":"a","name":"A","kind":"city","country":"KR"}
    {"type":"city","id":"b","name":"B","kind":"city","location":{"latitude":1,"longitude":1}}""", """
    {"type":"city","id":"ulleung","name":"Ulleung","kind":"district","country":"KR","location":{"latitude":37.4845,\
    "longitude":130.9057}}
    {"type":"city","id":"gibraltar","name":"Gibraltar","kind":"city","country":"GB","location":{"latitude":36.14,\
    "longitude":-5.35}}
    {"type":"city","id":"saint-denis","name":"Saint-Denis","kind":"city","country":"FR","location":{"latitude":-20.88,\
    "longitude":55.45}}
    {"type":"city","id":"taveuni","name":"Taveuni","kind":"city","country":"FJ","location":{"latitude":-16.9,\
    "longitude":-179.95}}"""},
        fails = {"""
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":37.566,\
    "longitude":-126.9784}}""", """
    {"type":"city","id":"seoul","name":"Seoul","kind":"metropolis","country":"KR","location":{"latitude":48.85,\
    "longitude":2.35}}""", """
    {"type":"city","id":"saint-denis","name":"Saint-Denis","kind":"city","country":"RE","location":{"latitude":48.94,\
    "longitude":2.35}}
    {"type":"city","id":"innsbruck","name":"Innsbruck","kind":"city","country":"DE","location":{"latitude":47.26,\
    "longitude":11.39}}"""},
        undecided = {"""
    {"type":"city","id":"nowhere","name":"Nowhere","kind":"city","country":"ZZ","location":{"latitude":41.9,\
    "longitude":12.45}}""", """
    {"type":"city","id":"sevastopol","name":"Sevastopol","kind":"city","country":"UA","location":{"latitude":44.6,\
    "longitude":33.53}}"""})
public final class OutsideCountry implements Rule<City> {

    /** The code of the rule: {@value}. */
    public static final String CODE = "coordinates-outside-country";

    private static final Message DISPUTED = new Message(
            "{value} lies in an area that is disputed, and that {country} claims: {area}",
            "{value}은(는) {country}도 자국 땅이라 하는 분쟁 지역에 있습니다: {area}");

    /** Creates the rule. */
    public OutsideCountry() {}

    @Override
    public Class<City> reads() {
        return City.class;
    }

    @Override
    public void check(City city, RuleContext context) {
        if (city.getLocation().isEmpty() || city.getCountry().isEmpty()) {
            return;
        }
        Coordinates point = city.getLocation().get();
        Optional<CountryOutlines> outlines = city.getCountry().flatMap(CountryOutlines::of);
        if (outlines.isEmpty()) {
            context.undecided("location")
                    .value(text(point))
                    .with("country", city.getCountry().get())
                    .add();
            return;
        }
        CountryOutlines.Position position = outlines.get().position(point);
        if (position.disputed().isPresent()) {
            context.undecided("location")
                    .message(DISPUTED)
                    .value(text(point))
                    .with("country", city.getCountry().get())
                    .with("area", position.disputed().get())
                    .add();
        } else if (position.isOutside() && !Swapped.isSwapped(outlines.get(), point)) {
            context.report("location")
                    .value(text(point))
                    .with("country", city.getCountry().get())
                    .with("distance", Math.round(position.kilometresOutside()))
                    .add();
        }
    }

    static String text(Coordinates point) {
        return point.getLatitude() + ", " + point.getLongitude();
    }
}
