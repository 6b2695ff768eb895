package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How far an output reaches, such as {@code global} or {@code national}.
 *
 * <p>It is about what the output covers, not about who may read it.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class OutputScope extends Code implements Comparable<OutputScope> {

    private static final CodeList<OutputScope> LIST = new CodeList<>(OutputScope.class, OutputScope::new);

    /** Global, {@code global}. */
    public static final OutputScope GLOBAL = LIST.constant("global");

    /** Regional, {@code regional}. */
    public static final OutputScope REGIONAL = LIST.constant("regional");

    /** National, {@code national}. */
    public static final OutputScope NATIONAL = LIST.constant("national");

    /** City, {@code city}. */
    public static final OutputScope CITY = LIST.constant("city");

    private OutputScope(CodeList<OutputScope> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code global}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static OutputScope of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<OutputScope> list() {
        return LIST;
    }

    @Override
    public int compareTo(OutputScope other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
