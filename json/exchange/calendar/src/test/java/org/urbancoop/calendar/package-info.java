/** Tests of the calendar. */
@NullMarked
package org.urbancoop.calendar;

import org.jspecify.annotations.NullMarked;
