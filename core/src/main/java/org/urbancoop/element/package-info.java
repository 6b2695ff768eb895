/**
 * Which elements of two lists, and which of two values, speak of one thing: for comparing and for merging. It is not
 * exported. Start with {@link org.urbancoop.element.Elements}.
 */
@NullMarked
package org.urbancoop.element;

import org.jspecify.annotations.NullMarked;
