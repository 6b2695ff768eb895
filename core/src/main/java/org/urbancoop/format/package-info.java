/**
 * Formats: how datasets and records are read from and written to files of other kinds, and what is lost on the way.
 *
 * <p>Start with {@link org.urbancoop.format.Formats}, which finds a {@link org.urbancoop.format.Format}. Writing leaves
 * personal data out and invents nothing unless {@link org.urbancoop.format.FormatOptions} allow it, and accounts for
 * everything that could not be carried in {@link org.urbancoop.format.Loss losses}.
 */
@NullMarked
package org.urbancoop.format;

import org.jspecify.annotations.NullMarked;
