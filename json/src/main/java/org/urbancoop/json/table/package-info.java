/**
 * What the tables are made of: a line a member, both directions from one line.
 *
 * <p>Start with {@link org.urbancoop.json.table.ObjectCodec}. A table reads from
 * {@link org.urbancoop.json.table.JsonIn} and writes to {@link org.urbancoop.json.table.JsonOut}, two small abstract
 * classes (calls through interfaces were slower), so that the same tables serve any streaming parser. Nothing here is
 * for users: the module does not export it.
 */
@NullMarked
package org.urbancoop.json.table;

import org.jspecify.annotations.NullMarked;
