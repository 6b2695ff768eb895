/**
 * What is said to a person about data: a {@link org.urbancoop.message.Message} in two languages, how much it matters
 * and where.
 */
@NullMarked
package org.urbancoop.message;

import org.jspecify.annotations.NullMarked;
