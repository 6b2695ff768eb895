/**
 * Rules about the names of places and organizations. Start with {@link
 * org.urbancoop.validation.rules.city.AmbiguousName}.
 */
@NullMarked
package org.urbancoop.validation.rules.city;

import org.jspecify.annotations.NullMarked;
