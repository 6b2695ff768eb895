@NullMarked
package org.urbancoop.tables.sheet;

import org.jspecify.annotations.NullMarked;
