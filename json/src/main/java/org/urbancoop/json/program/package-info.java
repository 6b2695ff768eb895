/** The tables of {@code org.urbancoop.program}. */
@NullMarked
package org.urbancoop.json.program;

import org.jspecify.annotations.NullMarked;
