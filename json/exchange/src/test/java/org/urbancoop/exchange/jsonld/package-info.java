/** Tests of one format. */
@NullMarked
package org.urbancoop.exchange.jsonld;

import org.jspecify.annotations.NullMarked;
