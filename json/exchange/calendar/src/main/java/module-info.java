/** Events for calendars: iCalendar, found as a service. */
module org.urbancoop.calendar {
    requires static org.jspecify;
    requires transitive org.urbancoop.exchange;
    requires vinnie;

    exports org.urbancoop.calendar;

    // Its table of what is carried lies beside the format.
    opens org.urbancoop.calendar to
            org.urbancoop.exchange;

    provides org.urbancoop.format.Format with
            org.urbancoop.calendar.CalendarFormat;
}
