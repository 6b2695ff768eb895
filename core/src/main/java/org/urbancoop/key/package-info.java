/**
 * Keys of maps and sets for values that cannot be such themselves. Start with {@link org.urbancoop.key.Key}.
 */
@NullMarked
package org.urbancoop.key;

import org.jspecify.annotations.NullMarked;
