/**
 * Rules about places: coordinates and countries. Start with {@link
 * org.urbancoop.validation.rules.place.OutsideCountry}.
 */
@NullMarked
package org.urbancoop.validation.rules.place;

import org.jspecify.annotations.NullMarked;
