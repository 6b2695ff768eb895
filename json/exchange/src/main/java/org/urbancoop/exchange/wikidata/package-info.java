/** Twin towns as queries of Wikidata give them. */
@NullMarked
package org.urbancoop.exchange.wikidata;

import org.jspecify.annotations.NullMarked;
