/** OC4IDS 0.9, the Open Contracting for Infrastructure Data Standard, for projects. */
@NullMarked
package org.urbancoop.exchange.oc4ids;

import org.jspecify.annotations.NullMarked;
