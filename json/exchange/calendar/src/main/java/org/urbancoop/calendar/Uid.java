package org.urbancoop.calendar;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.urbancoop.exchange.reading.Ids;

/**
 * The identifier of an event in a calendar, and what of ours it stands for if we wrote it.
 *
 * @param text the identifier
 * @param record the reference that it is made of, such as {@code event/apuf-7}; empty if it is none of ours
 * @param list the list of the event whose element it is, {@code agenda} or {@code deadlines}; empty for the event
 */
record Uid(String text, Optional<String> record, Optional<String> list) {

    private static final Pattern OWN =
            Pattern.compile("([a-z]+/[a-z0-9]+(?:-[a-z0-9]+)*)(?:/(agenda|deadlines)/\\d{1,9})?@(.*)");

    /**
     * Reads an identifier.
     *
     * @param text the identifier
     * @param dataset the id of the dataset whose calendar it is in; empty if the calendar is none of ours
     */
    static Uid of(String text, Optional<String> dataset) {
        Matcher matcher = OWN.matcher(text);
        return dataset.isPresent() && matcher.matches() && dataset.equals(Optional.of(matcher.group(3)))
                ? new Uid(text, Optional.of(matcher.group(1)), Optional.ofNullable(matcher.group(2)))
                : new Uid(text, Optional.empty(), Optional.empty());
    }

    /** Checks whether we wrote it for an event. */
    boolean isOwn() {
        return record.filter(of -> of.startsWith("event/")).isPresent();
    }

    /** Gets the reference of ours that it stands for. */
    String reference(Ids ids) {
        return record.orElseGet(() -> "event/" + ids.of(text));
    }
}
