package org.urbancoop.validation.rules.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Stream;
import org.urbancoop.city.City;
import org.urbancoop.dataset.Dataset;
import org.urbancoop.identity.SameCity;
import org.urbancoop.message.Severity;
import org.urbancoop.place.Coordinates;
import org.urbancoop.text.Spelling;
import org.urbancoop.time.Verdict;
import org.urbancoop.validation.Category;
import org.urbancoop.validation.Rule;
import org.urbancoop.validation.RuleContext;
import org.urbancoop.validation.RuleInfo;
import org.urbancoop.validation.Text;

@RuleInfo(
        code = NearlyRepeatedCity.CODE,
        severity = Severity.NOTICE,
        category = Category.IDENTITY,
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

    /** How far apart two places with nearly one name may lie, in km: neighbours of other names lie farther apart. */
    private static final double NEAR = 1.5;

    /** The side of a square of the net in degrees: what is near lies in the same or in a neighbouring one. */
    private static final double SQUARE = 0.05;

    /** A city, its name without what does not count, and what else it is called. */
    private record Named(City city, String name, Set<String> called) {

        static Named of(City city) {
            Set<String> called = new HashSet<>();
            city.getNames().values().forEach(name -> called.add(Spelling.fold(name)));
            return new Named(city, Spelling.fold(city.getName()), called);
        }

        /** The name with ä, ö and ü as a, o and u, however they are written. */
        String withoutUmlauts() {
            return name.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        }

        boolean isNearlyNamed(Named other) {
            int tooFar = Spelling.tooFar(name.length() < other.name.length() ? name : other.name);
            return called.contains(other.name)
                    || other.called.contains(name)
                    || (digits().equals(other.digits()) && Spelling.distance(name, other.name, tooFar) < tooFar);
        }

        private String digits() {
            return name.replaceAll("[^0-9]", "");
        }
    }

    /** Creates the rule. */
    public NearlyRepeatedCity() {}

    @Override
    public Class<Dataset> reads() {
        return Dataset.class;
    }

    @Override
    public void check(Dataset dataset, RuleContext context) {
        Map<String, List<Named>> spelt = new HashMap<>();
        Map<Long, List<Named>> net = new HashMap<>();
        Agreed agreed = new Agreed(dataset);
        for (City city : dataset.getCities()) {
            Named entry = Named.of(city);
            List<Named> alike = spelt.computeIfAbsent(entry.withoutUmlauts(), none -> new ArrayList<>(1));
            List<Named> near = city.getLocation().map(point -> near(point, net)).orElse(List.of());
            Stream.concat(
                            alike.stream(),
                            near.stream().filter(other -> isNear(entry, other) && entry.isNearlyNamed(other)))
                    .filter(other -> !other.name.equals(entry.name)
                            && SameCity.of(city, other.city).isYes()
                            && !agreed.holds(city.reference(), other.city.reference()))
                    .findFirst()
                    .ifPresent(other -> report(city, other.city, context));
            add(entry, alike);
            city.getLocation()
                    .ifPresent(point -> add(entry, net.computeIfAbsent(key(point, 0, 0), none -> new ArrayList<>(1))));
        }
    }

    private static void add(Named entry, List<Named> to) {
        if (to.size() < Repetition.COMPARED) {
            to.add(entry);
        }
    }

    private static boolean isNear(Named one, Named other) {
        OptionalDouble apart = SameCity.kilometres(one.city, other.city);
        return apart.isPresent() && apart.getAsDouble() <= NEAR;
    }

    private static List<Named> near(Coordinates point, Map<Long, List<Named>> net) {
        List<Named> near = new ArrayList<>();
        for (int north = -1; north <= 1; north++) {
            for (int east = -1; east <= 1; east++) {
                near.addAll(net.getOrDefault(key(point, north, east), List.of()));
            }
        }
        return near;
    }

    private static long key(Coordinates point, int north, int east) {
        long latitude = (long) Math.floor(point.getLatitude().doubleValue() / SQUARE) + north;
        long longitude = (long) Math.floor(point.getLongitude().doubleValue() / SQUARE) + east;
        return latitude * 100_000 + longitude;
    }

    private static void report(City city, City other, RuleContext context) {
        Repetition.report(Verdict.YES, city, other, context)
                .with("name", city.getName())
                .with("otherName", other.getName())
                .add();
    }
}
