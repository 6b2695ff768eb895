@NullMarked
package org.urbancoop.tables.reading;

import org.jspecify.annotations.NullMarked;
