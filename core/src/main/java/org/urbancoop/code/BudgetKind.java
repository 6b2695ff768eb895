package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Whether a budget is the first or a changed one, such as {@code revised}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class BudgetKind extends Code implements Comparable<BudgetKind> {

    private static final CodeList<BudgetKind> LIST = new CodeList<>(BudgetKind.class, BudgetKind::new);

    /** Original, {@code original}. */
    public static final BudgetKind ORIGINAL = LIST.constant("original");

    /** Revised, {@code revised}. */
    public static final BudgetKind REVISED = LIST.constant("revised");

    private BudgetKind(CodeList<BudgetKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code original}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static BudgetKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<BudgetKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(BudgetKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
