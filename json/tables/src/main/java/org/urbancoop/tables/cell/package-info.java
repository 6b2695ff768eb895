/** What the writers of other kinds of file ask of a cell. It is exported to them only. */
@NullMarked
package org.urbancoop.tables.cell;

import org.jspecify.annotations.NullMarked;
