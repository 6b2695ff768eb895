/** Tests of the reference dataset. */
@NullMarked
package org.urbancoop.data;

import org.jspecify.annotations.NullMarked;
