/**
 * Cities and other sub-national places. Start with {@link org.urbancoop.city.City}.
 *
 * <p>A city's government is an organization, in {@code org.urbancoop.organization}, tied to it by {@code represents}.
 */
@NullMarked
package org.urbancoop.city;

import org.jspecify.annotations.NullMarked;
