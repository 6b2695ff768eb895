/**
 * The documents that statements come from. Start with {@link org.urbancoop.source.Source}.
 *
 * <p>The words that a document prints are cited in {@code org.urbancoop.citation}.
 */
@NullMarked
package org.urbancoop.source;

import org.jspecify.annotations.NullMarked;
