package org.urbancoop.exchange.reading;

import java.util.Optional;
import org.urbancoop.message.Location;
import org.urbancoop.text.JsonPointer;

/** A value of the file that is read: where it stands, and whether a record has it. */
public interface Origin {

    /** Gets its place in the file. */
    JsonPointer pointer();

    /** Gets its line and column, if they are known. */
    Optional<Location> location();

    /** Gets its text as it is shown in a problem. */
    String shown();

    /** Says that a record has it, or has it no longer. What no record has is kept as an extension. */
    void carried(boolean is);
}
