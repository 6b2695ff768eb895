@NullMarked
package org.urbancoop.tables.xlsx;

import org.jspecify.annotations.NullMarked;
