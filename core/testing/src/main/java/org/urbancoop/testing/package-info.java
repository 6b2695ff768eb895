/** Tools and samples that the tests of all modules share. */
@NullMarked
package org.urbancoop.testing;

import org.jspecify.annotations.NullMarked;
