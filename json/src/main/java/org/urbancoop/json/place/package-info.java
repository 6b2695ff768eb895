/** The tables of {@code org.urbancoop.place}. */
@NullMarked
package org.urbancoop.json.place;

import org.jspecify.annotations.NullMarked;
