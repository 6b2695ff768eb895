/** iCalendar: the events of a dataset with their sessions and deadlines. */
@NullMarked
package org.urbancoop.calendar;

import org.jspecify.annotations.NullMarked;
