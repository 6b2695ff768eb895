/** What {@code prove} prints for programs. */
@NullMarked
package org.urbancoop.cli.proof;

import org.jspecify.annotations.NullMarked;
