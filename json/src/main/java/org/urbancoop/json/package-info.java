/** JSON for the Urbancoop types. */
@NullMarked
package org.urbancoop.json;

import org.jspecify.annotations.NullMarked;
