@NullMarked
package org.urbancoop.exchange.wikidata;

import org.jspecify.annotations.NullMarked;
