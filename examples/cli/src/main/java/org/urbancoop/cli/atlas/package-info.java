/**
 * The folder that the command {@code atlas} writes: a page with map, time line, network and tables, a page a record,
 * downloads. Start with {@link org.urbancoop.cli.atlas.AtlasWriter}.
 */
@NullMarked
package org.urbancoop.cli.atlas;

import org.jspecify.annotations.NullMarked;
