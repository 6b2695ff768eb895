package org.urbancoop.validation.rules.place;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Country;

/**
 * The box of latitudes and longitudes that holds the places of a country, with a margin of a degree.
 *
 * <p>The boxes are made from GeoNames (https://www.geonames.org/, CC BY 4.0). A country with few places has none.
 */
record CountryBounds(double south, double west, double north, double east) {

    private static final String FILE = "country-bounds.tsv";

    static Optional<CountryBounds> of(Country country) {
        return Optional.ofNullable(Loaded.BOXES.get(country.term()));
    }

    /** Whether a point is in the box; a box whose west is greater than its east crosses the antimeridian. */
    boolean holds(double latitude, double longitude) {
        boolean between =
                west <= east ? longitude >= west && longitude <= east : longitude >= west || longitude <= east;
        return latitude >= south && latitude <= north && between;
    }

    @Override
    public String toString() {
        return south + "…" + north + ", " + west + "…" + east;
    }

    private static final class Loaded {

        private static final Map<String, CountryBounds> BOXES = load();

        private static Map<String, CountryBounds> load() {
            Map<String, CountryBounds> boxes = new HashMap<>();
            try (@Nullable InputStream in = CountryBounds.class.getResourceAsStream(FILE)) {
                if (in == null) {
                    throw new IllegalStateException("The library is incomplete: it lacks " + FILE);
                }
                new String(in.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .skip(1)
                        .forEach(line -> {
                            String[] cells = line.split("\t", -1);
                            boxes.put(
                                    cells[0],
                                    new CountryBounds(
                                            Double.parseDouble(cells[1]),
                                            Double.parseDouble(cells[2]),
                                            Double.parseDouble(cells[3]),
                                            Double.parseDouble(cells[4])));
                        });
                return boxes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
