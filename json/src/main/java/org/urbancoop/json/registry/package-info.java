/** All tables, looked up by class. Start with {@link org.urbancoop.json.registry.FirstTables}. */
@NullMarked
package org.urbancoop.json.registry;

import org.jspecify.annotations.NullMarked;
