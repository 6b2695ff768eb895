/** What all records have in JSON. */
@NullMarked
package org.urbancoop.json.record;

import org.jspecify.annotations.NullMarked;
