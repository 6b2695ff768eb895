/** How the command {@code validate} checks what it is given: {@link org.urbancoop.cli.check.Checker}. */
@NullMarked
package org.urbancoop.cli.check;

import org.jspecify.annotations.NullMarked;
