/** The tables of {@code org.urbancoop.event}. */
@NullMarked
package org.urbancoop.json.event;

import org.jspecify.annotations.NullMarked;
