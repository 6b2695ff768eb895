@NullMarked
package org.urbancoop.exchange.reading;

import org.jspecify.annotations.NullMarked;
