/**
 * The program {@code urbancoop}. Start with {@link org.urbancoop.cli.Urbancoop}, which lists its commands.
 *
 * <p>Each command is a class of {@link org.urbancoop.cli.command}, and the next one goes there.
 */
@NullMarked
package org.urbancoop.cli;

import org.jspecify.annotations.NullMarked;
