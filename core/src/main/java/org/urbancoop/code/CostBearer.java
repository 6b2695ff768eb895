package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who bears a cost of taking part in an event, such as {@code participant}.
 *
 * <p>It names a side, not an organization.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class CostBearer extends Code implements Comparable<CostBearer> {

    private static final CodeList<CostBearer> LIST = new CodeList<>(CostBearer.class, CostBearer::new);

    /** Organizer, {@code organizer}. */
    public static final CostBearer ORGANIZER = LIST.constant("organizer");

    /** Host, {@code host}. */
    public static final CostBearer HOST = LIST.constant("host");

    /** Sponsor, {@code sponsor}. */
    public static final CostBearer SPONSOR = LIST.constant("sponsor");

    /** Participant, {@code participant}. */
    public static final CostBearer PARTICIPANT = LIST.constant("participant");

    /** Sending organization, {@code sending-organization}. */
    public static final CostBearer SENDING_ORGANIZATION = LIST.constant("sending-organization");

    /** Shared, {@code shared}. */
    public static final CostBearer SHARED = LIST.constant("shared");

    private CostBearer(CodeList<CostBearer> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code organizer}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static CostBearer of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<CostBearer> list() {
        return LIST;
    }

    @Override
    public int compareTo(CostBearer other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
