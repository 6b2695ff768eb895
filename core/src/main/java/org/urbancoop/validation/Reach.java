package org.urbancoop.validation;

import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What a rule looks at beside the record that it reports, such as {@code references}: those that it refers to.
 *
 * <p>Who has not all records at hand, because there are too many or because one of them just changed, asks a rule about
 * a small dataset that holds all within its reach: what the rule finds there is what it finds in the whole. Records
 * that look at each other share a {@link ReachKey}.
 *
 * @since 0.1.0
 */
public enum Reach {
    /** Nothing but the record itself. It is that of all rules that do not read a dataset. */
    RECORD,
    /** The header of the dataset. */
    HEADER,
    /** The records that it refers to. */
    REFERENCES,
    /** The records that it refers to, and those that these refer to; records without relations are not reported. */
    REFERENCES_TWICE,
    /** The first two of each type and relation that refer to it. */
    REFERRERS,
    /** All records of its reference. */
    SAME_REFERENCE,
    /** All records of its name or title, and for cities the agreements between them. */
    SAME_NAME,
    /** All cities that are called so: by name, alias or former name. */
    SAME_CITY_NAME,
    /** All records with one of its identifiers. */
    SAME_IDENTIFIER,
    /** All parts of its whole. */
    SAME_WHOLE,
    /** An event and its sessions. */
    SESSIONS,
    /** All agreements of one kind between the same parties, governments being their cities. */
    SAME_PARTIES,
    /** All that it leads to by references to a whole and by relations, over any number of them. */
    CIRCLE,
    /** The names of all persons. */
    PERSONS,
    /** All cities, and the agreements between cities. */
    CITIES,
    /** All records of which declared totals speak. */
    TOTALS,
    /** Any record: that of a rule that reads a dataset and says nothing else. */
    DATASET;

    /**
     * Gets the rules of this reach.
     *
     * @param catalog the rules to choose from
     * @return their codes, such as {@code reference-leads-nowhere}
     */
    public Set<String> rules(RuleCatalog catalog) {
        return Objects.requireNonNull(catalog, "catalog").descriptions().stream()
                .filter(rule -> rule.reach() == this && rule.category() != Category.VALIDATION)
                .map(RuleDescription::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Gets the reach as text, such as {@code same-name}.
     *
     * @return the name in lower case
     */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
