package org.urbancoop.notation;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.urbancoop.code.Country;
import org.urbancoop.reference.Reference;
import org.urbancoop.text.VisibleText;
import org.urbancoop.time.Edtf;

/**
 * One party as a table of projects prints it, such as {@code Mongolia/Ulaanbaatar (2014-2025)}.
 *
 * @param text the words as printed, without those of the parties beside it
 * @param index the index in the whole text at which they start
 * @param kind what the words say it is
 * @param name the name as printed, such as {@code Ulaanbaatar}; of a country alone the country's
 * @param countryName the name of the country as printed, if one is
 * @param country the country, if its name is known
 * @param known the record or country that the name is known to mean, if there is exactly one
 * @param count the number of members of a group, if it is printed
 * @param period the years printed for this party; those that are printed for the whole row only are those of its last one
 */
public record Counterpart(
        String text,
        int index,
        Kind kind,
        String name,
        Optional<String> countryName,
        Optional<Country> country,
        Optional<Reference> known,
        OptionalInt count,
        Optional<Edtf> period) {

    /**
     * Checks that nothing is null.
     *
     * @param text the words as printed, without those of the parties beside it
     * @param index the index in the whole text at which they start
     * @param kind what the words say it is
     * @param name the name as printed, such as {@code Ulaanbaatar}; of a country alone the country's
     * @param countryName the name of the country as printed, if one is
     * @param country the country, if its name is known
     * @param known the record or country that the name is known to mean, if there is exactly one
     * @param count the number of members of a group, if it is printed
     * @param period the years printed for this party; those that are printed for the whole row only are those of its last one
     */
    public Counterpart {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(countryName, "countryName");
        Objects.requireNonNull(country, "country");
        Objects.requireNonNull(known, "known");
        Objects.requireNonNull(count, "count");
        Objects.requireNonNull(period, "period");
    }

    /** What a party is. */
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

    /**
     * Gets all of it in one line, for logs, shown as {@link VisibleText} does.
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
