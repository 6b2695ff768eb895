package org.urbancoop.json.time;

import org.urbancoop.json.table.TextCodec;
import org.urbancoop.json.table.ValueCodec;
import org.urbancoop.time.TimeOfDay;

/** A time of day, such as {@code "15:30"}. */
public final class TimeOfDayCodec {

    public static final ValueCodec<TimeOfDay> CODEC = TextCodec.of(TimeOfDay.class, "a time of day", TimeOfDay::parse)
            .withGrammar(TimeOfDay.GRAMMAR)
            .recalling()
            .plain();

    private TimeOfDayCodec() {}
}
