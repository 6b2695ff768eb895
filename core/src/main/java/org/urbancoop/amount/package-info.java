/**
 * What is counted or paid: {@link org.urbancoop.amount.Money} and {@link org.urbancoop.amount.Quantity}.
 */
@NullMarked
package org.urbancoop.amount;

import org.jspecify.annotations.NullMarked;
