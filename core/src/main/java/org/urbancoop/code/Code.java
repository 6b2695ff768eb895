package org.urbancoop.code;

import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.urbancoop.SerializedText;
import org.urbancoop.text.MalformedTextException;

/**
 * A term of a code list, such as {@code sister-city} or {@code transport.urban}.
 *
 * <p>A code is its text. A known term also has labels, a definition and equal terms in other vocabularies; an unknown
 * term has its text alone and survives as it was written. Whether an unknown term is acceptable is not decided here.
 *
 * <p>Two codes are equal when they are of one list and have the same text, letter for letter: {@code Transport} is not
 * {@code transport}. {@link CodeList#nearest(String)} finds what was probably meant.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public abstract class Code implements Serializable {

    /**
     * The order of terms of any lists: by the name of the list, then by the text, letter for letter. Terms of one list,
     * such as sectors, compare themselves so.
     */
    public static final Comparator<Code> ORDER = Code::compare;

    /** The longest text that a term may have, in UTF-16 units: {@value}. */
    public static final int MAX_LENGTH = 200;

    private final CodeList<?> list;
    private final String term;
    private final CodeTable.@Nullable Row row;

    Code(CodeList<?> list, String term, CodeTable.@Nullable Row row) {
        this.list = list;
        this.term = term;
        this.row = row;
    }

    private static int compare(Code one, Code other) {
        int order = one.list.name().compareTo(other.list.name());
        return order == 0 ? one.term.compareTo(other.term) : order;
    }

    /**
     * Gets the text of the term, such as {@code sister-city}.
     *
     * @return the text as it was written, of 1 to {@value #MAX_LENGTH} characters
     */
    public final String term() {
        return term;
    }

    /**
     * Gets the list that this is a term of, such as the list of sectors.
     *
     * @return the list, also when it does not know the term
     */
    public final CodeList<?> codeList() {
        return list;
    }

    /**
     * Checks whether the list knows the term: true of {@code sister-city}, false of {@code sistre-city}.
     *
     * @return true if the term stands in the list's data file, deprecated or not
     */
    public final boolean isKnown() {
        return row != null;
    }

    /**
     * Gets the label for people, such as {@code Sister city} or {@code 자매도시}.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the label, or the term itself when it is unknown
     */
    public final String label(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return row == null ? term : row.text(locale, "label_en", "label_ko");
    }

    /**
     * Gets the definition in one sentence, in Korean or English.
     *
     * @param locale the language wanted; Korean and English are at hand, any other gets English
     * @return the definition, or empty for an unknown term and in the lists of countries and currencies
     */
    public final Optional<String> definition(Locale locale) {
        Objects.requireNonNull(locale, "locale");
        return row == null ? Optional.empty() : nonEmpty(row.text(locale, "definition_en", "definition_ko"));
    }

    /**
     * Gets the terms of other vocabularies that mean the same, such as {@code https://schema.org/EventPostponed}.
     *
     * @return the identifiers of the equal terms, in the order of the data file; often empty
     */
    public final List<URI> sameAs() {
        List<URI> equal = new ArrayList<>();
        for (String uri : cell("same_as").split(" ", -1)) {
            if (!uri.isEmpty()) {
                equal.add(URI.create(uri));
            }
        }
        return List.copyOf(equal);
    }

    /**
     * Gets the version of the format that first had the term, such as {@code 1.0}.
     *
     * @return the version, or empty for an unknown term and in the lists of countries and currencies
     */
    public final Optional<String> since() {
        return nonEmpty(cell("since"));
    }

    /**
     * Checks whether the term is kept for old data only.
     *
     * @return true if the list says from which version on the term is deprecated
     */
    public final boolean isDeprecated() {
        return !cell("deprecated").isEmpty();
    }

    /**
     * Gets the term to use instead of this deprecated one.
     *
     * @return a known term of the same list, or empty if nothing replaces this one
     */
    public final Optional<? extends Code> replacedBy() {
        return list.find(cell("replaced_by"));
    }

    /**
     * Gets the next broader term: {@code transport} for {@code transport.urban}.
     *
     * @return the known term whose text ends at the last dot of this one, or empty if there is none; an unknown term
     *     such as {@code transport.cable} has a broader one, too
     */
    public Optional<? extends Code> broader() {
        return list.broader(term);
    }

    /**
     * Checks whether the other is a term of the same list with the same text.
     *
     * @param other anything
     * @return true if equal
     */
    @Override
    public final boolean equals(@Nullable Object other) {
        return this == other || (other instanceof Code code && list == code.list && term.equals(code.term));
    }

    @Override
    public final int hashCode() {
        return term.hashCode();
    }

    /**
     * Gets the text of the term, such as {@code sister-city}: the exact inverse of the factory {@code of}.
     *
     * @return the text
     */
    @Override
    public final String toString() {
        return term;
    }

    /** Gets a cell of the data file, empty when the term is unknown or the list has no such column. */
    final String cell(String column) {
        return row == null ? "" : row.cell(column);
    }

    /** Gets what people may write for a known term. */
    List<String> spellings() {
        return List.of(term, cell("label_en"), cell("label_ko"));
    }

    /** Refuses what is not the text of any term; lists with a grammar of their own refuse more. */
    static void checkText(String type, String text) {
        if (text.isEmpty()) {
            throw new MalformedTextException(type, text, 0, "at least one character");
        }
        if (text.length() > MAX_LENGTH) {
            throw new MalformedTextException(
                    type, text, MAX_LENGTH, "the end of the text after " + MAX_LENGTH + " characters");
        }
    }

    /** Refuses a text that is not exactly so many capital letters of ASCII. */
    static void checkCapitals(String type, String text, int length) {
        for (int i = 0; i < length; i++) {
            if (i >= text.length() || text.charAt(i) < 'A' || text.charAt(i) > 'Z') {
                throw new MalformedTextException(type, text, i, "a capital letter from A to Z");
            }
        }
        if (text.length() > length) {
            throw new MalformedTextException(type, text, length, "the end of the text after " + length + " letters");
        }
    }

    private static Optional<String> nonEmpty(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    final Object writeReplace() {
        return SerializedText.of(this);
    }

    private void readObject(ObjectInputStream stream) throws InvalidObjectException {
        SerializedText.refuse(stream);
    }
}
