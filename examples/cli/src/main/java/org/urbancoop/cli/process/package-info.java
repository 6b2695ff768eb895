/**
 * What all commands have in common when they run: streams, errors, exit codes. Start with {@link
 * org.urbancoop.cli.process.Program}.
 */
@NullMarked
package org.urbancoop.cli.process;

import org.jspecify.annotations.NullMarked;
