package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The status of an event, such as {@code announced} or {@code held}.
 *
 * <p>It is what a source states; that an event lies in the past does not show that it was held.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class EventStatus extends Code implements Comparable<EventStatus> {

    private static final CodeList<EventStatus> LIST = new CodeList<>(EventStatus.class, EventStatus::new);

    /** Announced, {@code announced}. */
    public static final EventStatus ANNOUNCED = LIST.constant("announced");

    /** Tentative, {@code tentative}. */
    public static final EventStatus TENTATIVE = LIST.constant("tentative");

    /** Confirmed, {@code confirmed}. */
    public static final EventStatus CONFIRMED = LIST.constant("confirmed");

    /** Postponed, {@code postponed}. */
    public static final EventStatus POSTPONED = LIST.constant("postponed");

    /** Rescheduled, {@code rescheduled}. */
    public static final EventStatus RESCHEDULED = LIST.constant("rescheduled");

    /** Cancelled, {@code cancelled}. */
    public static final EventStatus CANCELLED = LIST.constant("cancelled");

    /** Held, {@code held}. */
    public static final EventStatus HELD = LIST.constant("held");

    private EventStatus(CodeList<EventStatus> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code announced}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static EventStatus of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<EventStatus> list() {
        return LIST;
    }

    @Override
    public int compareTo(EventStatus other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
