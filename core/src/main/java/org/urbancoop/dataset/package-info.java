/**
 * A whole dataset: a header, records, and the totals that its sources declare.
 *
 * <p>Start with {@link org.urbancoop.dataset.Dataset}: it finds records by reference and follows references both ways.
 */
@NullMarked
package org.urbancoop.dataset;

import org.jspecify.annotations.NullMarked;
