/**
 * The documents that statements come from. Start with {@link org.urbancoop.source.Source}; the words that a document
 * prints are
 *
 * <p>cited in {@code org.urbancoop.citation}.
 */
@NullMarked
package org.urbancoop.source;

import org.jspecify.annotations.NullMarked;
