/**
 * Who says so, where, in which words: {@link org.urbancoop.citation.Citation}.
 *
 * <p>The document itself is a record, in {@code org.urbancoop.source}.
 */
@NullMarked
package org.urbancoop.citation;

import org.jspecify.annotations.NullMarked;
