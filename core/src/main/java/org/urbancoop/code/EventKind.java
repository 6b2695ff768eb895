package org.urbancoop.code;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The kind of an event, such as {@code workshop} or {@code forum}.
 *
 * <p>A series of events is a programme of the kind {@link ProgramKind#EVENT_SERIES}.
 *
 * @since 0.1.0
 */
@SuppressWarnings("serial") // SerializedText is written in its place
public final class EventKind extends Code implements Comparable<EventKind> {

    private static final CodeList<EventKind> LIST = new CodeList<>(EventKind.class, EventKind::new);

    /** Workshop, {@code workshop}. */
    public static final EventKind WORKSHOP = LIST.constant("workshop");

    /** Training, {@code training}. */
    public static final EventKind TRAINING = LIST.constant("training");

    /** Academy, {@code academy}. */
    public static final EventKind ACADEMY = LIST.constant("academy");

    /** Expert group meeting, {@code expert-group-meeting}. */
    public static final EventKind EXPERT_GROUP_MEETING = LIST.constant("expert-group-meeting");

    /** Committee meeting, {@code committee-meeting}. */
    public static final EventKind COMMITTEE_MEETING = LIST.constant("committee-meeting");

    /** Forum, {@code forum}. */
    public static final EventKind FORUM = LIST.constant("forum");

    /** Conference, {@code conference}. */
    public static final EventKind CONFERENCE = LIST.constant("conference");

    /** Congress and expo, {@code congress-expo}. */
    public static final EventKind CONGRESS_EXPO = LIST.constant("congress-expo");

    /** Congress, {@code congress}. */
    public static final EventKind CONGRESS = LIST.constant("congress");

    /** Summit, {@code summit}. */
    public static final EventKind SUMMIT = LIST.constant("summit");

    /** General assembly, {@code general-assembly}. */
    public static final EventKind GENERAL_ASSEMBLY = LIST.constant("general-assembly");

    /** Symposium, {@code symposium}. */
    public static final EventKind SYMPOSIUM = LIST.constant("symposium");

    /** Dialogue, {@code dialogue}. */
    public static final EventKind DIALOGUE = LIST.constant("dialogue");

    /** Festival, {@code festival}. */
    public static final EventKind FESTIVAL = LIST.constant("festival");

    /** Fair, {@code fair}. */
    public static final EventKind FAIR = LIST.constant("fair");

    /** Session, {@code session}. */
    public static final EventKind SESSION = LIST.constant("session");

    /** Side event, {@code side-event}. */
    public static final EventKind SIDE_EVENT = LIST.constant("side-event");

    /** Webinar, {@code webinar}. */
    public static final EventKind WEBINAR = LIST.constant("webinar");

    /** Webinar series, {@code webinar-series}. */
    public static final EventKind WEBINAR_SERIES = LIST.constant("webinar-series");

    /** Session series, {@code session-series}. */
    public static final EventKind SESSION_SERIES = LIST.constant("session-series");

    /** Study visit, {@code study-visit}. */
    public static final EventKind STUDY_VISIT = LIST.constant("study-visit");

    /** Visit of a delegation, {@code delegation-visit}. */
    public static final EventKind DELEGATION_VISIT = LIST.constant("delegation-visit");

    /** Signing ceremony, {@code signing-ceremony}. */
    public static final EventKind SIGNING_CEREMONY = LIST.constant("signing-ceremony");

    /** Anniversary, {@code anniversary}. */
    public static final EventKind ANNIVERSARY = LIST.constant("anniversary");

    /** Cultural exchange, {@code cultural-exchange}. */
    public static final EventKind CULTURAL_EXCHANGE = LIST.constant("cultural-exchange");

    /** Youth exchange, {@code youth-exchange}. */
    public static final EventKind YOUTH_EXCHANGE = LIST.constant("youth-exchange");

    /** Event of an unstated kind, {@code event}. */
    public static final EventKind EVENT = LIST.constant("event");

    private EventKind(CodeList<EventKind> list, String term, CodeTable.@Nullable Row row) {
        super(list, term, row);
    }

    /**
     * Obtains the term with the given text, such as {@code workshop}.
     *
     * @param term the text, of 1 to {@value Code#MAX_LENGTH} characters
     * @return the constant of a known term, or a new unknown term
     * @throws org.urbancoop.text.MalformedTextException if the text is empty or too long
     */
    public static EventKind of(String term) {
        return LIST.of(term);
    }

    /**
     * Gets the list of the known terms.
     *
     * @return the list
     */
    public static CodeList<EventKind> list() {
        return LIST;
    }

    @Override
    public int compareTo(EventKind other) {
        Objects.requireNonNull(other, "other");
        return term().compareTo(other.term());
    }
}
