/**
 * Filters of records: what a list, a form or a command line asks of a dataset, such as the projects of Seoul in
 * Mongolia in 2014.
 *
 * <p>A {@link org.urbancoop.query.RecordFilter} holds the conditions, a {@link org.urbancoop.query.RecordFinder} finds
 * the records of one dataset for which all of them hold, and reads conditions that somebody types.
 */
@NullMarked
package org.urbancoop.query;

import org.jspecify.annotations.NullMarked;
