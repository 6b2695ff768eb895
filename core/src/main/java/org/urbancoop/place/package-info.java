/**
 * Where things are: {@link org.urbancoop.place.Coordinates} on the globe, and a {@link org.urbancoop.place.Place} that
 * a source names in its own words.
 *
 * <p>A city is a record of its own, in {@code org.urbancoop.city}.
 */
@NullMarked
package org.urbancoop.place;

import org.jspecify.annotations.NullMarked;
