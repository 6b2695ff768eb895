package org.urbancoop.notation;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.city.City;
import org.urbancoop.code.Country;
import org.urbancoop.text.VisibleText;

/**
 * A place of a list with its country, such as {@code Taipei (Chinese Taipei)}.
 *
 * <p>This class is immutable. Only readers create it, so that it can get more accessors.
 *
 * @since 0.1.0
 */
public final class PrintedPlace {

    private final String text;
    private final int index;
    private final String name;
    private final Optional<String> countryName;
    private final Optional<Country> country;
    private final Optional<City> city;

    PrintedPlace(
            String text,
            int index,
            String name,
            Optional<String> countryName,
            Optional<Country> country,
            Optional<City> city) {
        this.text = text;
        this.index = index;
        this.name = name;
        this.countryName = countryName;
        this.country = country;
        this.city = city;
    }

    /**
     * Gets the words as printed, such as {@code Taipei (Chinese Taipei)}.
     *
     * @return the words, without those of other places
     */
    public String text() {
        return text;
    }

    /**
     * Gets the index at which the words start.
     *
     * @return the index in the text of the list
     */
    public int index() {
        return index;
    }

    /**
     * Gets the name of the place as printed, such as {@code Taipei}.
     *
     * @return the name
     */
    public String name() {
        return name;
    }

    /**
     * Gets the name of the country as printed, such as {@code Chinese Taipei}.
     *
     * @return the name, if it is printed
     */
    public Optional<String> countryName() {
        return countryName;
    }

    /**
     * Gets the country.
     *
     * @return the country, if its name is known
     */
    public Optional<Country> country() {
        return country;
    }

    /**
     * Gets the city of the dataset.
     *
     * @return the city, if exactly one has the name and the country
     */
    public Optional<City> city() {
        return city;
    }

    /**
     * Compares all values.
     *
     * @param other anything
     * @return true if it is a PrintedPlace with equal values
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof PrintedPlace that
                        && text.equals(that.text)
                        && index == that.index
                        && name.equals(that.name)
                        && countryName.equals(that.countryName)
                        && country.equals(that.country)
                        && city.equals(that.city));
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, index, name, countryName, country, city);
    }

    /**
     * Returns all values in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code PrintedPlace[text=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("PrintedPlace[text=" + text + ", index=" + index + ", name=" + name + ", countryName="
                + countryName + ", country=" + country + ", city=" + city + ']');
    }
}
