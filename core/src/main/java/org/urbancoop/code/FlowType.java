package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What kind of flow pays for a project, by the OECD's Development Assistance Committee, such as {@code oda}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class FlowType extends Code implements Comparable<FlowType> {

    private static final CodeList<FlowType> LIST = new CodeList<>(FlowType.class, FlowType::new);

    /** Official development assistance, {@code oda}. */
    public static final FlowType ODA = LIST.constant("oda");

    /** Other official flow, {@code other-official-flow}. */
    public static final FlowType OTHER_OFFICIAL_FLOW = LIST.constant("other-official-flow");

    /** Officially supported export credit, {@code export-credit}. */
    public static final FlowType EXPORT_CREDIT = LIST.constant("export-credit");

    /** Private development finance, {@code private-development-finance}. */
    public static final FlowType PRIVATE_DEVELOPMENT_FINANCE = LIST.constant("private-development-finance");

    /** Private foreign direct investment, {@code foreign-direct-investment}. */
    public static final FlowType FOREIGN_DIRECT_INVESTMENT = LIST.constant("foreign-direct-investment");

    /** Other private flow at market terms, {@code private-market}. */
    public static final FlowType PRIVATE_MARKET = LIST.constant("private-market");

    /** Non flow, {@code non-flow}. */
    public static final FlowType NON_FLOW = LIST.constant("non-flow");

    /** Other flow, {@code other-flow}. */
    public static final FlowType OTHER_FLOW = LIST.constant("other-flow");

    private FlowType(CodeList<FlowType> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code oda}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static FlowType of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<FlowType> list() {
        return LIST;
    }

    @Override
    public int compareTo(FlowType other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
