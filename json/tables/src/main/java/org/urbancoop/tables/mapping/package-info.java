/**
 * What stands where in somebody's sheet. Start with {@link org.urbancoop.tables.mapping.SheetMapping}.
 */
@NullMarked
package org.urbancoop.tables.mapping;

import org.jspecify.annotations.NullMarked;
