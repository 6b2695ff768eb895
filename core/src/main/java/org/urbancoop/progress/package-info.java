/**
 * How far a long operation has come, and how it is cancelled. Start with {@link org.urbancoop.progress.Progress}.
 */
@NullMarked
package org.urbancoop.progress;

import org.jspecify.annotations.NullMarked;
