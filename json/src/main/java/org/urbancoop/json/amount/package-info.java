/** The tables of {@code org.urbancoop.amount}. */
@NullMarked
package org.urbancoop.json.amount;

import org.jspecify.annotations.NullMarked;
