/**
 * The commands of {@code urbancoop}, one class each: what its arguments are, one call of the library, what it prints.
 *
 * <p>The next command is a class here and a word in the list of {@link org.urbancoop.cli.Urbancoop}. It ends with an
 * {@link org.urbancoop.cli.process.ExitCode}, throws a {@link org.urbancoop.cli.process.Failure} or an {@code
 * IOException} where it cannot do its work, and prints what comes from outside by {@link
 * org.urbancoop.text.VisibleText}. What it needs beyond a call goes to a package of its own beside this one, as
 * {@link org.urbancoop.cli.page} does, or into the library.
 */
@NullMarked
package org.urbancoop.cli.command;

import org.jspecify.annotations.NullMarked;
