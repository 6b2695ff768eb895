package org.urbancoop.calendar;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.urbancoop.code.EventStatus;
import org.urbancoop.event.AgendaItem;
import org.urbancoop.event.Event;
import org.urbancoop.message.Message;

/**
 * When an event and the items of its agenda take place.
 *
 * @param event when the event does; empty if its days are not known
 * @param agenda the same of the items that have a day, by their place in the agenda
 */
record EventSpans(Optional<Span> event, Map<Integer, Span> agenda) {

    private static final Message NO_DAY = new Message(
            "A calendar holds days: it has none, or not both, or they are months or years",
            "달력에는 날짜가 있어야 하지만 날짜가 없거나 한쪽만 있거나 달이나 해만 있습니다");

    private static final Message POSTPONED = new Message(
            "It is postponed: it does not happen on its days, and others are not set",
            "연기되어 적힌 날에 열리지 않으며 새 날짜가 정해지지 않았습니다");

    static EventSpans of(Event event, boolean mayInvent) {
        Optional<Span> whole = Span.of(
                event.getWhen(),
                event.getStartTime(),
                event.getEndTime(),
                event.getTimeZone().flatMap(Span::zone),
                mayInvent);
        Map<Integer, Span> agenda = new TreeMap<>();
        for (int i = 0; i < event.getAgenda().size(); i++) {
            AgendaItem item = event.getAgenda().get(i);
            Optional<String> zone = item.getTimeZone().or(event::getTimeZone);
            int index = i;
            Span.of(item.getWhen(), item.getStartTime(), item.getEndTime(), zone.flatMap(Span::zone), mayInvent)
                    .ifPresent(span -> agenda.put(index, span));
        }
        return new EventSpans(fault(event, whole).isPresent() ? Optional.empty() : whole, agenda);
    }

    /** Says why an event is in no calendar; empty if it is in one. */
    static Optional<Message> fault(Event event, boolean mayInvent) {
        return fault(event, Span.of(event.getWhen(), Optional.empty(), Optional.empty(), Optional.empty(), mayInvent));
    }

    private static Optional<Message> fault(Event event, Optional<Span> whole) {
        if (event.getStatus().filter(EventStatus.POSTPONED::equals).isPresent()) {
            return Optional.of(POSTPONED);
        }
        return whole.isEmpty() ? Optional.of(NO_DAY) : Optional.empty();
    }
}
