package org.urbancoop.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The codes of ISO 4217 that were active once, with the last day on which each was legal tender where that is known.
 *
 * <p>The days are those of the Unicode Common Locale Data Repository. There are no labels: the currency is data of the
 * past, and no reader looks for its name.
 */
final class WithdrawnCurrencies {

    private static final String FILE = "currency-withdrawn.tsv";

    static final Map<String, Optional<LocalDate>> DAYS = load();

    private WithdrawnCurrencies() {}

    private static Map<String, Optional<LocalDate>> load() {
        Map<String, Optional<LocalDate>> days = new HashMap<>();
        try (@Nullable InputStream in = WithdrawnCurrencies.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("The library is incomplete: it lacks " + FILE);
            }
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split("\t", -1))
                    .forEach(cells -> days.put(
                            cells[0],
                            Optional.of(cells[1]).filter(day -> !day.isEmpty()).map(LocalDate::parse)));
            return Map.copyOf(days);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }
}
