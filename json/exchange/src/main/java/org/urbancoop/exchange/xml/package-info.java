/** XML as text. */
@NullMarked
package org.urbancoop.exchange.xml;

import org.jspecify.annotations.NullMarked;
