/**
 * Members that this version of the library does not know, kept as they stood in the document.
 *
 * <p>Start with {@link org.urbancoop.extension.Extensions}, which every object of the model carries
 * ({@link org.urbancoop.extension.Extensible#getExtensions}). {@link org.urbancoop.extension.ExtensionValue} is the
 * small tree below it, so that no JSON library is needed to keep or to read what it holds.
 *
 * <p>{@link org.urbancoop.extension.Members} walks any object of the model by its members, known and unknown.
 */
@NullMarked
package org.urbancoop.extension;

import org.jspecify.annotations.NullMarked;
