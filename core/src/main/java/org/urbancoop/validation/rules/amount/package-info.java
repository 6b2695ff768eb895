/**
 * Rules about money. Start with {@link org.urbancoop.validation.rules.amount.TooFine}.
 */
@NullMarked
package org.urbancoop.validation.rules.amount;

import org.jspecify.annotations.NullMarked;
