/** A dataset as an SQLite database. Start with {@link org.urbancoop.tables.sqlite.SqliteWriter}. */
@NullMarked
package org.urbancoop.tables.sqlite;

import org.jspecify.annotations.NullMarked;
