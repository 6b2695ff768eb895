/** The tables of {@code org.urbancoop.source}. */
@NullMarked
package org.urbancoop.json.source;

import org.jspecify.annotations.NullMarked;
