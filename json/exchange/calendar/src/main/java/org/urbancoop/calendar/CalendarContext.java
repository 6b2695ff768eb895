package org.urbancoop.calendar;

import org.urbancoop.exchange.reading.Heading;
import org.urbancoop.exchange.reading.Ids;
import org.urbancoop.exchange.reading.Terms;

/** What all events of a file are read with. */
record CalendarContext(Terms terms, ZoneNames zones, Heading heading, Ids ids, boolean keepsPersonalData) {}
