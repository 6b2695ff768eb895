/**
 * JSON that is no document of ours, such as GeoJSON, written by the writer of this module. Exported to the modules that
 * are published with it and to nobody else.
 */
@NullMarked
package org.urbancoop.json.tree;

import org.jspecify.annotations.NullMarked;
