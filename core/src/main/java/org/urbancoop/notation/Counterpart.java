package org.urbancoop.notation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.urbancoop.code.Country;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/**
 * One party as a table of projects prints it, such as {@code Mongolia/Ulaanbaatar (2014-2025)}.
 *
 * <p>This class is immutable. Only readers create it, so that it can get more accessors.
 *
 * @since 0.1.0
 */
public final class Counterpart {

    /**
     * What a party is.
     *
     * @since 0.1.0
     */
    public enum Kind {
        /** A place: a city, a province. */
        PLACE,
        /** A body: a ministry, an agency, a company. */
        ORGANIZATION,
        /** A whole country, such as {@code Indonesia (2021)}. */
        COUNTRY,
        /** Several that are not named, such as {@code Six countries across Asia}. */
        GROUP,
        /** A place or a body: neither the words nor what is known tell which. */
        UNKNOWN
    }

    private final String text;
    private final int index;
    private final Kind kind;
    private final String name;
    private final Optional<String> countryName;
    private final Optional<Country> country;
    private final Optional<Reference> known;
    private final OptionalInt count;
    private final Optional<Edtf> period;

    Counterpart(
            String text,
            int index,
            Kind kind,
            String name,
            Optional<String> countryName,
            Optional<Country> country,
            Optional<Reference> known,
            OptionalInt count,
            Optional<Edtf> period) {
        this.text = text;
        this.index = index;
        this.kind = kind;
        this.name = name;
        this.countryName = countryName;
        this.country = country;
        this.known = known;
        this.count = count;
        this.period = period;
    }

    /**
     * Gets the words as printed, such as {@code Mongolia/Ulaanbaatar}.
     *
     * @return the words, without those of other parties
     */
    public String text() {
        return text;
    }

    /**
     * Gets the index at which the words start.
     *
     * @return the index in the whole text
     */
    public int index() {
        return index;
    }

    /**
     * Gets what the words say the party is.
     *
     * @return the kind, {@code UNKNOWN} if they do not say it
     */
    public Kind kind() {
        return kind;
    }

    /**
     * Gets the name as printed, such as {@code Ulaanbaatar}.
     *
     * @return the name; that of the country if only a country is printed
     */
    public String name() {
        return name;
    }

    /**
     * Gets the name of the country as printed, such as {@code Mongolia}.
     *
     * @return the name, if it is printed beside another one
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
     * Gets the record or country that the name means.
     *
     * @return the reference, if exactly one is known
     */
    public Optional<Reference> known() {
        return known;
    }

    /**
     * Gets the number of members of a group, such as 6 for {@code Six countries across Asia}.
     *
     * @return the number, if it is printed
     */
    public OptionalInt count() {
        return count;
    }

    /**
     * Gets the years printed for this party.
     *
     * @return the years; those printed once for a whole row are those of its last party
     */
    public Optional<Edtf> period() {
        return period;
    }

    /**
     * Compares all values.
     *
     * @param other anything
     * @return true if it is a Counterpart with equal values
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Counterpart that
                        && text.equals(that.text)
                        && index == that.index
                        && kind == that.kind
                        && name.equals(that.name)
                        && countryName.equals(that.countryName)
                        && country.equals(that.country)
                        && known.equals(that.known)
                        && count.equals(that.count)
                        && period.equals(that.period));
    }

    @Override
    public int hashCode() {
        return Objects.hash(text, index, kind, name, countryName, country, known, count, period);
    }

    /**
     * Returns all values in one line, for logs, shown as {@link VisibleText} does.
     *
     * @return the line, such as {@code Counterpart[text=…]}
     */
    @Override
    public String toString() {
        return VisibleText.of("Counterpart[text=" + text + ", index=" + index + ", kind=" + kind + ", name=" + name
                + ", countryName=" + countryName + ", country=" + country + ", known=" + known + ", count=" + count
                + ", period=" + period + ']');
    }
}
