package org.urbancoop.reference;

import java.util.Comparator;
import java.util.Objects;
import org.urbancoop.code.Country;

/**
 * A pointer to a record or to a country, such as {@code city/seoul} or {@code country/KR}.
 *
 * <p>It does not hold the record: a {@code Dataset} finds it. It may lead nowhere, which a rule reports.
 *
 * @since 0.1.0
 */
public sealed interface Reference permits RecordReference, CountryReference {

    /** The order of references of both kinds: by their texts, such as {@code city/seoul} before {@code country/KR}. */
    Comparator<Reference> ORDER = (one, other) -> one.toString().compareTo(other.toString());

    /** What a reference to a country starts with: {@value}. */
    String COUNTRY_PREFIX = "country/";

    /**
     * Parses a reference, such as {@code city/seoul} or {@code country/KR}.
     *
     * @param text a type, a slash and an id; or {@code country/} and two letters by ISO 3166-1
     * @return the reference
     * @throws org.urbancoop.text.MalformedTextException if the text has no slash, an unknown type, or a malformed id
     */
    static Reference parse(String text) {
        Objects.requireNonNull(text, "text");
        return text.startsWith(COUNTRY_PREFIX) ? CountryReference.parse(text) : RecordReference.parse(text);
    }

    /**
     * Obtains what {@link #parse(String)} gives: frameworks that bind parameters look for this name.
     *
     * @param text the text, such as {@code city/seoul} or {@code country/KR}
     * @return the value
     * @throws org.urbancoop.text.MalformedTextException if the text is malformed
     */
    static Reference of(String text) {
        return parse(text);
    }

    /**
     * Obtains the reference to a country, such as {@code country/KR}.
     *
     * @param country the country
     * @return the reference
     */
    static CountryReference country(Country country) {
        return CountryReference.of(country);
    }

    /**
     * Gets the reference's text, which {@link #parse} reads back.
     *
     * @return the text, such as {@code city/seoul}
     */
    @Override
    String toString();
}
