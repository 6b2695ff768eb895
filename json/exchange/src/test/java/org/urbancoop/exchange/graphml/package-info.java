/** Tests of one format. */
@NullMarked
package org.urbancoop.exchange.graphml;

import org.jspecify.annotations.NullMarked;
