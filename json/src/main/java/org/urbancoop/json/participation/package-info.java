/** The tables of {@code org.urbancoop.participation}. */
@NullMarked
package org.urbancoop.json.participation;

import org.jspecify.annotations.NullMarked;
