/** What the command {@code find} asks of a dataset: {@link org.urbancoop.cli.query.Query}. */
@NullMarked
package org.urbancoop.cli.query;

import org.jspecify.annotations.NullMarked;
