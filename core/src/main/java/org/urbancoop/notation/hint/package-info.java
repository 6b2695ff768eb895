/** What malformed values may mean, for the messages of this library. It is exported to its own modules alone. */
@NullMarked
package org.urbancoop.notation.hint;

import org.jspecify.annotations.NullMarked;
