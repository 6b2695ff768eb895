package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How strictly a criterion of eligibility applies, such as {@code required} or {@code preferred}.
 *
 * <p>It does not hold the criterion, which is a text.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class EligibilityNeed extends Code implements Comparable<EligibilityNeed> {

    private static final CodeList<EligibilityNeed> LIST = new CodeList<>(EligibilityNeed.class, EligibilityNeed::new);

    /** Required, {@code required}. */
    public static final EligibilityNeed REQUIRED = LIST.constant("required");

    /** Preferred, {@code preferred}. */
    public static final EligibilityNeed PREFERRED = LIST.constant("preferred");

    private EligibilityNeed(CodeList<EligibilityNeed> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code required}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static EligibilityNeed of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<EligibilityNeed> list() {
        return LIST;
    }

    @Override
    public int compareTo(EligibilityNeed other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
