/** The tables of {@code org.urbancoop.city}. */
@NullMarked
package org.urbancoop.json.city;

import org.jspecify.annotations.NullMarked;
