/**
 * The root of the library. It holds no types: start in {@code org.urbancoop.dataset}, or in the package of the record
 * that you look for, such as {@code org.urbancoop.city}.
 *
 * <p>The one style of all generated builders stands here, so that no type states its own.
 */
@NullMarked
@ValueStyle
package org.urbancoop;

import org.jspecify.annotations.NullMarked;
