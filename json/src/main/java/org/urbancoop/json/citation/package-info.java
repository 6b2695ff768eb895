/** The tables of {@code org.urbancoop.citation}. */
@NullMarked
package org.urbancoop.json.citation;

import org.jspecify.annotations.NullMarked;
