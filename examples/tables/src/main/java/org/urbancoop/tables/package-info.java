/**
 * Writes a dataset as CSV files. Start with {@link org.urbancoop.tables.Tables}; what goes into which table stands in
 * {@code tables.tsv}.
 */
@NullMarked
package org.urbancoop.tables;

import org.jspecify.annotations.NullMarked;
