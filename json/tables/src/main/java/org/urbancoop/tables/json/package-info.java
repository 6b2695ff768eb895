/** JSON of mappings and data packages; not exported. */
@NullMarked
package org.urbancoop.tables.json;

import org.jspecify.annotations.NullMarked;
