/** GraphML, for tools that draw and measure networks. */
@NullMarked
package org.urbancoop.exchange.graphml;

import org.jspecify.annotations.NullMarked;
