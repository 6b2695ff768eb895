/** JSON of records from cells, of mappings and of data packages; not exported. */
@NullMarked
package org.urbancoop.tables.json;

import org.jspecify.annotations.NullMarked;
