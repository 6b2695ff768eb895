/** Dates and times of day in JSON: texts by their own grammar. */
@NullMarked
package org.urbancoop.json.time;

import org.jspecify.annotations.NullMarked;
