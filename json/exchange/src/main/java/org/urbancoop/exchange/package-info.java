/** What formats of others carry of a dataset, and what they cannot. */
@NullMarked
package org.urbancoop.exchange;

import org.jspecify.annotations.NullMarked;
