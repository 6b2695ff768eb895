/**
 * What the programs that are run from the command line have in common. Start with {@link org.urbancoop.commandline.Program}.
 */
@NullMarked
package org.urbancoop.commandline;

import org.jspecify.annotations.NullMarked;
