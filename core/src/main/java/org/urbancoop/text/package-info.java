/**
 * What every textual value shares: the exception for a text that does not follow its grammar, and the two smallest
 * grammars of the model, identifiers ({@link org.urbancoop.text.Slug}) and places in a document
 * ({@link org.urbancoop.text.JsonPointer}), and how spellings of names are compared
 * ({@link org.urbancoop.text.Spelling}).
 *
 * <p>Start with {@link org.urbancoop.text.MalformedTextException}: {@code org.urbancoop.time},
 * {@code org.urbancoop.code} and {@code org.urbancoop.reference} all throw it.
 */
@NullMarked
package org.urbancoop.text;

import org.jspecify.annotations.NullMarked;
