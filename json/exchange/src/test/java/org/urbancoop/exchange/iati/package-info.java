/** Tests of one format. */
@NullMarked
package org.urbancoop.exchange.iati;

import org.jspecify.annotations.NullMarked;
