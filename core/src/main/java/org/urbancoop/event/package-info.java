/**
 * Workshops, forums, trainings and visits. Start with {@link org.urbancoop.event.Event}; a series of events is a
 * programme, in
 *
 * <p>{@code org.urbancoop.program}.
 */
@NullMarked
package org.urbancoop.event;

import org.jspecify.annotations.NullMarked;
