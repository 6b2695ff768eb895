/**
 * Rules about dates and times: order, containment, what is past. Start with {@link
 * org.urbancoop.validation.rules.time.ReversedPeriod}.
 */
@NullMarked
package org.urbancoop.validation.rules.time;

import org.jspecify.annotations.NullMarked;
