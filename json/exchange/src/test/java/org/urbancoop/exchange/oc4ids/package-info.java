/** Tests of one format. */
@NullMarked
package org.urbancoop.exchange.oc4ids;

import org.jspecify.annotations.NullMarked;
