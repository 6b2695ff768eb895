/**
 * Prints a page about a dataset. Start with {@link org.urbancoop.quickstart.Quickstart}; what is counted stands in
 * {@link org.urbancoop.quickstart.Page}.
 */
@NullMarked
package org.urbancoop.quickstart;

import org.jspecify.annotations.NullMarked;
