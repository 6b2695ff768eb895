/** Tests of the formats of others. */
@NullMarked
package org.urbancoop.exchange;

import org.jspecify.annotations.NullMarked;
