package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A kind of support for participants, in money or otherwise, such as {@code scholarship}.
 *
 * <p>It does not say on what grounds it is given: that is the {@link SupportBasis}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class SupportKind extends Code implements Comparable<SupportKind> {

    private static final CodeList<SupportKind> LIST = new CodeList<>(SupportKind.class, SupportKind::new);

    /** Scholarship, {@code scholarship}. */
    public static final SupportKind SCHOLARSHIP = LIST.constant("scholarship");

    /** Travel subsidy, {@code travel-subsidy}. */
    public static final SupportKind TRAVEL_SUBSIDY = LIST.constant("travel-subsidy");

    /** Fee waiver, {@code fee-waiver}. */
    public static final SupportKind FEE_WAIVER = LIST.constant("fee-waiver");

    /** Fee reduction, {@code fee-reduction}. */
    public static final SupportKind FEE_REDUCTION = LIST.constant("fee-reduction");

    /** Allowance, {@code allowance}. */
    public static final SupportKind ALLOWANCE = LIST.constant("allowance");

    /** Grant, {@code grant}. */
    public static final SupportKind GRANT = LIST.constant("grant");

    /** Goods, {@code goods}. */
    public static final SupportKind GOODS = LIST.constant("goods");

    /** In kind, {@code in-kind}. */
    public static final SupportKind IN_KIND = LIST.constant("in-kind");

    private SupportKind(CodeList<SupportKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code scholarship}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static SupportKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<SupportKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(SupportKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
