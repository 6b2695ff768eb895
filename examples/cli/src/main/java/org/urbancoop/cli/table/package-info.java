/**
 * The files that the command {@code tables} writes. Start with {@link org.urbancoop.cli.table.DatasetTables}; what
 * goes into which table stands in {@code tables.tsv}.
 */
@NullMarked
package org.urbancoop.cli.table;

import org.jspecify.annotations.NullMarked;
