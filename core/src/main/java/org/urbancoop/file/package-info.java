/**
 * Files that are written as a whole or not at all. Start with {@link org.urbancoop.file.AtomicFile}.
 */
@NullMarked
package org.urbancoop.file;

import org.jspecify.annotations.NullMarked;
