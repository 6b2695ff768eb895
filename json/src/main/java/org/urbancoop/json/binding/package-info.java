/**
 * The tables as a data-binding library uses them: by class, over that library's own tokens.
 *
 * <p>Start with {@link org.urbancoop.json.binding.Binding}. An adapter of a library is one {@link
 * org.urbancoop.json.binding.TokenSource} over its parser and one {@link org.urbancoop.json.binding.TokenSink} over its
 * generator; what is read, refused and written is decided here and in the tables. The module exports this package to
 * the adapters that are published with it and to nobody else: it changes with the library.
 */
@NullMarked
package org.urbancoop.json.binding;

import org.jspecify.annotations.NullMarked;
