/** Tests of the module for Jackson 2. */
@NullMarked
package org.urbancoop.jackson2;

import org.jspecify.annotations.NullMarked;
