/** The template that people fill in: its sheets, columns and cells, for whatever kind of file. Not for users. */
@NullMarked
package org.urbancoop.tables.form;

import org.jspecify.annotations.NullMarked;
