package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How people attend an event, such as {@code in-person} or {@code hybrid}.
 *
 * <p>It does not say where: that is the venue.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class AttendanceMode extends Code implements Comparable<AttendanceMode> {

    private static final CodeList<AttendanceMode> LIST = new CodeList<>(AttendanceMode.class, AttendanceMode::new);

    /** In person, {@code in-person}. */
    public static final AttendanceMode IN_PERSON = LIST.constant("in-person");

    /** Online, {@code online}. */
    public static final AttendanceMode ONLINE = LIST.constant("online");

    /** Hybrid, {@code hybrid}. */
    public static final AttendanceMode HYBRID = LIST.constant("hybrid");

    private AttendanceMode(CodeList<AttendanceMode> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code in-person}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static AttendanceMode of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<AttendanceMode> list() {
        return LIST;
    }

    @Override
    public int compareTo(AttendanceMode other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
