/**
 * The domain types in a Jackson 2 mapper of one's own. Start with {@link org.urbancoop.jackson2.UrbancoopModule}.
 *
 * <p>Everything here adapts one parser and one generator to the tables of {@code urbancoop-json}, which say what is
 * read and written.
 */
@NullMarked
package org.urbancoop.jackson2;

import org.jspecify.annotations.NullMarked;
