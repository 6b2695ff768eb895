/** The tables of {@code org.urbancoop.dataset}. */
@NullMarked
package org.urbancoop.json.dataset;

import org.jspecify.annotations.NullMarked;
