package org.urbancoop.extension;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/**
 * What another value of a member says of the world, such as {@link #STATE} for the status of a project. Where it says
 * nothing, a change corrects or completes the data.
 *
 * @since 0.1.0
 */
public enum MemberChange {
    /** The member tells how things stand: another value is another state. */
    STATE,
    /** The member moves in time: another value is news if new evidence comes with it. */
    MOVES,
    /**
     * The member is the day from which a thing is in the world: what begins after the older data were gathered is new.
     */
    BEGINS;

    /** The words of one line of the catalogue, such as {@code moves begins}. */
    static Set<MemberChange> parse(String words) {
        Set<MemberChange> changes = EnumSet.noneOf(MemberChange.class);
        for (String word : words.split(" ", -1)) {
            if (!word.isEmpty()) {
                changes.add(valueOf(word.toUpperCase(Locale.ROOT)));
            }
        }
        return Collections.unmodifiableSet(changes);
    }
}
