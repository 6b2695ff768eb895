/** Tests of one format. */
@NullMarked
package org.urbancoop.exchange.geojson;

import org.jspecify.annotations.NullMarked;
