package org.urbancoop.validation.rules.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Country;
import org.urbancoop.message.Message;
import org.urbancoop.place.Coordinates;

/**
 * Where a point lies with regard to the outlines of a country, its territories included.
 *
 * <p>The outlines are those of country-coder (ISC) and of Natural Earth (public domain); {@code
 * core/src/test/node/country-outlines} makes the file. Where the two differ, a point may be in either.
 */
record CountryOutlines(List<Outline> land, List<Disputed> disputed) {

    /** How far outside a point may lie, in km: outlines are simplified, and towns lie on piers and in border rivers. */
    static final double TOLERANCE = 10;

    private static final String FILE = "country-outlines.tsv";

    /** Land that several countries call theirs. */
    record Disputed(Message name, Outline outline) {}

    /** Where a point lies: outside is more than the tolerance away; disputed land has its name. */
    record Position(double kilometresOutside, Optional<Message> disputed) {

        boolean isInside() {
            return disputed.isEmpty() && kilometresOutside <= TOLERANCE;
        }

        boolean isOutside() {
            return disputed.isEmpty() && kilometresOutside > TOLERANCE;
        }
    }

    static Optional<CountryOutlines> of(Country country) {
        return Optional.ofNullable(Loaded.COUNTRIES.get(country.term()));
    }

    Position position(Coordinates point) {
        return position(point.getLatitude().doubleValue(), point.getLongitude().doubleValue());
    }

    Position position(double latitude, double longitude) {
        Optional<Message> name = disputed.stream()
                .filter(one -> one.outline.holds(latitude, longitude))
                .map(Disputed::name)
                .findFirst();
        if (name.isPresent() || land.stream().anyMatch(outline -> outline.holds(latitude, longitude))) {
            return new Position(0, name);
        }
        double outside = kilometres(land, latitude, longitude);
        if (outside > TOLERANCE) {
            name = disputed.stream()
                    .filter(one -> one.outline.kilometres(latitude, longitude) <= TOLERANCE)
                    .map(Disputed::name)
                    .findFirst();
        }
        return new Position(outside, name);
    }

    private static double kilometres(List<Outline> outlines, double latitude, double longitude) {
        return outlines.stream()
                .mapToDouble(outline -> outline.kilometres(latitude, longitude))
                .min()
                .orElse(Double.MAX_VALUE);
    }

    private static final class Loaded {

        private static final Map<String, CountryOutlines> COUNTRIES = new HashMap<>();

        static {
            load();
        }

        private static void load() {
            try (@Nullable InputStream in = CountryOutlines.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("The library is incomplete: it lacks " + FILE);
                }
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .forEach(line -> add(line.split("\t", -1)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void add(String[] cells) {
            List<String> countries = Arrays.asList(cells[0].split(",", -1));
            Outline outline = new Outline(cells[3]);
            for (String country : countries) {
                CountryOutlines outlines = COUNTRIES.computeIfAbsent(
                        country, none -> new CountryOutlines(new ArrayList<>(), new ArrayList<>()));
                if (cells[1].isEmpty()) {
                    outlines.land.add(outline);
                } else {
                    outlines.disputed.add(new Disputed(new Message(cells[1], cells[2]), outline));
                }
            }
        }
    }
}
