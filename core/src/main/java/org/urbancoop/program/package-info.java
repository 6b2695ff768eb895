/**
 * Programmes, networks and series of events. Start with {@link org.urbancoop.program.Program}.
 */
@NullMarked
package org.urbancoop.program;

import org.jspecify.annotations.NullMarked;
