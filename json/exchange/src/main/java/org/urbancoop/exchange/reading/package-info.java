/**
 * What the readers of formats have in common: values that know where they stand and whether they were carried, records
 * that are made of them, terms of others, and the dataset that comes of it.
 */
@NullMarked
package org.urbancoop.exchange.reading;

import org.jspecify.annotations.NullMarked;
