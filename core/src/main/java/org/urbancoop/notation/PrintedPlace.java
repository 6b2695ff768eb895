package org.urbancoop.notation;

import java.util.Objects;
import java.util.Optional;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.text.VisibleText;

/**
 * A place of a list with its country, such as {@code Taipei (Chinese Taipei)}.
 *
 * @param text the words as printed
 * @param index the index in the list's text at which they start
 * @param name the name of the place as printed, such as {@code Taipei}
 * @param countryName the name of the country as printed, if one is
 * @param country the country, if its name is known
 * @param city the city of the dataset, if exactly one has the name and the country
 */
public record PrintedPlace(
        String text,
        int index,
        String name,
        Optional<String> countryName,
        Optional<Country> country,
        Optional<City> city) {

    /**
     * Checks that nothing is null.
     *
     * @param text the words as printed
     * @param index the index in the list's text at which they start
     * @param name the name of the place as printed, such as {@code Taipei}
     * @param countryName the name of the country as printed, if one is
     * @param country the country, if its name is known
     * @param city the city of the dataset, if exactly one has the name and the country
     */
    public PrintedPlace {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(countryName, "countryName");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(city, "city");
    }

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code PrintedPlace[text=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("PrintedPlace[text=" + text + ", index=" + index + ", name=" + name + ", countryName="
                + countryName + ", country=" + country + ", city=" + city + ']');
    }
}
