package org.urbancoop.validation.rules.record;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.place.Coordinates;
import org.urbancoop.reference.RecordReference;
import org.urbancoop.time.Verdict;

/** Whether two records of cities, whose names are alike, are of one city. */
final class SameCity {

    private static final double EARTH_RADIUS_KM = 6371;

    /** Points of one place differ by less between sources, in km. */
    private static final double NEAR = 5;

    /** Places of one name lie farther apart: of 9,500 towns in real data, all pairs but those of one town do. */
    private static final double FAR = 20;

    /** What is said of a whole province may be its middle or its capital. */
    private static final double WIDE = 300;

    private static final String PROVINCIAL = "provincial";

    /**
     * What one source calls this and another that: a metropolis is a city, a province a region, a district may be a
     * borough or a county. Kinds that share none of these words are of different places: a borough bears the name of
     * its city, a county that of its prefecture.
     */
    private static final Map<CityKind, Set<String>> LEVELS = Map.ofEntries(
            Map.entry(CityKind.CITY, Set.of("municipal")),
            Map.entry(CityKind.METROPOLIS, Set.of("municipal", "metropolitan")),
            Map.entry(CityKind.METROPOLITAN_AREA, Set.of("metropolitan")),
            Map.entry(CityKind.MUNICIPALITY, Set.of("municipal")),
            Map.entry(CityKind.SPECIAL_ZONE, Set.of("municipal")),
            Map.entry(CityKind.DISTRICT, Set.of("borough", "county")),
            Map.entry(CityKind.BOROUGH, Set.of("borough")),
            Map.entry(CityKind.COUNTY, Set.of("county", "upper county")),
            Map.entry(CityKind.PROVINCE, Set.of(PROVINCIAL, "upper county")),
            Map.entry(CityKind.REGION, Set.of(PROVINCIAL, "upper county")),
            Map.entry(CityKind.STATE, Set.of(PROVINCIAL)),
            Map.entry(CityKind.PREFECTURE, Set.of(PROVINCIAL)),
            Map.entry(CityKind.DEPARTMENT, Set.of(PROVINCIAL)),
            Map.entry(CityKind.OBLAST, Set.of(PROVINCIAL)));

    private SameCity() {}

    /** Compares identifiers, times, countries, kinds, parents and points; the names are not looked at. */
    static Verdict of(City one, City other) {
        Optional<Boolean> registered = Identifiers.agree(one.getIdentifiers(), other.getIdentifiers());
        if (registered.isPresent()) {
            return Verdict.of(registered.get());
        }
        if (isOfOtherTime(one, other)) {
            return Verdict.NO;
        }
        Verdict told = kinds(one.getKind(), other.getKind()).and(parents(one, other));
        Verdict country = countries(one, other);
        OptionalDouble apart = kilometres(one, other);
        if (told.isNo() || apart.isEmpty()) {
            return told.and(country);
        }
        boolean wide = isWide(one.getKind()) || isWide(other.getKind());
        if (apart.getAsDouble() > (wide ? WIDE : FAR)) {
            return Verdict.NO;
        }
        // One point in two countries: a border moved, or one of the two is wrong.
        return apart.getAsDouble() > NEAR ? told.and(country) : country.isNo() ? Verdict.UNDECIDED : Verdict.YES;
    }

    /** A city that merged with a county bears on its name: the one began when the other ended. */
    private static boolean isOfOtherTime(City one, City other) {
        return one.getExistence()
                .flatMap(time -> other.getExistence().map(time::overlaps))
                .filter(Verdict::isNo)
                .isPresent();
    }

    /** The distance of the points of two cities, in km; empty if one has none. */
    static OptionalDouble kilometres(City one, City other) {
        if (one.getLocation().isEmpty() || other.getLocation().isEmpty()) {
            return OptionalDouble.empty();
        }
        Coordinates from = one.getLocation().get();
        Coordinates to = other.getLocation().get();
        double latitude = Math.toRadians(from.getLatitude().doubleValue());
        double north = Math.toRadians(to.getLatitude().doubleValue()) - latitude;
        double east = Math.toRadians(
                to.getLongitude().doubleValue() - from.getLongitude().doubleValue());
        double h = Math.pow(Math.sin(north / 2), 2)
                + Math.cos(latitude) * Math.cos(latitude + north) * Math.pow(Math.sin(east / 2), 2);
        return OptionalDouble.of(2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h))));
    }

    private static Verdict countries(City one, City other) {
        return equal(one.getCountry(), other.getCountry()).orElse(Verdict.UNDECIDED);
    }

    private static Verdict parents(City one, City other) {
        Optional<RecordReference> parent = one.getParent();
        return parent.equals(other.getParent())
                ? Verdict.YES
                : equal(parent, other.getParent()).orElse(Verdict.UNDECIDED);
    }

    private static <T> Optional<Verdict> equal(Optional<T> one, Optional<T> other) {
        return one.flatMap(left -> other.map(right -> Verdict.of(left.equals(right))));
    }

    private static Verdict kinds(CityKind one, CityKind other) {
        Set<String> levels = LEVELS.getOrDefault(one, Set.of());
        Set<String> otherLevels = LEVELS.getOrDefault(other, Set.of());
        if (levels.isEmpty() || otherLevels.isEmpty()) {
            return Verdict.UNDECIDED;
        }
        return one.equals(other)
                ? Verdict.YES
                : Collections.disjoint(levels, otherLevels) ? Verdict.NO : Verdict.UNDECIDED;
    }

    private static boolean isWide(CityKind kind) {
        return LEVELS.getOrDefault(kind, Set.of()).contains(PROVINCIAL);
    }
}
