/** How a text names persons: {@link org.urbancoop.participation.names.PersonNames}. It is not exported. */
@NullMarked
package org.urbancoop.participation.names;

import org.jspecify.annotations.NullMarked;
