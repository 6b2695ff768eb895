/** Any JSON at all, as the small tree of {@code org.urbancoop.extension}. */
@NullMarked
package org.urbancoop.json.extension;

import org.jspecify.annotations.NullMarked;
