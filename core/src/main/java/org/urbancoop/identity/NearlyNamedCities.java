package org.urbancoop.identity;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.key.Key;
import org.urbancoop.place.Coordinates;
import org.urbancoop.text.Spelling;

/** Finds cities whose names are nearly the same, in one pass: by how they are spelt and by where they lie. */
public final class NearlyNamedCities {

    /** How far apart two places with nearly one name may lie, in km: neighbours of other names lie farther apart. */
    private static final double NEAR = 1.5;

    /** The side of a square of the net in degrees: what is near lies in the same or in a neighbouring one. */
    private static final double SQUARE = 0.05;

    /** With how many of one spelling or in one square a city is compared. */
    private static final int COMPARED = 50;

    /** A city, its name without what does not count, the digits in it, and what else it is called. */
    private record Named(City city, String name, String digits, Set<String> called) {

        static Named of(City city) {
            Set<String> called = new HashSet<>();
            city.getNames().values().forEach(name -> called.add(Spelling.fold(name)));
            String name = Spelling.fold(city.getName());
            return new Named(city, name, digits(name), called);
        }

        private static String digits(String name) {
            StringBuilder digits = new StringBuilder(0);
            for (int i = 0; i < name.length(); i++) {
                char c = name.charAt(i);
                if (c >= '0' && c <= '9') {
                    digits.append(c);
                }
            }
            return digits.toString();
        }

        /** The name with ä, ö and ü as a, o and u, however they are written. */
        String withoutUmlauts() {
            return name.replace("ae", "a").replace("oe", "o").replace("ue", "u");
        }

        boolean isNearlyNamed(Named other) {
            return called.contains(other.name) || other.called.contains(name) || isNearlySpelt(other);
        }

        boolean isNearlySpelt(Named other) {
            if (!digits.equals(other.digits)) {
                return false;
            }
            int tooFar = Spelling.tooFar(name.length() < other.name.length() ? name : other.name);
            return Spelling.distance(name, other.name, tooFar) < tooFar;
        }

        boolean isNear(Named other) {
            OptionalDouble apart = SameCity.kilometres(city, other.city);
            return apart.isPresent() && apart.getAsDouble() <= NEAR;
        }

        /** The name, and the name without each of its letters: two that are one letter apart share one of these. */
        Stream<Key> almost() {
            Optional<Country> country = city.getCountry();
            return Stream.concat(
                            Stream.of(name),
                            IntStream.range(0, name.length())
                                    .mapToObj(i -> name.substring(0, i) + name.substring(i + 1)))
                    .distinct()
                    .map(spelling -> Key.of(List.of(spelling, country)));
        }
    }

    private final Map<String, List<Named>> spelt = new HashMap<>();
    private final Map<Long, List<Named>> net = new HashMap<>();
    private final Map<Key, List<Named>> almost = new HashMap<>();

    /** Adds a city to those that are found. */
    public void add(City city) {
        Named entry = Named.of(city);
        add(entry, spelt.computeIfAbsent(entry.withoutUmlauts(), none -> new ArrayList<>(1)));
        city.getLocation()
                .ifPresent(point -> add(entry, net.computeIfAbsent(key(point, 0, 0), none -> new ArrayList<>(1))));
    }

    /** Adds a city to those that are found by a name that is one letter off, too. */
    public void addSpellings(City city) {
        Named entry = Named.of(city);
        entry.almost().forEach(spelling -> add(entry, almost.computeIfAbsent(spelling, none -> new ArrayList<>(1))));
    }

    /** The cities that have nearly the name, but for umlauts or within a short way, and not the same one. */
    public List<City> find(City city) {
        Named entry = Named.of(city);
        List<City> found = new ArrayList<>();
        for (Named other : spelt.getOrDefault(entry.withoutUmlauts(), List.of())) {
            if (!other.name.equals(entry.name)) {
                found.add(other.city);
            }
        }
        city.getLocation().ifPresent(point -> {
            for (Named other : around(point)) {
                if (!other.name.equals(entry.name) && entry.isNear(other) && entry.isNearlyNamed(other)) {
                    found.add(other.city);
                }
            }
        });
        return found;
    }

    /** The cities of the same country with a name that is one letter off, wherever they lie. */
    public List<City> findSpellings(City city) {
        Named entry = Named.of(city);
        return entry.almost()
                .flatMap(spelling -> almost.getOrDefault(spelling, List.of()).stream())
                .filter(other -> !other.name.equals(entry.name) && entry.isNearlySpelt(other))
                .map(Named::city)
                .toList();
    }

    private static void add(Named entry, List<Named> to) {
        if (to.size() < COMPARED) {
            to.add(entry);
        }
    }

    private List<Named> around(Coordinates point) {
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
}
