/** Tests of the tables. */
@NullMarked
package org.urbancoop.tables;

import org.jspecify.annotations.NullMarked;
