/**
 * The domain types in a Jackson 3 mapper of one's own. Start with {@link org.urbancoop.jackson3.UrbancoopModule}.
 *
 * <p>Everything here adapts one parser and one generator to the tables of {@code urbancoop-json}, which say what is
 * read and written.
 */
@NullMarked
package org.urbancoop.jackson3;

import org.jspecify.annotations.NullMarked;
