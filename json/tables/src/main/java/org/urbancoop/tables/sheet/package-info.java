/**
 * Sheets of cells, of whatever format: what a spreadsheet or a CSV file holds, cell by cell. Start with
 * {@link org.urbancoop.tables.sheet.Sheets#open}.
 */
@NullMarked
package org.urbancoop.tables.sheet;

import org.jspecify.annotations.NullMarked;
