package org.urbancoop.reference;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.util.Objects;
import org.urbancoop.SerializedText;
import org.urbancoop.code.Country;
import org.urbancoop.text.MalformedTextException;

/**
 * A pointer to a country, such as {@code country/KR}.
 *
 * <p>It stands only where a reference may be to several types: a counterpart that is printed as a whole country, a
 * place that is one. A country is no record and is found in no dataset.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class CountryReference implements Reference, Comparable<CountryReference>, Serializable {

    private final Country country;

    private CountryReference(Country country) {
        this.country = country;
    }

    /**
     * Obtains the reference to a country.
     *
     * @param country the country
     * @return the reference
     */
    public static CountryReference of(Country country) {
        return new CountryReference(Objects.requireNonNull(country, "country"));
    }

    /**
     * Parses a reference, such as {@code country/KR}.
     *
     * @param text {@code country/} and two letters by ISO 3166-1
     * @return the reference
     * @throws MalformedTextException if the text does not follow that form
     */
    public static CountryReference parse(String text) {
        Objects.requireNonNull(text, "text");
        if (!text.startsWith(COUNTRY_PREFIX)) {
            throw new MalformedTextException("CountryReference", text, 0, "'" + COUNTRY_PREFIX + "' and two letters");
        }
        try {
            return new CountryReference(Country.of(text.substring(COUNTRY_PREFIX.length())));
        } catch (MalformedTextException e) {
            throw new MalformedTextException(
                    "CountryReference", text, COUNTRY_PREFIX.length() + e.getIndex(), e.getExpected(), e);
        }
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code country/KR}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    public static CountryReference of(String text) {
        return parse(text);
    }

    /**
     * Gets the country.
     *
     * @return the country, such as {@code KR}
     */
    public Country country() {
        return country;
    }

    @Override
    public int compareTo(CountryReference other) {
        Objects.requireNonNull(other, "other");
        return country.compareTo(other.country);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CountryReference reference && country.equals(reference.country);
    }

    @Override
    public int hashCode() {
        return country.hashCode();
    }

    @Override
    public String toString() {
        return COUNTRY_PREFIX + country;
    }

    private Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
