/** GeoJSON (RFC 7946), and sequences of its texts (RFC 8142), for maps. */
@NullMarked
package org.urbancoop.exchange.geojson;

import org.jspecify.annotations.NullMarked;
