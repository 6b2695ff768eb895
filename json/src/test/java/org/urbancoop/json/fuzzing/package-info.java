/** Every door, with bytes that nobody thought of. */
@NullMarked
package org.urbancoop.json.fuzzing;

import org.jspecify.annotations.NullMarked;
