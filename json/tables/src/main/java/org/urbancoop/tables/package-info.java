/**
 * A dataset as tables. Start with {@link org.urbancoop.tables.TablesWriter}; what goes into which table stands in
 * {@code tables.tsv}.
 */
@NullMarked
package org.urbancoop.tables;

import org.jspecify.annotations.NullMarked;
