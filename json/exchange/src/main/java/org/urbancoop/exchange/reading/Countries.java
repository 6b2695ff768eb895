package org.urbancoop.exchange.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.urbancoop.code.Country;

/** Countries by what files call them: a code of two or three letters, or the name in English or Korean. */
public final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (Country country : Country.list().terms()) {
            codes.put(fold(country.toString()), country.toString());
            country.alpha3().ifPresent(code -> codes.put(fold(code), country.toString()));
            for (Locale locale : List.of(Locale.ENGLISH, Locale.KOREAN)) {
                codes.put(fold(country.label(locale)), country.toString());
            }
        }
        return codes;
    }

    private static String fold(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    /** Finds the code of ISO 3166-1, such as {@code KR}. */
    public static Optional<String> find(String text) {
        return Optional.ofNullable(CODES.get(fold(text)));
    }
}
