/** Tests of the module for Jackson 3. */
@NullMarked
package org.urbancoop.jackson3;

import org.jspecify.annotations.NullMarked;
