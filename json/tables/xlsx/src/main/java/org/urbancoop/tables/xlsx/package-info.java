/**
 * Workbooks (.xlsx, ECMA-376) read row by row. {@link org.urbancoop.tables.sheet.Sheets#open} finds the format by
 * itself.
 */
@NullMarked
package org.urbancoop.tables.xlsx;

import org.jspecify.annotations.NullMarked;
