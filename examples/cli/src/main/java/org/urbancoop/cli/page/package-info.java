/** The page that the command {@code show} prints. Start with {@link org.urbancoop.cli.page.Page}. */
@NullMarked
package org.urbancoop.cli.page;

import org.jspecify.annotations.NullMarked;
