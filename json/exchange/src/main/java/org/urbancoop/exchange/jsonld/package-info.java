/** JSON-LD 1.1: datasets as linked data, for search engines, triple stores and catalogues. */
@NullMarked
package org.urbancoop.exchange.jsonld;

import org.jspecify.annotations.NullMarked;
