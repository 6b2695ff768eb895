/**
 * Workshops, forums, trainings and visits. Start with {@link org.urbancoop.event.Event}.
 *
 * <p>A series of events is a programme, in {@code org.urbancoop.program}.
 */
@NullMarked
package org.urbancoop.event;

import org.jspecify.annotations.NullMarked;
