@NullMarked
package org.urbancoop.tables.cell;

import org.jspecify.annotations.NullMarked;
