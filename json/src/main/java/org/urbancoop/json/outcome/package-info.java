/** How the readers of this module make what they return. Not for users, who have {@code json.problem}. */
@NullMarked
package org.urbancoop.json.outcome;

import org.jspecify.annotations.NullMarked;
