/**
 * Rules about declared totals. Start with {@link org.urbancoop.validation.rules.total.Differs}.
 */
@NullMarked
package org.urbancoop.validation.rules.total;

import org.jspecify.annotations.NullMarked;
