/**
 * Corrections from outside: a file that says what is wrong, what is right, and why, applied as a whole or not at all.
 * Start with {@link org.urbancoop.json.correction.Overlay}.
 */
@NullMarked
package org.urbancoop.json.correction;

import org.jspecify.annotations.NullMarked;
