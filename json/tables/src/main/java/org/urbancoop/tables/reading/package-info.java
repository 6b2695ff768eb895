/**
 * Sheets read as records. Start with {@link org.urbancoop.tables.reading.SheetReader}.
 */
@NullMarked
package org.urbancoop.tables.reading;

import org.jspecify.annotations.NullMarked;
