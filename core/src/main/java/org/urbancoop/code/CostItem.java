package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A thing that taking part in an event costs money for, such as {@code airfare}.
 *
 * <p>It does not say who pays: that is the {@link CostBearer}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class CostItem extends Code implements Comparable<CostItem> {

    private static final CodeList<CostItem> LIST = new CodeList<>(CostItem.class, CostItem::new);

    /** Participation fee, {@code participation-fee}. */
    public static final CostItem PARTICIPATION_FEE = LIST.constant("participation-fee");

    /** Board, {@code board}. */
    public static final CostItem BOARD = LIST.constant("board");

    /** Lodging, {@code lodging}. */
    public static final CostItem LODGING = LIST.constant("lodging");

    /** Airfare, {@code airfare}. */
    public static final CostItem AIRFARE = LIST.constant("airfare");

    /** Travel, {@code travel}. */
    public static final CostItem TRAVEL = LIST.constant("travel");

    /** Local transport, {@code local-transport}. */
    public static final CostItem LOCAL_TRANSPORT = LIST.constant("local-transport");

    /** Facility, {@code facility}. */
    public static final CostItem FACILITY = LIST.constant("facility");

    /** Materials, {@code materials}. */
    public static final CostItem MATERIALS = LIST.constant("materials");

    /** Insurance, {@code insurance}. */
    public static final CostItem INSURANCE = LIST.constant("insurance");

    /** Visa, {@code visa}. */
    public static final CostItem VISA = LIST.constant("visa");

    private CostItem(CodeList<CostItem> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code participation-fee}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static CostItem of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<CostItem> list() {
        return LIST;
    }

    @Override
    public int compareTo(CostItem other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
