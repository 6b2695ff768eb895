package org.urbancoop.identity;

import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.urbancoop.city.City;
import org.urbancoop.code.CityKind;
import org.urbancoop.place.Coordinates;
import org.urbancoop.reference.RecordReference;

/** Whether two records of cities, whose names are alike, are of one city. */
public final class SameCity {

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

    private static final Sameness OTHER_TIME =
            Sameness.no("one began when the other had ended", "하나가 끝난 뒤에 다른 하나가 시작되었습니다");
    private static final Sameness OTHER_COUNTRY = Sameness.no("they are in two countries", "국가가 서로 다릅니다");
    private static final Sameness COUNTRY_UNKNOWN =
            Sameness.open("the country of one is not known", "하나의 국가를 알 수 없습니다");
    private static final Sameness OTHER_PARENT = Sameness.no("they lie in two places", "상위 지역이 서로 다릅니다");
    private static final Sameness PARENT_UNKNOWN =
            Sameness.open("only one tells in what it lies", "상위 지역이 하나에만 적혀 있습니다");
    private static final Sameness OTHER_KIND = Sameness.no("they are places of two levels", "행정 단계가 서로 다릅니다");
    private static final Sameness KIND_UNKNOWN =
            Sameness.open("their kinds do not tell whether they are of one level", "유형으로는 행정 단계가 같은지 알 수 없습니다");
    private static final Sameness FAR_APART = Sameness.no("their points are far apart", "좌표가 멀리 떨어져 있습니다");
    private static final Sameness ONE_POINT = Sameness.yes("their points are near", "좌표가 가깝습니다");
    private static final Sameness ONE_POINT_IN_TWO_COUNTRIES =
            Sameness.open("their points are near, their countries two", "좌표는 가까우나 국가가 서로 다릅니다");

    /** Compares identifiers, times, countries, kinds, parents and points; the names are not looked at. */
    public static Sameness of(City one, City other) {
        Optional<Boolean> registered = Identifiers.agree(one.getIdentifiers(), other.getIdentifiers());
        if (registered.isPresent()) {
            return registered.get() ? Sameness.ONE_IDENTIFIER : Sameness.OTHER_IDENTIFIERS;
        }
        if (isOfOtherTime(one, other)) {
            return OTHER_TIME;
        }
        Sameness told = kinds(one.getKind(), other.getKind()).and(parents(one, other));
        Sameness country = countries(one, other);
        OptionalDouble apart = kilometres(one, other);
        if (told.isNo() || apart.isEmpty()) {
            return told.and(country);
        }
        boolean wide = isWide(one.getKind()) || isWide(other.getKind());
        if (apart.getAsDouble() > (wide ? WIDE : FAR)) {
            return FAR_APART;
        }
        // One point in two countries: a border moved, or one of the two is wrong.
        return apart.getAsDouble() > NEAR ? told.and(country) : country.isNo() ? ONE_POINT_IN_TWO_COUNTRIES : ONE_POINT;
    }

    /** A city that merged with a county bears on its name: the one began when the other ended. */
    private static boolean isOfOtherTime(City one, City other) {
        return one.getExistence()
                .flatMap(time -> other.getExistence().map(time::overlaps))
                .filter(overlap -> overlap.isNo())
                .isPresent();
    }

    /** The distance of the points of two cities, in km; empty if one has none. */
    public static OptionalDouble kilometres(City one, City other) {
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

    private static Sameness countries(City one, City other) {
        return equal(one.getCountry(), other.getCountry(), OTHER_COUNTRY).orElse(COUNTRY_UNKNOWN);
    }

    private static Sameness parents(City one, City other) {
        Optional<RecordReference> parent = one.getParent();
        return parent.equals(other.getParent())
                ? Sameness.NOTHING_APART
                : equal(parent, other.getParent(), OTHER_PARENT).orElse(PARENT_UNKNOWN);
    }

    private static <T> Optional<Sameness> equal(Optional<T> one, Optional<T> other, Sameness differs) {
        return one.flatMap(left -> other.map(right -> left.equals(right) ? Sameness.NOTHING_APART : differs));
    }

    private static Sameness kinds(CityKind one, CityKind other) {
        Set<String> levels = LEVELS.getOrDefault(one, Set.of());
        Set<String> otherLevels = LEVELS.getOrDefault(other, Set.of());
        if (levels.isEmpty() || otherLevels.isEmpty()) {
            return KIND_UNKNOWN;
        }
        return one.equals(other)
                ? Sameness.NOTHING_APART
                : Collections.disjoint(levels, otherLevels) ? OTHER_KIND : KIND_UNKNOWN;
    }

    private static boolean isWide(CityKind kind) {
        return LEVELS.getOrDefault(kind, Set.of()).contains(PROVINCIAL);
    }
}
