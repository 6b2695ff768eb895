/**
 * JSON that is no document of ours, such as GeoJSON, written and read by this module, and what the readers of all
 * formats make of records. Exported to the modules that are published with it and to nobody else.
 */
@NullMarked
package org.urbancoop.json.tree;

import org.jspecify.annotations.NullMarked;
