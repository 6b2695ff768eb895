/** What the tests of all formats share, in this artifact and in others. */
@NullMarked
package org.urbancoop.exchange.testing;

import org.jspecify.annotations.NullMarked;
