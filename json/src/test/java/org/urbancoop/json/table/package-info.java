/** Tests of what tables are made of and no document shows by itself. */
@NullMarked
package org.urbancoop.json.table;

import org.jspecify.annotations.NullMarked;
